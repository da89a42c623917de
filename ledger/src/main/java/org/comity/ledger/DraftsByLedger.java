package org.comity.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV file put into ledgers; an opening row begins a new statement of its ledger (ledger 3.6). */
final class DraftsByLedger {

    private final SourceFile file;
    private final StatementFormat format;
    private final Map<LedgerKey, StatementDraft> current = new LinkedHashMap<>();
    private final List<StatementDraft> all = new ArrayList<>();

    DraftsByLedger(SourceFile file, StatementFormat format) {
        this.file = file;
        this.format = format;
    }

    void add(Entry entry) {
        StatementDraft draft = current.get(entry.ledger());
        boolean opening = entry.isOpening();
        if (draft == null || opening) {
            draft = new StatementDraft(entry.ledger(), format, entry.place());
            draft.idsAreUnique = true;
            current.put(entry.ledger(), draft);
            all.add(draft);
        }
        if (opening) {
            draft.opening = Optional.of(new PrintedBalance(entry.booked(), entry.amountMinor()));
            draft.openingRow = Optional.of(entry);
        } else {
            draft.add(entry);
        }
    }

    /** Every statement, in the order in which they begin. */
    List<StatementDraft> all() {
        return all;
    }

    /** Turns every statement round, for a file whose newest row stands first. */
    void reverse() {
        all.replaceAll(draft -> {
            StatementDraft turned = new StatementDraft(draft.ledger, draft.format, draft.place);
            turned.idsAreUnique = draft.idsAreUnique;
            turned.opening = draft.opening;
            turned.openingRow = draft.openingRow;
            draft.entries.reversed().forEach(turned::add);
            return turned;
        });
        current.clear();
    }
}
