package org.comity.names.keys;

import java.util.Arrays;
import java.util.List;
import org.comity.names.packed.ByteReader;
import org.comity.names.packed.ByteWriter;

/**
 * Which names carry which key, for one family of keys: the keys' hashes ascending, and for each the numbers of its names,
 * ascending, both written as differences. A hash shared by two keys costs a superfluous candidate and nothing else.
 *
 * <p>Hashes that begin alike form a division; of its keys every few have their place kept, the others are read through.
 */
final class Postings {

    static final int NUMBER_BITS = 27;
    static final int HASH_BITS = Long.SIZE - 1 - NUMBER_BITS;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    /** So that what is left of a hash is a whole number of 31 bits. */
    private static final int LEAST_DIVISION_BITS = 5;

    private static final int MOST_DIVISION_BITS = 16;
    private static final int ROWS_A_DIVISION = 1 << 17;
    private static final int GROUP_BITS = 4;
    private static final int GROUP = 1 << GROUP_BITS;

    /** A hash of {@link #HASH_BITS} bits and a name's number as one row. */
    static long row(long hash, int number) {
        return hash << NUMBER_BITS | number;
    }

    /** The name's number in a row. */
    static int number(long row) {
        return (int) (row & NUMBER_MASK);
    }

    /**
     * The keys whose hashes begin alike.
     *
     * @param hashes the first hash of each group of keys, without its beginning
     * @param places where the groups begin
     * @param bytes key by key: the difference from the hash before; how many names; more than one: how many bytes they take;
     *     the names' numbers, each but the first as the difference
     */
    private record Division(int[] hashes, int[] places, byte[] bytes) {}

    private final Division[] divisions;
    private final int restBits;
    private final long size;

    private Postings(Division[] divisions, int restBits, long size) {
        this.divisions = divisions;
        this.restBits = restBits;
        this.size = size;
    }

    /** Of rows in pieces, each sorted. */
    static Postings of(List<long[]> sorted) {
        long rows = sorted.stream().mapToLong(piece -> piece.length).sum();
        int bits = LEAST_DIVISION_BITS;
        while (bits < MOST_DIVISION_BITS && rows >> bits > ROWS_A_DIVISION) {
            bits++;
        }
        int restBits = HASH_BITS - bits;
        Division[] divisions = new Division[1 << bits];
        long size = 0;
        int[] from = new int[sorted.size()];
        Encoder encoder = new Encoder();
        for (int i = 0; i < divisions.length; i++) {
            encoder.gather(sorted, from, row((i + 1L) << restBits, 0) - 1);
            divisions[i] = encoder.division((long) i << restBits);
            size += encoder.size;
        }
        return new Postings(divisions, restBits, size);
    }

    /** Makes one division after the other. */
    private static final class Encoder {
        private final Longs rows = new Longs();
        private final ByteWriter bytes = new ByteWriter();
        private final ByteWriter numbers = new ByteWriter();
        private int size;

        /** Takes what is left of each piece up to a row. */
        void gather(List<long[]> sorted, int[] from, long last) {
            rows.clear();
            for (int piece = 0; piece < from.length; piece++) {
                long[] some = sorted.get(piece);
                int at = from[piece];
                while (at < some.length && some[at] <= last) {
                    rows.add(some[at++]);
                }
                from[piece] = at;
            }
            rows.sort();
        }

        Division division(long start) {
            bytes.clear();
            int[] hashes = new int[rows.count() / GROUP + 1];
            int[] places = new int[hashes.length];
            long last = start;
            int keys = 0;
            size = 0;
            for (int from = 0, to; from < rows.count(); from = to, keys++) {
                long hash = rows.at(from) >> NUMBER_BITS;
                for (to = from + 1; to < rows.count() && rows.at(to) >> NUMBER_BITS == hash; ) {
                    to++;
                }
                if (keys % GROUP == 0) {
                    hashes[keys >> GROUP_BITS] = (int) (hash - start);
                    places[keys >> GROUP_BITS] = bytes.count();
                    last = hash;
                }
                bytes.number(hash - last);
                last = hash;
                put(from, to);
            }
            int groups = (keys + GROUP - 1) >> GROUP_BITS;
            return new Division(Arrays.copyOf(hashes, groups), Arrays.copyOf(places, groups), bytes.toBytes());
        }

        /** The numbers of one key's names; the same row may have come twice. */
        private void put(int from, int to) {
            numbers.clear();
            int count = 0;
            long last = -1;
            for (int i = from; i < to; i++) {
                long number = rows.at(i) & NUMBER_MASK;
                if (number != last) {
                    numbers.number(count == 0 ? number : number - last);
                    last = number;
                    count++;
                }
            }
            bytes.number(count);
            if (count > 1) {
                bytes.number(numbers.count());
            }
            bytes.all(numbers);
            size += count;
        }
    }

    /** The place of a key, or a negative number when no name carries it. */
    long find(long hash) {
        int number = (int) (hash >> restBits);
        Division division = divisions[number];
        int rest = (int) (hash & ((1L << restBits) - 1));
        int group = Arrays.binarySearch(division.hashes, rest);
        group = group < 0 ? -group - 2 : group;
        if (group < 0) {
            return -1;
        }
        ByteReader reader = new ByteReader(division.bytes, division.places[group]);
        int end = group + 1 < division.places.length ? division.places[group + 1] : division.bytes.length;
        int at = division.hashes[group];
        while (true) {
            at += reader.small();
            if (at >= rest) {
                return at == rest ? (long) number << Integer.SIZE | reader.at() : -1;
            }
            int count = reader.small();
            if (count > 1) {
                reader.skip(reader.small());
            } else {
                reader.small();
            }
            if (reader.at() == end) {
                return -1;
            }
        }
    }

    /** How many names carry the key at a place. */
    int count(long place) {
        return reader(place).small();
    }

    /** The numbers of the first so many names that carry the key at a place, written into a row from an index on. */
    void read(long place, int most, int[] into, int at) {
        ByteReader reader = reader(place);
        int count = reader.small();
        if (count > 1) {
            reader.small();
        }
        int number = 0;
        for (int i = 0; i < Math.min(count, most); i++) {
            number += reader.small();
            into[at + i] = number;
        }
    }

    private ByteReader reader(long place) {
        return new ByteReader(divisions[(int) (place >> Integer.SIZE)].bytes, (int) place);
    }

    /** How many rows there are. */
    long size() {
        return size;
    }
}
