package org.comity.names.keys;

import java.util.Arrays;

/** A growing row of numbers. */
final class Longs {

    private static final int FIRST_ROOM = 64;

    private long[] values = new long[FIRST_ROOM];
    private int count;

    void add(long value) {
        room(1);
        values[count++] = value;
    }

    private void room(int more) {
        if (count + more > values.length) {
            values = Arrays.copyOf(values, Math.max(count + more, count + (count >> 1)));
        }
    }

    int count() {
        return count;
    }

    long at(int index) {
        return values[index];
    }

    void sort() {
        Arrays.sort(values, 0, count);
    }

    /** What it holds, ascending, each number once; and it is empty. */
    long[] sorted() {
        sort();
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[distinct - 1]) {
                values[distinct++] = values[i];
            }
        }
        long[] held = Arrays.copyOf(values, distinct);
        values = new long[FIRST_ROOM];
        count = 0;
        return held;
    }

    void clear() {
        count = 0;
    }
}
