package org.comity.names.script;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chinese characters as they spell foreign names by sound (names 3.8): which consonants each may stand for. 吉 is gi as well as ji,
 * and 克 may only close a syllable.
 */
public final class Transcription {

    private static final String NONE = "-";
    private static final Map<Character, List<String>> BONES = load();

    private Transcription() {}

    private static Map<Character, List<String>> load() {
        Map<Character, List<String>> bones = new HashMap<>();
        for (String[] row : Table.rows(Transcription.class, "transcription.tsv")) {
            List<String> options = List.of(row[1].split(" "));
            bones.put(
                    row[0].charAt(0),
                    options.stream()
                            .map(option -> option.equals(NONE) ? "" : option)
                            .toList());
        }
        return bones;
    }

    /** The {@linkplain SoundCode#skeleton consonants} that simplified characters may stand for together, the likeliest first. */
    public static Set<String> bones(String characters, int most) {
        Set<String> all = Set.of("");
        for (int i = 0; i < characters.length(); i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String option : options(characters.charAt(i))) {
                for (String before : all) {
                    if (longer.size() < most) {
                        longer.add(joined(before, option));
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<String> options(char letter) {
        List<String> known = BONES.get(letter);
        return known == null ? List.of(SoundCode.skeleton(sound(String.valueOf(letter)))) : known;
    }

    private static String joined(String before, String after) {
        boolean one = !before.isEmpty() && !after.isEmpty() && before.charAt(before.length() - 1) == after.charAt(0);
        return before + (one ? after.substring(1) : after);
    }

    /** The sound of characters that spell a foreign name. */
    public static String sound(String characters) {
        StringBuilder syllables = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            List<String> readings = HanReadings.mandarin(characters.charAt(i));
            if (!readings.isEmpty()) {
                syllables.append(syllables.isEmpty() ? "" : " ").append(readings.getFirst());
            }
        }
        return SoundCode.ofPinyinForForeign(syllables.toString());
    }
}
