package org.comity.names.script;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads single words of any script except Han (names 3.1-3.4); Han is read by {@link HanReadings}. */
public final class Romaniser {

    private static final Map<Character, String> CYRILLIC = LetterTable.cyrillic();
    private static final Map<Character, LetterTable.Letter> ARABIC = LetterTable.arabic();
    private static final Map<Character, LetterTable.Letter> HEBREW = LetterTable.hebrew();
    private static final String[][] GREEK_PAIRS = {
        {"ου", "u"},
        {"αυ", "av"},
        {"ευ", "ev"},
        {"ηυ", "iv"},
        {"ει", "i"},
        {"οι", "i"},
        {"υι", "i"},
        {"αι", "e"},
        {"μπ", "b"},
        {"ντ", "d"},
        {"γκ", "g"},
        {"γγ", "ng"},
        {"γχ", "nkh"},
        {"τσ", "ts"},
        {"τζ", "j"}
    };
    private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] GREEK_LATIN = {
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "i", "f",
        "kh", "ps", "o"
    };

    /** ICU's transliterators are not safe for use by several threads at once: one of each a thread. */
    private static final ThreadLocal<Transliterator> KANA =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Hiragana-Katakana; Katakana-Latin"));

    private static final ThreadLocal<Transliterator> ANY =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin"));

    private static final char LENGTH_MARK = 'ー';
    private static final Pattern PALLADIUS = Pattern.compile("юй|чж|цз");
    private static final Pattern NG = Pattern.compile("н(?![аеёиоуыэюяьъ])");

    private Romaniser() {}

    /** The reading of one folded word (marks still on) of one script. */
    public static Reading read(String word, Script script) {
        return switch (script) {
            case LATIN -> ofLatin(Folding.withoutMarks(word));
            case CYRILLIC -> ofLatin(spellOut(palladius(word)));
            case GREEK -> ofLatin(greek(Folding.withoutMarks(word)));
            case ARABIC -> byLetters(Folding.withoutMarks(word), ARABIC);
            case HEBREW -> byLetters(hebrewPairs(Folding.withoutMarks(word)), HEBREW);
            case KANA -> kana(word);
            case HANGUL -> hangul(word);
            case HAN, OTHER -> other(word);
        };
    }

    private static Reading other(String word) {
        if (Thai.isThai(word)) {
            return Thai.read(word);
        }
        if (Tamil.isTamil(word)) {
            return Tamil.read(word);
        }
        return Indic.isIndic(word)
                ? Indic.reading(ANY.get().transliterate(Indic.prepared(word)))
                : ofLatin(icu(ANY.get(), word));
    }

    private static Reading ofLatin(String latin) {
        return new Reading(latin, SoundCode.ofLatin(latin));
    }

    private static String icu(Transliterator transliterator, String word) {
        String latin = Folding.withoutMarks(Folding.fold(transliterator.transliterate(word)));
        StringBuilder letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char letter = latin.charAt(i);
            if (letter >= 'a' && letter <= 'z' || Character.isDigit(letter)) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /**
     * Chinese syllables in Russian spelling (Palladius): a word with one of the letter pairs that no Russian name has is put into the letters of
     * pinyin where Russian letters mislead: н stands for ng, нь for n (names 3.2).
     */
    private static String palladius(String word) {
        return PALLADIUS.matcher(word).find()
                ? NG.matcher(word)
                        .replaceAll("ng")
                        .replace("нь", "n")
                        .replace("юй", "yu")
                        .replace("чж", "zh")
                        .replaceAll("цз(?=[июя])", "j")
                        .replace("цз", "z")
                        .replace("х", "h")
                : word;
    }

    private static String spellOut(String word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        String composed = com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(word);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            String out = CYRILLIC.get(letter);
            if (out != null) {
                latin.append(out);
            } else if (letter < 0x250) {
                latin.append(Folding.withoutMarks(String.valueOf(letter)));
            }
        }
        return latin.toString();
    }

    private static String greek(String word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        outer:
        for (int i = 0; i < word.length(); i++) {
            for (String[] pair : GREEK_PAIRS) {
                if (word.startsWith(pair[0], i)) {
                    latin.append(pair[1]);
                    i++;
                    continue outer;
                }
            }
            int index = GREEK.indexOf(word.charAt(i));
            if (index >= 0) {
                latin.append(GREEK_LATIN[index]);
            } else if (word.charAt(i) < 0x80) {
                latin.append(word.charAt(i));
            }
        }
        return latin.toString();
    }

    private static Reading byLetters(String word, Map<Character, LetterTable.Letter> table) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char symbol = word.charAt(i);
            LetterTable.Letter letter = table.get(symbol);
            if (letter != null) {
                latin.append(letter.latin());
                sound.append(letter.sound());
            } else if (symbol < 0x80 || Character.isDigit(symbol)) {
                String plain =
                        String.valueOf(Character.isDigit(symbol) ? (char) ('0' + Character.digit(symbol, 10)) : symbol);
                latin.append(plain);
                sound.append(SoundCode.ofLatin(plain));
            }
        }
        return new Reading(latin.toString(), SoundCode.collapsed(sound));
    }

    /** Geresh turns gimel, zayin and tsadi into other sounds; a doubled vav is w. Both become letters of the table. */
    private static String hebrewPairs(String word) {
        return word.replace('׳', '\'')
                .replace('’', '\'')
                .replace("ג'", "\uFB40")
                .replace("ז'", "\uFB40")
                .replace("דזש", "\uFB40")
                .replace("צ'", "\uFB41")
                .replace("ץ'", "\uFB41")
                .replace("טש", "\uFB41")
                .replace("'", "")
                .replace("\"", "");
    }

    private static Reading kana(String word) {
        String latin = icu(KANA.get(), word);
        String sound = longVowels(word)
                .replace('l', 'R')
                .replace('r', 'R')
                .replace('b', 'B')
                .replace('S', 'Q')
                .replace('s', 'Q');
        return new Reading(latin, sound);
    }

    /** The sound with each lengthened a, e, o or u marked: バード is Bado and Bard (names 3.4). */
    private static String longVowels(String word) {
        StringBuilder sound = new StringBuilder(word.length() + 4);
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == LENGTH_MARK) {
                sound.append(SoundCode.ofLatin(icu(KANA.get(), word.substring(from, i))));
                from = i + 1;
                boolean mayBeR =
                        i < word.length() && !sound.isEmpty() && "aeou".indexOf(sound.charAt(sound.length() - 1)) >= 0;
                sound.append(mayBeR ? "L" : "");
            }
        }
        return SoundCode.collapsed(sound);
    }

    private static Reading hangul(String word) {
        StringBuilder latin = new StringBuilder(word.length() * 3);
        StringBuilder sound = new StringBuilder(word.length() * 3);
        String composed = com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(word);
        for (int i = 0; i < composed.length(); i++) {
            Reading syllable = Hangul.read(composed.charAt(i));
            latin.append(syllable.latin());
            sound.append(syllable.sound());
            if (i + 1 < composed.length()
                    ? Hangul.mayHideR(composed.charAt(i), composed.charAt(i + 1))
                    : Hangul.mayHideR(composed.charAt(i), ' ')) {
                sound.append('L');
            }
        }
        return new Reading(latin.toString(), SoundCode.collapsed(sound));
    }
}
