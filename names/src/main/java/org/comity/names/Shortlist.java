package org.comity.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.comity.names.keys.Birthdays;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.keys.Nearness;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.parts.Reads;

/**
 * From the many names that share keys to the few worth comparing: by what their keys share, and by how near they sound
 * (names 7.2).
 */
record Shortlist(KeyIndex index, CompiledNames names, NameMatcher matcher) {

    private static final int MOST_BY_KEYS = 6_000;

    /** Of the places, those that go to the order of the keys. */
    private static final double BY_KEYS = 0.25;

    /** The same for names in characters, which have many readings and no words, so that they are compared outright. */
    private static final int MOST_OF_CHARACTERS = 800;

    /** Of the places, those that names written alike may take without end; the others each bring a new writing. */
    private static final double REPEATED = 0.5;

    /** Of the places, those kept for people born on the day asked for, where it is known. */
    private static final double BORN_ON_THE_DAY = 0.2;

    private static final double STEPS = 1e6;

    /** The numbers of the names to compare, the most promising first. */
    int[] of(Keyed asked, int most) {
        int byName = asked.days().isEmpty() ? most : (int) Math.ceil(most * (1 - BORN_ON_THE_DAY));
        CompiledName name = asked.name();
        if (!name.characters().isEmpty()) {
            int[] byKeys = index.candidates(asked, names.near().of(name), MOST_OF_CHARACTERS);
            IntToDoubleFunction likeness = ofCharacters(name);
            return withBirthdays(asked, chosen(byKeys, byName, likeness), most, MOST_OF_CHARACTERS, likeness);
        }
        Nearness nearness = new Nearness(name, names.words());
        int[] byKeys = index.candidates(asked, names.near().of(nearness), MOST_BY_KEYS);
        IntToDoubleFunction likeness = ofLetters(name, nearness);
        return withBirthdays(asked, chosen(byKeys, byName, likeness), most, MOST_BY_KEYS, likeness);
    }

    /** How near filed names sound; of those in characters the first many are compared outright. */
    private IntToDoubleFunction ofLetters(CompiledName name, Nearness nearness) {
        int[] left = {MOST_OF_CHARACTERS};
        return number -> {
            double near = nearness.of(number);
            if (left[0] == 0 || !nearness.isInCharacters(number)) {
                return near;
            }
            left[0]--;
            return Math.max(near, matcher.compare(name, names.get(number)).score());
        };
    }

    /** What decides the score of a name in letters against one in characters. */
    private record Wording(List<Part> parts, Reads as, boolean legalForm) {}

    /** The score against filed names; what is written alike is compared once. */
    private IntToDoubleFunction ofCharacters(CompiledName name) {
        Map<Wording, Double> known = new HashMap<>();
        return number -> {
            CompiledName other = names.outline(number);
            if (!other.written().isEmpty()) {
                return matcher.compare(name, other).score();
            }
            return known.computeIfAbsent(
                    new Wording(other.parts(), other.as(), other.legalForm().isPresent()),
                    wording -> matcher.compare(name, other).score());
        };
    }

    /** The names chosen by name, and after them those of people born on the same day or nearly, the nearest by name first. */
    private int[] withBirthdays(Keyed asked, int[] chosen, int most, int mostLookedAt, IntToDoubleFunction nearness) {
        if (asked.days().isEmpty() || chosen.length >= most) {
            return chosen;
        }
        Set<Integer> all = new LinkedHashSet<>();
        Arrays.stream(chosen).forEach(all::add);
        List<String> near = asked.days().stream()
                .flatMap(day -> Birthdays.near(day).stream())
                .toList();
        for (List<String> days : List.of(asked.days(), near)) {
            int[] born = index.bornOn(days, mostLookedAt);
            long[] ranked = byNearness(nearness, born);
            for (int i = 0; i < ranked.length && all.size() < most; i++) {
                all.add(born[(int) ranked[i]]);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] chosen(int[] byKeys, int most, IntToDoubleFunction nearness) {
        if (byKeys.length <= most) {
            return byKeys;
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int i = 0; i < most * BY_KEYS; i++) {
            chosen.add(byKeys[i]);
        }
        long[] byNearness = byNearness(nearness, byKeys);
        for (int i = 0; chosen.size() < most * REPEATED; i++) {
            chosen.add(byKeys[(int) byNearness[i]]);
        }
        Set<List<Part>> wordings = new HashSet<>();
        chosen.forEach(number -> wordings.add(names.parts(number)));
        for (int i = 0; i < byNearness.length && chosen.size() < most; i++) {
            int number = byKeys[(int) byNearness[i]];
            if (wordings.add(names.parts(number))) {
                chosen.add(number);
            }
        }
        for (int i = 0; chosen.size() < most; i++) {
            chosen.add(byKeys[(int) byNearness[i]]);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The places in the order of the keys, the nearest first, equals in that order. */
    private static long[] byNearness(IntToDoubleFunction nearness, int[] byKeys) {
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
}
