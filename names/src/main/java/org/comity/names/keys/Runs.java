package org.comity.names.keys;

import java.util.Arrays;

/**
 * Runs of names that carry one key each, ascending by number, gone through block by block. What decides whether a run has names
 * in a block stands side by side, because thousands of short runs are asked for every block.
 */
final class Runs {

    private int count;
    private int[] next = new int[16];
    private int[] at = new int[16];
    private int[] to = new int[16];
    private float[] weights = new float[16];
    private int[][] numbers = new int[16][];

    /** Takes the names from one place to before another, at least one. */
    void add(int[] names, int from, int before, float weight) {
        if (count == next.length) {
            int room = 2 * count;
            next = Arrays.copyOf(next, room);
            at = Arrays.copyOf(at, room);
            to = Arrays.copyOf(to, room);
            weights = Arrays.copyOf(weights, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        next[count] = names[from];
        at[count] = from;
        to[count] = before;
        weights[count] = weight;
        numbers[count++] = names;
    }

    void clear() {
        Arrays.fill(numbers, 0, count, null);
        count = 0;
    }

    /**
     * Adds the weights of all runs to the sums of the names of one block.
     *
     * @param base the number of the block's first name
     * @param end the number after its last
     * @param sums the block's sums, 0 before
     * @param touched takes the places that are not 0 any more; one longer than the block
     * @return how many these are
     */
    int addTo(int base, int end, float[] sums, int[] touched) {
        int places = 0;
        for (int run = 0; run < count; run++) {
            if (next[run] < end) {
                places = add(run, base, end, sums, touched, places);
            }
        }
        return places;
    }

    private int add(int run, int base, int end, float[] sums, int[] touched, int before) {
        int[] names = numbers[run];
        float weight = weights[run];
        int last = to[run];
        int places = before;
        int i = at[run];
        int name = next[run];
        do {
            float sum = sums[name - base];
            touched[places] = name - base;
            places += sum == 0 ? 1 : 0;
            sums[name - base] = sum + weight;
            i++;
            name = i < last ? names[i] : Integer.MAX_VALUE;
        } while (name < end);
        at[run] = i;
        next[run] = name;
        return places;
    }
}
