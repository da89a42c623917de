package org.comity.names.compare;

import java.util.ArrayList;
import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Spelling;

/**
 * A Han or Hangul name laid over the words of a name in letters (names 3.7): the family name on one word, the given
 * syllables on the words that follow one another, joined or apart.
 */
final class CharacterAlignment {

    private static final int LONGEST_WORD = 20;
    private static final double BY_SOUND_SHARE = 0.85;
    private static final double LEAST_BY_SOUND = 0.5;
    private static final double LEAST_FAMILY_BY_SOUND = 0.82;
    private static final double HANGUL_BONUS = 0.1;
    private static final double ROUNDING = 1e-6;
    private static final double GIVEN_INITIAL = 0.7;

    /**
     * How the characters lie.
     *
     * @param family likeness of the family name
     * @param given mean likeness of the given syllables; 0 when they lie on nothing
     * @param worst the least likeness of any given syllable
     * @param wordsOver words on which no character lies
     * @param familyFirst whether the family word stands before the given words
     * @param pairs lines for the explanation
     * @param over the words left over
     */
    record Laid(
            double family,
            double given,
            double worst,
            int wordsOver,
            boolean familyFirst,
            List<Pairing> pairs,
            List<Part> over) {

        double value() {
            return 0.35 * family + 0.65 * given - 0.02 * wordsOver;
        }
    }

    private record Piece(double sum, double worst, String detail, Spelling.System system) {}

    private final CompiledName characters;
    private final List<Part> words;

    private CharacterAlignment(CompiledName characters, CompiledName letters) {
        this.characters = characters;
        this.words = letters.parts().stream()
                .filter(part -> part.type() != Part.Type.NUMBER && part.latin().length() <= LONGEST_WORD)
                .toList();
    }

    static Laid of(CompiledName characters, CompiledName letters) {
        return new CharacterAlignment(characters, letters).best();
    }

    private Laid best() {
        Laid best = new Laid(0, 0, 0, words.size(), true, List.of(), words);
        int length = characters.characters().length();
        int longestFamily = HanSpellings.hasDoubleFamilyName(characters.characters()) ? 2 : 1;
        for (int family = 1; family <= longestFamily; family++) {
            for (int at = 0; at < words.size(); at++) {
                Piece name = lay(0, family, words.get(at).latin(), true);
                if (name.sum / family < 0.6) {
                    continue;
                }
                best = withGiven(best, family, at, name);
            }
        }
        for (int at = 0; at < words.size(); at++) {
            Piece all = words.get(at).type() == Part.Type.INITIAL
                    ? none()
                    : lay(0, length, words.get(at).latin(), true);
            double mean = all.sum / length;
            if (mean > 0.75) {
                Laid joined = laid(
                        mean,
                        mean,
                        all.worst,
                        true,
                        List.of(line(0, length, List.of(words.get(at)), all)),
                        List.of(at));
                best = joined.value() > best.value() ? joined : best;
            }
        }
        return best;
    }

    private Laid withGiven(Laid before, int family, int at, Piece name) {
        int given = characters.characters().length() - family;
        Pairing familyLine = line(0, family, List.of(words.get(at)), name);
        Laid best = before;
        Laid alone = laid(name.sum / family, 0, 0, true, List.of(familyLine), List.of(at));
        best = alone.value() > best.value() ? alone : best;
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i != at) {
                rest.add(i);
            }
        }
        for (int start = 0; start < rest.size(); start++) {
            for (int count = 1; count <= given && start + count <= rest.size(); count++) {
                List<Integer> run = rest.subList(start, start + count);
                List<Part> parts = run.stream().map(words::get).toList();
                Piece piece = spread(family, characters.characters().length(), parts);
                double mean = piece.sum / given;
                if (mean < 0.5) {
                    continue;
                }
                List<Integer> used = new ArrayList<>(run);
                used.add(at);
                Laid laid = laid(
                        name.sum / family,
                        mean,
                        piece.worst,
                        at < run.getFirst(),
                        List.of(familyLine, line(family, characters.characters().length(), parts, piece)),
                        used);
                best = laid.value() > best.value() ? laid : best;
            }
        }
        return best;
    }

    private Laid laid(
            double family, double given, double worst, boolean familyFirst, List<Pairing> lines, List<Integer> used) {
        List<Part> over = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!used.contains(i)) {
                over.add(words.get(i));
            }
        }
        return new Laid(family, given, worst, over.size(), familyFirst, lines, over);
    }

    private Pairing line(int from, int to, List<Part> parts, Piece piece) {
        String written = characters.original().substring(from, to);
        String word = parts.stream().map(Part::written).collect(java.util.stream.Collectors.joining(" "));
        Route route = piece.system == Spelling.System.FAMILY_NAME ? Route.FAMILY_SPELLING : Route.CHARACTER_READING;
        return new Pairing(written, word, piece.sum / (to - from), route, piece.detail, 6.0 * (to - from), true, true);
    }

    /** Characters over several words: each word takes one or more characters, in order. */
    private Piece spread(int from, int to, List<Part> parts) {
        if (parts.size() == 1) {
            Part part = parts.getFirst();
            if (part.type() == Part.Type.INITIAL) {
                return initial(from, to, part.latin());
            }
            return lay(from, to, part.latin(), false);
        }
        Piece best = none();
        for (int cut = from + 1; cut <= to - parts.size() + 1; cut++) {
            Piece first = parts.getFirst().type() == Part.Type.INITIAL
                    ? initial(from, cut, parts.getFirst().latin())
                    : lay(from, cut, parts.getFirst().latin(), false);
            Piece rest = spread(cut, to, parts.subList(1, parts.size()));
            best = better(best, both(first, rest));
        }
        return best;
    }

    private Piece initial(int from, int to, String letter) {
        boolean matches = HanSpellings.given(characters.characters().charAt(from)).stream()
                .anyMatch(spelling -> spelling.latin().startsWith(letter));
        return matches
                ? new Piece(GIVEN_INITIAL * (to - from), GIVEN_INITIAL, "initial", Spelling.System.PINYIN)
                : none();
    }

    /** Characters over one word: every way to cut the word, every spelling of every character. */
    private Piece lay(int from, int to, String word, boolean asFamily) {
        if (to - from == 1) {
            return syllable(from, word, asFamily);
        }
        Piece best = none();
        int most = word.length() - (to - from - 1);
        for (int cut = 1; cut <= Math.min(most, 7); cut++) {
            Piece first = syllable(from, word.substring(0, cut), asFamily);
            if (first.sum == 0) {
                continue;
            }
            best = better(best, both(first, lay(from + 1, to, word.substring(cut), asFamily && to - from > 2)));
        }
        return best;
    }

    private Piece syllable(int at, String word, boolean asFamily) {
        char letter = characters.characters().charAt(at);
        List<Spelling> spellings = asFamily ? HanSpellings.family(letter) : HanSpellings.given(letter);
        for (Spelling spelling : spellings) {
            if (spelling.latin().equals(word)) {
                double value = switch (spelling.system()) {
                    case PINYIN, FAMILY_NAME -> 1;
                    case WADE_GILES, CANTONESE -> 0.98;
                    case IN_USE, HOKKIEN -> 0.97;
                    case HAKKA -> 0.95;
                    case KOREAN -> characters.script() == Script.HANGUL ? 1 : 0.93;
                };
                return new Piece(value, value, detail(spelling), spelling.system());
            }
        }
        String sound = SoundCode.ofLatin(word);
        boolean hangul = characters.script() == Script.HANGUL;
        double least = asFamily ? LEAST_FAMILY_BY_SOUND : LEAST_BY_SOUND;
        double bonus = hangul && !asFamily ? HANGUL_BONUS : 0;
        double leastSound = (least - bonus) / BY_SOUND_SHARE - ROUNDING;
        Piece best = none();
        if (word.length() > 7 || sound.isEmpty()) {
            return best;
        }
        for (Spelling spelling : spellings) {
            if (spelling.system().isByRule()) {
                continue;
            }
            double like = BY_SOUND_SHARE * SoundDistance.likeness(spelling.sound(), sound, Vowels.WRITTEN, leastSound);
            like += bonus;
            if (like > least && like > best.sum) {
                best = new Piece(like, like, "sounds like " + detail(spelling), spelling.system());
            }
        }
        return best;
    }

    private static String detail(Spelling spelling) {
        return spelling.latin() + " (" + spelling.system().spoken() + ")";
    }

    private static Piece none() {
        return new Piece(0, 0, "", Spelling.System.PINYIN);
    }

    private static Piece both(Piece a, Piece b) {
        if (a.sum == 0 || b.sum == 0) {
            return none();
        }
        String detail = a.detail.equals(b.detail) ? a.detail : a.detail + " + " + b.detail;
        return new Piece(
                a.sum + b.sum,
                Math.min(a.worst, b.worst),
                detail,
                a.system == b.system ? a.system : Spelling.System.PINYIN);
    }

    private static Piece better(Piece a, Piece b) {
        return b.sum > a.sum ? b : a;
    }
}
