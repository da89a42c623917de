package org.comity.names;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.keys.Nearness;
import org.comity.names.parts.CompiledName;

/**
 * From the many names that share keys to the few worth comparing: by what their keys share, and by how near they sound
 * (names 7.2).
 */
record Shortlist(KeyIndex index, CompiledNames names, NameMatcher matcher) {

    private static final int MOST_BY_KEYS = 1_500;

    /** Of the places, those that go to the order of the keys. */
    private static final double BY_KEYS = 0.25;

    private static final double STEPS = 1e6;

    /** The numbers of the names to compare, the most promising first. */
    int[] of(Keyed asked, int most) {
        int[] byKeys = index.candidates(asked, MOST_BY_KEYS);
        if (byKeys.length <= most) {
            return byKeys;
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int i = 0; i < most * BY_KEYS; i++) {
            chosen.add(byKeys[i]);
        }
        long[] byNearness = byNearness(asked, byKeys);
        for (int i = 0; chosen.size() < most; i++) {
            chosen.add(byKeys[(int) byNearness[i]]);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The places in the order of the keys, the nearest first, equals in that order. */
    private long[] byNearness(Keyed asked, int[] byKeys) {
        IntToDoubleFunction nearness = nearness(asked.name());
        long[] ranked = new long[byKeys.length];
        for (int i = 0; i < byKeys.length; i++) {
            long distance = Math.round((2 - nearness.applyAsDouble(byKeys[i])) * STEPS);
            ranked[i] = distance << Integer.SIZE | i;
        }
        Arrays.sort(ranked);
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = (int) ranked[i];
        }
        return ranked;
    }

    /** By sound, word by word; characters have many readings and no words, so they are compared outright. */
    private IntToDoubleFunction nearness(CompiledName asked) {
        if (asked.characters().isEmpty()) {
            return new Nearness(asked, names.words())::of;
        }
        return number -> matcher.compare(asked, names.get(number)).score();
    }
}
