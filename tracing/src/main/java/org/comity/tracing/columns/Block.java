package org.comity.tracing.columns;

/**
 * Some thousand movements in a row, copied onto the heap, with the balances they met: what every rule reads and none changes (tracing 14.8).
 * Small enough to stay in a core's cache while it is worked on.
 */
final class Block {

    /** The most movements to a block. */
    static final int MOST = 1 << 12;

    /** The index of its first movement. */
    long first;

    /** How many movements it has. */
    int size;

    final int[] from;
    final int[] to;
    final long[] amounts;

    /** What the ledger that each movement leaves held before it; of {@link Movements#OUTSIDE} nothing. */
    final long[] before;

    /** What the ledger that each movement enters held when it arrived. */
    final long[] met;

    Block(int capacity) {
        this.from = new int[capacity];
        this.to = new int[capacity];
        this.amounts = new long[capacity];
        this.before = new long[capacity];
        this.met = new long[capacity];
    }
}
