package org.comity.names.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.names.parts.CompiledName;

/**
 * Which entries carry which keys: one sorted array of numbers, each a key's hash with an entry's number, found by binary
 * search. Eight bytes a key; a hash shared by two keys costs a superfluous candidate and nothing else.
 */
public final class KeyIndex {

    private static final int ENTRY_BITS = 26;
    private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;
    private static final int FIRST_CAPACITY = 1 << 12;

    /** Collects keys; {@link #build} sorts them. Not thread-safe. */
    public static final class Builder {
        private long[] rows = new long[FIRST_CAPACITY];
        private int count;

        /** Files the names of an entry under their keys. */
        public void add(int entry, Collection<CompiledName> names) {
            if (entry < 0 || entry > ENTRY_MASK) {
                throw new IllegalArgumentException("an index holds at most " + (ENTRY_MASK + 1) + " entries");
            }
            for (CompiledName name : names) {
                NameKeys.of(name).forEach((family, keys) -> {
                    for (String key : keys) {
                        append(hash(family, key) << ENTRY_BITS | entry);
                    }
                });
            }
        }

        private void append(long row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count + (count >> 1));
            }
            rows[count++] = row;
        }

        /** The finished index. */
        public KeyIndex build() {
            long[] sorted = Arrays.copyOf(rows, count);
            Arrays.sort(sorted);
            return new KeyIndex(sorted);
        }
    }

    private record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private final long[] rows;

    private KeyIndex(long[] rows) {
        this.rows = rows;
    }

    /** How many keys are filed. */
    public int size() {
        return rows.length;
    }

    /** The entries that any of the names may mean: of every family of keys its quota of the best (names 7.2). */
    public Set<Integer> candidates(Collection<CompiledName> names) {
        Set<Integer> all = new LinkedHashSet<>();
        for (CompiledName name : names) {
            NameKeys.of(name).forEach((family, keys) -> all.addAll(best(family, keys)));
        }
        return all;
    }

    private List<Integer> best(KeyFamily family, Set<String> keys) {
        List<Span> spans = new ArrayList<>();
        for (String key : keys) {
            Span span = span(hash(family, key));
            if (span.length() > 0) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::length));
        Map<Integer, Double> weights = new HashMap<>();
        int visited = 0;
        for (Span span : spans) {
            if (visited > 0 && visited + span.length() > family.visits()) {
                break;
            }
            visited += span.length();
            double weight = Math.log(1 + rows.length / (double) span.length());
            int to = Math.min(span.to, span.from + family.visits());
            int last = -1;
            for (int i = span.from; i < to; i++) {
                int entry = (int) (rows[i] & ENTRY_MASK);
                if (entry != last) {
                    weights.merge(entry, weight, Double::sum);
                    last = entry;
                }
            }
        }
        if (weights.size() <= family.quota()) {
            return new ArrayList<>(weights.keySet());
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(family.quota())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Span span(long hash) {
        return new Span(lowerBound(hash << ENTRY_BITS), lowerBound((hash + 1) << ENTRY_BITS));
    }

    /** The first row not below a value; hashes leave the top bit free, so rows compare as signed numbers. */
    private int lowerBound(long value) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** 37 bits of a 64-bit FNV hash, mixed. */
    private static long hash(KeyFamily family, String key) {
        long hash = 0xcbf29ce484222325L ^ (family.ordinal() + 1);
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash >>> (64 - 37);
    }
}
