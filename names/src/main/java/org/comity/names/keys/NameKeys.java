package org.comity.names.keys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.HanReadings;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;
import org.comity.names.script.Spelling;

/** The keys under which a name is filed and looked for (names 7.1): two names that may be one share at least one. */
final class NameKeys {

    private static final int MOST_PARTS_FOR_PAIRS = 6;
    private static final int LONGEST_SPELLED = 16;
    private static final int MOST_PARTS_FOR_READINGS = 4;
    private static final int SHORTEST_SKELETON_FOR_EDITS = 4;
    private static final int LONGEST_GIVEN = 14;
    private static final int LONGEST_FAMILY_SKELETON = 4;
    private static final int LONGEST_GIVEN_SKELETON = 6;
    private static final int MOST_READINGS = 160;
    private static final int MOST_SYLLABLE_KEYS = 24;
    private static final int MOST_SPOKEN_FILED = 64;
    private static final int MOST_SPOKEN_ASKED = 600;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_SPOKEN_FAMILY = 4;
    private static final int LONGEST_SPOKEN_GIVEN = 8;

    /** Takes keys, each as the hash of {@link Postings#HASH_BITS} bits. The same key may come twice. */
    @FunctionalInterface
    interface Sink {
        void take(KeyFamily family, long hash);
    }

    private final CompiledName name;
    private final Keyed keyed;
    private final Sink sink;
    private final int mostSpoken;

    private NameKeys(Keyed keyed, Sink sink, int mostSpoken) {
        this.mostSpoken = mostSpoken;
        this.name = keyed.name();
        this.keyed = keyed;
        this.sink = sink;
    }

    /** The keys under which a name is filed. */
    static void file(Keyed name, Sink sink) {
        name.days().forEach(day -> sink.take(KeyFamily.DAY, KeyHash.of(day)));
        new NameKeys(name, sink, MOST_SPOKEN_FILED).emit();
    }

    /** The keys by which a name is looked for: those under which it is filed, and more of its readings. */
    static void ask(Keyed name, Sink sink) {
        new NameKeys(name, sink, MOST_SPOKEN_ASKED).emit();
    }

    private void emit() {
        keyed.identifiers().forEach(identifier -> add(KeyFamily.IDENTIFIER, identifier));
        if (name.isEmpty()) {
            return;
        }
        List<Part> words = name.parts().stream()
                .filter(part -> part.type() != Part.Type.INITIAL)
                .toList();
        add(KeyFamily.WHOLE, words.stream().map(Part::bare).sorted().collect(Collectors.joining(" ")));
        List<Part> telling =
                words.stream().filter(part -> part.type() != Part.Type.GENERIC).toList();
        wordKeys(telling.isEmpty() ? words : telling);
        spelledKeys(name.parts());
        if (name.characters().isEmpty()) {
            readingKeys(telling);
            syllableKeys(telling);
        } else {
            characterKeys();
        }
    }

    private void add(KeyFamily family, String key) {
        if (!key.isEmpty()) {
            sink.take(family, KeyHash.of(key));
        }
    }

    private void wordKeys(List<Part> words) {
        List<Set<String>> skeletons = words.stream()
                .map(part -> Skeletons.of(part.sound(), part.script()))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            Part word = words.get(i);
            for (String skeleton : skeletons.get(i)) {
                wordKey(skeleton, word);
                for (int j = i + 1; j < Math.min(words.size(), MOST_PARTS_FOR_PAIRS); j++) {
                    for (String other : skeletons.get(j)) {
                        pair(skeleton, other);
                    }
                }
            }
            if (mostSpoken == MOST_SPOKEN_ASKED && word.hasShortForms()) {
                shortForms(word, i, skeletons);
            }
            if (i + 1 < words.size()) {
                add(KeyFamily.WORD, skeleton(word.sound() + words.get(i + 1).joinedSound()));
            }
            if (!word.joinedSound().equals(word.sound())) {
                add(KeyFamily.WORD, skeleton(word.joinedSound()));
            }
            triples(word.latin());
        }
    }

    /** Bill for William, with each of the other words: asked for only, so that nothing more is filed. */
    private void shortForms(Part word, int at, List<Set<String>> skeletons) {
        for (String form : word.bonesOfShortForms()) {
            for (int j = 0; j < Math.min(skeletons.size(), MOST_PARTS_FOR_PAIRS); j++) {
                for (String other : j == at ? Set.<String>of() : skeletons.get(j)) {
                    add(KeyFamily.PAIR, sorted(form, other));
                    add(KeyFamily.NEAR_PAIR, sorted(form, other));
                    for (int i = 0; i < other.length(); i++) {
                        add(KeyFamily.NEAR_PAIR, sorted(form, without(other, i)));
                    }
                }
            }
        }
    }

    private void pair(String one, String other) {
        add(KeyFamily.PAIR, sorted(one, other));
        add(KeyFamily.NEAR_PAIR, sorted(one, other));
        for (int i = 0; i < one.length(); i++) {
            add(KeyFamily.NEAR_PAIR, sorted(without(one, i), other));
        }
        for (int i = 0; i < other.length(); i++) {
            add(KeyFamily.NEAR_PAIR, sorted(one, without(other, i)));
        }
    }

    /** One consonant left out; where it stood between two that are one class, these are one. */
    private static String without(String skeleton, int i) {
        boolean joins = i > 0 && i + 1 < skeleton.length() && skeleton.charAt(i - 1) == skeleton.charAt(i + 1);
        return skeleton.substring(0, i) + skeleton.substring(joins ? i + 2 : i + 1);
    }

    private void wordKey(String skeleton, Part part) {
        String word = skeleton.length() < 2 ? "=" + part.sound() : skeleton;
        add(KeyFamily.WORD, word);
        keyed.years().forEach(year -> add(KeyFamily.BORN, word + " " + year));
        if (skeleton.length() >= SHORTEST_SKELETON_FOR_EDITS) {
            add(KeyFamily.EDIT, skeleton);
            for (int i = 0; i < skeleton.length(); i++) {
                add(KeyFamily.EDIT, without(skeleton, i));
            }
        }
    }

    /** No text is built for a key: there are more of these than of all others. */
    private void triples(String latin) {
        for (int i = -1; i + 1 < latin.length(); i++) {
            long hash = KeyHash.START;
            for (int at = i; at < i + 3; at++) {
                hash = KeyHash.with(hash, at < 0 || at >= latin.length() ? '_' : latin.charAt(at));
            }
            sink.take(KeyFamily.TRIPLE, KeyHash.done(hash));
        }
    }

    /** The letters of all words as one, whole and with each left out; the parting of words does not matter. */
    private void spelledKeys(List<Part> words) {
        String letters = words.stream().map(Part::latin).collect(Collectors.joining());
        if (name.script() != Script.LATIN || letters.isEmpty() || letters.length() > LONGEST_SPELLED) {
            return;
        }
        for (int left = 0; left <= letters.length(); left++) {
            boolean again = left > 0 && left < letters.length() && letters.charAt(left) == letters.charAt(left - 1);
            if (!again) {
                sink.take(KeyFamily.SPELLED, KeyHash.without(letters, left));
            }
        }
    }

    /** Each word as family name with each run of other words as given name. */
    private void readingKeys(List<Part> words) {
        if (words.size() < 2 || words.size() > MOST_PARTS_FOR_READINGS) {
            return;
        }
        boolean spoken = name.script() == Script.LATIN
                && (mostSpoken == MOST_SPOKEN_FILED || words.stream().allMatch(NameKeys::isSyllable));
        for (int family = 0; family < words.size(); family++) {
            for (int from = 0; from < words.size(); from++) {
                StringBuilder given = new StringBuilder();
                for (int to = from; to < words.size() && to != family; to++) {
                    given.append(words.get(to).sound());
                    if (from != family && given.length() <= LONGEST_GIVEN) {
                        readingKey(skeleton(words.get(family).sound()), skeleton(given.toString()));
                        if (spoken && isSyllable(words.get(family))) {
                            spokenKey(SoundCode.spoken(words.get(family).sound()), SoundCode.spoken(given.toString()));
                        }
                    }
                }
            }
        }
    }

    /** Longer skeletons are no syllables of a Chinese or Korean name. */
    private void readingKey(String family, String given) {
        if (family.length() <= LONGEST_FAMILY_SKELETON && given.length() <= LONGEST_GIVEN_SKELETON) {
            add(KeyFamily.READING, family + "|" + given);
        }
    }

    /** Whether a word may be a Chinese or Korean syllable, or a few Mandarin ones. */
    private static boolean isSyllable(Part word) {
        String latin = word.latin();
        if (!word.syllables().isEmpty() || latin.length() > LONGEST_SYLLABLE) {
            return !word.syllables().isEmpty();
        }
        int vowels = 0;
        for (int i = 0; i < latin.length(); i++) {
            boolean starts = i == 0 || "aeiouy".indexOf(latin.charAt(i - 1)) < 0;
            vowels += starts && "aeiouy".indexOf(latin.charAt(i)) >= 0 ? 1 : 0;
        }
        return vowels <= 1;
    }

    /** Family names of one syllable, given names of two at most. */
    private void spokenKey(String family, String given) {
        if (family.length() <= LONGEST_SPOKEN_FAMILY && given.length() <= LONGEST_SPOKEN_GIVEN) {
            add(KeyFamily.SPOKEN, family + "|" + given);
        }
    }

    private void spokenKeys(String characters) {
        Set<String> given = Set.of("");
        for (int i = 1; i < characters.length(); i++) {
            given = extended(given, spoken(HanSpellings.given(characters.charAt(i))), mostSpoken);
        }
        int left = mostSpoken;
        for (String family : spoken(HanSpellings.family(characters.charAt(0)))) {
            for (String rest : given) {
                if (left-- > 0) {
                    spokenKey(family, squeezed(rest));
                }
            }
        }
    }

    private static Set<String> spoken(List<Spelling> spellings) {
        return spellings.stream()
                .filter(spelling -> !spelling.system().isWrittenOutWhole())
                .map(spelling -> SoundCode.spoken(spelling.sound()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void characterKeys() {
        String characters = name.characters();
        add(KeyFamily.CHARACTERS, characters);
        if (name.script() == Script.HAN) {
            boolean asked = mostSpoken == MOST_SPOKEN_ASKED;
            Set<String> whole = asked ? WrittenOut.asked(characters) : WrittenOut.filed(characters);
            whole.forEach(written -> add(KeyFamily.WHOLE, written));
        }
        Set<String> given = Set.of("");
        for (int i = 1; i < characters.length(); i++) {
            given = extended(given, skeletons(HanSpellings.given(characters.charAt(i))), MOST_READINGS);
        }
        for (String family : skeletons(HanSpellings.family(characters.charAt(0)))) {
            for (String rest : given) {
                readingKey(family, squeezed(rest));
            }
            keyed.years().forEach(year -> add(KeyFamily.BORN, family + " " + year));
            for (int i = 1; i < characters.length(); i++) {
                for (String syllable : skeletons(HanSpellings.given(characters.charAt(i)))) {
                    add(KeyFamily.PAIR, sorted(family, syllable));
                }
            }
        }
        spokenKeys(characters);
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
                .filter(spelling -> !spelling.system().isWrittenOutWhole())
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
