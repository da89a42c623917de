package org.comity.names.keys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Spelling;
import org.comity.names.script.Spelling.System;

/**
 * A Chinese name of two or three characters as the south and Taiwan write it out in letters, each time by one people's spellings (names 3.9):
 * 陈文德 is Tan Boon Teck or Chan Man Tak, and hardly ever Tan Man Teck. A Vietnamese name has four syllables at the most, written apart.
 */
final class WrittenOut {

    private static final int LONGEST = 3;
    private static final int LONGEST_VIETNAMESE = 4;
    private static final int MOST_SPELLINGS = 8;
    private static final int MOST_FAMILY_NAMES = 16;

    private static final List<Set<System>> PEOPLES = List.of(
            Set.of(System.CANTONESE),
            Set.of(System.HOKKIEN, System.IN_USE),
            Set.of(System.HAKKA, System.IN_USE),
            Set.of(System.FOOCHOW));

    private WrittenOut() {}

    /** What is asked for: the words in the order of the alphabet, the given name apart and joined. */
    static Set<String> asked(String characters) {
        Set<String> written = filed(characters);
        if (characters.length() > 1 && characters.length() <= LONGEST) {
            PEOPLES.forEach(people -> {
                Set<System> family = new LinkedHashSet<>(people);
                family.add(System.FAMILY_NAME);
                List<String> families = spellings(HanSpellings.family(characters.charAt(0)), family, MOST_FAMILY_NAMES);
                addBy(
                        families,
                        letter -> spellings(HanSpellings.given(letter), people, MOST_SPELLINGS),
                        characters,
                        written);
            });
        }
        return written;
    }

    /** What is filed, and asked for as well: the spellings that no other family of keys holds (names 7.1). */
    static Set<String> filed(String characters) {
        Set<String> written = new LinkedHashSet<>();
        if (characters.length() > 1 && characters.length() <= LONGEST) {
            List<String> mandarin = inLanguage(HanSpellings.given(characters.charAt(0)), System.TAIWAN);
            List<String> families = HanSpellings.family(characters.charAt(0)).stream()
                    .map(Spelling::latin)
                    .filter(mandarin::contains)
                    .toList();
            addBy(families, letter -> inLanguage(HanSpellings.given(letter), System.TAIWAN), characters, written);
        }
        addVietnamese(characters, written);
        return written;
    }

    private static void addBy(
            List<String> families, Function<Character, List<String>> given, String characters, Set<String> written) {
        List<String> first = given.apply(characters.charAt(1));
        List<String> second = characters.length() == LONGEST ? given.apply(characters.charAt(2)) : List.of("");
        for (String name : families) {
            for (String one : first) {
                for (String other : second) {
                    written.add(sorted(name, one, other));
                    written.add(sorted(name, one + other, ""));
                }
            }
        }
    }

    private static void addVietnamese(String characters, Set<String> written) {
        if (characters.length() < 2 || characters.length() > LONGEST_VIETNAMESE) {
            return;
        }
        List<List<String>> names = List.of(List.of());
        for (int i = 0; i < characters.length(); i++) {
            List<String> readings = inLanguage(HanSpellings.given(characters.charAt(i)), System.VIETNAMESE);
            names = names.stream()
                    .flatMap(before -> readings.stream()
                            .map(reading -> Stream.concat(before.stream(), Stream.of(reading))
                                    .toList()))
                    .toList();
        }
        names.forEach(name -> written.add(sorted(name.toArray(String[]::new))));
    }

    private static List<String> spellings(List<Spelling> all, Set<System> systems, int most) {
        return all.stream()
                .filter(spelling -> systems.contains(spelling.system()))
                .map(Spelling::latin)
                .limit(most)
                .toList();
    }

    /** What a language spells so, whatever other one does as well. */
    private static List<String> inLanguage(List<Spelling> all, System system) {
        return all.stream()
                .filter(spelling -> spelling.isIn(system))
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
