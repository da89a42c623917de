package org.comity.names.script;

import java.util.Arrays;

/** How far apart two sound codes are (names 4.1): an edit distance in which related sounds are near. */
public final class SoundDistance {

    /** How much a vowel counts that stands on one side only, by how fully the two scripts write vowels. */
    public enum Vowels {
        WRITTEN(0.32f),
        SYLLABIC(0.14f),
        UNWRITTEN(0.05f);

        private final float gap;

        Vowels(float gap) {
            this.gap = gap;
        }
    }

    private static final String VOWELS = "aeiou";
    private static final int SYMBOLS = 128;
    private static final float FAR = 1f;
    private static final float SWAP = 0.6f;
    private static final float[] CHANGE = new float[SYMBOLS * SYMBOLS];
    private static final float[] GAP = new float[SYMBOLS];
    private static final char[] BONE = new char[SYMBOLS];

    static {
        Arrays.fill(CHANGE, FAR);
        Arrays.fill(GAP, FAR);
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
        gap(0.05f, "A");
        gap(0.12f, "H");
        gap(0.22f, "YW");
        gap(0.45f, "hyw");
        gap(0.7f, "n");
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

    private static void gap(float cost, String symbols) {
        symbols.chars().forEach(symbol -> GAP[symbol] = cost);
    }

    private static void bones(String bone, String symbols) {
        symbols.chars().forEach(symbol -> BONE[symbol] = bone.charAt(0));
    }

    static char boneOf(char symbol) {
        return symbol < SYMBOLS ? BONE[symbol] : 0;
    }

    /** One minus the distance by length, from 0 (unrelated) to 1 (the same sounds). */
    public static double likeness(String a, String b, Vowels vowels) {
        if (a.equals(b)) {
            return a.isEmpty() ? 0 : 1;
        }
        float mass = (mass(a) + mass(b)) / 2;
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return Math.max(0, 1 - distance(a, b, vowels) / Math.max(1.6f, mass));
    }

    /** The cheapest way from one code to the other. */
    public static float distance(String a, String b, Vowels vowels) {
        int width = b.length() + 1;
        float[] before = new float[width];
        float[] above = new float[width];
        float[] row = new float[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + gap(b.charAt(j - 1), vowels);
        }
        for (int i = 1; i <= a.length(); i++) {
            char x = a.charAt(i - 1);
            float gapX = gap(x, vowels);
            row[0] = above[0] + gapX;
            for (int j = 1; j < width; j++) {
                char y = b.charAt(j - 1);
                float best = above[j - 1] + change(x, y);
                best = Math.min(best, above[j] + gapX);
                best = Math.min(best, row[j - 1] + gap(y, vowels));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
            }
            float[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }

    private static float gap(char symbol, Vowels vowels) {
        return VOWELS.indexOf(symbol) >= 0 ? vowels.gap : symbol < SYMBOLS ? GAP[symbol] : FAR;
    }

    private static float change(char x, char y) {
        return x < SYMBOLS && y < SYMBOLS ? CHANGE[x * SYMBOLS + y] : x == y ? 0 : FAR;
    }

    private static float mass(String code) {
        float sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char symbol = code.charAt(i);
            sum += VOWELS.indexOf(symbol) >= 0 ? 0.4f : "AHYW".indexOf(symbol) >= 0 ? 0.3f : 1f;
        }
        return sum;
    }
}
