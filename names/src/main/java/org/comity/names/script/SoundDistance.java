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

        final byte[] gaps = new byte[Sounds.COUNT];

        /** What is spared when two symbols are set against each other and not both given up. */
        final byte[] spared = new byte[Sounds.COUNT * Sounds.COUNT];

        /** The most that is spared by a symbol: where the other code has nothing near it, nothing alike, or something alike. */
        final byte[] most = new byte[3 * Sounds.COUNT];

        /** Whether nothing is better set against a symbol than itself, so that equal beginnings and ends stay together. */
        final boolean[] bound = new boolean[Sounds.COUNT];

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
                int best = 0;
                for (int y = 0; y < Sounds.COUNT; y++) {
                    int at = x * Sounds.COUNT + y;
                    int both = Math.max(0, gaps[x] + gaps[y] - Sounds.CHANGE[at]);
                    spared[at] = (byte) both;
                    best = Math.max(best, both);
                }
                bound[x] = best == 2 * gaps[x];
                most[x] = (byte) Math.min(best, gaps[x]);
                most[Sounds.COUNT + x] = (byte) Math.min(best, gaps[x] + Sounds.FAR - Sounds.NOT_ALIKE);
                most[2 * Sounds.COUNT + x] = (byte) best;
            }
        }

        private void gap(int cost, String symbols) {
            symbols.chars().forEach(symbol -> gaps[Sounds.number((char) symbol)] = (byte) cost);
        }
    }

    static final int SWAP = 60;
    private static final int LEAST_MASS = 160;
    private static final double ROUNDING = 0.01;

    /** Tables of so few places are filled at once, without a look at what could be left out. */
    private static final int SHORT = 36;

    private static final ThreadLocal<int[][]> ROWS = ThreadLocal.withInitial(() -> new int[3][SHORT + 1]);

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
        double mass = mass(a.mass(), b.mass());
        int most = most(mass, least);
        if (least > 0 && vowels != Vowels.BY_CHARACTERS && Sounded.leastDistance(a, b) > most) {
            return 0;
        }
        double likeness = Math.max(0, 1 - distance(a, b, vowels, most) / mass);
        return likeness < least ? 0 : likeness;
    }

    /** The greatest distance that leaves the least likeness; any where that is 0. */
    static int most(double mass, double least) {
        return least > 0 ? (int) ((1 - least) * mass + ROUNDING) : Integer.MAX_VALUE / 2;
    }

    /** Whether a distance that is at least so much leaves less than the least likeness. */
    static boolean isBeyond(int leastDistance, double mass, Vowels vowels, double least) {
        return least > 0 && vowels != Vowels.BY_CHARACTERS && leastDistance > (1 - least) * mass + ROUNDING;
    }

    /** The likeness is no greater than this, which is quick to say. */
    public static double mostLikeness(Sounded a, Sounded b) {
        double mass = mass(a.mass(), b.mass());
        return Math.max(0, 1 - Math.max(0, Sounded.leastDistance(a, b)) / mass);
    }

    /** The likeness of two words spoken as one with another, as {@link #likeness(Sounded, Sounded, Vowels, double)}. */
    public static double likenessJoined(Sounded first, Sounded second, Sounded other, Vowels vowels, double least) {
        int length = first.length() + second.length();
        if (length == 0 || other.length() == 0) {
            return 0;
        }
        double mass = mass(first.mass() + second.mass(), other.mass());
        double most = (1 - least) * mass + ROUNDING;
        if (Sounded.leastDistance(first, second, other) > most) {
            return 0;
        }
        SoundTable table = SoundTable.of(Math.max(length, other.length()), vowels)
                .down(other)
                .across(first)
                .across(second);
        double likeness = Math.max(0, 1 - distance(table, other.length(), (int) most) / mass);
        return likeness < least ? 0 : likeness;
    }

    /** The cheapest way in hundredths; where it is more than {@code most}, anything that is. */
    private static int distance(Sounded a, Sounded b, Vowels vowels, int most) {
        if (Arrays.equals(a.symbols(), b.symbols())) {
            return 0;
        }
        if (a.length() * b.length() <= SHORT) {
            return plainDistance(a.symbols(), b.symbols(), vowels);
        }
        boolean shorter = a.length() < b.length();
        Sounded down = shorter ? a : b;
        Sounded across = shorter ? b : a;
        return distance(SoundTable.of(across.length(), vowels).down(down).across(across), down.length(), most);
    }

    private static int distance(SoundTable table, int rows, int most) {
        int gaps = table.gaps(rows);
        return gaps - table.spared(0, rows, gaps - most);
    }

    /**
     * The best likeness of one code with another that may be begun at each of its first words, what stands before that word
     * being spoken last.
     *
     * @param a the words of the one
     * @param b the words of the other
     * @param turns with how many of these it may begin
     */
    public static double likenessTurned(Sounded[] a, Sounded[] b, int turns, Vowels vowels) {
        int lengthA = length(a, a.length);
        int lengthB = length(b, b.length);
        if (lengthA == 0 || lengthB == 0) {
            return 0;
        }
        SoundTable table = SoundTable.of(Math.max(lengthA, lengthB + length(b, turns - 1)), vowels);
        for (Sounded word : a) {
            table.across(word);
        }
        for (int i = 0; i < b.length + turns - 1; i++) {
            table.down(b[i % b.length]);
        }
        int gaps = table.gaps(lengthB);
        int spared = 0;
        int from = 0;
        for (int turn = 0; turn < turns && spared < gaps; turn++) {
            spared = Math.max(spared, table.spared(from, from + lengthB, spared + 1));
            from += b[turn].length();
        }
        return Math.max(0, 1 - (gaps - spared) / mass(mass(a), mass(b)));
    }

    private static int length(Sounded[] words, int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += words[i].length();
        }
        return length;
    }

    private static int mass(Sounded[] words) {
        int mass = 0;
        for (Sounded word : words) {
            mass += word.mass();
        }
        return mass;
    }

    /** By what a distance is divided, in hundredths, where two codes weigh so much. */
    static double mass(int a, int b) {
        return Math.max(LEAST_MASS, (a + b) / 2.0);
    }

    /**
     * The cheapest way in hundredths, by the whole table and nothing else: what {@link SoundTable} says too, and for {@link #SHORT}
     * words sooner. To give up both codes whole costs their gaps; what is spared by setting symbols against each other, in order, is made
     * as great as can be: so each place of the table needs one addition and two comparisons.
     */
    private static int plainDistance(byte[] a, byte[] b, Vowels vowels) {
        int[][] rows = ROWS.get();
        int[] before = rows[0];
        int[] above = rows[1];
        int[] row = rows[2];
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
}
