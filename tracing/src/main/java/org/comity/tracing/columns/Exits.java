package org.comity.tracing.columns;

import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.columns.Attribution.Exit;

/** What left, in order. In pieces, so that nothing is copied as millions of payments are added. */
final class Exits {

    private static final int PIECE_BITS = 14;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final Exit[] KINDS = Exit.values();

    /** For each exit three numbers: four times its movement, with the kind in the low bits; whole units; fine units. */
    private final List<long[]> pieces = new ArrayList<>();

    private int size;

    void add(long movement, Exit exit, long minor, long fine) {
        int at = 3 * (size & PIECE - 1);
        if (at == 0) {
            pieces.add(new long[3 * PIECE]);
        }
        long[] piece = pieces.getLast();
        piece[at] = movement << 2 | exit.ordinal();
        piece[at + 1] = minor;
        piece[at + 2] = fine;
        size++;
    }

    int size() {
        return size;
    }

    long movement(int exit) {
        return get(exit, 0) >> 2;
    }

    Exit kind(int exit) {
        return KINDS[(int) get(exit, 0) & 3];
    }

    long minor(int exit) {
        return get(exit, 1);
    }

    long fine(int exit) {
        return get(exit, 2);
    }

    private long get(int exit, int which) {
        return pieces.get(exit >>> PIECE_BITS)[3 * (exit & PIECE - 1) + which];
    }
}
