package org.comity.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name nearest to a misspelt one (Damerau-Levenshtein, restricted; letter case ignored). */
public final class NearestName {

    private NearestName() {}

    /** The nearest known name, when one is near enough to be meant. */
    public static Optional<String> find(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(3, wanted.length() / 3));
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= allowed)
                .map(candidate -> new Near(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= allowed)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** {@code did you mean 'x'?}, or the list of what is known when nothing is near and the list is short. */
    public static String suggest(String name, Collection<String> known) {
        return find(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> known.size() <= 12
                        ? "expected one of "
                                + String.join(", ", known.stream().sorted().toList())
                        : "no known name is near it");
    }

    private record Near(String name, int distance) {}

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
