package org.comity.names.compare;

import java.util.function.IntPredicate;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;

/**
 * What of two names of people cannot be of one person, or hardly (names 4.6).
 *
 * @param strong two patronymics, the father for the son, or an initial that the other name's word does not begin with
 * @param fullWords a full word is left over on either side
 */
record Contradiction(boolean strong, boolean patronymics, boolean fullWords) {

    private static final int FULL = 3;
    private static final String VOWELS = "aeiouyj";
    private static final String LIKE_K = "ckqghx";
    private static final String LIKE_S = "szcxt";
    private static final String LIKE_V = "vwbf";
    private static final String LIKE_F = "fp";

    /** What is left over of one name. */
    private record Over(boolean patronymic, boolean word, boolean initial, String letters) {

        static Over of(CompiledName name, IntPredicate isOver) {
            boolean patronymic = false;
            boolean word = false;
            boolean initial = false;
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < name.parts().size(); i++) {
                Part part = name.parts().get(i);
                if (!isOver.test(i)) {
                    continue;
                }
                switch (part.type()) {
                    case PATRONYMIC -> patronymic = true;
                    case INITIAL -> initial = true;
                    case WORD -> word |= part.bare().length() >= FULL;
                    default -> {}
                }
                if (part.isTelling() || part.type() == Part.Type.INITIAL) {
                    letters.append(part.latin(), 0, Math.min(1, part.latin().length()));
                }
            }
            return new Over(patronymic, word, initial, letters.toString());
        }
    }

    static Contradiction of(CompiledName a, CompiledName b, PartAlignment alignment) {
        Over left = Over.of(a, alignment::isLeftOver);
        Over right = Over.of(b, alignment::isRightOver);
        boolean patronymics = left.patronymic && right.patronymic;
        boolean initials = (left.initial || right.initial)
                && a.script() == b.script()
                && !a.script().isOfSyllables()
                && a.script() != Script.OTHER
                && differ(left.letters, right.letters);
        return new Contradiction(
                patronymics || initials || alignment.isFatherForSon(), patronymics, left.word && right.word);
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
