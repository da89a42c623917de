package org.comity.names.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.comity.names.script.Script;

/** Names filed under their keys, and the search for those that a name may mean (names 7.1, 7.2). Thread-safe. */
public final class KeyIndex {

    private static final int MOST_NAMES = 1 << Postings.NUMBER_BITS;

    /** Collects keys; {@link #build} sorts them. Not thread-safe, but several can be filled apart and joined. */
    public static final class Builder {
        private static final int MOST_AT_ONCE = 1 << 20;

        private final Map<KeyFamily, Longs> rows = new EnumMap<>(KeyFamily.class);
        private final Map<KeyFamily, List<long[]>> sorted = new EnumMap<>(KeyFamily.class);
        private int names;

        /** Files a name by its number, counted from 0, under its keys. */
        public void add(int number, Keyed name) {
            if (number < 0 || number >= MOST_NAMES) {
                throw new IllegalArgumentException("an index holds at most " + MOST_NAMES + " names");
            }
            names = Math.max(names, number + 1);
            NameKeys.file(name, (family, hash) -> of(family).add(Postings.row(hash, number)));
        }

        private Longs of(KeyFamily family) {
            Longs some = rows.computeIfAbsent(family, any -> new Longs());
            if (some.count() == MOST_AT_ONCE) {
                piece(family, some);
            }
            return some;
        }

        private void piece(KeyFamily family, Longs some) {
            sorted.computeIfAbsent(family, any -> new ArrayList<>()).add(some.sorted());
        }

        /** Sorts what it has; nothing needs to be done, but several can do it at the same time. */
        public Builder sort() {
            rows.forEach(this::piece);
            rows.clear();
            return this;
        }

        /** Files what another builder has collected, which is used up. */
        public void addAll(Builder other) {
            names = Math.max(names, other.names);
            other.sort()
                    .sorted
                    .forEach((family, pieces) -> sorted.computeIfAbsent(family, any -> new ArrayList<>())
                            .addAll(pieces));
        }

        /** The finished index; the builder is used up. */
        public KeyIndex build() {
            sort();
            Map<KeyFamily, Postings> postings = new EnumMap<>(KeyFamily.class);
            for (KeyFamily family : KeyFamily.values()) {
                List<long[]> pieces = sorted.remove(family);
                if (pieces != null) {
                    postings.put(family, Postings.of(pieces));
                }
            }
            return new KeyIndex(postings, names);
        }
    }

    private final Map<KeyFamily, Postings> postings;
    private final int names;
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();

    private KeyIndex(Map<KeyFamily, Postings> postings, int names) {
        this.postings = postings;
        this.names = names;
    }

    /** How many keys are filed. */
    public long size() {
        return postings.values().stream().mapToLong(Postings::size).sum();
    }

    /**
     * The numbers of the names whose bearers were born on one of the days, day by day.
     *
     * @param days as {@link Keyed#days} has them
     * @param most how many at most
     */
    public int[] bornOn(List<String> days, int most) {
        Postings filed = postings.get(KeyFamily.DAY);
        IntStream.Builder found = IntStream.builder();
        Numbers read = new Numbers();
        int left = filed == null ? 0 : most;
        for (String day : days) {
            long place = filed == null || left == 0 ? -1 : filed.find(KeyHash.of(day));
            int count = filed == null || place < 0 ? 0 : Math.min(left, filed.count(place));
            int from = read.take(count);
            if (filed != null && count > 0) {
                filed.read(place, count, read.room(), from);
            }
            Arrays.stream(read.room(), from, from + count).forEach(found);
            left -= count;
        }
        return found.build().toArray();
    }

    /**
     * The numbers of the names that a name may mean, the most promising first: what each family of keys is sure of, and of
     * the rest those that share most (names 7.2).
     *
     * @param near the filed words that sound like those of the name; none for a name in characters
     * @param most how many at most
     */
    public int[] candidates(Keyed name, List<NearWords.Near> near, int most) {
        Search search = idle.poll();
        if (search == null) {
            search = new Search(names);
        }
        NameKeys.ask(name, search::ask);
        near.forEach(search::near);
        int[] found = search.best(postings, name.name().script() == Script.LATIN, most);
        idle.offer(search);
        return found;
    }
}
