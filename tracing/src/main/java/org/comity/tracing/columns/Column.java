package org.comity.tracing.columns;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A growing column of numbers in foreign memory; freed with its arena. */
abstract class Column {

    private final ValueLayout layout;
    private Arena arena = Arena.ofConfined();
    private long capacity = 1024;
    private long size;

    /** The numbers; another segment after {@link #next}. */
    MemorySegment values;

    Column(ValueLayout layout) {
        this.layout = layout;
        this.values = arena.allocate(layout, capacity);
    }

    /** The place of one more number, for which there is room now. */
    final long next() {
        if (size == capacity) {
            grow();
        }
        return size++;
    }

    final long size() {
        return size;
    }

    /** How many bytes it takes. */
    final long bytes() {
        return values.byteSize();
    }

    final void free() {
        arena.close();
    }

    private void grow() {
        Arena wider = Arena.ofConfined();
        capacity += capacity / 2;
        MemorySegment more = wider.allocate(layout, capacity);
        MemorySegment.copy(values, 0, more, 0, layout.byteSize() * size);
        arena.close();
        arena = wider;
        values = more;
    }
}
