package org.comity.names.keys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private static final List<Set<System>> PEOPLES = List.of(
            Set.of(System.CANTONESE), Set.of(System.HOKKIEN, System.IN_USE), Set.of(System.HAKKA, System.IN_USE));

    /** Taiwan mixes its systems of spelling. */
    private static final Set<System> TAIWAN = Set.of(System.TAIWAN, System.PINYIN, System.WADE_GILES);

    private static final Set<System> VIETNAM = Set.of(System.VIETNAMESE);

    private WrittenOut() {}

    /** What is asked for: the words in the order of the alphabet, the given name apart and joined. */
    static Set<String> asked(String characters) {
        Set<String> written = filed(characters);
        PEOPLES.forEach(people -> addBy(people, characters, written));
        return written;
    }

    /** What is filed, and asked for as well: the spellings that no other family of keys holds (names 7.1). */
    static Set<String> filed(String characters) {
        Set<String> written = new LinkedHashSet<>();
        addBy(TAIWAN, characters, written);
        addVietnamese(characters, written);
        return written;
    }

    private static void addBy(Set<System> people, String characters, Set<String> written) {
        if (characters.length() < 2 || characters.length() > LONGEST) {
            return;
        }
        Set<System> family = new LinkedHashSet<>(people);
        family.add(System.FAMILY_NAME);
        List<String> first = spellings(HanSpellings.given(characters.charAt(1)), people);
        List<String> second = characters.length() == LONGEST
                ? spellings(HanSpellings.given(characters.charAt(2)), people)
                : List.of("");
        for (String name : spellings(HanSpellings.family(characters.charAt(0)), family)) {
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
            List<String> readings = spellings(HanSpellings.given(characters.charAt(i)), VIETNAM);
            names = names.stream()
                    .flatMap(before -> readings.stream()
                            .map(reading -> Stream.concat(before.stream(), Stream.of(reading))
                                    .toList()))
                    .toList();
        }
        names.forEach(name -> written.add(sorted(name.toArray(String[]::new))));
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
