package org.comity.names.compare;

import org.comity.names.parts.Part;

/** Two words that are one word of the other name, by syllables or by what they mean and not by their sound (names 2.9, 3.6). */
final class TwoWords {

    private static final Likeness COMPOUND = new Likeness(0.98, Route.TRANSLATED);
    private static final Likeness SYLLABLES = new Likeness(0.98, Route.SYLLABLES);

    private TwoWords() {}

    /**
     * How alike two words together are to one; {@link Likeness#NONE} where neither syllables nor meanings say that they are one.
     *
     * @param chinese whether both names may be Chinese
     */
    static Likeness asOne(Part first, Part second, Part whole, boolean chinese) {
        if (isCompound(first, second, whole)) {
            return COMPOUND;
        }
        boolean bySyllables = chinese || PartLikeness.isOneOfCharacters(first, whole);
        return bySyllables && sameSyllables(first, second, whole) ? SYLLABLES : Likeness.NONE;
    }

    /** Whether a word means what two words of the other name mean together: радиозавод and radio plant. */
    private static boolean isCompound(Part first, Part second, Part whole) {
        String meaning = whole.meaning();
        return !meaning.isEmpty()
                && !first.meaning().isEmpty()
                && meaning.length()
                        == first.meaning().length() + 1 + second.meaning().length()
                && meaning.startsWith(first.meaning())
                && meaning.endsWith(second.meaning());
    }

    /** Whether two words are cut into the same Mandarin syllables as one word of the other name. */
    private static boolean sameSyllables(Part first, Part second, Part whole) {
        for (String cut : whole.syllables()) {
            for (String start : first.syllables()) {
                int blank = start.length();
                if (cut.length() > blank + 1
                        && cut.charAt(blank) == ' '
                        && cut.startsWith(start)
                        && second.syllables().contains(cut.substring(blank + 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
