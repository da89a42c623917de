package org.comity.tracing.columns;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A growing column of ints in foreign memory; freed with its arena. */
final class IntColumn {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    private Arena arena = Arena.ofConfined();
    private MemorySegment values = arena.allocate(INT, 1024);
    private long capacity = 1024;
    private long size;

    void add(int value) {
        if (size == capacity) {
            grow();
        }
        values.setAtIndex(INT, size++, value);
    }

    int get(long index) {
        return values.getAtIndex(INT, index);
    }

    void set(long index, int value) {
        values.setAtIndex(INT, index, value);
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
        MemorySegment more = wider.allocate(INT, capacity);
        MemorySegment.copy(values, 0, more, 0, 4 * size);
        arena.close();
        arena = wider;
        values = more;
    }
}
