package org.comity.names.compare;

import java.util.ArrayList;
import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Script;
import org.comity.names.script.Spelling;

/**
 * A Han or Hangul name laid over the words of a name in letters (names 3.7): the family name on one word, the given
 * syllables on the words that follow one another, joined or apart.
 */
final class CharacterAlignment {

    private static final int LONGEST_WORD = 20;
    private static final double LEAST_FAMILY = 0.6;
    private static final double LEAST_GIVEN = 0.5;
    private static final double EXACT = 0.93;
    private static final double LEAST_ON_ONE_WORD = 0.75;
    private static final double LEAST_STRICT_FAMILY_BY_SOUND = 0.82;
    private static final int WHOLE_NAME = 3;
    private static final int LONG_FAMILY_NAME = 4;
    private static final double NOT_THE_MARKED_WORD = 0.7;
    private static final double GIVEN_INITIAL = 0.7;

    /**
     * How the characters lie.
     *
     * @param family likeness of the family name
     * @param given mean likeness of the given syllables; 0 when they lie on nothing
     * @param worst the least likeness of any given syllable
     * @param wordsOver words on which no character lies
     * @param familyFirst whether the family word stands before the given words
     * @param mixed whether no one language spells the given syllables so
     * @param southern whether the given syllables are spelled otherwise than in Mandarin, Cantonese or Korean
     * @param otherMandarin whether family name and given words are Mandarin syllables, but a given one only sounds like its character
     * @param pairs lines for the explanation
     * @param over the words left over
     */
    record Laid(
            double family,
            double given,
            double worst,
            int wordsOver,
            boolean familyFirst,
            boolean mixed,
            boolean southern,
            boolean otherMandarin,
            List<Pairing> pairs,
            List<Part> over) {

        double value() {
            return 0.35 * family + 0.65 * given - 0.02 * wordsOver;
        }

        /** Whether every syllable is a reading as it is written, and all may be of one language. */
        boolean isReadThroughout() {
            return family >= EXACT && worst >= EXACT && !mixed;
        }
    }

    private final CompiledName characters;
    private final int length;
    private final List<Part> words;
    private final SyllableFit.Of[] asFamilyNames;
    private final SyllableFit.Of[] asGivenNames;

    /** Whether the source marks a word as the family name (names 2.5). */
    private final boolean marked;

    private CharacterAlignment(CompiledName characters, CompiledName letters) {
        this.characters = characters;
        length = characters.characters().length();
        words = usable(letters.parts());
        marked = isMarked(words);
        asFamilyNames = new SyllableFit.Of[length];
        asGivenNames = new SyllableFit.Of[length];
        boolean hangul = characters.script() == Script.HANGUL;
        for (int i = 0; i < length; i++) {
            char letter = characters.characters().charAt(i);
            asFamilyNames[i] = new SyllableFit.Of(letter, true, hangul);
            asGivenNames[i] = new SyllableFit.Of(letter, false, hangul);
        }
    }

    private static boolean isMarked(List<Part> words) {
        for (Part word : words) {
            if (word.family()) {
                return true;
            }
        }
        return false;
    }

    private static List<Part> usable(List<Part> parts) {
        List<Part> usable = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part.type() != Part.Type.NUMBER && part.latin().length() <= LONGEST_WORD) {
                usable.add(part);
            }
        }
        return usable;
    }

    static Laid of(CompiledName characters, CompiledName letters) {
        return new CharacterAlignment(characters, letters).best();
    }

    /**
     * One way to lay them.
     *
     * @param name the family name on its word; or all characters on one word when {@code rest} is empty
     * @param rest the given syllables on theirs
     * @param used the words that are taken, as bits
     */
    private record Way(
            double family,
            double given,
            double worst,
            boolean familyFirst,
            Piece name,
            Piece rest,
            int used,
            int words) {

        int over() {
            return words - Integer.bitCount(used);
        }

        double value() {
            return 0.35 * family + 0.65 * given - 0.02 * over();
        }

        Way or(Way other) {
            return other.value() > value() ? other : this;
        }
    }

    private Laid best() {
        Way best = new Way(0, 0, 0, true, Piece.NONE, Piece.NONE, 0, words.size());
        int longestFamily = HanSpellings.hasDoubleFamilyName(characters.characters()) ? 2 : 1;
        for (int family = 1; family <= longestFamily; family++) {
            for (int at = 0; at < words.size(); at++) {
                Piece name = lay(0, family, at, 0, true);
                if (name.sum() / family >= LEAST_FAMILY) {
                    best = withGiven(best, family, at, name);
                }
            }
        }
        for (int at = 0; at < words.size(); at++) {
            Piece all = mayTakeAll(at) ? lay(0, length, at, 0, true) : Piece.NONE;
            double mean = all.sum() / length;
            if (mean > LEAST_ON_ONE_WORD) {
                best = best.or(new Way(mean, mean, all.worst(), true, all, Piece.NONE, 1 << at, words.size()));
            }
        }
        return laid(best);
    }

    /** Whether all characters may lie on one word: not on an initial, nor on one of several words that is the family name alone. */
    private boolean mayTakeAll(int at) {
        return words.get(at).type() != Part.Type.INITIAL
                && (words.size() == 1 || lay(0, 1, at, 0, true).sum() < EXACT);
    }

    private Way withGiven(Way before, int family, int at, Piece name) {
        int given = length - family;
        boolean elsewhere = marked && !words.get(at).family();
        double likeness = name.sum() / family * (elsewhere ? NOT_THE_MARKED_WORD : 1);
        Way best = before.or(new Way(likeness, 0, 0, true, name, Piece.NONE, 1 << at, words.size()));
        int[] others = others(at);
        for (int start = 0; start < others.length; start++) {
            for (int count = 1; count <= given && start + count <= others.length; count++) {
                if (others[start + count - 1] - others[start] != count - 1) {
                    break; // the family name stands before the given names or after them
                }
                Piece piece = spread(family, others, start, count);
                double mean = piece.sum() / given;
                if (mean >= LEAST_GIVEN) {
                    int used = 1 << at;
                    for (int i = start; i < start + count; i++) {
                        used |= 1 << others[i];
                    }
                    boolean first = at < others[start];
                    best = best.or(new Way(likeness, mean, piece.worst(), first, name, piece, used, words.size()));
                }
            }
        }
        return best;
    }

    private int[] others(int at) {
        int[] others = new int[words.size() - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = i < at ? i : i + 1;
        }
        return others;
    }

    private Laid laid(Way way) {
        List<Part> over = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if ((way.used & 1 << i) == 0) {
                over.add(words.get(i));
            }
        }
        List<Pairing> pairs = new ArrayList<>();
        for (Piece piece : List.of(way.name, way.rest)) {
            if (piece != Piece.NONE) {
                pairs.add(line(piece));
            }
        }
        boolean mixed = way.rest.languages() == 0;
        boolean southern = way.rest.system().isSouthern();
        boolean otherMandarin = way.worst > 0 && way.worst < EXACT && isInPinyin(way.name) && isMandarin(way.used);
        return new Laid(
                way.family,
                way.given,
                way.worst,
                over.size(),
                way.familyFirst,
                mixed,
                southern,
                otherMandarin,
                pairs,
                over);
    }

    /** Whether the family name is spelled in pinyin. */
    private static boolean isInPinyin(Piece family) {
        return family.spelling() != null && !family.bySound() && family.system() == Spelling.System.PINYIN;
    }

    /** Whether every one of these words cuts into Mandarin syllables: then it is hardly a misspelling of another (names 3.7). */
    private boolean isMandarin(int used) {
        for (int i = 0; i < words.size(); i++) {
            if ((used & 1 << i) != 0 && words.get(i).syllables().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Pairing line(Piece piece) {
        int count = piece.to() - piece.from();
        String written = characters.original().substring(piece.from(), piece.to());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if ((piece.words() & 1 << i) != 0) {
                word.append(word.isEmpty() ? "" : " ").append(words.get(i).written());
            }
        }
        Route route = piece.system() == Spelling.System.FAMILY_NAME ? Route.FAMILY_SPELLING : Route.CHARACTER_READING;
        return new Pairing(
                written, word.toString(), piece.sum() / count, route, piece.detail(), 6.0 * count, true, true);
    }

    /** The characters from one on over several words that follow one another: each word takes one or more, in order. */
    private Piece spread(int from, int[] others, int start, int count) {
        if (count == 1) {
            return onWord(from, length, others[start]);
        }
        Piece best = Piece.NONE;
        for (int cut = from + 1; cut <= length - count + 1; cut++) {
            Piece first = onWord(from, cut, others[start]);
            if (first.sum() > 0) {
                best = best.or(first.with(spread(cut, others, start + 1, count - 1)));
            }
        }
        return best;
    }

    private Piece onWord(int from, int to, int at) {
        Piece whole = lay(from, to, at, 0, false); // in Wade-Giles a single i or o is a syllable
        return whole == Piece.NONE && words.get(at).type() == Part.Type.INITIAL ? initial(from, to, at) : whole;
    }

    private Piece initial(int from, int to, int at) {
        for (Spelling spelling : HanSpellings.given(characters.characters().charAt(from))) {
            if (spelling.latin().startsWith(words.get(at).latin())) {
                return Piece.initial(GIVEN_INITIAL * (to - from), GIVEN_INITIAL, from, to, 1 << at);
            }
        }
        return Piece.NONE;
    }

    /** Characters over the rest of one word: every way to cut it, every spelling of every character. */
    private Piece lay(int from, int to, int at, int start, boolean asFamily) {
        int letters = words.get(at).latin().length() - start;
        if (to - from == 1) {
            return syllable(from, at, start, letters, asFamily);
        }
        Piece best = Piece.NONE;
        int most = letters - (to - from - 1);
        for (int cut = 1; cut <= Math.min(most, SyllableFit.LONGEST_SYLLABLE); cut++) {
            Piece first = syllable(from, at, start, cut, asFamily);
            if (first.sum() > 0) {
                best = best.or(first.with(lay(from + 1, to, at, start + cut, asFamily && to - from > 2)));
            }
        }
        return best;
    }

    /** One character over some letters of a word. */
    private Piece syllable(int character, int at, int start, int letters, boolean asFamily) {
        String word = words.get(at).latin();
        SyllableFit.Of syllable = (asFamily ? asFamilyNames : asGivenNames)[character];
        SyllableFit fit = syllable.on(word, start, start + letters);
        if (words.get(at).script() == Script.CYRILLIC && !fit.isWritten() && word.charAt(start + letters - 1) == 'n') {
            SyllableFit nasal = syllable.on(word.substring(start, start + letters) + "g", 0, letters + 1);
            fit = nasal.isWritten() ? nasal : fit; // Russian has one letter for n and ng (names 3.2)
        }
        Spelling spelling = fit.spelling();
        if (spelling == null || (asFamily && fit.bySound() && fit.value() <= leastOfFamily(word, letters))) {
            return Piece.NONE;
        }
        return Piece.of(fit.value(), spelling, fit.bySound(), character, 1 << at);
    }

    /** How alike a word must sound to be taken for a family name: another family name, and a short word, very much. */
    private double leastOfFamily(String word, int letters) {
        boolean strict = letters < LONG_FAMILY_NAME || length < WHOLE_NAME || HanSpellings.isSpellingOfFamilyName(word);
        return strict ? LEAST_STRICT_FAMILY_BY_SOUND : SyllableFit.LEAST_FAMILY_BY_SOUND;
    }
}
