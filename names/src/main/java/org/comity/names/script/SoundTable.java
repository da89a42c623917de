package org.comity.names.script;

import java.util.Arrays;
import org.comity.names.script.SoundDistance.Vowels;

/**
 * Two sound codes laid against each other (names 4.1). To give up both whole costs their gaps; what is spared by setting symbols
 * against each other, in order, is made as great as can be, row by row of one code. Each thread has a table of its own.
 *
 * <p>Four things make it quick and change no result: what both codes begin or end with is not looked at twice; two rows are filled
 * at once; neighbours that changed places are looked for only where there can be any; and a table that cannot reach what is asked
 * for is left.
 */
final class SoundTable {

    private static final int USUAL = 96;
    private static final ThreadLocal<SoundTable> OWN = ThreadLocal.withInitial(() -> new SoundTable(USUAL));

    private final int room;
    private final byte[] rows;
    private final byte[] columns;

    /** For each symbol what is spared by setting it against each column; filled when needed. */
    private final byte[] profiles;

    /** For each symbol the columns where it stands, as bits, every {@value Long#SIZE}th column sharing one. */
    private final long[] places = new long[Sounds.COUNT];

    private int[] before;
    private int[] above;
    private int[] row;

    private Vowels vowels = Vowels.WRITTEN;
    private int height;
    private int width;
    private long profiled;
    private boolean placed;

    /** The symbols that cost less than an unrelated one, and that cost little, against some column, as bits. */
    private long near;

    private long alike;

    private SoundTable(int room) {
        this.room = room;
        rows = new byte[room];
        columns = new byte[room];
        profiles = new byte[room * Sounds.COUNT];
        before = new int[room + 1];
        above = new int[room + 1];
        row = new int[room + 1];
    }

    /** An empty table with room for codes of that length. */
    static SoundTable of(int longest, Vowels vowels) {
        SoundTable table = longest <= USUAL ? OWN.get() : new SoundTable(longest);
        table.vowels = vowels;
        table.height = 0;
        table.width = 0;
        table.profiled = 0;
        table.placed = false;
        table.near = 0;
        table.alike = 0;
        return table;
    }

    /** Adds a word to the code that has the rows. */
    SoundTable down(Sounded word) {
        System.arraycopy(word.symbols(), 0, rows, height, word.length());
        height += word.length();
        return this;
    }

    /** Adds a word to the code that has the columns. */
    SoundTable across(Sounded word) {
        System.arraycopy(word.symbols(), 0, columns, width, word.length());
        width += word.length();
        near |= word.near();
        alike |= word.alike();
        return this;
    }

    /** What giving up all columns and so many rows costs. */
    int gaps(int ofRows) {
        return gaps(rows, ofRows) + gaps(columns, width);
    }

    private int gaps(byte[] symbols, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += vowels.gaps[symbols[i]];
        }
        return sum;
    }

    /**
     * The most that can be spared with some of the rows.
     *
     * @param from the first row
     * @param to the row after the last
     * @param least less than this is of no interest: then anything less may be the answer
     */
    int spared(int from, int to, int least) {
        int top = from;
        int bottom = to;
        int left = 0;
        int right = width;
        int same = 0;
        while (top < bottom && left < right && rows[top] == columns[left] && vowels.bound[rows[top]]) {
            same += 2 * vowels.gaps[rows[top++]];
            left++;
        }
        while (top < bottom
                && left < right
                && rows[bottom - 1] == columns[right - 1]
                && vowels.bound[rows[bottom - 1]]) {
            same += 2 * vowels.gaps[rows[--bottom]];
            right--;
        }
        return top == bottom || left == right ? same : same + between(top, bottom, left, right, least - same);
    }

    private int between(int top, int bottom, int left, int right, int least) {
        int potential = 0;
        for (int i = top; i < bottom; i++) {
            potential += potential(rows[i]);
        }
        int last = right - left;
        place();
        Arrays.fill(above, 0, last + 1, 0);
        for (int i = top; i < bottom && above[last] + potential >= least; i++) {
            boolean alone = i + 1 == bottom || changed(top, i) != 0;
            potential -= potential(rows[i]);
            if (alone) {
                oneRow(profile(rows[i]) + left, last);
            } else {
                potential -= potential(rows[++i]);
                twoRows(profile(rows[i - 1]) + left, profile(rows[i]) + left, last);
            }
            long changed = changed(top, i);
            if (changed != 0) {
                change(i, changed, left, alone ? before : above, last);
            }
            int[] spare = above;
            above = row;
            if (alone) {
                row = before;
                before = spare;
            } else {
                row = spare;
            }
        }
        return above[last];
    }

    /** More than this cannot be spared by a symbol, whatever stands in the columns, in any order. */
    private int potential(byte symbol) {
        int tier = (int) (near >>> symbol & 1) + (int) (alike >>> symbol & 1);
        return vowels.most[tier * Sounds.COUNT + symbol] & 0xFF;
    }

    /** The columns where a row's symbol may stand before the one of the row above, as {@link #places}. */
    private long changed(int top, int i) {
        return i == top ? 0 : Long.rotateLeft(places[rows[i]], 1) & places[rows[i - 1]];
    }

    private void place() {
        if (!placed) {
            placed = true;
            Arrays.fill(places, 0);
            for (int j = 0; j < width; j++) {
                places[columns[j]] |= 1L << j;
            }
        }
    }

    /** Where a symbol's profile begins. */
    private int profile(byte symbol) {
        int at = symbol * room;
        if ((profiled >>> symbol & 1) == 0) {
            profiled |= 1L << symbol;
            byte[] spared = vowels.spared;
            int from = symbol * Sounds.COUNT;
            for (int j = 0; j < width; j++) {
                profiles[at + j] = spared[from + columns[j]];
            }
        }
        return at;
    }

    private void oneRow(int profile, int last) {
        int[] above = this.above;
        int[] row = this.row;
        int diagonal = 0;
        int best = 0;
        for (int j = 0; j < last; j++) {
            int up = above[j + 1];
            best = Math.max(Math.max(diagonal + (profiles[profile + j] & 0xFF), up), best);
            row[j + 1] = best;
            diagonal = up;
        }
    }

    /** Fills the row below, which becomes the one before, and the row below that. */
    private void twoRows(int first, int second, int last) {
        byte[] profiles = this.profiles;
        int[] above = this.above;
        int[] middle = before;
        int[] row = this.row;
        int diagonal = 0;
        int here = 0;
        int lower = 0;
        for (int j = 0; j < last; j++) {
            int up = above[j + 1];
            int behind = here;
            here = Math.max(Math.max(diagonal + (profiles[first + j] & 0xFF), up), here);
            lower = Math.max(Math.max(behind + (profiles[second + j] & 0xFF), here), lower);
            middle[j + 1] = here;
            row[j + 1] = lower;
            diagonal = up;
        }
    }

    /** Puts into a filled row what is spared where two neighbours changed places, the row two above being known. */
    private void change(int i, long changed, int left, int[] twoAbove, int last) {
        byte upper = rows[i - 1];
        byte lower = rows[i];
        int spared = 2 * (vowels.gaps[upper] + vowels.gaps[lower]) - SoundDistance.SWAP;
        for (long rest = changed; rest != 0; rest &= rest - 1) {
            for (int at = Long.numberOfTrailingZeros(rest); at < left + last; at += Long.SIZE) {
                if (at > left && columns[at] == upper && columns[at - 1] == lower) {
                    int sum = twoAbove[at - left - 1] + spared;
                    for (int k = at - left + 1; k <= last && row[k] < sum; k++) {
                        row[k] = sum;
                    }
                }
            }
        }
    }
}
