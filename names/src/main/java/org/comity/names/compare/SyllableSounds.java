package org.comity.names.compare;

import org.comity.names.script.SoundCode;
import org.comity.names.script.Sounded;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of pieces of words that may be syllables. What was asked for lately is kept: the same few thousand syllables come
 * again and again. Any thread may read and write; an entry that another replaces is worked out again.
 */
final class SyllableSounds {

    private static final int PLACES_AS_BITS = 14;
    private static final int LONGEST = Long.BYTES;

    /** The letters of a syllable as one number, and its sound. */
    private record Heard(long letters, Sounded sound) {}

    private static final @Nullable Heard[] LATELY = new Heard[1 << PLACES_AS_BITS];

    private SyllableSounds() {}

    /** The sound of the letters of a word from one place to another. */
    static Sounded of(String word, int from, int to) {
        long letters = letters(word, from, to);
        if (letters == 0) {
            return sounded(word, from, to);
        }
        int place = (int) (letters * 0x9E3779B97F4A7C15L >>> (Long.SIZE - PLACES_AS_BITS));
        Heard held = LATELY[place];
        if (held == null || held.letters != letters) {
            held = new Heard(letters, sounded(word, from, to));
            LATELY[place] = held;
        }
        return held.sound;
    }

    private static Sounded sounded(String word, int from, int to) {
        return Sounded.of(SoundCode.ofLatin(word.substring(from, to)));
    }

    /** The letters as one number, eight bits each; 0 when there is a letter that does not fit, or one too many. */
    private static long letters(String word, int from, int to) {
        long letters = 0;
        for (int i = from; i < to; i++) {
            char letter = word.charAt(i);
            if (letter == 0 || letter > 0xFF || to - from > LONGEST) {
                return 0;
            }
            letters = letters << Byte.SIZE | letter;
        }
        return letters;
    }
}
