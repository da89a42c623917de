package org.comity.names.script;

/**
 * How many single letters must be changed, added, left out or exchanged with their neighbour to make one word of another: by
 * Hyyrö's method, which keeps a whole column of the table of distances in the bits of one number.
 */
public final class LetterEdits {

    private static final int PLAIN = 128;
    private static final int LONGEST = Long.SIZE;

    /** For each plain letter the places where the word has it, as bits; all zero between calls. */
    private static final ThreadLocal<long[]> PLACES = ThreadLocal.withInitial(() -> new long[PLAIN]);

    private LetterEdits() {}

    /** The number of edits. */
    public static int of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Math.max(a.length(), b.length());
        }
        return a.length() <= LONGEST && isPlain(a) && isPlain(b) ? byBits(a, b) : byTable(a, b);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static int byBits(String a, String b) {
        long[] places = PLACES.get();
        for (int i = 0; i < a.length(); i++) {
            places[a.charAt(i)] |= 1L << i;
        }
        long last = 1L << (a.length() - 1);
        long more = -1;
        long fewer = 0;
        long diagonal = 0;
        long before = 0;
        int edits = a.length();
        for (int j = 0; j < b.length(); j++) {
            long here = places[b.charAt(j)];
            long exchanged = ((~diagonal & here) << 1) & before;
            diagonal = (((here & more) + more) ^ more) | here | fewer | exchanged;
            long up = fewer | ~(diagonal | more);
            long down = diagonal & more;
            edits += (up & last) != 0 ? 1 : 0;
            edits -= (down & last) != 0 ? 1 : 0;
            up = up << 1 | 1;
            more = down << 1 | ~(diagonal | up);
            fewer = up & diagonal;
            before = here;
        }
        for (int i = 0; i < a.length(); i++) {
            places[a.charAt(i)] = 0;
        }
        return edits;
    }

    /** The same by the plain table, for words with other letters and for very long ones. */
    static int byTable(String a, String b) {
        int width = b.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }
}
