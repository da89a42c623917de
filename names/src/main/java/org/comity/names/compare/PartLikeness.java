package org.comity.names.compare;

import java.util.Set;
import org.comity.names.parts.Part;
import org.comity.names.script.LetterEdits;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;

/** How alike two single parts are (names 4.1-4.3). Symmetric. */
final class PartLikeness {

    private static final double SHORT_FORM = 0.86;
    private static final double SPELLING_SHARE = 0.35;
    private static final int SHORT_WORD = 4;
    private static final int SHORTEST_MISSPELLED = 5;
    private static final double NEARLY_ALL = 0.93;

    /** Less than this is as good as nothing: sounds that cannot reach it are not measured to the end. */
    static final double LEAST = 0.6;

    private static final double ROUNDING = 1e-6;
    private static final Likeness SAME_SPELLING = new Likeness(1, Route.SAME_SPELLING);
    private static final Likeness SAME_SYLLABLES = new Likeness(0.98, Route.SYLLABLES);
    private static final Likeness TRANSLATED = new Likeness(1, Route.TRANSLATED);
    private static final Likeness ONE_SHORT_FORM = new Likeness(SHORT_FORM, Route.SHORT_FORM);

    private PartLikeness() {}

    /**
     * The likeness of two parts; exact from {@link #LEAST} up, below it {@link Likeness#NONE}.
     *
     * @param chinese whether both names may be Chinese, so that words are also compared by Mandarin syllables
     */
    static Likeness of(Part a, Part b, boolean chinese) {
        if (a.type() == Part.Type.NUMBER || b.type() == Part.Type.NUMBER) {
            return a.bare().equals(b.bare()) ? new Likeness(1, Route.NUMBER) : Likeness.NONE;
        }
        if (a.type() == Part.Type.GENERIC || b.type() == Part.Type.GENERIC) {
            return generic(a, b);
        }
        if (a.type() == Part.Type.INITIAL || b.type() == Part.Type.INITIAL) {
            return initial(a, b);
        }
        if (a.script() == b.script() && a.bare().equals(b.bare())) {
            return SAME_SPELLING;
        }
        if ((chinese || isOneOfCharacters(a, b)) && haveCommon(a.syllables(), b.syllables())) {
            return SAME_SYLLABLES;
        }
        if (a.meansSameAs(b)) {
            return TRANSLATED;
        }
        Likeness best = bySound(a, b, a.sounded(), b.sounded());
        if (best.value() < NEARLY_ALL) {
            best = best.or(Scrambled.of(a, b));
            if (a.isShortFormOf(b)) {
                best = best.or(ONE_SHORT_FORM);
            }
            if (a.hasParticles() || b.hasParticles()) {
                best = best.or(bySound(a, b, a.joinedSounded(), b.sounded()))
                        .or(bySound(a, b, a.sounded(), b.joinedSounded()));
            }
        }
        return best;
    }

    /** Whether one of two words is in Chinese characters, so that it is compared by Mandarin syllables. */
    static boolean isOneOfCharacters(Part a, Part b) {
        return a.script() != b.script() && (a.script() == Script.HAN || b.script() == Script.HAN);
    }

    private static boolean haveCommon(Set<String> some, Set<String> others) {
        for (String one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static Likeness generic(Part a, Part b) {
        if (a.type() == b.type()) {
            if (a.bare().equals(b.bare())) {
                return SAME_SPELLING;
            }
            return a.meaning().equals(b.meaning()) || a.meansSameAs(b) ? TRANSLATED : Likeness.NONE;
        }
        if (a.meansSameAs(b)) {
            return TRANSLATED;
        }
        Likeness sound = bySound(a, b, a.sounded(), b.sounded());
        boolean agrees = sound.value() > NEARLY_ALL || (sound.value() > 0 && isMisspelled(a, b));
        return agrees ? sound : Likeness.NONE;
    }

    /** Whether the one word is in no table and is a word of trade or a place but for one letter (names 2.6). */
    private static boolean isMisspelled(Part a, Part b) {
        return a.script() == b.script()
                && Math.min(a.bare().length(), b.bare().length()) >= SHORTEST_MISSPELLED
                && LetterEdits.of(a.bare(), b.bare()) == 1;
    }

    private static Likeness initial(Part a, Part b) {
        if (a.latin().isEmpty() || b.latin().isEmpty()) {
            return Likeness.NONE;
        }
        if (a.latin().charAt(0) == b.latin().charAt(0)) {
            return a.type() == b.type() ? SAME_SPELLING : new Likeness(1, Route.INITIAL);
        }
        boolean soundsAlike = a.script() != b.script()
                && SoundDistance.likeness(a.sound().substring(0, 1), b.sound().substring(0, 1), Vowels.WRITTEN) > 0.8;
        return soundsAlike ? new Likeness(0.9, Route.INITIAL) : Likeness.NONE;
    }

    private static Likeness bySound(Part a, Part b, Sounded soundA, Sounded soundB) {
        Vowels vowels = vowels(a.script(), b.script());
        if (a.script() != b.script()) {
            double sound = SoundDistance.likeness(soundA, soundB, vowels, LEAST);
            return sound < LEAST
                    ? Likeness.NONE
                    : new Likeness(sound, sound >= NEARLY_ALL ? Route.ACROSS_SCRIPTS : Route.NEAR_ACROSS_SCRIPTS);
        }
        int shorter = Math.min(a.latin().length(), b.latin().length());
        if (shorter < SHORT_WORD && !soundA.bones().equals(soundB.bones())) {
            return Likeness.NONE;
        }
        int longer = Math.max(a.latin().length(), b.latin().length());
        double bestSpelling = shorter == 0 ? 0 : shorter / (double) longer;
        double bestSound = SoundDistance.mostLikeness(soundA, soundB);
        if (value(bestSound, bestSpelling) < LEAST - ROUNDING) {
            return Likeness.NONE;
        }
        double spelling = shorter == 0 ? 0 : 1 - LetterEdits.of(a.latin(), b.latin()) / (double) longer;
        double least = (LEAST - SPELLING_SHARE * spelling) / (1 - SPELLING_SHARE) - ROUNDING;
        double sound = SoundDistance.likeness(soundA, soundB, vowels, least);
        double value = value(sound, spelling);
        if (value < LEAST) {
            return Likeness.NONE;
        }
        Route route = sound > 0.999 ? Route.SAME_SOUND : spelling > 0.7 ? Route.EDIT : Route.SIMILAR_SOUND;
        return new Likeness(value, route);
    }

    private static double value(double sound, double spelling) {
        return (1 - SPELLING_SHARE) * sound + SPELLING_SHARE * spelling;
    }

    static Vowels vowels(Script a, Script b) {
        if (a.isAbjad() || b.isAbjad()) {
            return Vowels.UNWRITTEN;
        }
        return isSyllabic(a) || isSyllabic(b) ? Vowels.SYLLABIC : Vowels.WRITTEN;
    }

    private static boolean isSyllabic(Script script) {
        return script == Script.KANA || script == Script.HAN || script == Script.HANGUL || script == Script.OTHER;
    }
}
