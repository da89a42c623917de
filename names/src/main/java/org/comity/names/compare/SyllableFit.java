package org.comity.names.compare;

import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;
import org.comity.names.script.Spelling;
import org.comity.names.script.SpellingTable;
import org.jspecify.annotations.Nullable;

/**
 * How well some letters spell a syllable of a name in characters, or sound like it (names 3.7). What was asked for lately is kept: the names that a search
 * compares with one name have the same few thousand syllables. Any thread may read and write; an entry that another replaces is worked out again.
 *
 * @param value the likeness; 0 where the letters do not fit
 * @param spelling the spelling that fits
 * @param bySound whether the letters only sound like it
 */
record SyllableFit(double value, @Nullable Spelling spelling, boolean bySound) {

    /** No syllable has more letters. */
    static final int LONGEST_SYLLABLE = 7;

    /** What sounds like a family name has a likeness over this. */
    static final double LEAST_FAMILY_BY_SOUND = 0.7;

    private static final double LEAST_BY_SOUND = 0.5;
    private static final double BY_SOUND_SHARE = 0.85;
    private static final double HANGUL_BONUS = 0.1;
    private static final double ROUNDING = 1e-6;
    private static final SyllableFit NONE = new SyllableFit(0, null, false);
    private static final int PLACES_AS_BITS = 15;
    private static final int BITS_A_LETTER = 5;
    private static final int LETTERS_OF_LATIN = 26;
    private static final @Nullable Kept[] LATELY = new Kept[1 << PLACES_AS_BITS];

    /** Whether the letters are one of the syllable's spellings. */
    boolean isWritten() {
        return spelling != null && !bySound;
    }

    /** A syllable and letters as one number, and how the letters fit. */
    private record Kept(long key, SyllableFit fit) {}

    /**
     * The syllable of a name.
     *
     * @param letter a simplified character, or a Hangul syllable
     * @param asFamily whether as a family name
     * @param hangul whether the name is in Hangul
     */
    record Of(char letter, boolean asFamily, boolean hangul) {

        /** Over the letters of a word from one place to before another. */
        SyllableFit on(String word, int from, int to) {
            long key = key(word, from, to);
            if (key == 0) {
                return measured(this, word.substring(from, to));
            }
            int place = (int) (key * 0x9E3779B97F4A7C15L >>> (Long.SIZE - PLACES_AS_BITS));
            Kept kept = LATELY[place];
            if (kept == null || kept.key != key) {
                kept = new Kept(key, measured(this, word.substring(from, to)));
                LATELY[place] = kept;
            }
            return kept.fit;
        }

        /** 0 where there are too many letters, or one that is not from a to z. */
        private long key(String word, int from, int to) {
            if (to - from > LONGEST_SYLLABLE) {
                return 0;
            }
            long key = letter << 2 | (asFamily ? 2 : 0) | (hangul ? 1 : 0);
            for (int i = from; i < to; i++) {
                int number = word.charAt(i) - 'a' + 1;
                if (number <= 0 || number > LETTERS_OF_LATIN) {
                    return 0;
                }
                key = key << BITS_A_LETTER | number;
            }
            return key;
        }
    }

    private static SyllableFit measured(Of syllable, String letters) {
        SpellingTable table = SpellingTable.of(syllable.letter, syllable.asFamily);
        Spelling written = table.written(letters);
        if (written != null) {
            return new SyllableFit(asWritten(written, syllable.hangul), written, false);
        }
        return letters.length() > LONGEST_SYLLABLE ? NONE : heard(syllable, table, letters);
    }

    /** What a spelling found as it is written is worth. */
    static double asWritten(Spelling spelling, boolean hangul) {
        return switch (spelling.system()) {
            case PINYIN, FAMILY_NAME -> 1;
            case WADE_GILES, CANTONESE -> 0.98;
            case IN_USE, HOKKIEN, KOREAN_IN_USE, TAIWAN -> 0.97;
            case HAKKA, FOOCHOW, VIETNAMESE -> 0.95;
            case KOREAN -> hangul ? 1 : 0.93;
        };
    }

    private static SyllableFit heard(Of syllable, SpellingTable table, String letters) {
        Sounded sound = SyllableSounds.of(letters, 0, letters.length());
        if (sound.length() == 0) {
            return NONE;
        }
        double least = syllable.asFamily ? LEAST_FAMILY_BY_SOUND : LEAST_BY_SOUND;
        double bonus = syllable.hangul && !syllable.asFamily ? HANGUL_BONUS : 0;
        double leastSound = (least - bonus) / BY_SOUND_SHARE - ROUNDING;
        SyllableFit best = NONE;
        for (Spelling spelling : table.heard()) {
            double like = BY_SOUND_SHARE * SoundDistance.likeness(spelling.heard(), sound, Vowels.WRITTEN, leastSound)
                    + bonus;
            if (like > least && like > best.value) {
                best = new SyllableFit(like, spelling, true);
            }
        }
        return best;
    }
}
