package org.comity.names.script;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/** Brings text into a plain form in which only the letters matter (names 2.1, 2.2, 1.7). */
public final class Folding {

    /** So much of a text is read; the rest is not compared (names 2.7). */
    public static final int LONGEST_TEXT = 1_000;

    private static final int MOST_MARKS_IN_A_ROW = 4;
    private static final String CYRILLIC_LOOKALIKES = "аеорсухіјѕһкмнтвӏ";
    private static final String LATIN_LOOKALIKES = "aeopcyxijshkmhtbl";
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    /** Letters that a removed mark would turn into another sound, or that do not decompose. */
    private static final Map<Character, String> SPELLED_OUT = Map.ofEntries(
            Map.entry('č', "ch"),
            Map.entry('ć', "ch"),
            Map.entry('š', "sh"),
            Map.entry('ş', "sh"),
            Map.entry('ș', "sh"),
            Map.entry('ŝ', "sh"),
            Map.entry('ž', "zh"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('þ', "th"),
            Map.entry('ð', "d"),
            Map.entry('đ', "d"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "ng"),
            Map.entry('ĸ', "k"));

    private Folding() {}

    /**
     * Usable text only: unpaired surrogates, unassigned and private code points are gone, controls are spaces, no more
     * than a few marks stand on one letter, and no more than {@value #LONGEST_TEXT} code points are left. Case and
     * punctuation stay.
     */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        int marks = 0;
        int count = 0;
        for (int at = 0; at < text.length() && count < LONGEST_TEXT; ) {
            int code = text.codePointAt(at);
            at += Character.charCount(code);
            switch (Character.getType(code)) {
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.FORMAT -> {
                    continue;
                }
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                    kept.append(' ');
                    marks = 0;
                }
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                    if (++marks <= MOST_MARKS_IN_A_ROW) {
                        kept.appendCodePoint(code);
                    }
                }
                default -> {
                    kept.appendCodePoint(code);
                    marks = 0;
                }
            }
            count++;
        }
        return kept.toString();
    }

    /** Compatibility forms resolved, case folded without a locale, invisible characters gone (names 2.1). */
    public static String fold(String cleanText) {
        return CASEFOLD.normalize(cleanText);
    }

    /** A folded word as words are compared: without marks where marks are not letters, Han in simplified form. */
    public static String bare(String folded) {
        return switch (Script.of(folded)) {
            case LATIN, CYRILLIC, GREEK, ARABIC, HEBREW -> withoutMarks(folded);
            case HAN -> HanReadings.simplified(folded);
            case KANA, HANGUL, OTHER -> folded;
        };
    }

    /** A folded word without its marks; marks that change the sound are spelled out first (names 2.2). */
    public static String withoutMarks(String folded) {
        if (isPlain(folded)) {
            return folded;
        }
        StringBuilder spelled = new StringBuilder(folded.length() + 4);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            String out = SPELLED_OUT.get(letter);
            if (out == null) {
                spelled.append(letter);
            } else {
                spelled.append(out);
            }
        }
        String decomposed = DECOMPOSE.normalize(spelled);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                bare.append(letter);
            }
        }
        return bare.toString();
    }

    /** Whether a word mixes Latin with Cyrillic letters (names 2.3). */
    public static boolean isMixed(String word) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                Script script = Script.of(word.charAt(i));
                latin |= script == Script.LATIN;
                cyrillic |= script == Script.CYRILLIC;
            }
        }
        return latin && cyrillic;
    }

    /** A mixed word in one script: each look-alike becomes the letter it looks like (names 2.3). */
    public static String repaired(String folded) {
        boolean couldBeLatin = onlyLookAlikes(folded, Script.CYRILLIC, CYRILLIC_LOOKALIKES);
        boolean couldBeCyrillic = onlyLookAlikes(folded, Script.LATIN, LATIN_LOOKALIKES);
        boolean toLatin = couldBeLatin == couldBeCyrillic ? Script.of(folded) == Script.LATIN : couldBeLatin;
        String from = toLatin ? CYRILLIC_LOOKALIKES : LATIN_LOOKALIKES;
        String to = toLatin ? LATIN_LOOKALIKES : CYRILLIC_LOOKALIKES;
        StringBuilder whole = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            int index = from.indexOf(folded.charAt(i));
            whole.append(index < 0 ? folded.charAt(i) : to.charAt(index));
        }
        return whole.toString();
    }

    /** Whether every letter of a script looks like one of the other. */
    private static boolean onlyLookAlikes(String word, Script script, String lookAlikes) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (Character.isLetter(letter) && Script.of(letter) == script && lookAlikes.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
