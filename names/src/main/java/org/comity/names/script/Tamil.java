package org.comity.names.script;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads Tamil letter by letter (names 3.2). One letter stands for the voiced and the unvoiced stop (க for k and g, ப for p and b),
 * ச for s and ch; doubled it is unvoiced. A consonant is spoken with an a unless it carries another vowel or the dot.
 */
final class Tamil {

    private static final char DOT = '்';
    private static final char FRICATIVE = 'ஃ';
    private static final Map<Character, String[]> CONSONANTS = new HashMap<>();
    private static final Map<Character, String> VOWELS = new HashMap<>();
    private static final Map<Character, String> UNVOICED =
            Map.of('க', "k", 'ச', "C", 'ட', "t", 'த', "t", 'ப', "p", 'ற', "t");

    static {
        consonants("k", "G", "க");
        consonants("ch", "Q", "ச");
        consonants("t", "D", "டத");
        consonants("p", "B", "ப");
        consonants("r", "r", "றர");
        consonants("n", "n", "ஞஙநணன");
        consonants("m", "m", "ம");
        consonants("y", "y", "ய");
        consonants("l", "l", "லளழ");
        consonants("v", "W", "வ");
        consonants("j", "J", "ஜ");
        consonants("sh", "S", "ஷஶ");
        consonants("s", "s", "ஸ");
        consonants("h", "h", "ஹ");
        vowels("a", "அஆா");
        vowels("i", "இஈிீ");
        vowels("u", "உஊுூ");
        vowels("e", "எஏெேஐை");
        vowels("o", "ஒஓொோ");
        vowels("au", "ஔௌ");
    }

    private Tamil() {}

    private static void consonants(String latin, String sound, String letters) {
        letters.chars().forEach(letter -> CONSONANTS.put((char) letter, new String[] {latin, sound}));
    }

    private static void vowels(String latin, String letters) {
        letters.chars().forEach(letter -> VOWELS.put((char) letter, latin));
    }

    static boolean isTamil(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.TAMIL;
    }

    static Reading read(String folded) {
        String word = com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(folded);
        StringBuilder latin = new StringBuilder(word.length() + 4);
        StringBuilder sound = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            String[] consonant = CONSONANTS.get(letter);
            if (consonant != null) {
                boolean doubled = next == DOT && i + 2 < word.length() && word.charAt(i + 2) == letter;
                boolean second = i > 1 && word.charAt(i - 1) == DOT && word.charAt(i - 2) == letter;
                boolean fricative = letter == 'ப' && i > 0 && word.charAt(i - 1) == FRICATIVE;
                latin.append(fricative ? "f" : second ? "" : consonant[0]);
                sound.append(
                        fricative
                                ? "f"
                                : second ? "" : doubled ? UNVOICED.getOrDefault(letter, consonant[1]) : consonant[1]);
                boolean bare = next == DOT || VOWELS.containsKey(next);
                latin.append(bare ? "" : "a");
                sound.append(bare ? "" : "a");
            } else if (letter != DOT && letter != FRICATIVE) {
                String vowel = VOWELS.getOrDefault(letter, letter < 0x80 ? String.valueOf(letter) : "");
                latin.append(vowel);
                sound.append(vowel);
            }
        }
        return new Reading(latin.toString(), SoundCode.collapsed(sound));
    }
}
