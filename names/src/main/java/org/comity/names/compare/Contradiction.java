package org.comity.names.compare;

import java.util.List;
import java.util.function.IntPredicate;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;

/**
 * What of two names cannot be of one person or organisation, or hardly (names 4.6).
 *
 * @param strong of people two patronymics, the father for the son, or an initial that the other name's word does not begin with; of
 *     organisations two countries
 * @param patronymics two patronymics
 * @param fullWords a full word is left over on either side
 */
record Contradiction(boolean strong, boolean patronymics, boolean fullWords) {

    private static final int FULL = 3;
    private static final String VOWELS = "aeiouyj";
    private static final String LIKE_K = "ckqghx";
    private static final String LIKE_S = "szcxt";
    private static final String LIKE_V = "vwbf";
    private static final String LIKE_F = "fp";

    private static final int PATRONYMIC = 1;
    private static final int WORD = 2;
    private static final int INITIAL = 4;

    static Contradiction ofOrganisations(CompiledName a, CompiledName b, PartAlignment alignment) {
        boolean countries = isCountryOver(a, alignment::isLeftOver) && isCountryOver(b, alignment::isRightOver);
        return new Contradiction(countries, false, false);
    }

    private static boolean isCountryOver(CompiledName name, IntPredicate isOver) {
        for (int i = 0; i < name.parts().size(); i++) {
            if (isOver.test(i) && name.parts().get(i).isCountry()) {
                return true;
            }
        }
        return false;
    }

    static Contradiction of(CompiledName a, CompiledName b, PartAlignment alignment) {
        IntPredicate onLeft = alignment::isLeftOver;
        IntPredicate onRight = alignment::isRightOver;
        int left = over(a, onLeft);
        int right = over(b, onRight);
        boolean patronymics = (left & right & PATRONYMIC) != 0;
        boolean initials = ((left | right) & INITIAL) != 0
                && a.script() == b.script()
                && !a.script().isOfSyllables()
                && a.script() != Script.OTHER
                && differ(firstLetters(a, onLeft), firstLetters(b, onRight));
        return new Contradiction(
                patronymics || initials || alignment.isFatherForSon(), patronymics, (left & right & WORD) != 0);
    }

    /** What kinds of parts are left over of a name. */
    private static int over(CompiledName name, IntPredicate isOver) {
        int over = 0;
        List<Part> parts = name.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (isOver.test(i)) {
                over |= switch (parts.get(i).type()) {
                    case PATRONYMIC -> PATRONYMIC;
                    case INITIAL -> INITIAL;
                    case WORD -> parts.get(i).bare().length() >= FULL ? WORD : 0;
                    default -> 0;
                };
            }
        }
        return over;
    }

    private static String firstLetters(CompiledName name, IntPredicate isOver) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.parts().size(); i++) {
            Part part = name.parts().get(i);
            if (isOver.test(i) && (part.isTelling() || part.type() == Part.Type.INITIAL)) {
                letters.append(part.latin(), 0, Math.min(1, part.latin().length()));
            }
        }
        return letters.toString();
    }

    /** Whether none of the first letters on one side may be one of the other side. */
    private static boolean differ(String some, String others) {
        for (int i = 0; i < some.length(); i++) {
            for (int j = 0; j < others.length(); j++) {
                if (mayBeOne(some.charAt(i), others.charAt(j))) {
                    return false;
                }
            }
        }
        return !some.isEmpty() && !others.isEmpty();
    }

    private static boolean mayBeOne(char a, char b) {
        return a == b
                || areIn(VOWELS, a, b)
                || areIn(LIKE_K, a, b)
                || areIn(LIKE_S, a, b)
                || areIn(LIKE_V, a, b)
                || areIn(LIKE_F, a, b);
    }

    private static boolean areIn(String letters, char a, char b) {
        return letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0;
    }
}
