package org.comity.tracing.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a register's ledger tables as columns, in the order of the files (tracing 14.6). */
final class RegisterRows {

    /** A row whose link id no other row has, or which has none. */
    static final int ALONE = -1;

    /** A row of a link that is not one debit and one credit. */
    static final int NOT_FOLLOWED = -2;

    final IntColumn ledger = new IntColumn();
    final IntColumn day = new IntColumn();
    final LongColumn amountMinor = new LongColumn();
    final IntColumn partner = new IntColumn();
    final LongColumn offset = new LongColumn();
    final IntColumn line = new IntColumn();
    final LedgerNumbers ledgers = new LedgerNumbers();
    final List<TableBytes> tables = new ArrayList<>();

    /** Rows that are balances brought forward, by row. */
    final BitSet openings = new BitSet();

    private final List<Integer> firstRows = new ArrayList<>();

    void begin(TableBytes table) {
        tables.add(table);
        firstRows.add(size());
    }

    int size() {
        return Math.toIntExact(ledger.size());
    }

    /** Which table a row stands in. */
    int tableOf(int row) {
        int table = firstRows.size() - 1;
        while (firstRows.get(table) > row) {
            table--;
        }
        return table;
    }

    /** The row that is the other end of a transfer; {@link #ALONE} or {@link #NOT_FOLLOWED} otherwise. */
    int partner(int row) {
        return partner.get(row);
    }

    boolean isDebit(int row) {
        return amountMinor.get(row) < 0;
    }

    /** How many bytes the columns take. */
    long bytes() {
        return ints().mapToLong(IntColumn::bytes).sum()
                + longs().mapToLong(LongColumn::bytes).sum();
    }

    private Stream<IntColumn> ints() {
        return Stream.of(ledger, day, partner, line);
    }

    private Stream<LongColumn> longs() {
        return Stream.of(amountMinor, offset);
    }

    void free() {
        ints().forEach(IntColumn::free);
        longs().forEach(LongColumn::free);
        tables.forEach(TableBytes::close);
    }
}
