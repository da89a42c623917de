package org.comity.ledger;

import java.util.List;

/** Books as text, for comparing what they say wherever it was read from. */
final class Books {

    private Books() {}

    /** Every entry in order, without the place it was read from. */
    static List<String> described(LedgerBook book) {
        return book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(entry -> entry.ledger() + " " + entry.entryId() + " " + entry.booked() + " " + entry.amountMinor()
                        + " " + entry.kind() + " " + entry.details())
                .toList();
    }

    /** The same without ids, which name the file where the bank gave none. */
    static List<String> withoutIds(LedgerBook book) {
        return book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(entry -> entry.ledger() + " " + entry.booked() + " " + entry.amountMinor() + " " + entry.kind()
                        + " " + entry.details())
                .toList();
    }
}
