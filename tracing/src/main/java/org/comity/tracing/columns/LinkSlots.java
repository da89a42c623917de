package org.comity.tracing.columns;

import java.util.Arrays;

/** Finds the row that gave the same link id before, by the bytes of the id. */
final class LinkSlots {

    /** No row gave it before. */
    static final int NEW = -1;

    private long[] hashes = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int used;

    LinkSlots() {
        Arrays.fill(rows, NEW);
    }

    /** Whether two rows have the same link id. */
    interface Same {
        boolean as(int row);
    }

    /** The row that gave this link id before, or {@link #NEW}; then this row is kept. */
    int put(TableBytes row, int cell, int rowNumber, Same same) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (long i = row.start(cell); i < row.end(cell); i++) {
            hash = (hash ^ row.get(i)) * 0x100_0000_01B3L;
        }
        int mask = rows.length - 1;
        int slot = (int) (hash ^ hash >>> 29) & mask;
        for (; rows[slot] != NEW; slot = slot + 1 & mask) {
            if (hashes[slot] == hash && same.as(rows[slot])) {
                return rows[slot];
            }
        }
        hashes[slot] = hash;
        rows[slot] = rowNumber;
        if (2 * ++used > rows.length) {
            widen();
        }
        return NEW;
    }

    private void widen() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[2 * oldRows.length];
        rows = new int[2 * oldRows.length];
        Arrays.fill(rows, NEW);
        int mask = rows.length - 1;
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != NEW) {
                int slot = (int) (oldHashes[i] ^ oldHashes[i] >>> 29) & mask;
                while (rows[slot] != NEW) {
                    slot = slot + 1 & mask;
                }
                hashes[slot] = oldHashes[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
