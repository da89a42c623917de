package org.comity.names.script;

/**
 * Sounds of the scripts of northern India from their scholarly transliteration (names 3.2), which writes c for ch and v for w and v,
 * and tells breathed consonants apart that other languages do not.
 */
final class Indic {

    private static final int FIRST = 0x900;
    private static final int LAST = 0xD7F;
    private static final char BENGALI_NASAL = 'ং';
    private static final String BENGALI_NG = "\u09A8\u09CD\u0997\u09CD";
    private static final String[][] LATIN = {
        {"c", "ch"},
        {"chh", "ch"},
        {"ś", "sh"},
        {"ṣ", "sh"},
        {"ṁ", "n"},
        {"ṃ", "n"},
        {"m̐", "n"},
        {"ñ", "n"},
        {"r̥", "ri"}
    };
    private static final String[][] SOUNDS = {
        {"sh", "Q"},
        {"bh", "B"},
        {"jh", "J"},
        {"ph", "P"},
        {"kh", "K"},
        {"v", "W"},
        {"chh", "C"},
        {"ch", "C"},
        {"th", "t"}
    };

    private Indic() {}

    static boolean isIndic(String word) {
        return !word.isEmpty() && word.codePointAt(0) >= FIRST && word.codePointAt(0) <= LAST;
    }

    /** The word as it is transliterated: the nasal sign of Bengali is ng. */
    static String prepared(String word) {
        return word.indexOf(BENGALI_NASAL) < 0 ? word : word.replace(String.valueOf(BENGALI_NASAL), BENGALI_NG);
    }

    /** The reading of a transliterated word, with its marks. */
    static Reading reading(String transliterated) {
        String latin = com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(transliterated);
        for (String[] pair : LATIN) {
            latin = latin.replace(pair[0], pair[1]);
        }
        String bare = Folding.withoutMarks(Folding.fold(latin));
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            if (letter >= 'a' && letter <= 'z' || Character.isDigit(letter)) {
                letters.append(letter);
            }
        }
        return new Reading(letters.toString(), sound(letters.toString()));
    }

    private static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int from = 0;
        outer:
        for (int i = 0; i < word.length(); i++) {
            for (String[] pair : SOUNDS) {
                if (word.startsWith(pair[0], i)) {
                    sound.append(SoundCode.ofLatin(word.substring(from, i))).append(pair[1]);
                    i += pair[0].length() - 1;
                    from = i + 1;
                    continue outer;
                }
            }
        }
        sound.append(SoundCode.ofLatin(word.substring(from)));
        return SoundCode.collapsed(sound);
    }
}
