package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;

/** Makes one ledger of its statements: puts them in order, reads overlaps once, finds gaps, brings the first balance forward. */
final class LedgerAssembly {

    private final LedgerKey key;
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Entry> opening = Optional.empty();
    private Optional<StatementDraft> previous = Optional.empty();
    private long keptMinor;

    LedgerAssembly(LedgerKey key, List<StatementDraft> statements) {
        this.key = key;
        Overlaps overlaps = new Overlaps();
        List<StatementDraft> distinct = Overlaps.withoutRepetitions(statements);
        statements.forEach(
                draft -> reportDuplicates(draft, draft.entries.stream().findFirst()));
        for (StatementDraft draft : StatementOrder.of(distinct)) {
            List<Entry> kept = overlaps.keep(draft, previous.flatMap(earlier -> earlier.closing));
            reportDuplicates(draft, overlaps.firstDropped());
            boolean inside = kept.isEmpty() && draft.alreadyRead > 0 && (!hasBalance(draft) || previous.isPresent());
            if (!inside) {
                join(draft, kept);
            }
        }
        entries.sort(Comparator.comparing(Entry::booked));
        opening.ifPresent(entry -> entries.addFirst(beforeAll(entry)));
    }

    Ledger ledger() {
        return new Ledger(key, entries);
    }

    List<LedgerProblem> problems() {
        return problems;
    }

    private static boolean hasBalance(StatementDraft draft) {
        return draft.opening.isPresent() || draft.closing.isPresent();
    }

    private void join(StatementDraft draft, List<Entry> kept) {
        reportDisorder(draft);
        long sum = 0;
        for (Entry entry : kept) {
            sum = ExactSum.add(sum, entry.amountMinor(), entry.place());
        }
        if (draft.opening.isPresent()) {
            if (previous.isEmpty()) {
                bringForward(draft);
            } else {
                StatementGap.between(previous.get(), draft, sum).ifPresent(problems::add);
            }
        }
        if (hasBalance(draft)) {
            previous = Optional.of(draft);
        }
        keptMinor = ExactSum.add(keptMinor, sum, draft.place);
        entries.addAll(kept);
    }

    /** The first balance printed, less what statements without balances had already given. */
    private void bringForward(StatementDraft draft) {
        PrintedBalance printed = draft.opening.orElseThrow();
        Place place = draft.openingRow.map(Entry::place).orElse(draft.place);
        long amount = ExactSum.add(printed.amountMinor(), -keptMinor, place);
        opening = Optional.of(draft.openingRow.orElseGet(
                () -> new Entry(key, "", printed.on(), amount, EntryKind.OPENING, EntryDetails.NONE, place)));
    }

    private Entry beforeAll(Entry entry) {
        LocalDate first =
                entries.isEmpty() ? entry.booked() : entries.getFirst().booked();
        return first.isBefore(entry.booked()) ? entry.bookedOn(first) : entry;
    }

    private void reportDuplicates(StatementDraft draft, Optional<Entry> first) {
        if (draft.alreadyRead > 0) {
            String count = draft.alreadyRead == 1 ? "an entry" : draft.alreadyRead + " entries";
            problems.add(new LedgerProblem(
                    ProblemKind.DUPLICATE,
                    Optional.of(key),
                    first.map(Entry::booked),
                    first.filter(entry -> draft.alreadyRead == 1).map(Entry::amount),
                    count + " of this statement had been read already; counted once",
                    first.map(Entry::place).orElse(draft.place)));
        }
    }

    private void reportDisorder(StatementDraft draft) {
        int late = 0;
        Entry firstLate = null;
        LocalDate latest = LocalDate.MIN;
        for (Entry entry : draft.entries) {
            if (entry.booked().isBefore(latest)) {
                late++;
                firstLate = firstLate == null ? entry : firstLate;
            } else {
                latest = entry.booked();
            }
        }
        if (firstLate != null) {
            problems.add(new LedgerProblem(
                    ProblemKind.OUT_OF_ORDER,
                    Optional.of(key),
                    Optional.of(firstLate.booked()),
                    Optional.empty(),
                    (late == 1 ? "an entry stands" : late + " entries stand")
                            + " after entries of a later day; put in order of days",
                    firstLate.place()));
        }
    }
}
