package org.comity.ledger;

import java.util.List;

/**
 * One account in one currency.
 *
 * @param key which account, which currency
 * @param entries its entries by booking day, those of one day in statement order; an opening, where there is one, stands first
 */
public record Ledger(LedgerKey key, List<Entry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }
}
