package org.comity.names.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.HanReadings;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.SoundCode;
import org.comity.names.script.Spelling;

/** The keys under which a name is filed and looked for (names 7.1): two names that may be one share at least one. */
final class NameKeys {

    private static final int MOST_PARTS_FOR_PAIRS = 6;
    private static final int MOST_PARTS_FOR_READINGS = 4;
    private static final int SHORTEST_SKELETON_FOR_EDITS = 4;
    private static final int LONGEST_GIVEN = 14;
    private static final int MOST_READINGS = 160;
    private static final int MOST_SYLLABLE_KEYS = 24;

    private final CompiledName name;
    private final Map<KeyFamily, Set<String>> keys = new EnumMap<>(KeyFamily.class);

    private NameKeys(CompiledName name) {
        this.name = name;
    }

    static Map<KeyFamily, Set<String>> of(CompiledName name) {
        return new NameKeys(name).all();
    }

    private Map<KeyFamily, Set<String>> all() {
        if (name.isEmpty()) {
            return keys;
        }
        List<Part> words = name.parts().stream()
                .filter(part -> part.type() != Part.Type.INITIAL)
                .toList();
        add(KeyFamily.WHOLE, words.stream().map(Part::bare).sorted().collect(Collectors.joining(" ")));
        List<Part> telling =
                words.stream().filter(part -> part.type() != Part.Type.GENERIC).toList();
        if (name.characters().isEmpty()) {
            wordKeys(telling.isEmpty() ? words : telling);
            readingKeys(telling);
            syllableKeys(telling);
        } else {
            characterKeys();
            wordKeys(telling);
        }
        return keys;
    }

    private void add(KeyFamily family, String key) {
        if (!key.isEmpty()) {
            keys.computeIfAbsent(family, any -> new LinkedHashSet<>()).add(key);
        }
    }

    private void wordKeys(List<Part> words) {
        List<String> skeletons =
                words.stream().map(part -> skeleton(part.sound())).toList();
        for (int i = 0; i < skeletons.size(); i++) {
            wordKey(skeletons.get(i), words.get(i));
            if (i + 1 < skeletons.size()) {
                add(
                        KeyFamily.WORD,
                        skeleton(words.get(i).sound() + words.get(i + 1).joinedSound()));
            }
            if (!words.get(i).joinedSound().equals(words.get(i).sound())) {
                add(KeyFamily.WORD, skeleton(words.get(i).joinedSound()));
            }
            for (int j = i + 1; j < Math.min(skeletons.size(), MOST_PARTS_FOR_PAIRS); j++) {
                add(KeyFamily.PAIR, sorted(skeletons.get(i), skeletons.get(j)));
            }
        }
        for (Part part : words) {
            triples(part.latin());
        }
    }

    private void wordKey(String skeleton, Part part) {
        add(KeyFamily.WORD, skeleton.length() < 2 ? "=" + part.sound() : skeleton);
        if (skeleton.length() >= SHORTEST_SKELETON_FOR_EDITS) {
            add(KeyFamily.EDIT, skeleton);
            for (int i = 0; i < skeleton.length(); i++) {
                add(KeyFamily.EDIT, skeleton.substring(0, i) + skeleton.substring(i + 1));
            }
        }
    }

    private void triples(String latin) {
        String padded = "_" + latin + "_";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            add(KeyFamily.TRIPLE, padded.substring(i, i + 3));
        }
    }

    /** Each word as family name with each run of other words as given name. */
    private void readingKeys(List<Part> words) {
        if (words.size() < 2 || words.size() > MOST_PARTS_FOR_READINGS) {
            return;
        }
        for (int family = 0; family < words.size(); family++) {
            for (int from = 0; from < words.size(); from++) {
                StringBuilder given = new StringBuilder();
                for (int to = from; to < words.size() && to != family; to++) {
                    given.append(words.get(to).sound());
                    if (from != family && given.length() <= LONGEST_GIVEN) {
                        add(KeyFamily.READING, skeleton(words.get(family).sound()) + "|" + skeleton(given.toString()));
                    }
                }
            }
        }
    }

    private void characterKeys() {
        String characters = name.characters();
        add(KeyFamily.CHARACTERS, characters);
        Set<String> given = Set.of("");
        for (int i = 1; i < characters.length(); i++) {
            given = extended(given, skeletons(HanSpellings.given(characters.charAt(i))), MOST_READINGS);
        }
        for (String family : skeletons(HanSpellings.family(characters.charAt(0)))) {
            for (String rest : given) {
                add(KeyFamily.READING, family + "|" + squeezed(rest));
            }
        }
        Set<String> syllables = Set.of("");
        for (int i = 0; i < characters.length(); i++) {
            List<String> readings = HanReadings.mandarin(characters.charAt(i));
            syllables = extended(
                    syllables, readings.stream().map(reading -> " " + reading).toList(), MOST_SYLLABLE_KEYS);
        }
        syllables.forEach(this::addSyllables);
    }

    private static Set<String> skeletons(List<Spelling> spellings) {
        return spellings.stream()
                .map(spelling -> skeleton(spelling.sound()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> extended(Set<String> before, Iterable<String> next, int most) {
        Set<String> longer = new LinkedHashSet<>();
        for (String one : before) {
            for (String other : next) {
                if (longer.size() < most) {
                    longer.add(one + other);
                }
            }
        }
        return longer;
    }

    private void syllableKeys(List<Part> words) {
        if (words.isEmpty() || words.stream().anyMatch(word -> word.syllables().isEmpty())) {
            return;
        }
        Set<String> sequences = Set.of("");
        for (Part word : words) {
            sequences = extended(
                    sequences, word.syllables().stream().map(cut -> " " + cut).toList(), MOST_SYLLABLE_KEYS);
        }
        sequences.forEach(this::addSyllables);
    }

    /** Syllables sorted, so that the order of family and given name does not matter. */
    private void addSyllables(String sequence) {
        List<String> syllables = new ArrayList<>(List.of(sequence.strip().split(" ")));
        syllables.sort(null);
        if (syllables.size() > 1) {
            add(KeyFamily.SYLLABLES, String.join(" ", syllables));
        }
    }

    private static String skeleton(String sound) {
        return SoundCode.skeleton(sound);
    }

    /** Doubled consonants at a joint are one, as {@link SoundCode#skeleton} has it for a whole word. */
    private static String squeezed(String skeleton) {
        StringBuilder single = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                single.append(skeleton.charAt(i));
            }
        }
        return single.toString();
    }

    private static String sorted(String a, String b) {
        return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
    }
}
