package org.comity.names.script;

import java.util.Arrays;

/**
 * How far apart two sound codes are (names 4.1): an edit distance in which related sounds are near. Costs are whole hundredths,
 * so nothing is rounded on the way.
 */
public final class SoundDistance {

    /** How much a vowel counts that stands on one side only, by how fully the two scripts write vowels. */
    public enum Vowels {
        WRITTEN(32),
        SYLLABIC(14),
        UNWRITTEN(5),
        /** As syllabic, and consonants that close a syllable are often left out: Han characters that spell a foreign name. */
        BY_CHARACTERS(14);

        private final byte[] gaps = new byte[Sounds.COUNT];

        /** What is spared when two symbols are set against each other and not both given up. */
        private final byte[] spared = new byte[Sounds.COUNT * Sounds.COUNT];

        Vowels(int vowel) {
            Arrays.fill(gaps, (byte) Sounds.FAR);
            gap(5, "AL");
            gap(12, "H");
            gap(22, "YW");
            gap(45, "hyw");
            gap(70, "n");
            gap(vowel, "aeiou");
            if (name().equals("BY_CHARACTERS")) {
                gap(30, "rRh");
                gap(45, "lkgtdpbKGTDPB");
                gap(45, "n");
            }
            for (int x = 0; x < Sounds.COUNT; x++) {
                for (int y = 0; y < Sounds.COUNT; y++) {
                    int at = x * Sounds.COUNT + y;
                    spared[at] = (byte) Math.max(0, gaps[x] + gaps[y] - Sounds.CHANGE[at]);
                }
            }
        }

        private void gap(int cost, String symbols) {
            symbols.chars().forEach(symbol -> gaps[Sounds.number((char) symbol)] = (byte) cost);
        }
    }

    private static final int SWAP = 60;
    private static final int LEAST_MASS = 160;
    private static final double ROUNDING = 0.01;
    private static final int USUAL = 64;
    private static final ThreadLocal<Rows> ROWS = ThreadLocal.withInitial(() -> new Rows(USUAL));

    private SoundDistance() {}

    /** One minus the distance by length, from 0 (unrelated) to 1 (the same sounds). */
    public static double likeness(String a, String b, Vowels vowels) {
        return likeness(a, b, vowels, 0);
    }

    /** As {@link #likeness(String, String, Vowels)} where that is at least {@code least}; otherwise 0, and sooner. */
    public static double likeness(String a, String b, Vowels vowels, double least) {
        return likeness(Sounded.of(a), Sounded.of(b), vowels, least);
    }

    /** The same of codes that were made ready. */
    public static double likeness(Sounded a, Sounded b, Vowels vowels, double least) {
        if (a.length() == 0 || b.length() == 0) {
            return 0;
        }
        double mass = Math.max(LEAST_MASS, (a.mass() + b.mass()) / 2.0);
        if (least > 0
                && vowels != Vowels.BY_CHARACTERS
                && Sounded.leastDistance(a, b) > (1 - least) * mass + ROUNDING) {
            return 0;
        }
        double likeness = Math.max(0, 1 - distance(a.symbols(), b.symbols(), vowels) / mass);
        return likeness < least ? 0 : likeness;
    }

    /** The likeness is no greater than this, which is quick to say. */
    public static double mostLikeness(Sounded a, Sounded b) {
        double mass = Math.max(LEAST_MASS, (a.mass() + b.mass()) / 2.0);
        return Math.max(0, 1 - Math.max(0, Sounded.leastDistance(a, b)) / mass);
    }

    /**
     * The cheapest way in hundredths. To give up both codes whole costs their gaps; what is spared by setting symbols against
     * each other, in order, is made as great as can be: so each place of the table needs one addition and two comparisons.
     */
    private static int distance(byte[] a, byte[] b, Vowels vowels) {
        if (Arrays.equals(a, b)) {
            return 0;
        }
        Rows rows = b.length < USUAL ? ROWS.get() : new Rows(b.length + 1);
        int[] before = rows.one;
        int[] above = rows.two;
        int[] row = rows.three;
        byte[] spared = vowels.spared;
        int gaps = 0;
        for (int j = 0; j < b.length; j++) {
            gaps += vowels.gaps[b[j]];
            above[j + 1] = 0;
        }
        int lastX = -1;
        for (byte x : a) {
            gaps += vowels.gaps[x];
            int from = x * Sounds.COUNT;
            int diagonal = 0;
            int best = 0;
            int lastY = -1;
            for (int j = 0; j < b.length; j++) {
                int y = b[j];
                int up = above[j + 1];
                int sum = diagonal + (spared[from + y] & 0xFF);
                if (y == lastX && x == lastY) {
                    sum = Math.max(sum, before[j - 1] + 2 * (vowels.gaps[x] + vowels.gaps[y]) - SWAP);
                }
                best = Math.max(Math.max(sum, up), best);
                row[j + 1] = best;
                diagonal = up;
                lastY = y;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
            lastX = x;
        }
        return gaps - above[b.length];
    }

    /** Three rows of the table; their first places stay 0. */
    private static final class Rows {
        private final int[] one;
        private final int[] two;
        private final int[] three;

        Rows(int length) {
            one = new int[length];
            two = new int[length];
            three = new int[length];
        }
    }
}
