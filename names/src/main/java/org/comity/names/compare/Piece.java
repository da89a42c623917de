package org.comity.names.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.names.script.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Some characters of a name on some words of another.
 *
 * @param sum the sum of the likenesses, one a character; 0 when they do not lie there
 * @param worst the least of them
 * @param system by which rule the words spell the characters; pinyin stands for several
 * @param from the first of the characters
 * @param to the character after the last
 * @param words the words, as bits
 * @param spelling how one character is spelled, when it is one
 * @param bySound whether the word only sounds like that
 * @param first the first character's piece, when there are several
 * @param rest the others'
 */
record Piece(
        double sum,
        double worst,
        Spelling.System system,
        int from,
        int to,
        int words,
        @Nullable Spelling spelling,
        boolean bySound,
        @Nullable Piece first,
        @Nullable Piece rest) {

    /** The characters do not lie there. */
    static final Piece NONE = new Piece(0, 0, Spelling.System.PINYIN, 0, 0, 0, null, false, null, null);

    /** One character, spelled so or sounding so. */
    static Piece of(double likeness, Spelling spelling, boolean bySound, int at, int words) {
        return new Piece(likeness, likeness, spelling.system(), at, at + 1, words, spelling, bySound, null, null);
    }

    /** Characters of which a word gives the first letter only. */
    static Piece initial(double sum, double worst, int from, int to, int words) {
        return new Piece(sum, worst, Spelling.System.PINYIN, from, to, words, null, false, null, null);
    }

    /** This and what follows it; nothing when either does not lie there. */
    Piece with(Piece next) {
        if (sum == 0 || next.sum == 0) {
            return NONE;
        }
        return new Piece(
                sum + next.sum,
                Math.min(worst, next.worst),
                system == next.system ? system : Spelling.System.PINYIN,
                from,
                next.to,
                words | next.words,
                null,
                false,
                this,
                next);
    }

    Piece or(Piece other) {
        return other.sum > sum ? other : this;
    }

    /** The languages of which every spelling may be, as bits; what only sounds so is told of none. */
    int languages() {
        if (first != null && rest != null) {
            return first.languages() & rest.languages();
        }
        return spelling == null || bySound ? Spelling.ANY_LANGUAGE : spelling.languages();
    }

    /** How the words spell the characters, for people. */
    String detail() {
        if (first != null && rest != null) {
            String one = first.detail();
            String other = rest.detail();
            return one.equals(other) ? one : inOneLanguage().orElse(one + " + " + other);
        }
        if (spelling == null) {
            return this == NONE ? "" : "an initial";
        }
        String spelled = spelling.latin() + " (" + spelling.system().spoken() + ")";
        return bySound ? "sounds like " + spelled : spelled;
    }

    /** The spellings and the one language of all of them, where each is a spelling as it is written, but not all by one rule or table. */
    private Optional<String> inOneLanguage() {
        List<Spelling> spelled = new ArrayList<>();
        if (!isSpelled(spelled)
                || spelled.stream().map(Spelling::system).distinct().count() == 1) {
            return Optional.empty();
        }
        String syllables = spelled.stream().map(Spelling::latin).collect(Collectors.joining(" + "));
        return Spelling.language(languages()).map(language -> syllables + " (" + language + ")");
    }

    private boolean isSpelled(List<Spelling> spelled) {
        if (first != null && rest != null) {
            return first.isSpelled(spelled) && rest.isSpelled(spelled);
        }
        if (spelling == null || bySound) {
            return false;
        }
        spelled.add(spelling);
        return true;
    }
}
