package org.comity.names.script;

import java.util.List;
import java.util.Set;

/**
 * Korean names in Russian spelling (names 3.2), after Kontsevich and as the press of older days wrote them (Чен for 정): a name of three syllables, each a word, the first or last of them a family
 * name. Read by the rules of Russian these would be far from the Latin spellings of the same person: Ким Чен Ын is Kim Jong Un.
 */
public final class KoreanInRussian {

    private static final int SYLLABLES = 3;
    private static final String VOWELS = "аэяоеёуюыи";
    private static final Set<String> FAMILY_NAMES = Set.of(
            "ким", "пак", "чхве", "цой", "ли", "ри", "чон", "тен", "хан", "хван", "юн", "кан", "чо", "лим", "рим", "о",
            "со", "син", "квон", "ан", "сон", "хон", "ю", "ко", "мун", "ян", "пэ", "пэк", "хо", "нам", "но", "ро", "ха",
            "чу", "чин", "ом", "вон", "чхон", "пан", "кон", "хён", "хам", "пён", "ём", "чан", "рю", "кым", "тхэ");

    /** Syllables of Vietnamese names, which are written in three words as well. */
    private static final Set<String> VIETNAMESE = Set.of("ван", "тхи", "тхань", "суан", "куанг", "минь", "динь", "дык");

    /** Longer ones first. */
    private static final String[][] LETTERS = {
        {"чхве", "choe"},
        {"цой", "choe"},
        {"чх", "ch"},
        {"чж", "j"},
        {"дж", "j"},
        {"че", "jo"},
        {"ч", "j"},
        {"кх", "k"},
        {"тх", "t"},
        {"пх", "p"},
        {"ль", "l"},
        {"ый", "ui"},
        {"ве", "oe"},
        {"ва", "wa"},
        {"вэ", "wae"},
        {"во", "wo"},
        {"ви", "wi"},
        {"йе", "ye"},
        {"нъ", "ng"},
        {"х", "h"},
        {"а", "a"},
        {"э", "ae"},
        {"я", "ya"},
        {"о", "o"},
        {"е", "e"},
        {"ё", "yo"},
        {"у", "u"},
        {"ю", "yu"},
        {"ы", "u"},
        {"и", "i"},
        {"к", "k"},
        {"г", "g"},
        {"н", "n"},
        {"т", "t"},
        {"д", "d"},
        {"р", "r"},
        {"л", "l"},
        {"м", "m"},
        {"п", "p"},
        {"б", "b"},
        {"с", "s"}
    };

    private KoreanInRussian() {}

    /**
     * Whether the words of a name are the syllables of a Korean one.
     *
     * @param words folded, with their marks
     */
    public static boolean isName(List<String> words) {
        return words.size() == SYLLABLES
                && (FAMILY_NAMES.contains(words.getFirst()) || FAMILY_NAMES.contains(words.getLast()))
                && words.stream().noneMatch(VIETNAMESE::contains)
                && words.stream().allMatch(word -> !latin(word).isEmpty() && isOneSyllable(word));
    }

    /** A syllable of such a name as people spell it in Latin letters, and its sound. */
    public static Reading read(String word) {
        String latin = latin(word);
        return new Reading(latin, SoundCode.ofLatin(latin));
    }

    private static boolean isOneSyllable(String word) {
        return word.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count() == 1;
    }

    /** The syllable in Latin letters; empty where there is a letter that Korean names do not have. */
    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int before = at;
            for (String[] letters : LETTERS) {
                if (word.startsWith(letters[0], at)) {
                    latin.append(letters[1]);
                    at += letters[0].length();
                    break;
                }
            }
            if (at == before) {
                return "";
            }
        }
        return latin.toString();
    }
}
