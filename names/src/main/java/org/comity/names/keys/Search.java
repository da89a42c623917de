package org.comity.names.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search and its working memory. For each family the names under the keys asked for are looked at, the rarest keys first, and
 * those that share most are kept (names 7.2). The names are gone through in blocks by their numbers, all keys of a block before
 * the next, so that the sums stay in the processor's own memory however long the list is. For one thread at a time.
 */
final class Search {

    private static final int BLOCK = 1 << 15;
    private static final float SURE = 1e6f;
    private static final float NUMBER_AGREES = 1e5f;
    private static final KeyFamily[] FAMILIES = KeyFamily.values();

    /** A run of names that carry one key. */
    private static final class Run {
        private final int[] numbers;
        private final int to;
        private final float weight;
        private int at;

        Run(int[] numbers, int from, int to, float weight) {
            this.numbers = numbers;
            this.at = from;
            this.to = to;
            this.weight = weight;
        }
    }

    private final Map<KeyFamily, Longs> asked = new EnumMap<>(KeyFamily.class);
    private final int names;
    private final float[] inFamily = new float[BLOCK];
    private final float[] inAll = new float[BLOCK];
    private final boolean[] promising = new boolean[BLOCK];
    private final int[] touchedInFamily = new int[BLOCK + 1];
    private final int[] touched = new int[BLOCK];
    private final Longs sums = new Longs();
    private final List<Run> near = new ArrayList<>();
    private final Numbers numbers = new Numbers();

    Search(int names) {
        this.names = names;
    }

    void ask(KeyFamily family, long hash) {
        asked.computeIfAbsent(family, any -> new Longs()).add(hash);
    }

    void near(NearWords.Near word) {
        near.add(new Run(word.names(), word.from(), word.to(), word.weight()));
    }

    /** The numbers of the names that share most with what was asked for, what families are sure of first. */
    int[] best(Map<KeyFamily, Postings> postings, int most) {
        Run[][] runs = new Run[FAMILIES.length][];
        Least[] kept = new Least[FAMILIES.length];
        for (int f = 0; f < FAMILIES.length; f++) {
            runs[f] = runs(FAMILIES[f], postings.get(FAMILIES[f]));
            if (FAMILIES[f] == KeyFamily.NEAR_WORDS) {
                runs[f] = near.toArray(Run[]::new);
            }
            kept[f] = new Least(FAMILIES[f].quota());
        }
        for (int base = 0; base < names; base += BLOCK) {
            block(base, runs, kept);
        }
        int[] best = merged(kept, most);
        sums.clear();
        near.clear();
        numbers.clear();
        return best;
    }

    /** The runs of a family's keys, the rarest first, as far as the family may look; a key asked for twice counts once. */
    private Run[] runs(KeyFamily family, @Nullable Postings postings) {
        Longs keys = asked.get(family);
        if (postings == null || keys == null || keys.count() == 0) {
            return new Run[0];
        }
        long[] places = new long[keys.count()];
        long[] found = rarestFirst(keys, postings, places);
        keys.clear();
        Run[] runs = new Run[found.length];
        int count = 0;
        int visited = 0;
        for (long each : found) {
            int length = (int) (each >> Integer.SIZE);
            if (visited > 0 && visited + length > family.visits()) {
                break;
            }
            float rarity = (float) Math.log(1 + names / (double) length);
            int looked = Math.min(length, family.visits());
            int from = numbers.take(looked);
            postings.read(places[(int) each], looked, numbers.room(), from);
            float weight = family == KeyFamily.IDENTIFIER ? NUMBER_AGREES + rarity : rarity;
            runs[count++] = new Run(numbers.room(), from, from + looked, weight);
            visited += looked;
        }
        return Arrays.copyOf(runs, count);
    }

    /** How many names each key has, above its index among the keys asked for; where it was found is noted. */
    private static long[] rarestFirst(Longs keys, Postings postings, long[] places) {
        keys.sort();
        long[] found = new long[keys.count()];
        int count = 0;
        for (int i = 0; i < keys.count(); i++) {
            places[i] = i > 0 && keys.at(i) == keys.at(i - 1) ? -1 : postings.find(keys.at(i));
            if (places[i] >= 0) {
                found[count++] = (long) postings.count(places[i]) << Integer.SIZE | i;
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    /** What the names of one block share in each family and in all. */
    private void block(int base, Run[][] runs, Least[] kept) {
        int all = 0;
        for (int f = 0; f < runs.length; f++) {
            int count = 0;
            for (Run run : runs[f]) {
                count = add(run, base, count);
            }
            for (int t = 0; t < count; t++) {
                int i = touchedInFamily[t];
                float shared = inFamily[i];
                inFamily[i] = 0;
                if (inAll[i] == 0) {
                    touched[all++] = i;
                }
                inAll[i] += shared;
                promising[i] |= kept[f].offer(rank(shared, base + i));
            }
        }
        for (int t = 0; t < all; t++) {
            int i = touched[t];
            if (promising[i]) {
                sums.add((long) (base + i) << Integer.SIZE | Float.floatToIntBits(inAll[i]));
                promising[i] = false;
            }
            inAll[i] = 0;
        }
    }

    /** Adds a run's weight to its names in a block; how many names of the block the family has touched by then. */
    private int add(Run run, int base, int before) {
        int[] numbers = run.numbers;
        int count = before;
        int at = run.at;
        for (int end = base + BLOCK; at < run.to && numbers[at] < end; at++) {
            int i = numbers[at] - base;
            float sum = inFamily[i];
            touchedInFamily[count] = i;
            count += sum == 0 ? 1 : 0;
            inFamily[i] = sum + run.weight;
        }
        run.at = at;
        return count;
    }

    /** Orders by what is shared, most first, then by number. */
    private static long rank(float shared, int number) {
        return (long) (Integer.MAX_VALUE - Float.floatToIntBits(shared)) << Integer.SIZE | number;
    }

    private int[] merged(Least[] kept, int most) {
        Longs numbers = new Longs();
        for (int f = 0; f < kept.length; f++) {
            long[] ranked = kept[f].sorted();
            for (int i = 0; i < ranked.length; i++) {
                numbers.add((ranked[i] & 0xFFFF_FFFFL) << 1 | (i < FAMILIES[f].sure() ? 0 : 1));
            }
        }
        numbers.sort();
        sums.sort();
        Least best = new Least(Math.max(1, Math.min(most, numbers.count())));
        long last = -1;
        int at = 0;
        for (int i = 0; i < numbers.count(); i++) {
            long number = numbers.at(i) >> 1;
            if (number != last) {
                while (sums.at(at) >> Integer.SIZE != number) {
                    at++;
                }
                float shared = Float.intBitsToFloat((int) sums.at(at));
                best.offer(rank(shared + ((numbers.at(i) & 1) == 0 ? SURE : 0), (int) number));
                last = number;
            }
        }
        long[] ranked = best.sorted();
        int[] found = new int[ranked.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (int) ranked[i];
        }
        return found;
    }
}
