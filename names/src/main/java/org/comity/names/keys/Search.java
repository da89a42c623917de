package org.comity.names.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The working memory of one search: how much each filed name shares with the one asked for. For one thread at a time. */
final class Search {

    private static final float SURE = 1e6f;
    private static final float NUMBER_AGREES = 1e5f;

    private final Map<KeyFamily, Longs> asked = new EnumMap<>(KeyFamily.class);
    private final float[] inFamily;
    private final float[] inAll;
    private final Longs touchedInFamily = new Longs();
    private final Longs touched = new Longs();
    private final Longs kept = new Longs();

    Search(int names) {
        inFamily = new float[names];
        inAll = new float[names];
    }

    void ask(KeyFamily family, long hash) {
        asked.computeIfAbsent(family, any -> new Longs()).add(hash);
    }

    /** Looks at the names under one family's keys, the rarest keys first, and keeps those that share most. */
    void visit(KeyFamily family, Postings postings) {
        Longs keys = asked.get(family);
        if (keys == null || keys.count() == 0) {
            return;
        }
        int visited = 0;
        for (long found : rarestFirst(keys, postings)) {
            int key = (int) found;
            int length = (int) (found >> Integer.SIZE);
            if (visited > 0 && visited + length > family.visits()) {
                break;
            }
            float rarity = (float) Math.log(1 + inAll.length / (double) length);
            float weight = family == KeyFamily.IDENTIFIER ? NUMBER_AGREES + rarity : rarity;
            int from = postings.from(key);
            int to = from + Math.min(length, family.visits());
            for (int at = from; at < to; at++) {
                touch(postings.number(at), weight);
            }
            visited += to - from;
        }
        keys.clear();
        keepBest(family);
    }

    /** The keys that are filed, each with how many names it has above; a key asked for twice counts once. */
    private static long[] rarestFirst(Longs keys, Postings postings) {
        keys.sort();
        Longs found = new Longs();
        for (int i = 0; i < keys.count(); i++) {
            int key = i > 0 && keys.at(i) == keys.at(i - 1) ? -1 : postings.find(keys.at(i));
            if (key >= 0) {
                found.add((long) (postings.to(key) - postings.from(key)) << Integer.SIZE | key);
            }
        }
        found.sort();
        return found.toArray();
    }

    private void touch(int number, float weight) {
        if (inFamily[number] == 0) {
            touchedInFamily.add(number);
            if (inAll[number] == 0) {
                touched.add(number);
            }
        }
        inFamily[number] += weight;
        inAll[number] += weight;
    }

    private void keepBest(KeyFamily family) {
        Least best = new Least(family.quota());
        for (int i = 0; i < touchedInFamily.count(); i++) {
            int number = (int) touchedInFamily.at(i);
            best.offer(rank(inFamily[number], number));
            inFamily[number] = 0;
        }
        touchedInFamily.clear();
        long[] ranked = best.sorted();
        for (int i = 0; i < ranked.length; i++) {
            kept.add((ranked[i] & 0xFFFF_FFFFL) << 1 | (i < family.sure() ? 0 : 1));
        }
    }

    /** Orders by what is shared, most first, then by number. */
    private static long rank(float shared, int number) {
        return (long) (Integer.MAX_VALUE - Float.floatToIntBits(shared)) << Integer.SIZE | number;
    }

    /** What the families are sure of, then the others, by what they share in all; clears the memory. */
    int[] best(int most) {
        kept.sort();
        Least best = new Least(Math.max(1, Math.min(most, kept.count())));
        long last = -1;
        for (int i = 0; i < kept.count(); i++) {
            long number = kept.at(i) >> 1;
            if (number != last) {
                float shared = inAll[(int) number] + ((kept.at(i) & 1) == 0 ? SURE : 0);
                best.offer(rank(shared, (int) number));
                last = number;
            }
        }
        for (int i = 0; i < touched.count(); i++) {
            inAll[(int) touched.at(i)] = 0;
        }
        touched.clear();
        kept.clear();
        return Arrays.stream(best.sorted()).mapToInt(ranked -> (int) ranked).toArray();
    }
}
