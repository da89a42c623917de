package org.comity.names.compare;

import org.comity.names.parts.Nicknames;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;

/** How alike two single parts are (names 4.1-4.3). Symmetric. */
final class PartLikeness {

    private static final double SHORT_FORM = 0.86;
    private static final double SPELLING_SHARE = 0.35;
    private static final int SHORT_WORD = 4;
    private static final double SHORT_WORDS_DIFFER = 0.5;
    private static final double NEARLY_ALL = 0.93;

    /** Less than this is as good as nothing: sounds that cannot reach it are not measured to the end. */
    static final double LEAST = 0.6;

    private static final double ROUNDING = 1e-6;

    private PartLikeness() {}

    /**
     * The likeness of two parts; exact from {@link #LEAST} up, below it any value below it.
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
            return new Likeness(1, Route.SAME_SPELLING);
        }
        if (chinese && a.syllables().stream().anyMatch(b.syllables()::contains)) {
            return new Likeness(0.98, Route.SYLLABLES);
        }
        Likeness best = bySound(a, b, a.sound(), b.sound());
        if (best.value() < NEARLY_ALL) {
            if (Nicknames.same(a.latin(), b.latin())) {
                best = best.or(new Likeness(SHORT_FORM, Route.SHORT_FORM));
            }
            boolean particles =
                    !a.joinedSound().equals(a.sound()) || !b.joinedSound().equals(b.sound());
            if (particles) {
                best = best.or(bySound(a, b, a.joinedSound(), b.sound())).or(bySound(a, b, a.sound(), b.joinedSound()));
            }
        }
        return best;
    }

    private static Likeness generic(Part a, Part b) {
        if (a.type() == b.type()) {
            if (a.bare().equals(b.bare())) {
                return new Likeness(1, Route.SAME_SPELLING);
            }
            return a.meaning().equals(b.meaning()) ? new Likeness(1, Route.TRANSLATED) : Likeness.NONE;
        }
        Likeness sound = bySound(a, b, a.sound(), b.sound());
        return sound.value() > NEARLY_ALL ? sound : Likeness.NONE;
    }

    private static Likeness initial(Part a, Part b) {
        if (a.latin().isEmpty() || b.latin().isEmpty()) {
            return Likeness.NONE;
        }
        boolean both = a.type() == b.type();
        if (a.latin().charAt(0) == b.latin().charAt(0)) {
            return new Likeness(1, both ? Route.SAME_SPELLING : Route.INITIAL);
        }
        boolean soundsAlike = a.script() != b.script()
                && SoundDistance.likeness(a.sound().substring(0, 1), b.sound().substring(0, 1), Vowels.WRITTEN) > 0.8;
        return soundsAlike ? new Likeness(0.9, Route.INITIAL) : Likeness.NONE;
    }

    private static Likeness bySound(Part a, Part b, String soundA, String soundB) {
        Vowels vowels = vowels(a.script(), b.script());
        if (a.script() != b.script()) {
            double sound = SoundDistance.likeness(soundA, soundB, vowels, LEAST);
            return new Likeness(sound, sound >= NEARLY_ALL ? Route.ACROSS_SCRIPTS : Route.NEAR_ACROSS_SCRIPTS);
        }
        double spelling = spellingLikeness(a.latin(), b.latin());
        double least = (LEAST - SPELLING_SHARE * spelling) / (1 - SPELLING_SHARE) - ROUNDING;
        double sound = SoundDistance.likeness(soundA, soundB, vowels, least);
        double value = (1 - SPELLING_SHARE) * sound + SPELLING_SHARE * spelling;
        boolean shortWords = Math.min(a.latin().length(), b.latin().length()) < SHORT_WORD;
        if (shortWords && !SoundCode.skeleton(soundA).equals(SoundCode.skeleton(soundB))) {
            value = Math.min(value, SHORT_WORDS_DIFFER);
        }
        Route route = sound > 0.999 ? Route.SAME_SOUND : spelling > 0.7 ? Route.EDIT : Route.SIMILAR_SOUND;
        return new Likeness(value, route);
    }

    static Vowels vowels(Script a, Script b) {
        if (a.isAbjad() || b.isAbjad()) {
            return Vowels.UNWRITTEN;
        }
        boolean syllabic = a == Script.KANA
                || b == Script.KANA
                || a == Script.HAN
                || b == Script.HAN
                || a == Script.HANGUL
                || b == Script.HANGUL
                || a == Script.OTHER
                || b == Script.OTHER;
        return syllabic ? Vowels.SYLLABIC : Vowels.WRITTEN;
    }

    /** One minus the number of single-letter edits and swaps by the longer length. */
    static double spellingLikeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
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
        return 1 - above[b.length()] / (double) Math.max(a.length(), b.length());
    }
}
