package org.comity.names.script;

import java.util.Arrays;

/**
 * Many sound codes side by side in few arrays, numbered from 0, so that one can be held against thousands without a walk through
 * memory for each. Immutable once built; gives the likeness that {@link SoundDistance} gives.
 */
public final class SoundList {

    private static final int HEARD = 0;
    private static final int NEAR = 1;
    private static final int ALIKE = 2;
    private static final int SIZES = 3;
    private static final int ROW = 4;
    private static final int MASS_AT = 16;
    private static final int FIRM_AT = 8;
    private static final int BYTE = 0xFF;

    /** Takes code after code. Not thread-safe. */
    public static final class Builder {
        private long[] rows = new long[64 * ROW];
        private int[] starts = new int[64 + 1];
        private byte[] symbols = new byte[512];
        private int count;

        /** Takes the next code; one longer than {@value SoundList#BYTE} symbols up to there. */
        public void add(Sounded whole) {
            Sounded code = whole.length() <= BYTE ? whole : Sounded.ofSymbols(Arrays.copyOf(whole.symbols(), BYTE));
            if (count + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count + 1);
                rows = Arrays.copyOf(rows, 2 * count * ROW);
            }
            int end = starts[count] + code.length();
            if (end > symbols.length) {
                symbols = Arrays.copyOf(symbols, Math.max(end, 2 * symbols.length));
            }
            System.arraycopy(code.symbols(), 0, symbols, starts[count], code.length());
            int row = count * ROW;
            rows[row + HEARD] = code.heard();
            rows[row + NEAR] = code.near();
            rows[row + ALIKE] = code.alike();
            rows[row + SIZES] = (long) code.mass() << MASS_AT | (long) code.firm() << FIRM_AT | code.length();
            starts[++count] = end;
        }

        /** The table; the builder is used up. */
        public SoundList build() {
            return new SoundList(
                    Arrays.copyOf(rows, count * ROW),
                    Arrays.copyOf(starts, count + 1),
                    Arrays.copyOf(symbols, starts[count]));
        }
    }

    private final long[] rows;
    private final int[] starts;
    private final byte[] symbols;

    private SoundList(long[] rows, int[] starts, byte[] symbols) {
        this.rows = rows;
        this.starts = starts;
        this.symbols = symbols;
    }

    /** How many symbols a code has. */
    public int length(int number) {
        return (int) rows[number * ROW + SIZES] & BYTE;
    }

    /** As {@link SoundDistance#likeness(Sounded, Sounded, SoundDistance.Vowels, double)} with the code of that number. */
    public double likeness(AskedSound asked, int number, double least) {
        Sounded sound = asked.sound();
        int row = number * ROW;
        long sizes = rows[row + SIZES];
        int length = (int) sizes & BYTE;
        if (length == 0 || sound.length() == 0) {
            return 0;
        }
        int firm = (int) (sizes >> FIRM_AT) & BYTE;
        double mass = SoundDistance.mass(sound.mass(), (int) (sizes >> MASS_AT));
        int there = Math.max(
                Sounded.unmatched(sound.heard(), rows[row + NEAR], rows[row + ALIKE]),
                Sounds.FAR * (sound.firm() - length));
        int back = Math.max(
                Sounded.unmatched(rows[row + HEARD], sound.near(), sound.alike()),
                Sounds.FAR * (firm - sound.length()));
        if (SoundDistance.isBeyond(Math.max(there, back), mass, asked.vowels(), least)) {
            return 0;
        }
        return asked.likeness(symbols, starts[number], starts[number + 1], mass, least);
    }
}
