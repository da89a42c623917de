package org.comity.names.compare;

import java.util.Arrays;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/** One word with its letters in another order, or written backwards (names 4.9). */
final class Scrambled {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_OF_UNKNOWN = 7;
    private static final Likeness BACKWARDS = new Likeness(0.9, Route.BACKWARDS);
    private static final Likeness REORDERED = new Likeness(0.85, Route.REORDERED);

    private Scrambled() {}

    /** How alike two words are by their letters in any order; {@link Likeness#NONE} unless these are the same. */
    static Likeness of(Part a, Part b) {
        String one = a.bare();
        String other = b.bare();
        if (one.length() != other.length()
                || one.length() < SHORTEST
                || a.script() != b.script()
                || a.script().isOfSyllables()
                || a.type() != Part.Type.WORD
                || b.type() != Part.Type.WORD
                || sum(one) != sum(other)
                || one.equals(other)) {
            return Likeness.NONE;
        }
        boolean shown = isCapitalWithin(a.written()) || isCapitalWithin(b.written());
        boolean known = NameCounts.isKnownName(a) && NameCounts.isKnownName(b);
        if (!shown && (known || one.length() < SHORTEST_OF_UNKNOWN)) {
            return Likeness.NONE;
        }
        if (new StringBuilder(one).reverse().toString().equals(other)) {
            return BACKWARDS;
        }
        return Arrays.equals(sorted(one), sorted(other)) ? REORDERED : Likeness.NONE;
    }

    /** Whether a word begins small and has a capital further on, as a word has whose letters were moved. */
    private static boolean isCapitalWithin(String written) {
        return Character.isLowerCase(written.charAt(0)) && written.chars().anyMatch(Character::isUpperCase);
    }

    /** The same for the same letters in any order, and quick: nearly all words are told apart by it. */
    private static int sum(String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            sum += word.charAt(i) * word.charAt(i);
        }
        return sum;
    }

    private static char[] sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return letters;
    }
}
