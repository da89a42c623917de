package org.comity.names.compare;

import org.comity.names.script.SoundCode;
import org.comity.names.script.Sounded;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of pieces of words that may be syllables. What was asked for lately is kept: the same few thousand syllables come
 * again and again. Any thread may read and write; an entry that another replaces is worked out again.
 */
final class SyllableSounds {

    private static final int PLACES = 1 << 14;

    private record Heard(String syllable, Sounded sound) {}

    private static final @Nullable Heard[] LATELY = new Heard[PLACES];

    private SyllableSounds() {}

    /** The sound of the letters of a word from one place to another. */
    static Sounded of(String word, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        int place = (hash * 0x9E3779B9) >>> (Integer.SIZE - 14);
        Heard held = LATELY[place];
        if (held != null && held.syllable.length() == to - from && word.startsWith(held.syllable, from)) {
            return held.sound;
        }
        String syllable = word.substring(from, to);
        Heard heard = new Heard(syllable, Sounded.of(SoundCode.ofLatin(syllable)));
        LATELY[place] = heard;
        return heard.sound;
    }
}
