package org.comity.names;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.keys.Nearness;

/**
 * From the many names that share keys to the few worth comparing: by what their keys share, and by how near they sound
 * (names 7.2).
 */
record Shortlist(KeyIndex index, CompiledNames names) {

    private static final int MOST_BY_KEYS = 1_500;

    /** Of the places, those that go to the order of the keys when a name is read as characters, and when it is not. */
    private static final double BY_KEYS_OF_CHARACTERS = 0.6;

    private static final double BY_KEYS = 0.25;
    private static final double STEPS = 1e6;

    /** The numbers of the names to compare, the most promising first. */
    int[] of(Keyed asked, int most) {
        int[] byKeys = index.candidates(asked, MOST_BY_KEYS);
        if (byKeys.length <= most) {
            return byKeys;
        }
        double share = asked.name().characters().isEmpty() ? BY_KEYS : BY_KEYS_OF_CHARACTERS;
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int i = 0; i < most * share; i++) {
            chosen.add(byKeys[i]);
        }
        long[] byNearness = byNearness(asked, byKeys);
        for (int i = 0; chosen.size() < most; i++) {
            chosen.add(byKeys[(int) byNearness[i]]);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The places in the order of the keys, the nearest in sound first, equals in that order. */
    private long[] byNearness(Keyed asked, int[] byKeys) {
        Nearness nearness = new Nearness(asked.name(), names.words());
        long[] ranked = new long[byKeys.length];
        for (int i = 0; i < byKeys.length; i++) {
            long distance = Math.round((2 - nearness.of(byKeys[i])) * STEPS);
            ranked[i] = distance << Integer.SIZE | i;
        }
        Arrays.sort(ranked);
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = (int) ranked[i];
        }
        return ranked;
    }
}
