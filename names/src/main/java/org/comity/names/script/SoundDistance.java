package org.comity.names.script;

import java.util.Arrays;

/** How far apart two sound codes are (names 4.1): an edit distance in which related sounds are near. */
public final class SoundDistance {

    /** How much a vowel counts that stands on one side only, by how fully the two scripts write vowels. */
    public enum Vowels {
        WRITTEN(0.32f),
        SYLLABIC(0.14f),
        UNWRITTEN(0.05f);

        private final float[] gaps = new float[SYMBOLS];

        Vowels(float vowel) {
            Arrays.fill(gaps, FAR);
            gap(0.05f, "A");
            gap(0.12f, "H");
            gap(0.22f, "YW");
            gap(0.45f, "hyw");
            gap(0.7f, "n");
            gap(vowel, VOWELS);
        }

        private void gap(float cost, String symbols) {
            symbols.chars().forEach(symbol -> gaps[symbol] = cost);
        }

        private float gap(char symbol) {
            return symbol < SYMBOLS ? gaps[symbol] : FAR;
        }
    }

    private static final String VOWELS = "aeiou";
    private static final int SYMBOLS = 128;
    private static final float FAR = 1f;
    private static final float SWAP = 0.6f;
    private static final float ROUNDING = 1e-4f;
    private static final float[] CHANGE = new float[SYMBOLS * SYMBOLS];
    private static final float[] MASS = new float[SYMBOLS];
    private static final char[] BONE = new char[SYMBOLS];

    static {
        Arrays.fill(CHANGE, FAR);
        Arrays.fill(MASS, 1f);
        "AHYW".chars().forEach(symbol -> MASS[symbol] = 0.3f);
        VOWELS.chars().forEach(symbol -> MASS[symbol] = 0.4f);
        for (int i = 0; i < SYMBOLS; i++) {
            CHANGE[i * SYMBOLS + i] = 0;
        }
        near(0.22f, "ae", "ao", "au", "ei", "eo", "eu", "iu", "ou", "io");
        near(0.12f, "ei", "ou");
        near(0.3f, "ai");
        near(0.0f, "Wu", "Wo", "Ww", "Wv", "Yi", "Ye", "Yy", "Rr", "Rl", "Bb", "Bv", "Pp", "Pf", "Qs", "QS", "Kk");
        near(0.0f, "Kx", "Gg", "Gk", "Dd", "Dt", "Zz", "Zd", "Tt", "Ts", "Aa", "Hh");
        near(0.1f, "Ae", "Ai", "Ao", "Au", "Ya", "Wa", "Kh", "Bw", "Bp", "TS", "Tz", "Tf", "ZJ", "Hx", "Ty");
        near(
                0.3f, "WA", "YA", "AH", "Ah", "WY", "Yu", "Wi", "We", "YJ", "Gx", "Gh", "GJ", "Zs", "Bf", "Pb", "Pv",
                "QK");
        near(0.2f, "yi", "ye", "wu", "wo", "wv", "xh");
        near(
                0.35f, "bp", "bv", "vf", "td", "kg", "kx", "gh", "gx", "yJ", "JC", "CS", "cs", "cz", "cC", "sz", "sS",
                "gJ");
        near(0.35f, "zJ", "SJ", "Qz", "QC", "Qc", "QJ", "Gc", "DJ", "DC", "Jc", "TQ", "pf", "dz", "Zt");
        near(
                0.5f, "lr", "mn", "Ck", "kh", "xS", "kC", "bm", "wb", "wf", "hf", "ts", "tc", "tC", "ks", "kc", "dJ",
                "hJ", "xC");
        bones("p", "pbvfBP");
        bones("t", "tdDT");
        bones("k", "kgxKG");
        bones("s", "szScCJQZ");
        bones("m", "mn");
        bones("l", "lrR");
        for (char digit = '0'; digit <= '9'; digit++) {
            BONE[digit] = digit;
        }
    }

    private SoundDistance() {}

    private static void near(float cost, String... pairs) {
        for (String pair : pairs) {
            CHANGE[pair.charAt(0) * SYMBOLS + pair.charAt(1)] = cost;
            CHANGE[pair.charAt(1) * SYMBOLS + pair.charAt(0)] = cost;
        }
    }

    private static void bones(String bone, String symbols) {
        symbols.chars().forEach(symbol -> BONE[symbol] = bone.charAt(0));
    }

    static char boneOf(char symbol) {
        return symbol < SYMBOLS ? BONE[symbol] : 0;
    }

    /** One minus the distance by length, from 0 (unrelated) to 1 (the same sounds). */
    public static double likeness(String a, String b, Vowels vowels) {
        return likeness(a, b, vowels, 0);
    }

    /** As {@link #likeness(String, String, Vowels)} where that is at least {@code least}; otherwise 0, and sooner. */
    public static double likeness(String a, String b, Vowels vowels, double least) {
        if (a.equals(b)) {
            return a.isEmpty() ? 0 : 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        float mass = Math.max(1.6f, (mass(a) + mass(b)) / 2);
        float most = least <= 0 ? Float.POSITIVE_INFINITY : (float) (1 - least) * mass + ROUNDING;
        double likeness = Math.max(0, 1 - distance(a, b, vowels, most) / mass);
        return likeness < least ? 0 : likeness;
    }

    /** The cheapest way from one code to the other. */
    public static float distance(String a, String b, Vowels vowels) {
        return distance(a, b, vowels, Float.POSITIVE_INFINITY);
    }

    /** The cheapest way, or infinity as soon as every way costs more than {@code most}. */
    private static float distance(String a, String b, Vowels vowels, float most) {
        int width = b.length() + 1;
        float[] gaps = new float[width];
        float[] before = new float[width];
        float[] above = new float[width];
        float[] row = new float[width];
        for (int j = 1; j < width; j++) {
            gaps[j] = vowels.gap(b.charAt(j - 1));
            above[j] = above[j - 1] + gaps[j];
        }
        float leastAbove = 0;
        for (int i = 1; i <= a.length(); i++) {
            char x = a.charAt(i - 1);
            float gapX = vowels.gap(x);
            row[0] = above[0] + gapX;
            float least = row[0];
            for (int j = 1; j < width; j++) {
                char y = b.charAt(j - 1);
                float best = above[j - 1] + change(x, y);
                best = Math.min(best, above[j] + gapX);
                best = Math.min(best, row[j - 1] + gaps[j]);
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (Math.min(least, leastAbove) > most) { // a swap reaches back two rows
                return Float.POSITIVE_INFINITY;
            }
            leastAbove = least;
            float[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }

    private static float change(char x, char y) {
        return x < SYMBOLS && y < SYMBOLS ? CHANGE[x * SYMBOLS + y] : x == y ? 0 : FAR;
    }

    private static float mass(String code) {
        float sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char symbol = code.charAt(i);
            sum += symbol < SYMBOLS ? MASS[symbol] : 1f;
        }
        return sum;
    }
}
