package org.comity.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.parts.CompiledName;

/** Counts how often lists repeat a name, in twelve bytes an entry (names 7.6). Not thread-safe. */
final class Repeats {

    /** So often a name is told of whatever the length of the list. */
    private static final int OFTEN = 1_000;

    /** So often it is told of when it is a large share of the list. */
    private static final int OFTEN_IN_A_SHORT_LIST = 100;

    private static final int LARGE_SHARE = 100;
    private static final int MOST_TOLD = 5;
    private static final int MOST_LOOKED_AT = 50;
    private static final int FIRST_ROOM = 64;

    private final Map<String, Integer> entriesOf = new HashMap<>();
    private long[] hashes = new long[FIRST_ROOM];
    private int[] lines = new int[FIRST_ROOM];
    private int count;

    /** One repeated name, while its entries are gone through. */
    private static final class Found {
        private int first;
        private int last;
        private int times;
        private int[] facts = new int[FIRST_ROOM];

        void add(int entry, Party party) {
            first = times == 0 ? entry : first;
            if (times == facts.length) {
                facts = Arrays.copyOf(facts, times * 2);
            }
            facts[times++] = party.hashCode();
            last = entry;
        }

        int alike() {
            Arrays.sort(facts, 0, times);
            int most = 0;
            for (int from = 0, to = 0; to < times; to++) {
                from = facts[from] == facts[to] ? from : to;
                most = Math.max(most, to - from + 1);
            }
            return most;
        }
    }

    /** Takes the next entry, by its main name as it was read. */
    void add(String list, CompiledName name, int line) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count + (count >> 1));
            lines = Arrays.copyOf(lines, hashes.length);
        }
        entriesOf.merge(list, 1, Integer::sum);
        hashes[count] = hash(list, name);
        lines[count++] = line;
    }

    /** Of the list and the words, whatever their order; of the name as written when there are none. */
    static long hash(String list, CompiledName name) {
        List<String> units = new ArrayList<>(List.of(
                name.folded().isBlank()
                        ? new String[] {name.written()}
                        : name.folded().split(" ")));
        units.sort(null);
        units.addFirst(list);
        return NameFrequencies.hash(units);
    }

    /** The names that lists repeat very often, the most repeated first; a few of each list. */
    List<RepeatedName> in(ListEntries entries) {
        Map<Long, Found> often = often();
        for (int entry = 0; entry < count && !often.isEmpty(); entry++) {
            Found found = often.get(hashes[entry]);
            if (found != null) {
                found.add(entry, entries.party(entry));
            }
        }
        List<RepeatedName> told = new ArrayList<>();
        Map<String, Integer> toldOf = new HashMap<>();
        often.values().stream()
                .map(found -> told(found, entries.get(found.first)))
                .filter(name -> isMuch(name.times(), entriesOf.getOrDefault(name.list(), 0)))
                .sorted(Comparator.comparingInt(RepeatedName::times).reversed().thenComparing(RepeatedName::name))
                .filter(name -> toldOf.merge(name.list(), 1, Integer::sum) <= MOST_TOLD)
                .forEach(told::add);
        return told;
    }

    private RepeatedName told(Found found, ListEntry first) {
        String name = first.party().name().strip();
        return new RepeatedName(first.list(), name, found.times, found.alike(), lines[found.first], lines[found.last]);
    }

    private static boolean isMuch(int times, int entries) {
        return times >= OFTEN || times >= entries / LARGE_SHARE;
    }

    /** The hashes that come often, the most frequent few: whatever there is to tell is among them. */
    private Map<Long, Found> often() {
        long[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        List<long[]> runs = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            for (to = from + 1; to < count && sorted[to] == sorted[from]; ) {
                to++;
            }
            if (to - from >= OFTEN_IN_A_SHORT_LIST) {
                runs.add(new long[] {to - from, sorted[from]});
            }
        }
        runs.sort(Comparator.comparingLong((long[] run) -> -run[0]).thenComparingLong(run -> run[1]));
        Map<Long, Found> often = new HashMap<>();
        runs.subList(0, Math.min(runs.size(), MOST_LOOKED_AT * entriesOf.size()))
                .forEach(run -> often.put(run[1], new Found()));
        return often;
    }
}
