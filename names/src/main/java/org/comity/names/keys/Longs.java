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

    void addAll(Longs others) {
        room(others.count);
        System.arraycopy(others.values, 0, values, count, others.count);
        count += others.count;
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

    void sortOnEveryProcessor() {
        Arrays.parallelSort(values, 0, count);
    }

    void clear() {
        count = 0;
    }

    /** Gives up what it holds and its memory. */
    long[] release() {
        long[] held = values;
        values = new long[FIRST_ROOM];
        count = 0;
        return held;
    }
}
