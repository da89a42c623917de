package org.comity.tracing.columns;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Movements of money in the order in which they happened: from a ledger, to a ledger, an amount, a day; 20 bytes each, in foreign memory
 * (tracing 14.1). Written by one thread, then read by any number.
 */
public final class Movements implements AutoCloseable {

    /** The number that stands for everything outside the ledgers. Ledgers are numbered from 1. */
    public static final int OUTSIDE = 0;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment from;
    private final MemorySegment to;
    private final MemorySegment amounts;
    private final MemorySegment days;
    private final long capacity;
    private long size;
    private int ledgers;

    /** Room for so many movements. */
    public Movements(long capacity) {
        this.capacity = capacity;
        this.from = arena.allocate(INT, Math.max(1, capacity));
        this.to = arena.allocate(INT, Math.max(1, capacity));
        this.amounts = arena.allocate(LONG, Math.max(1, capacity));
        this.days = arena.allocate(INT, Math.max(1, capacity));
    }

    /**
     * Adds the next movement.
     *
     * @param amountMinor not negative, in minor units
     * @param day days since 1970-01-01
     */
    public void add(int fromLedger, int toLedger, long amountMinor, int day) {
        if (size == capacity) {
            throw new IllegalStateException("there is room for " + capacity + " movements");
        }
        if (amountMinor < 0 || fromLedger < 0 || toLedger < 0) {
            throw new IllegalArgumentException("a movement is not negative");
        }
        from.setAtIndex(INT, size, fromLedger);
        to.setAtIndex(INT, size, toLedger);
        amounts.setAtIndex(LONG, size, amountMinor);
        days.setAtIndex(INT, size, day);
        size++;
        ledgers = Math.max(ledgers, Math.max(fromLedger, toLedger));
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** The highest number of a ledger. */
    public int ledgers() {
        return ledgers;
    }

    /** The ledger that a movement leaves, or {@link #OUTSIDE}. */
    public int from(long index) {
        return from.getAtIndex(INT, index);
    }

    /** The ledger that a movement enters, or {@link #OUTSIDE}. */
    public int to(long index) {
        return to.getAtIndex(INT, index);
    }

    /** Its amount in minor units. */
    public long amountMinor(long index) {
        return amounts.getAtIndex(LONG, index);
    }

    /** Its day, since 1970-01-01. */
    public int day(long index) {
        return days.getAtIndex(INT, index);
    }

    /** How many bytes their columns take, room for movements not added yet included. */
    public long bytes() {
        return from.byteSize() + to.byteSize() + amounts.byteSize() + days.byteSize();
    }

    /** Copies the movements from an index on into a block, as many as it has room for. */
    void read(long first, Block block) {
        int count = (int) Math.min(block.amounts.length, size - first);
        MemorySegment.copy(from, INT, INT.byteSize() * first, block.from, 0, count);
        MemorySegment.copy(to, INT, INT.byteSize() * first, block.to, 0, count);
        MemorySegment.copy(amounts, LONG, LONG.byteSize() * first, block.amounts, 0, count);
        block.first = first;
        block.size = count;
    }

    /** Gives the memory back; nothing may be read afterwards. */
    @Override
    public void close() {
        arena.close();
    }
}
