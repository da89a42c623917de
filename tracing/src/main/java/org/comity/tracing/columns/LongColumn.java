package org.comity.tracing.columns;

import java.lang.foreign.ValueLayout;

/** A growing column of longs. */
final class LongColumn extends Column {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    LongColumn() {
        super(LONG);
    }

    void add(long value) {
        long place = next();
        values.setAtIndex(LONG, place, value);
    }

    long get(long index) {
        return values.getAtIndex(LONG, index);
    }

    void set(long index, long value) {
        values.setAtIndex(LONG, index, value);
    }
}
