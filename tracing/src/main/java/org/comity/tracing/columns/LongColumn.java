package org.comity.tracing.columns;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A growing column of longs in foreign memory; freed with its arena. */
final class LongColumn {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private Arena arena = Arena.ofConfined();
    private MemorySegment values = arena.allocate(LONG, 1024);
    private long capacity = 1024;
    private long size;

    void add(long value) {
        if (size == capacity) {
            grow();
        }
        values.setAtIndex(LONG, size++, value);
    }

    long get(long index) {
        return values.getAtIndex(LONG, index);
    }

    void set(long index, long value) {
        values.setAtIndex(LONG, index, value);
    }

    long size() {
        return size;
    }

    /** How many bytes it takes. */
    long bytes() {
        return values.byteSize();
    }

    void free() {
        arena.close();
    }

    private void grow() {
        Arena wider = Arena.ofConfined();
        capacity += capacity / 2;
        MemorySegment more = wider.allocate(LONG, capacity);
        MemorySegment.copy(values, 0, more, 0, 8 * size);
        arena.close();
        arena = wider;
        values = more;
    }
}
