package org.comity.names.parts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.names.script.HanReadings;
import org.comity.names.script.Script;
import org.comity.names.script.Table;

/** Names of organisations in Chinese characters and Hangul, cut into words (names 2.6, 2.9). */
final class HanWords {

    /** How a name is cut. */
    enum Cut {
        /** Words of trade and place are cut off; what is between is read by its sound. */
        BY_SOUND,
        /** So are ordinary words that have a translation. */
        TRANSLATED,
        /** And what is left between is read in Japanese. */
        JAPANESE
    }

    private static final int FIRST_HANGUL = 0x1100;
    private static final Pattern BETWEEN_ALPHABETS =
            Pattern.compile("(?<=[A-Za-z])(?=[\\p{IsHan}\\p{IsHangul}])|(?<=[\\p{IsHan}\\p{IsHangul}])(?=[A-Za-z])");
    private static final int LONGEST = 8;
    private static final int MOST_READINGS = 8;
    private static final int LONGEST_READ = 4;
    private static final int SHORTEST_BESIDE_AND = 2;
    private static final String AND = "和与與及";
    private static final String DROPPED_BEFORE = "kstph";
    private static final List<String> CLIPPED = List.of("tsu", "chi");
    private static final Map<Character, String> ON_READINGS = new HashMap<>();

    static {
        for (String[] row : Table.rows(HanWords.class, "on-readings.tsv")) {
            row[1].chars().filter(sign -> sign != ' ').forEach(sign -> ON_READINGS.put((char) sign, row[0]));
        }
    }

    private HanWords() {}

    /** Latin letters written together with characters are words of their own: OKI通信 (names 2.9). */
    static List<Word> runs(Word word) {
        if (word.script() == Script.LATIN && word.raw().chars().allMatch(sign -> sign < FIRST_HANGUL)) {
            return List.of(word);
        }
        String text = Normalizer.normalize(word.raw(), Normalizer.Form.NFKC);
        if (!BETWEEN_ALPHABETS.matcher(text).find()) {
            return List.of(word);
        }
        return BETWEEN_ALPHABETS
                .splitAsStream(text)
                .map(run -> Word.of(run, false, false))
                .toList();
    }

    /** The words of one word without blanks. */
    static List<Word> cut(Word word, Cut how) {
        String text = word.bare();
        List<Word> pieces = new ArrayList<>();
        int rest = 0;
        for (int at = 0; at < text.length(); ) {
            String entry = longestEntry(text, at, how);
            if (entry.isEmpty()) {
                at++;
                continue;
            }
            between(text.substring(rest, at), how, pieces);
            pieces.add(Word.of(entry, false, false));
            at += entry.length();
            rest = at;
        }
        between(text.substring(rest), how, pieces);
        return pieces;
    }

    /** The longest entry of the tables at a place; a single character is one only at the end. Empty when there is none. */
    private static String longestEntry(String text, int from, Cut how) {
        for (int to = Math.min(text.length(), from + LONGEST); to > from; to--) {
            if (to - from == 1 && to < text.length()) {
                return "";
            }
            String piece = text.substring(from, to);
            boolean known = WordTables.LEGAL_FORMS.containsKey(piece)
                    || TradeWords.isGeneric(piece)
                    || (how != Cut.BY_SOUND && to - from > 1 && TradeWords.isTranslated(piece));
            if (known && isCut(piece)) {
                return piece;
            }
        }
        return "";
    }

    private static boolean isCut(String piece) {
        Script script = Script.of(piece.charAt(0));
        return script == Script.HAN || script == Script.HANGUL;
    }

    private static void between(String text, Cut how, List<Word> pieces) {
        if (text.isEmpty()) {
            return;
        }
        if (how == Cut.BY_SOUND || !covered(text, how, pieces)) {
            int and = how == Cut.BY_SOUND ? -1 : and(text);
            if (and > 0) {
                between(text.substring(0, and), how, pieces);
                between(text.substring(and + 1), how, pieces);
            } else {
                pieces.add(how == Cut.JAPANESE ? inJapanese(text) : Word.of(text, false, false));
            }
        }
    }

    /** Where "and" stands between two words of some length; -1 where it does not. */
    private static int and(String text) {
        for (int i = SHORTEST_BESIDE_AND; i < text.length() - SHORTEST_BESIDE_AND; i++) {
            if (AND.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the ordinary words of which a text consists wholly, as few as can be; in Japanese names none of one character. */
    private static boolean covered(String text, Cut how, List<Word> pieces) {
        int[] fewest = new int[text.length() + 1];
        int[] from = new int[text.length() + 1];
        for (int to = 1; to <= text.length(); to++) {
            fewest[to] = Integer.MAX_VALUE;
            for (int start = Math.max(0, to - LONGEST); start < to; start++) {
                if (fewest[start] < fewest[to] - 1
                        && (how == Cut.TRANSLATED || to - start > 1)
                        && TradeWords.isTranslated(text.substring(start, to))) {
                    fewest[to] = fewest[start] + 1;
                    from[to] = start;
                }
            }
        }
        if (fewest[text.length()] == Integer.MAX_VALUE) {
            return false;
        }
        int at = pieces.size();
        for (int to = text.length(); to > 0; to = from[to]) {
            pieces.add(at, Word.of(text.substring(from[to], to), false, false));
        }
        return true;
    }

    /** A word of characters in its Sino-Japanese reading, as in 日新 Nisshin; as it is where a character's is not known. */
    private static Word inJapanese(String text) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String reading = ON_READINGS.get(HanReadings.simplified(text.charAt(i)));
            if (reading == null) {
                return Word.of(text, false, false);
            }
            boolean clipped = DROPPED_BEFORE.indexOf(reading.charAt(0)) >= 0;
            String before = read.toString();
            if (clipped && CLIPPED.stream().anyMatch(before::endsWith)) {
                read.setLength(read.length() - 3);
                read.append(reading.charAt(0));
            } else if (reading.charAt(0) == 'k' && before.endsWith("ku")) {
                read.setLength(read.length() - 1);
            }
            read.append(reading);
        }
        String latin = read.toString();
        return new Word(text, latin, latin, Script.LATIN, false, false, false);
    }

    /** The ways in which characters are read in Mandarin, each as pinyin syllables parted by blanks. */
    static Set<String> syllables(String characters) {
        if (characters.length() > LONGEST_READ) {
            return Set.of();
        }
        Set<String> all = Set.of("");
        for (int i = 0; i < characters.length(); i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String before : all) {
                for (String reading : HanReadings.mandarin(characters.charAt(i))) {
                    if (longer.size() < MOST_READINGS) {
                        longer.add(before.isEmpty() ? reading : before + " " + reading);
                    }
                }
            }
            all = longer;
        }
        return all.contains("") ? Set.of() : all;
    }
}
