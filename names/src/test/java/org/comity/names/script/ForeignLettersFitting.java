package org.comity.names.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Learns which letters a Chinese character stands for when it spells a foreign name by sound (names 3.8) and prints {@code foreign-letters.tsv}. Run its main
 * method with a table of single words in Latin letters and in characters ({@code latin TAB characters TAB count}, gzip; the program's table was learnt from the
 * one that Merhav and Ash published with "Design Challenges in Named Entity Transliteration", COLING 2018, CC0).
 *
 * <p>Each character stands for some letters, perhaps none, in order. Which is not known; it is found by expectation and maximisation over all ways to cut the
 * word, beginning with consonants that are like those of the character's Mandarin readings. Rare characters borrow from all that share their reading.
 */
public final class ForeignLettersFitting {

    private static final int LONGEST = 6;
    private static final double LEAST_BORROWED = 0.001;
    private static final int ROUNDS = 9;
    private static final double BORROWED = 4;
    private static final double SMOOTHED = 2;
    private static final double LEAST_SHARE = 0.004;
    private static final int MOST_SEGMENTS = 24;
    private static final double MOST_BITS = 8;
    private static final int LEAST_SEEN = 3;
    private static final double NOISE = 1;
    private static final double ONCE = 0.7;
    private static final double[] BY_LENGTH = {0.04, 0.2, 0.36, 0.26, 0.1, 0.03, 0.01};
    private static final List<String> ALIKE = List.of("bpvwf", "dt", "gkcqhx", "jzscxgt", "lr", "m", "n", "aeiouyhwj");

    private record Word(String latin, String characters) {}

    private final List<Word> words = new ArrayList<>();
    private Map<String, Map<String, Double>> shares = new HashMap<>();
    private Map<String, Double> seen = new HashMap<>();

    private ForeignLettersFitting() {}

    public static void main(String[] args) throws IOException {
        ForeignLettersFitting fitting = new ForeignLettersFitting();
        fitting.read(Path.of(args[0]));
        for (int round = 0; round < ROUNDS; round++) {
            fitting.round();
        }
        fitting.print();
    }

    private void read(Path table) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] row = line.split("\t", -1);
                String latin = Folding.withoutMarks(Folding.fold(Folding.clean(row[0])));
                String characters = HanReadings.simplified(row[1]);
                boolean usable = latin.matches("[a-z]{2,20}")
                        && characters.length() <= 8
                        && characters.length() <= latin.length()
                        && latin.length() <= characters.length() * 5
                        && characters.chars().allMatch(c -> Script.of((char) c) == Script.HAN);
                if (usable) {
                    words.add(new Word(latin, characters));
                }
            }
        }
    }

    private void round() {
        Map<String, Map<String, Double>> counts = new HashMap<>();
        for (Word word : words) {
            count(word, counts);
        }
        Map<String, Map<String, Double>> bySyllable = new HashMap<>();
        Map<String, Double> all = new HashMap<>();
        counts.forEach((character, segments) -> segments.forEach((segment, n) -> {
            bySyllable
                    .computeIfAbsent(syllable(character), key -> new HashMap<>())
                    .merge(segment, n, Double::sum);
            all.merge(segment, n, Double::sum);
        }));
        double total = all.values().stream().mapToDouble(n -> n).sum();
        all.replaceAll((segment, n) -> n / total);
        Map<String, Map<String, Double>> next = new HashMap<>();
        seen = new HashMap<>();
        bySyllable.forEach((syllable, segments) -> next.put(syllable, mixed(segments, all, syllable, SMOOTHED)));
        counts.forEach((character, segments) -> next.put(
                character, mixed(segments, next.getOrDefault(syllable(character), Map.of()), character, BORROWED)));
        next.put("", all);
        shares = next;
    }

    private Map<String, Double> mixed(
            Map<String, Double> counts, Map<String, Double> behind, String key, double borrowed) {
        double total = counts.values().stream().mapToDouble(n -> n).sum();
        seen.put(key, total);
        Map<String, Double> mixed = new HashMap<>();
        behind.forEach((segment, share) -> {
            if (share > LEAST_BORROWED || counts.containsKey(segment)) {
                mixed.put(segment, borrowed * share / (total + borrowed));
            }
        });
        counts.forEach((segment, n) -> {
            if (n > ONCE) {
                mixed.merge(segment, (n - ONCE) / (total + borrowed), Double::sum);
            }
        });
        return mixed;
    }

    private static String syllable(String character) {
        List<String> readings = HanReadings.mandarin(character.charAt(0));
        return readings.isEmpty() ? "?" : readings.getFirst();
    }

    /** How probable a character is to stand for the letters, by what is known so far. */
    private double share(char character, String letters) {
        if (!shares.isEmpty()) {
            Map<String, Double> own = shares.getOrDefault(String.valueOf(character), Map.of());
            return own.getOrDefault(letters, 1e-7);
        }
        double best = 0.05;
        for (String reading : HanReadings.mandarin(character)) {
            best = Math.max(best, letters.isEmpty() ? 0.3 : alike(reading.charAt(0), letters.charAt(0)));
        }
        return best * BY_LENGTH[letters.length()] / Math.pow(8, letters.length());
    }

    private static double alike(char a, char b) {
        if (a == b) {
            return 1;
        }
        for (String group : ALIKE) {
            if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
                return 0.6;
            }
        }
        return 0.03;
    }

    private void count(Word word, Map<String, Map<String, Double>> counts) {
        int n = word.characters.length();
        int m = word.latin.length();
        double[][] before = new double[n + 1][m + 1];
        double[][] after = new double[n + 1][m + 1];
        before[0][0] = 1;
        after[n][m] = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                for (int end = j; before[i][j] > 0 && end <= Math.min(m, j + LONGEST); end++) {
                    before[i + 1][end] += before[i][j] * share(word.characters.charAt(i), word.latin.substring(j, end));
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                for (int end = j; end <= Math.min(m, j + LONGEST); end++) {
                    after[i][j] += after[i + 1][end] * share(word.characters.charAt(i), word.latin.substring(j, end));
                }
            }
        }
        double all = before[n][m];
        if (all <= 0) {
            return;
        }
        double trust = shares.isEmpty() ? 1 : all / (all + NOISE * Math.pow(1 / 13.0, m));
        for (int i = 0; i < n; i++) {
            Map<String, Double> of =
                    counts.computeIfAbsent(String.valueOf(word.characters.charAt(i)), key -> new HashMap<>());
            for (int j = 0; j <= m; j++) {
                for (int end = j; before[i][j] > 0 && end <= Math.min(m, j + LONGEST); end++) {
                    String letters = word.latin.substring(j, end);
                    double share = before[i][j] * share(word.characters.charAt(i), letters) * after[i + 1][end] / all;
                    if (share > 1e-4) {
                        of.merge(letters, share * trust, Double::sum);
                    }
                }
            }
        }
    }

    private void print() {
        Map<String, Double> all = shares.getOrDefault("", Map.of());
        for (Map.Entry<String, Map<String, Double>> row : new TreeMap<>(shares).entrySet()) {
            if (row.getKey().isEmpty() || seen.getOrDefault(row.getKey(), 0.0) < LEAST_SEEN) {
                continue;
            }
            StringBuilder line = new StringBuilder(row.getKey()).append('\t');
            row.getValue().entrySet().stream()
                    .filter(entry -> entry.getValue() >= LEAST_SHARE)
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_SEGMENTS)
                    .forEach(entry -> {
                        double most =
                                entry.getKey().isEmpty() ? 0 : MOST_BITS; // standing for nothing speaks for nothing
                        double share = entry.getValue() / all.getOrDefault(entry.getKey(), 1.0);
                        double bits = Math.min(most, Math.log(share) / Math.log(2));
                        line.append(entry.getKey().isEmpty() ? "-" : entry.getKey())
                                .append(String.format(Locale.ROOT, "%.0f ", 10 * bits));
                    });
            System.out.println(line.toString().strip());
        }
    }
}
