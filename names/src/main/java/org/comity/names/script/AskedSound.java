package org.comity.names.script;

import java.util.Arrays;
import org.comity.names.script.SoundDistance.Vowels;

/**
 * A sound code that is held against many others (names 4.1): what each symbol spares against each of its own is laid ready once, and the most that it spares
 * against any of them tells of most others that they are too far. Gives the likeness that {@link SoundDistance} gives. For one thread at a time.
 */
public final class AskedSound {

    private final Sounded sound;
    private final Vowels vowels;
    private final int width;
    private final int gaps;

    /** For each symbol what is spared by setting it against each of this code's. */
    private final int[] profiles;

    /** For each symbol the most of these. */
    private final int[] most = new int[Sounds.COUNT];

    /** For each symbol those that stand behind it in this code, as bits. */
    private final long[] behind = new long[Sounds.COUNT];

    private int[] before;
    private int[] above;
    private int[] row;

    /** A code, and how fully vowels are written in its script and in that of the others. */
    public AskedSound(Sounded sound, Vowels vowels) {
        this.sound = sound;
        this.vowels = vowels;
        width = sound.length();
        byte[] symbols = sound.symbols();
        profiles = new int[Sounds.COUNT * width];
        int sum = 0;
        for (int j = 0; j < width; j++) {
            sum += vowels.gaps[symbols[j]];
            if (j > 0) {
                behind[symbols[j - 1]] |= 1L << symbols[j];
            }
            for (int x = 0; x < Sounds.COUNT; x++) {
                int spared = vowels.spared[x * Sounds.COUNT + symbols[j]] & 0xFF;
                profiles[x * width + j] = spared;
                most[x] = Math.max(most[x], spared);
            }
        }
        gaps = sum;
        before = new int[width + 1];
        above = new int[width + 1];
        row = new int[width + 1];
    }

    Sounded sound() {
        return sound;
    }

    Vowels vowels() {
        return vowels;
    }

    /**
     * The likeness where it is at least {@code least}, which is more than 0; otherwise 0, and sooner.
     *
     * @param symbols the symbols of the other code, from one place to before another
     * @param mass by what the distance is divided
     */
    double likeness(byte[] symbols, int from, int to, double mass, double least) {
        int both = gaps;
        int potential = 0;
        for (int i = from; i < to; i++) {
            both += vowels.gaps[symbols[i]];
            potential += most[symbols[i]];
        }
        int needed = both - SoundDistance.most(mass, least);
        if (potential < needed) {
            return 0;
        }
        double likeness = Math.max(0, 1 - (both - spared(symbols, from, to, potential, needed)) / mass);
        return likeness < least ? 0 : likeness;
    }

    /** The most that can be spared; where that is less than needed, anything that is. */
    private int spared(byte[] symbols, int from, int to, int most, int needed) {
        Arrays.fill(above, 0);
        int potential = most;
        for (int i = from; i < to; i++) {
            int profile = symbols[i] * width;
            int diagonal = 0;
            int best = 0;
            for (int j = 0; j < width; j++) {
                int up = above[j + 1];
                best = Math.max(Math.max(diagonal + profiles[profile + j], up), best);
                row[j + 1] = best;
                diagonal = up;
            }
            if (i > from && (behind[symbols[i]] >>> symbols[i - 1] & 1) != 0) {
                change(symbols[i - 1], symbols[i]);
            }
            potential -= this.most[symbols[i]];
            if (row[width] + potential < needed) {
                return 0;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[width];
    }

    /** Puts into a filled row what is spared where two neighbours changed places. */
    private void change(byte upper, byte lower) {
        byte[] own = sound.symbols();
        for (int j = 1; j < width; j++) {
            if (own[j] == upper && own[j - 1] == lower) {
                int sum = before[j - 1] + 2 * (vowels.gaps[upper] + vowels.gaps[lower]) - SoundDistance.SWAP;
                for (int k = j + 1; k <= width && row[k] < sum; k++) {
                    row[k] = sum;
                }
            }
        }
    }
}
