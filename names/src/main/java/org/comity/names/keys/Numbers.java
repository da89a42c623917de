package org.comity.names.keys;

/** Room for the numbers that one search reads; used again by the next. */
final class Numbers {

    private int[] room = new int[1 << 12];
    private int used;

    /** Free places in {@link #room()}, from the index that is given back on. What was handed out before stays as it is. */
    int take(int count) {
        if (used + count > room.length) {
            room = new int[Math.max(count, 2 * room.length)];
            used = 0;
        }
        int at = used;
        used += count;
        return at;
    }

    int[] room() {
        return room;
    }

    void clear() {
        used = 0;
    }
}
