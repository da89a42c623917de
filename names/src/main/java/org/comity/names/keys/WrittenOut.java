package org.comity.names.keys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Spelling;
import org.comity.names.script.Spelling.System;

/**
 * A Chinese name of two or three characters as the south writes it out in letters, each time by one people's spellings (names 3.9):
 * 陈文德 is Tan Boon Teck or Chan Man Tak, and hardly ever Tan Man Teck.
 */
final class WrittenOut {

    private static final int LONGEST = 3;
    private static final int MOST_SPELLINGS = 8;

    private static final List<Set<System>> PEOPLES = List.of(
            Set.of(System.CANTONESE), Set.of(System.HOKKIEN, System.IN_USE), Set.of(System.HAKKA, System.IN_USE));

    private WrittenOut() {}

    /** The words in the order of the alphabet, the given name apart and joined. */
    static Set<String> of(String characters) {
        Set<String> written = new LinkedHashSet<>();
        if (characters.length() < 2 || characters.length() > LONGEST) {
            return written;
        }
        for (Set<System> people : PEOPLES) {
            Set<System> family = new LinkedHashSet<>(people);
            family.add(System.FAMILY_NAME);
            List<String> families = spellings(HanSpellings.family(characters.charAt(0)), family);
            List<String> first = spellings(HanSpellings.given(characters.charAt(1)), people);
            List<String> second = characters.length() == LONGEST
                    ? spellings(HanSpellings.given(characters.charAt(2)), people)
                    : List.of("");
            for (String name : families) {
                for (String one : first) {
                    for (String other : second) {
                        written.add(sorted(name, one, other));
                        written.add(sorted(name, one + other, ""));
                    }
                }
            }
        }
        return written;
    }

    private static List<String> spellings(List<Spelling> all, Set<System> systems) {
        return all.stream()
                .filter(spelling -> systems.contains(spelling.system()))
                .map(Spelling::latin)
                .limit(MOST_SPELLINGS)
                .toList();
    }

    private static String sorted(String... words) {
        List<String> present = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                present.add(word);
            }
        }
        present.sort(null);
        return String.join(" ", present);
    }
}
