package org.comity.names.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.comity.names.script.Folding;
import org.comity.names.script.Script;

/**
 * A word of a name before it is sorted.
 *
 * @param raw as written
 * @param folded folded, with marks
 * @param bare folded, without marks
 * @param script its script
 * @param family whether a comma or capitals mark it as the family name
 * @param afterDot whether a middle dot stands before it, as between the words of a foreign name in Han or kana
 * @param hyphened whether a hyphen joins it to another word
 */
record Word(String raw, String folded, String bare, Script script, boolean family, boolean afterDot, boolean hyphened) {

    private static final String WITHIN_WORDS = "'’‘`´ʻʼʹ′";
    private static final String HEBREW_WITHIN = "'’׳";
    private static final String MIDDLE_DOTS = "·・•‧=＝";

    static List<Word> split(String text) {
        List<String> raws = new ArrayList<>();
        List<Boolean> dots = new ArrayList<>();
        BitSet hyphened = new BitSet();
        int comma = -1;
        StringBuilder word = new StringBuilder();
        boolean dot = false;
        for (int at = 0; at <= text.length(); ) {
            int code = at < text.length() ? text.codePointAt(at) : ' ';
            at += Character.charCount(code);
            boolean within = !word.isEmpty() && isWithin(code, word);
            if (isWordCharacter(code)) {
                word.appendCodePoint(code);
            } else if (within && Script.of(word.codePointBefore(word.length())) == Script.HEBREW) {
                word.append('\'');
            } else if (!within) {
                if (!word.isEmpty()) {
                    raws.add(word.toString());
                    dots.add(dot);
                    word.setLength(0);
                    dot = false;
                }
                if (code == '-' && at > 1 && isWordCharacter(text.codePointBefore(at - 1)) && isWordBegin(text, at)) {
                    hyphened.set(raws.size() - 1, raws.size() + 1);
                }
                dot |= MIDDLE_DOTS.indexOf(code) >= 0;
                if ((code == ',' || code == '،' || code == '，') && comma < 0) {
                    comma = raws.size();
                }
            }
        }
        return words(raws, dots, hyphened, comma);
    }

    private static List<Word> words(List<String> raws, List<Boolean> dots, BitSet hyphened, int comma) {
        boolean someCapitals = raws.stream().anyMatch(Word::isCapitals);
        boolean someNot = raws.stream().anyMatch(raw -> raw.length() > 1 && !isCapitals(raw));
        List<Word> words = new ArrayList<>(raws.size());
        for (int i = 0; i < raws.size(); i++) {
            boolean byComma = comma > 0 && comma < raws.size() && i < comma;
            boolean byCapitals = someCapitals && someNot && isCapitals(raws.get(i));
            words.add(of(raws.get(i), byComma || byCapitals, dots.get(i), hyphened.get(i)));
        }
        return words;
    }

    private static boolean isWordBegin(String text, int at) {
        return at < text.length() && isWordCharacter(text.codePointAt(at));
    }

    static Word of(String raw, boolean family, boolean afterDot) {
        return of(raw, family, afterDot, false);
    }

    private static Word of(String raw, boolean family, boolean afterDot, boolean hyphened) {
        String folded = Folding.fold(raw);
        if (Folding.isMixed(folded)) {
            folded = Folding.repaired(folded);
        }
        return new Word(raw, folded, Folding.bare(folded), Script.of(folded), family, afterDot, hyphened);
    }

    private static boolean isWordCharacter(int code) {
        return Character.isLetterOrDigit(code)
                || switch (Character.getType(code)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> code == 'ー';
                };
    }

    private static boolean isWithin(int code, StringBuilder word) {
        if (Script.of(word.codePointBefore(word.length())) == Script.HEBREW) {
            return HEBREW_WITHIN.indexOf(code) >= 0;
        }
        return WITHIN_WORDS.indexOf(code) >= 0;
    }

    private static boolean isCapitals(String raw) {
        return raw.codePointCount(0, raw.length()) > 1
                && raw.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && raw.codePoints().anyMatch(Character::isLetter);
    }
}
