package org.comity.names.keys;

import java.util.Arrays;

/** The least few of many numbers, without sorting them all. */
final class Least {

    private final int most;
    private final long[] room;
    private int count;
    private long bar = Long.MAX_VALUE;

    Least(int most) {
        this.most = most;
        room = new long[2 * most];
    }

    /** Takes a number into account; whether it may be among the least, as far as is known by now. */
    boolean offer(long value) {
        if (value >= bar) {
            return false;
        }
        room[count++] = value;
        if (count == room.length) {
            Arrays.sort(room);
            count = most;
            bar = room[most - 1];
        }
        return true;
    }

    void clear() {
        count = 0;
        bar = Long.MAX_VALUE;
    }

    /** Ascending. */
    long[] sorted() {
        Arrays.sort(room, 0, count);
        return Arrays.copyOf(room, Math.min(count, most));
    }
}
