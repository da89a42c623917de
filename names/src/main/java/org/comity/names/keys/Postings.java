package org.comity.names.keys;

import java.util.Arrays;

/**
 * Which names carry which key, for one family of keys: the keys' hashes sorted, and for each the numbers of its names,
 * ascending. A hash shared by two keys costs a superfluous candidate and nothing else.
 */
final class Postings {

    static final int NUMBER_BITS = 27;
    static final int HASH_BITS = Long.SIZE - 1 - NUMBER_BITS;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final int BUCKET_BITS = 16;

    /** A hash of {@link #HASH_BITS} bits and a name's number as one row. */
    static long row(long hash, int number) {
        return hash << NUMBER_BITS | number;
    }

    private final long[] hashes;
    private final int[] starts;
    private final int[] numbers;
    private final int[] buckets;

    private Postings(long[] hashes, int[] starts, int[] numbers) {
        this.hashes = hashes;
        this.starts = starts;
        this.numbers = numbers;
        this.buckets = buckets(hashes);
    }

    /** Sorts the rows, which are used up. */
    static Postings of(Longs rows) {
        rows.sortOnEveryProcessor();
        int count = rows.count();
        long[] sorted = rows.release();
        int distinct = 0;
        int keys = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                keys += distinct == 0 || sorted[i] >> NUMBER_BITS != sorted[distinct - 1] >> NUMBER_BITS ? 1 : 0;
                sorted[distinct++] = sorted[i];
            }
        }
        long[] hashes = new long[keys];
        int[] starts = new int[keys + 1];
        int[] numbers = new int[distinct];
        int key = -1;
        for (int i = 0; i < distinct; i++) {
            long hash = sorted[i] >> NUMBER_BITS;
            if (key < 0 || hashes[key] != hash) {
                hashes[++key] = hash;
                starts[key] = i;
            }
            numbers[i] = (int) (sorted[i] & NUMBER_MASK);
        }
        starts[keys] = distinct;
        return new Postings(hashes, starts, numbers);
    }

    /** Where the hashes with each beginning start, so that a search looks at few. */
    private static int[] buckets(long[] hashes) {
        int[] buckets = new int[(1 << BUCKET_BITS) + 1];
        int at = 0;
        for (int bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
            while (at < hashes.length && hashes[at] >> (HASH_BITS - BUCKET_BITS) < bucket) {
                at++;
            }
            buckets[bucket] = at;
        }
        buckets[1 << BUCKET_BITS] = hashes.length;
        return buckets;
    }

    /** The place of a key, or a negative number when no name carries it. */
    int find(long hash) {
        int bucket = (int) (hash >> (HASH_BITS - BUCKET_BITS));
        return Arrays.binarySearch(hashes, buckets[bucket], buckets[bucket + 1], hash);
    }

    int from(int key) {
        return starts[key];
    }

    int to(int key) {
        return starts[key + 1];
    }

    /** The names' numbers, those of one key after the other's. */
    int[] numbers() {
        return numbers;
    }

    /** How many rows there are. */
    int size() {
        return numbers.length;
    }
}
