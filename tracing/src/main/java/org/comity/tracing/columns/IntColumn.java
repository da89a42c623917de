package org.comity.tracing.columns;

import java.lang.foreign.ValueLayout;

/** A growing column of ints. */
final class IntColumn extends Column {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    IntColumn() {
        super(INT);
    }

    void add(int value) {
        long place = next();
        values.setAtIndex(INT, place, value);
    }

    int get(long index) {
        return values.getAtIndex(INT, index);
    }

    void set(long index, int value) {
        values.setAtIndex(INT, index, value);
    }
}
