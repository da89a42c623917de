package org.comity.tracing;

import java.util.List;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;

/**
 * The table that shows a rule at work in one ledger, entry by entry (tracing 8.3).
 *
 * @param ledger the ledger
 * @param holder who holds the account, where the plan says so
 * @param claims the claims that have a column, by id, in the order of the plan
 * @param rows the entries in the order in which they were taken
 */
public record LedgerSchedule(LedgerKey ledger, Optional<String> holder, List<String> claims, List<Row> rows) {

    public LedgerSchedule {
        claims = List.copyOf(claims);
        rows = List.copyOf(rows);
    }

    /**
     * One entry and what stood in the ledger after it.
     *
     * @param entry the entry, with its file and line
     * @param balance the balance after it
     * @param own own money after it
     * @param claimed money of each claim after it, in the order of {@link LedgerSchedule#claims}
     */
    public record Row(Entry entry, Money balance, Money own, List<Money> claimed) {

        public Row {
            claimed = List.copyOf(claimed);
        }

        /** What came in; empty for a debit. */
        public Optional<Money> moneyIn() {
            return entry.amountMinor() >= 0 ? Optional.of(entry.amount()) : Optional.empty();
        }

        /** What went out, without its sign; empty for a credit. */
        public Optional<Money> moneyOut() {
            return entry.amountMinor() < 0
                    ? Optional.of(new Money(-entry.amountMinor(), entry.ledger().currency()))
                    : Optional.empty();
        }

        /** All claimed money after it. */
        public Money claimedTotal() {
            return new Money(claimed.stream().mapToLong(Money::amountMinor).sum(), balance.currency());
        }
    }

    /** Whether any claimed money was ever here. */
    public boolean isTouched() {
        return rows.stream().anyMatch(row -> row.claimedTotal().amountMinor() != 0);
    }
}
