package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.terms.Place;

/** A statement while it is being read. An entry in it whose id is empty has no bank reference of its own. */
final class StatementDraft {

    final LedgerKey ledger;
    final StatementFormat format;
    final Place place;
    final List<Entry> entries = new ArrayList<>();

    /** Whether the source promises that an entry id stands once (the ledger table, a mapped CSV with an id column). */
    boolean idsAreUnique;

    Optional<String> id = Optional.empty();
    Optional<StatementNumber> number = Optional.empty();
    Optional<PrintedBalance> opening = Optional.empty();
    Optional<PrintedBalance> closing = Optional.empty();

    /** The row that gave the opening, where a row of the ledger table did. */
    Optional<Entry> openingRow = Optional.empty();

    int pending;
    int alreadyRead;
    private long sumMinor;

    StatementDraft(LedgerKey ledger, StatementFormat format, Place place) {
        this.ledger = ledger;
        this.format = format;
        this.place = place;
    }

    /** Adds the next entry in statement order. */
    void add(Entry entry) {
        sumMinor = ExactSum.add(sumMinor, entry.amountMinor(), entry.place());
        entries.add(entry);
    }

    long sumMinor() {
        return sumMinor;
    }

    /** The balance it ends with: as printed, else as its opening and entries make it. */
    OptionalLong closingMinor() {
        if (closing.isPresent()) {
            return OptionalLong.of(closing.get().amountMinor());
        }
        return opening.isPresent()
                ? OptionalLong.of(ExactSum.add(opening.get().amountMinor(), sumMinor, place))
                : OptionalLong.empty();
    }

    Optional<LocalDate> first() {
        return entries.stream().map(Entry::booked).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> last() {
        return entries.stream().map(Entry::booked).max(Comparator.naturalOrder());
    }

    /** The day by which statements are put in order: of the opening balance, else of the first entry, else of the closing balance. */
    LocalDate startsOn() {
        return opening.map(PrintedBalance::on)
                .or(this::first)
                .or(() -> closing.map(PrintedBalance::on))
                .orElse(LocalDate.MIN);
    }

    Statement finished() {
        Turnover turnover = new Turnover(entries.size(), alreadyRead, pending, sumMinor(), first(), last());
        return new Statement(ledger, format, id, number, opening, closing, turnover, place);
    }
}
