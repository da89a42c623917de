package org.comity.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many records bear a whole name, by a hash of its parts: eight bytes a name, and no name can be read from it. */
sealed interface WholeNames {

    /** How many names have this hash. */
    int count(long hash);

    /** The hashes, in hexadecimal digits, that at least so many names have. */
    Map<String, Integer> common(int least);

    /** Sorted hashes, one a name. */
    record Sorted(long[] hashes) implements WholeNames {

        static Sorted of(long[] hashes) {
            long[] sorted = hashes.clone();
            Arrays.sort(sorted);
            return new Sorted(sorted);
        }

        @Override
        public int count(long hash) {
            return after(hash) - (hash == Long.MIN_VALUE ? 0 : after(hash - 1));
        }

        /** How many are not above the hash. */
        private int after(long hash) {
            int low = 0;
            int high = hashes.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (hashes[middle] <= hash) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public Map<String, Integer> common(int least) {
            Map<String, Integer> common = new HashMap<>();
            for (int from = 0, to; from < hashes.length; from = to) {
                to = after(hashes[from]);
                if (to - from >= least) {
                    common.put(Long.toHexString(hashes[from]), to - from);
                }
            }
            return common;
        }
    }

    /** Counts as a table gives them. */
    record Table(Map<Long, Integer> counts) implements WholeNames {

        @Override
        public int count(long hash) {
            return counts.getOrDefault(hash, 0);
        }

        @Override
        public Map<String, Integer> common(int least) {
            Map<String, Integer> common = new HashMap<>();
            counts.forEach((hash, count) -> {
                if (count >= least) {
                    common.put(Long.toHexString(hash), count);
                }
            });
            return common;
        }
    }
}
