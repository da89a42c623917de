package org.comity.names.compare;

import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;

/**
 * What two names say for and against being one name: the alignment and the measures the score is made of (names 5.1).
 *
 * @param kind the class of comparison, which has weights of its own
 * @param measures the values of {@link #MEASURES}, or of {@link #CHARACTER_MEASURES} for {@link Kind#CHARACTERS}
 * @param alignment what agreed and what is left
 */
record Evidence(Kind kind, double[] measures, Alignment alignment) {

    /** Classes of comparison. */
    enum Kind {
        ONE_SCRIPT,
        ACROSS_SCRIPTS,
        CHARACTERS,
        ORGANISATION,
        ORGANISATION_ACROSS
    }

    static final List<String> MEASURES = List.of(
            "always",
            "share of the smaller name agreed",
            "share of the larger name agreed",
            "information agreed",
            "contradiction, as a share",
            "contradiction, as information",
            "mean difference of agreeing parts",
            "worst difference of a telling part",
            "share agreed exactly",
            "two telling parts agree",
            "three telling parts agree",
            "patronymics contradict",
            "share agreed by initials",
            "difference of the whole sound",
            "left over on one side only",
            "marked family names differ",
            "one part on a side",
            "a marked family name left over",
            "share agreed by nearness only",
            "consonants differ",
            "rarest agreement",
            "abjad",
            "syllabic script",
            "Thai or Tamil");

    static final List<String> CHARACTER_MEASURES = List.of(
            "always",
            "family name differs",
            "given name missing",
            "another given name of that language",
            "mean difference of given syllables",
            "worst difference of a given syllable",
            "words of that language left over",
            "other words left over",
            "given name of one syllable",
            "spells a foreign name by sound",
            "family name last",
            "Hangul",
            "foreign though the family name agrees",
            "family name with a given name of another language",
            "nothing agrees",
            "given syllables far apart");

    private static final double MUCH = 20;
    private static final double HALF = 0.5;
    private static final double NEAR = 0.9;
    private static final double FAMILY_AGREES = 0.6;
    private static final double FAR_SYLLABLES = 0.8;
    private static final int LONG_FOREIGN_NAME = 4;
    private static final int SHORTEST_FOREIGN_NAME = 3;

    static Evidence ofParts(CompiledName a, CompiledName b, NameCounts counts, Kind kind) {
        boolean chinese = a.mayBeChinese() && b.mayBeChinese();
        Alignment alignment = PartAlignment.of(a.parts(), b.parts(), counts, chinese);
        double agreed = 0;
        double exact = 0;
        double initials = 0;
        double difference = 0;
        double weight = 0;
        double worst = 0;
        int telling = 0;
        double near = 0;
        double boneless = 0;
        double rarest = 0;
        for (Pairing pair : alignment.pairs()) {
            double bits = pair.agreedBits();
            agreed += bits;
            exact += pair.route().isExact() ? bits : 0;
            initials += pair.route() == Route.INITIAL ? bits : 0;
            difference += pair.bits() * (1 - pair.likeness());
            weight += pair.bits();
            if (pair.telling()) {
                telling++;
                worst = Math.max(worst, 1 - pair.likeness());
                near += pair.likeness() < NEAR ? bits : 0;
                boneless += pair.sameBones() ? 0 : bits;
                rarest = Math.max(rarest, bits);
            }
        }
        SoundDistance.Vowels vowels = PartLikeness.vowels(a.script(), b.script());
        double small = Math.min(alignment.leftBits(), alignment.rightBits());
        double large = Math.max(alignment.leftBits(), alignment.rightBits());
        double contradiction = Math.min(alignment.leftOverBits(), alignment.rightOverBits());
        double over = Math.max(alignment.leftOverBits(), alignment.rightOverBits()) - contradiction;
        double[] measures = {
            1,
            small == 0 ? 0 : Math.min(1, agreed / small),
            large == 0 ? 0 : Math.min(1, agreed / large),
            agreed / (agreed + MUCH),
            large == 0 ? 0 : contradiction / large,
            contradiction / (contradiction + MUCH / 2),
            weight == 0 ? 1 : difference / weight,
            worst,
            agreed == 0 ? 0 : exact / agreed,
            telling >= 2 ? 1 : 0,
            telling >= 3 ? 1 : 0,
            patronymicsContradict(alignment) ? 1 : 0,
            agreed == 0 ? 0 : initials / agreed,
            1 - wholeSound(a, b),
            over / (over + MUCH),
            familiesDiffer(a, b, alignment) ? 1 : 0,
            tellingParts(a) <= 1 || tellingParts(b) <= 1 ? 1 : 0,
            familyLeftOver(alignment) ? 1 : 0,
            agreed == 0 ? 0 : near / agreed,
            agreed == 0 ? 0 : boneless / agreed,
            rarest / MUCH,
            a.script().isAbjad() || b.script().isAbjad() ? 1 : 0,
            vowels == SoundDistance.Vowels.SYLLABIC ? 1 : 0,
            isReadRoughly(a) || isReadRoughly(b) ? 1 : 0
        };
        return new Evidence(kind, measures, alignment);
    }

    /** Whether each side has a patronymic that the other does not (names 4.6). */
    boolean patronymicsContradict() {
        return patronymicsContradict(alignment);
    }

    private static boolean patronymicsContradict(Alignment alignment) {
        return has(alignment.leftOnly(), Part.Type.PATRONYMIC) && has(alignment.rightOnly(), Part.Type.PATRONYMIC);
    }

    private static boolean has(List<Part> parts, Part.Type type) {
        return parts.stream().anyMatch(part -> part.type() == type);
    }

    private static boolean familiesDiffer(CompiledName a, CompiledName b, Alignment alignment) {
        return a.parts().stream().anyMatch(Part::family)
                && b.parts().stream().anyMatch(Part::family)
                && alignment.leftOnly().stream().anyMatch(Part::family)
                && alignment.rightOnly().stream().anyMatch(Part::family);
    }

    /** Whether a name is in a script of which the reading is far from the sound. */
    private static boolean isReadRoughly(CompiledName name) {
        String word = name.parts().isEmpty() ? "" : name.parts().getFirst().bare();
        return !word.isEmpty()
                && switch (Character.UnicodeScript.of(word.codePointAt(0))) {
                    case THAI, TAMIL -> true;
                    default -> false;
                };
    }

    private static boolean familyLeftOver(Alignment alignment) {
        return alignment.leftOnly().stream().anyMatch(Part::family)
                || alignment.rightOnly().stream().anyMatch(Part::family);
    }

    private static long tellingParts(CompiledName name) {
        return name.parts().stream().filter(Part::isTelling).count();
    }

    private static double wholeSound(CompiledName a, CompiledName b) {
        SoundDistance.Vowels vowels = PartLikeness.vowels(a.script(), b.script());
        String soundA = joined(a, 0);
        double best = SoundDistance.likeness(soundA, joined(b, 0), vowels);
        int turns = Math.min(b.parts().size(), 3);
        for (int turn = 1; turn < turns; turn++) {
            best = Math.max(best, SoundDistance.likeness(soundA, joined(b, turn), vowels, best));
        }
        return best;
    }

    private static String joined(CompiledName name, int turn) {
        StringBuilder sound = new StringBuilder();
        int size = name.parts().size();
        for (int i = 0; i < size; i++) {
            sound.append(name.parts().get((i + turn) % size).joinedSound());
        }
        return sound.toString();
    }

    /** A Han or Hangul name on the left against words in letters on the right. */
    static Evidence ofCharacters(CompiledName characters, CompiledName letters) {
        CharacterAlignment.Laid laid = CharacterAlignment.of(characters, letters);
        double foreign = foreignLikeness(characters, letters);
        int given = characters.characters().length() - 1;
        long asian = laid.over().stream().filter(NameCounts::isSyllabic).count();
        double[] measures = {
            1,
            1 - laid.family(),
            laid.given() == 0 ? 1 : 0,
            laid.given() == 0 && asian > 0 ? 1 : 0,
            laid.given() == 0 ? 0.5 : 1 - laid.given(),
            laid.given() == 0 ? 0.5 : 1 - laid.worst(),
            asian / (asian + 2.0),
            (laid.wordsOver() - asian) / (laid.wordsOver() - asian + 2.0),
            given == 1 ? 1 : 0,
            laid.family() > NEAR ? 0 : Math.max(0, foreign - HALF) * 2,
            laid.familyFirst() ? 0 : 1,
            characters.script() == Script.HANGUL ? 1 : 0,
            laid.family() > NEAR ? Math.max(0, foreign - HALF) * 2 : 0,
            laid.family() > NEAR && laid.given() == 0 && asian == 0 && laid.wordsOver() > 0 ? 1 : 0,
            laid.family() < FAMILY_AGREES && laid.given() == 0 ? 1 : 0,
            laid.given() == 0 ? 0 : Math.max(0, FAR_SYLLABLES - laid.given())
        };
        List<Pairing> pairs = laid.pairs();
        List<Part> over = laid.over();
        if (foreign > 0.8 && laid.value() < 0.75) {
            pairs = List.of(
                    new Pairing(characters.original(), letters.written(), foreign, Route.BY_SOUND, "", 12, true, true));
            over = List.of();
        }
        double bits = pairs.stream().mapToDouble(Pairing::bits).sum();
        return new Evidence(
                Kind.CHARACTERS, measures, new Alignment(pairs, List.of(), over, bits, bits, 0, 6.0 * over.size()));
    }

    /**
     * The likeness of the characters read through as a foreign name with the words. A long one may stand for a run of the
     * words only; two or three characters must stand for all of them.
     */
    private static double foreignLikeness(CompiledName characters, CompiledName letters) {
        if (characters.parts().size() > 1 || characters.characters().length() < SHORTEST_FOREIGN_NAME) {
            return 0;
        }
        StringBuilder sound = new StringBuilder();
        characters.parts().forEach(part -> sound.append(part.sound()));
        double best = 0;
        int size = letters.parts().size();
        boolean runs = characters.characters().length() >= LONG_FOREIGN_NAME;
        for (int from = 0; from < (runs ? size : Math.min(1, size)); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(letters.parts().size(), from + 4); to++) {
                run.append(letters.parts().get(to).sound());
                if (runs || to + 1 == size) {
                    best = Math.max(
                            best,
                            SoundDistance.likeness(
                                    sound.toString(), run.toString(), SoundDistance.Vowels.SYLLABIC, HALF));
                }
            }
        }
        return best;
    }
}
