package org.comity.names.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What Unihan says about a Chinese character: its simplified form and its sets of readings (names 3.5). */
public final class HanReadings {

    private static final int FIRST_TONE = '1';
    private static final int LAST_TONE = '4';

    /** What is known of a character; the Mandarin readings once with the digits of their tones and once without. */
    private record Entry(
            char simplified,
            List<String> toned,
            List<String> mandarin,
            List<String> cantonese,
            List<String> korean,
            List<String> vietnamese) {

        static Entry of(char simplified, String[] row) {
            List<String> toned = words(row, 2);
            List<String> mandarin =
                    toned.stream().map(HanReadings::withoutTones).distinct().toList();
            return new Entry(simplified, toned, mandarin, words(row, 3), words(row, 4), words(row, 5));
        }

        Entry as(char other) {
            return new Entry(other, toned, mandarin, cantonese, korean, vietnamese);
        }
    }

    private static final Map<Character, Entry> ENTRIES = load();

    private HanReadings() {}

    private static Map<Character, Entry> load() {
        Map<Character, Entry> entries = HashMap.newHashMap(22_000);
        Map<Character, Entry> unread = new HashMap<>();
        for (String[] row : Table.rows(HanReadings.class, "han.tsv")) {
            char letter = row[0].charAt(0);
            char simplified = row[1].isEmpty() ? letter : row[1].charAt(0);
            Entry entry = Entry.of(simplified, row);
            entries.put(letter, entry);
            unread.putIfAbsent(simplified, entry.as(simplified));
        }
        unread.forEach(
                entries::putIfAbsent); // a simplified form that Unihan does not read is read as its traditional one
        return entries;
    }

    private static List<String> words(String[] row, int column) {
        return column >= row.length || row[column].isEmpty() ? List.of() : List.of(row[column].split(" "));
    }

    /** The simplified form; the letter itself when there is no other. */
    public static char simplified(char letter) {
        Entry entry = ENTRIES.get(letter);
        return entry == null ? letter : entry.simplified;
    }

    /** A text with every character folded to its simplified form. */
    public static String simplified(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(simplified(text.charAt(i)));
        }
        return folded.toString();
    }

    /** All Mandarin readings in pinyin without tones, the most usual first; those of the simplified form are included. */
    public static List<String> mandarin(char letter) {
        return union(letter, Entry::mandarin);
    }

    /** The same readings, each with the digits of the tones it has as far as these are known: zhong14. */
    public static List<String> mandarinWithTones(char letter) {
        return union(letter, Entry::toned);
    }

    /** A reading without the digits of its tones. */
    static String withoutTones(String reading) {
        int end = reading.length();
        while (end > 0 && reading.charAt(end - 1) >= FIRST_TONE && reading.charAt(end - 1) <= LAST_TONE) {
            end--;
        }
        return reading.substring(0, end);
    }

    /** All Cantonese readings in Jyutping without tones. */
    public static List<String> cantonese(char letter) {
        return union(letter, Entry::cantonese);
    }

    /** All Korean readings in Hangul. */
    public static List<String> korean(char letter) {
        return union(letter, Entry::korean);
    }

    /** All Sino-Vietnamese readings that Unihan knows, without marks. */
    public static List<String> vietnamese(char letter) {
        return union(letter, Entry::vietnamese);
    }

    private static List<String> union(char letter, Function<Entry, List<String>> language) {
        Entry entry = ENTRIES.get(letter);
        if (entry == null) {
            return List.of();
        }
        List<String> own = language.apply(entry);
        Entry simple = entry.simplified == letter ? null : ENTRIES.get(entry.simplified);
        if (simple == null || language.apply(simple).equals(own)) {
            return own;
        }
        return Stream.concat(own.stream(), language.apply(simple).stream())
                .distinct()
                .toList();
    }
}
