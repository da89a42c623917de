package org.comity.names.keys;

import java.util.Arrays;
import java.util.EnumMap;
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

    private final Map<KeyFamily, Longs> asked = new EnumMap<>(KeyFamily.class);
    private final int names;
    private final float[] inFamily = new float[BLOCK];
    private final float[] inAll = new float[BLOCK];
    private final boolean[] promising = new boolean[BLOCK];
    private final int[] touchedInFamily = new int[BLOCK + 1];
    private final int[] touched = new int[BLOCK];
    private final Longs sums = new Longs();
    private final Numbers numbers = new Numbers();
    private final Runs[] runs = new Runs[FAMILIES.length];
    private final Least[] kept = new Least[FAMILIES.length];

    Search(int names) {
        this.names = names;
        for (KeyFamily family : FAMILIES) {
            runs[family.ordinal()] = new Runs();
            kept[family.ordinal()] = new Least(Math.max(1, family.quota()));
        }
    }

    void ask(KeyFamily family, long hash) {
        asked.computeIfAbsent(family, any -> new Longs()).add(hash);
    }

    void near(NearWords.Near word) {
        if (word.from() < word.to()) {
            runs[KeyFamily.NEAR_WORDS.ordinal()].add(word.names(), word.from(), word.to(), word.weight());
        }
    }

    /**
     * The numbers of the names that share most with what was asked for, what families are sure of first.
     *
     * @param inLatin whether the name asked for is in Latin letters
     * @param most how many at most
     */
    int[] best(Map<KeyFamily, Postings> postings, boolean inLatin, int most) {
        for (KeyFamily family : FAMILIES) {
            runs(family, postings.get(family), inLatin ? family.visits(names) : family.visits());
        }
        for (int base = 0; base < names; base += BLOCK) {
            block(base);
        }
        int[] best = merged(most);
        sums.clear();
        numbers.clear();
        for (int f = 0; f < FAMILIES.length; f++) {
            runs[f].clear();
            kept[f].clear();
        }
        return best;
    }

    /** The runs of a family's keys, the rarest first, as far as the family may look; a key asked for twice counts once. */
    private void runs(KeyFamily family, @Nullable Postings postings, int visits) {
        Longs keys = asked.get(family);
        if (postings == null || keys == null || keys.count() == 0) {
            return;
        }
        long[] places = new long[keys.count()];
        long[] found = rarestFirst(keys, postings, places);
        keys.clear();
        int visited = 0;
        for (long each : found) {
            int length = (int) (each >> Integer.SIZE);
            if (visited > 0 && visited + length > visits) {
                break;
            }
            float rarity = (float) Math.log(1 + names / (double) length);
            int looked = Math.min(length, visits);
            int from = numbers.take(looked);
            postings.read(places[(int) each], looked, numbers.room(), from);
            float weight = family == KeyFamily.IDENTIFIER ? NUMBER_AGREES + rarity : rarity;
            runs[family.ordinal()].add(numbers.room(), from, from + looked, weight);
            visited += looked;
        }
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
    private void block(int base) {
        int all = 0;
        for (int f = 0; f < runs.length; f++) {
            boolean last = f + 1 == runs.length;
            int count = runs[f].addTo(base, base + BLOCK, inFamily, touchedInFamily);
            Least best = kept[f];
            for (int t = 0; t < count; t++) {
                int i = touchedInFamily[t];
                float shared = inFamily[i];
                inFamily[i] = 0;
                boolean kept = best.offer(rank(shared, base + i));
                if (last && !kept && !promising[i]) {
                    continue; // no family keeps it, so what it shares in all is of no account
                }
                if (inAll[i] == 0) {
                    touched[all++] = i;
                }
                inAll[i] += shared;
                promising[i] |= kept;
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

    /** Orders by what is shared, most first, then by number. */
    private static long rank(float shared, int number) {
        return (long) (Integer.MAX_VALUE - Float.floatToIntBits(shared)) << Integer.SIZE | number;
    }

    private int[] merged(int most) {
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
