package org.comity.names.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.names.script.Script;
import org.comity.names.script.Table;

/** What words in the names of organisations mean (names 2.6, 2.9): trade, place, number, abbreviation, or a word of the language. */
final class TradeWords {

    /** What the word of fillers means in the table of generic words: such words are dropped. */
    static final String FILLER = "conjunctions";

    private static final double USUAL_BITS = 1.6;
    private static final double TRADE_BITS = 3;
    private static final int LONGEST_PHRASE = 3;
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]{1,9})(?:st|nd|rd|th|й|я|ый|ая|ой|го)?");
    private static final Meanings GENERIC = new Meanings();
    private static final Meanings TRANSLATED = new Meanings();
    private static final Map<String, Set<String>> ALL = new HashMap<>();
    private static final Set<String> COUNTRIES = new HashSet<>();
    private static final Map<String, Double> BITS = new HashMap<>();
    private static final Map<String, String> NUMBERS = new HashMap<>();
    private static final Map<String, List<String>> ABBREVIATIONS = new HashMap<>();

    static {
        for (String[] row : Table.rows(TradeWords.class, "generic-words.tsv")) {
            fill(GENERIC, row);
            String tier = row.length > 2 ? row[2] : "";
            BITS.put(row[0], bitsOf(tier));
            if (tier.equals("place")) {
                COUNTRIES.add(row[0]);
            }
        }
        for (String[] row : Table.rows(TradeWords.class, "places.tsv")) {
            fill(GENERIC, row);
            BITS.putIfAbsent(row[0], NameCounts.PLACE_BITS);
            if (row.length > 2) {
                COUNTRIES.add(row[0]);
            }
        }
        for (String[] row : Table.rows(TradeWords.class, "translated-words.tsv")) {
            fill(TRANSLATED, row);
        }
        for (String[] row : Table.rows(TradeWords.class, "numbers.tsv")) {
            for (String word : row[1].split(" ")) {
                NUMBERS.put(WordTables.bare(word), row[0]);
            }
        }
        for (String[] row : Table.rows(TradeWords.class, "abbreviations.tsv")) {
            for (String word : row[0].split("\\|")) {
                ABBREVIATIONS.put(WordTables.bare(word), List.of(row[1].split(" ")));
            }
        }
    }

    private TradeWords() {}

    /** Whether two words of different scripts have a meaning in common: 动力 is power, engine and dynamics (names 2.9). */
    static boolean meanOne(Part a, Part b) {
        if (a.meaning().isEmpty() || b.meaning().isEmpty()) {
            return false;
        }
        return a.meaning().equals(b.meaning())
                || meansAlso(a, b.meaning())
                || meansAlso(b, a.meaning())
                || haveCommon(a, b);
    }

    private static boolean meansAlso(Part part, String meaning) {
        return ALL.getOrDefault(part.bare(), Set.of()).contains(meaning);
    }

    private static boolean haveCommon(Part a, Part b) {
        Set<String> others = ALL.getOrDefault(b.bare(), Set.of());
        return ALL.getOrDefault(a.bare(), Set.of()).stream().anyMatch(others::contains);
    }

    private static double bitsOf(String tier) {
        return switch (tier) {
            case "usual" -> USUAL_BITS;
            case "place" -> NameCounts.PLACE_BITS;
            default -> TRADE_BITS;
        };
    }

    private static void fill(Meanings meanings, String[] row) {
        for (String word : row[1].split(" ")) {
            meanings.add(word, row[0]);
            if (!word.endsWith("*")) {
                ALL.computeIfAbsent(WordTables.bare(word), key -> new HashSet<>())
                        .add(row[0]);
            }
        }
    }

    /** What a word of trade, kind or place means; empty when the word is none. */
    static String meaning(String bare, Script script) {
        String meaning = GENERIC.of(bare);
        if (!meaning.isEmpty()) {
            return meaning;
        }
        String word = TRANSLATED.of(bare);
        if (!word.isEmpty()) {
            return script == Script.LATIN ? "" : GENERIC.of(word);
        }
        return script == Script.LATIN && GENERIC.compound(bare).isEmpty() ? GENERIC.heard(bare) : "";
    }

    /** Whether a word is a place or a country. */
    static boolean isPlace(Word word) {
        String meaning = meaning(word.bare(), word.script());
        return !meaning.isEmpty() && bits(meaning) >= NameCounts.PLACE_BITS;
    }

    /** Whether a meaning is a country. */
    static boolean isCountry(String meaning) {
        return COUNTRIES.contains(meaning);
    }

    /** How much a word of trade, kind or place tells, in bits. */
    static double bits(String meaning) {
        return BITS.getOrDefault(meaning, USUAL_BITS);
    }

    /** What an ordinary word means that names are made of, such as falcon; empty when it is not in the table. */
    static String translation(String bare) {
        String meaning = TRANSLATED.of(bare);
        return meaning.isEmpty() ? GENERIC.compound(bare) : meaning;
    }

    /** Whether a word in characters or Hangul is in the tables of trade and place. */
    static boolean isGeneric(String word) {
        return GENERIC.has(word) || ABBREVIATIONS.containsKey(word);
    }

    /** Whether it is in the table of ordinary words, or a number. */
    static boolean isTranslated(String word) {
        return TRANSLATED.has(word) || NUMBERS.containsKey(word);
    }

    /** The same words with abbreviations of kinds of organisations in full, and with numbers in figures. */
    static List<Word> spelledOut(List<Word> given) {
        List<Word> words = Abbreviated.joined(given);
        List<Word> all = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            int phrase = phrase(words, at);
            if (phrase > 0) {
                List<Word> said = words.subList(at, at + phrase);
                String raw = said.stream().map(Word::raw).collect(Collectors.joining(" "));
                ABBREVIATIONS.getOrDefault(key(said), List.of()).forEach(each -> all.add(plain(raw, each)));
                at += phrase - 1;
                continue;
            }
            Word word = words.get(at);
            String figures = number(word.bare());
            Word last = all.isEmpty() ? word : all.getLast();
            if (figures.length() == 1 && !all.isEmpty() && isTens(last.bare())) {
                int sum = Integer.parseInt(last.bare()) + Integer.parseInt(figures);
                all.removeLast();
                all.add(plain(last.raw() + " " + word.raw(), String.valueOf(sum)));
            } else if (!figures.isEmpty()) {
                all.add(plain(word.raw(), figures));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    /** How many words from a place on are an abbreviation or a phrase of the table; 0 when none are. */
    private static int phrase(List<Word> words, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            if (ABBREVIATIONS.containsKey(key(words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static String key(List<Word> words) {
        return words.size() == 1
                ? words.getFirst().bare()
                : words.stream().map(Word::bare).collect(Collectors.joining(" "));
    }

    private static Word plain(String raw, String bare) {
        return new Word(raw, bare, bare, Script.LATIN, false, false, false);
    }

    /** The figures of a number in words, in figures, or with an ordinal's ending; empty when it is none. */
    private static String number(String bare) {
        String figures = NUMBERS.get(bare);
        if (figures != null) {
            return figures;
        }
        var digits = DIGITS.matcher(bare);
        return digits.matches() ? digits.group(1) : "";
    }

    private static boolean isTens(String bare) {
        return bare.length() == 2 && bare.charAt(0) >= '2' && bare.charAt(0) <= '9' && bare.charAt(1) == '0';
    }
}
