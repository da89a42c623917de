package org.comity.names.script;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads Thai letter by letter (names 3.2): vowels written before a consonant sound after it, a letter under the mark of silence falls
 * away, and อ is a vowel after a consonant and silent elsewhere.
 */
final class Thai {

    private static final char SILENCE = '์';
    private static final char CARRIER = 'อ';
    private static final String BEFORE = "เแโใไ";
    private static final String SONORANTS = "มนลวรยงญ";
    private static final Map<Character, String[]> CONSONANTS = new HashMap<>();
    private static final Map<Character, String> VOWELS = new HashMap<>();

    static {
        consonants("k", "G", "ก");
        consonants("kh", "K", "ขฃคฅฆ");
        consonants("ng", "ng", "ง");
        consonants("ch", "J", "จ");
        consonants("ch", "C", "ฉชฌ");
        consonants("s", "Q", "ซศษส");
        consonants("y", "y", "ญย");
        consonants("d", "d", "ดฎ");
        consonants("t", "D", "ตฏ");
        consonants("th", "t", "ถฐฑฒทธ");
        consonants("n", "n", "นณ");
        consonants("b", "b", "บ");
        consonants("p", "p", "ป");
        consonants("ph", "P", "ผพภ");
        consonants("f", "f", "ฝฟ");
        consonants("m", "m", "ม");
        consonants("r", "R", "ร");
        consonants("l", "R", "ลฬ");
        consonants("w", "W", "ว");
        consonants("h", "h", "หฮ");
        vowels("a", "ะัา");
        vowels("am", "ำ");
        vowels("i", "ิี");
        vowels("u", "ึืุู");
        vowels("ru", "ฤ");
        vowels("e", "เแ");
        vowels("o", "โ");
        vowels("ai", "ใไ");
    }

    private Thai() {}

    private static void consonants(String latin, String sound, String letters) {
        letters.chars().forEach(letter -> CONSONANTS.put((char) letter, new String[] {latin, sound}));
    }

    private static void vowels(String latin, String letters) {
        letters.chars().forEach(letter -> VOWELS.put((char) letter, latin));
    }

    static boolean isThai(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.THAI;
    }

    static Reading read(String word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        StringBuilder sound = new StringBuilder(word.length() + 4);
        String waiting = "";
        boolean afterConsonant = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String[] consonant = CONSONANTS.get(letter);
            if (BEFORE.indexOf(letter) >= 0) {
                waiting = VOWELS.getOrDefault(letter, "");
                afterConsonant = false;
            } else if (letter == CARRIER) {
                String vowel = waiting.isEmpty() && afterConsonant ? "o" : waiting;
                latin.append(vowel);
                sound.append(vowel);
                waiting = "";
                afterConsonant = false;
            } else if (consonant != null) {
                boolean silent = isSilenced(word, i);
                boolean leads = letter == 'ห' && SONORANTS.indexOf(at(word, i + 1)) >= 0;
                latin.append(silent || leads ? "" : consonant[0]);
                sound.append(silent ? faint(letter) : leads ? "" : consonant[1]);
                if (!leads) {
                    latin.append(waiting);
                    sound.append(waiting);
                    waiting = "";
                }
                afterConsonant = !silent;
            } else {
                String vowel = VOWELS.getOrDefault(letter, letter < 0x80 ? String.valueOf(letter) : "");
                latin.append(vowel);
                sound.append(vowel);
                afterConsonant &= vowel.isEmpty();
            }
        }
        return new Reading(latin.toString(), SoundCode.collapsed(sound));
    }

    private static char at(String word, int i) {
        return i < word.length() ? word.charAt(i) : ' ';
    }

    /** Whether the mark of silence stands over a letter, with or without a vowel mark between. */
    private static boolean isSilenced(String word, int i) {
        char next = at(word, i + 1);
        return next == SILENCE || ((next == 'ิ' || next == 'ุ') && at(word, i + 2) == SILENCE);
    }

    /** What is silent in Thai words is spoken in the foreign names that they spell: an n as in Brown stays. */
    private static String faint(char letter) {
        return letter == 'น' ? "n" : "";
    }
}
