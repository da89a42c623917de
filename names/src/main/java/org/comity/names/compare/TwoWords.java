package org.comity.names.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.Sounded;

/** Two words that are one word of the other name, by syllables, by what they mean or by their sound (names 2.9, 3.6, 4.5). */
final class TwoWords {

    private static final Likeness COMPOUND = new Likeness(0.98, Route.TRANSLATED);
    private static final Likeness SYLLABLES = new Likeness(0.98, Route.SYLLABLES);

    private static final String SERVANT = "abd";
    private static final Map<String, Sounded> IN_FULL = new ConcurrentHashMap<>();

    private TwoWords() {}

    /** The likeness of two neighbours spoken as one with a word of the other name; 0 where it is less than {@code least}. */
    static double spoken(Part first, Part second, Part other, double least) {
        return SoundDistance.likenessJoined(
                inFull(first),
                second.joinedSounded(),
                other.sounded(),
                PartLikeness.vowels(first.script(), other.script()),
                least);
    }

    /** How a word sounds before another that it is written together with: Abdul, of which alone only Abd counts, in full. */
    private static Sounded inFull(Part first) {
        boolean shortened = first.latin().equals(SERVANT) && !first.bare().equals(SERVANT);
        return shortened && first.script() == Script.LATIN
                ? IN_FULL.computeIfAbsent(first.bare(), word -> Sounded.of(SoundCode.ofLatin(word)))
                : first.sounded();
    }

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
