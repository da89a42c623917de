package org.comity.ledger;

import java.io.Writer;

/** Writes the ledger table of the contract. */
public final class LedgerTable {

    private LedgerTable() {}

    /** Writes a book as a ledger table (docs/reference/ledger-table.md). */
    public static void write(LedgerBook book, Writer out) {
        throw new UnsupportedOperationException();
    }
}
