package org.comity.names.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Unihan says about a Chinese character: its simplified form and its sets of readings (names 3.5). */
public final class HanReadings {

    private record Entry(char simplified, List<String> mandarin, List<String> cantonese, List<String> korean) {}

    private static final Map<Character, Entry> ENTRIES = load();

    private HanReadings() {}

    private static Map<Character, Entry> load() {
        Map<Character, Entry> entries = HashMap.newHashMap(22_000);
        for (String[] row : Table.rows(HanReadings.class, "han.tsv")) {
            char letter = row[0].charAt(0);
            char simplified = row[1].isEmpty() ? letter : row[1].charAt(0);
            entries.put(letter, new Entry(simplified, words(row, 2), words(row, 3), words(row, 4)));
        }
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
        return union(letter, 0);
    }

    /** All Cantonese readings in Jyutping without tones. */
    public static List<String> cantonese(char letter) {
        return union(letter, 1);
    }

    /** All Korean readings in Hangul. */
    public static List<String> korean(char letter) {
        return union(letter, 2);
    }

    private static List<String> union(char letter, int language) {
        Entry entry = ENTRIES.get(letter);
        if (entry == null) {
            return List.of();
        }
        List<String> own = pick(entry, language);
        Entry simple = entry.simplified == letter ? null : ENTRIES.get(entry.simplified);
        if (simple == null || pick(simple, language).equals(own)) {
            return own;
        }
        return java.util.stream.Stream.concat(own.stream(), pick(simple, language).stream())
                .distinct()
                .toList();
    }

    private static List<String> pick(Entry entry, int language) {
        return language == 0 ? entry.mandarin : language == 1 ? entry.cantonese : entry.korean;
    }
}
