package org.comity.names.compare;

import java.util.List;
import java.util.function.IntPredicate;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;

/**
 * What two names say for and against being one name: the alignment and the measures the score is made of (names 5.1).
 *
 * @param kind the class of comparison, which has weights of its own
 * @param measures the values of {@link #MEASURES}, or of the lists of their own for names in characters against letters
 * @param agreed what agreed and what is left over
 * @param contradicts whether what is left over cannot be of one person: patronymics, the father for the son, initials;
 *     or of one organisation: countries (names 4.6)
 */
record Evidence(Kind kind, double[] measures, Agreed agreed, boolean contradicts) {

    /** Classes of comparison. */
    enum Kind {
        ONE_SCRIPT,
        ACROSS_SCRIPTS,
        CHARACTERS,
        SPELLED_BY_SOUND,
        ORGANISATION,
        ORGANISATION_ACROSS,
        /** Organisations of which one is written in Chinese characters, kana or Hangul and the other in letters. */
        ORGANISATION_CHARACTERS;

        boolean isOrganisation() {
            return this == ORGANISATION || this == ORGANISATION_ACROSS || this == ORGANISATION_CHARACTERS;
        }

        /** Whether the one name is in characters that are laid over the words of the other. */
        boolean isOfCharacters() {
            return this == CHARACTERS || this == SPELLED_BY_SOUND;
        }
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
            "Thai or Tamil",
            "difference, with much left over",
            "nearness only, with much left over",
            "worst difference, beyond a little",
            "second rarest agreement",
            "agreed closely, as information",
            "abjad, difference",
            "abjad, nearness only",
            "abjad, left over",
            "Indic",
            "Indic, nearness only",
            "Indic, difference",
            "syllabic, nearness only",
            "abjad, second rarest agreement",
            "consonants differ, in an abjad",
            "a full word against a full word",
            "a full word against a full word, much agreed",
            "words of trade left over on both sides",
            "places left over on both sides",
            "a place left over on one side",
            "telling words left over on both sides",
            "telling words left over on one side",
            "numbers differ",
            "legal forms differ",
            "words of trade agreed",
            "all telling words agree",
            "a number on one side only");

    /** So many of the first measures weigh in every class. */
    static final int COMMON_MEASURES = 24;

    /** The last measures, from this one on, weigh for organisations; those before them only for persons across scripts. */
    static final int FIRST_OF_ORGANISATIONS = 40;

    /** Those from this one to the organisations' weigh only for persons in one script. */
    private static final int FIRST_OF_ONE_SCRIPT = 38;

    /** Whether a measure weighs in a class of comparison. */
    static boolean weighs(Kind kind, int measure) {
        if (measure < COMMON_MEASURES) {
            return true;
        }
        return measure < FIRST_OF_ONE_SCRIPT
                ? kind == Kind.ACROSS_SCRIPTS
                : measure < FIRST_OF_ORGANISATIONS ? kind == Kind.ONE_SCRIPT : kind.isOrganisation();
    }

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
            "family name last",
            "Hangul",
            "family name with a given name of another language",
            "nothing agrees",
            "given syllables far apart",
            "given syllables of no one language",
            "one given syllable, spelled as in the South",
            "other syllables of Mandarin",
            "all read in one language, no word of that language left over");

    private static final int FULL_WORDS_DIFFER = MEASURES.indexOf("a full word against a full word");

    static final List<String> BY_SOUND_MEASURES =
            List.of("always", "information", "information, much of it", "information a character", "words left over");

    private static final double MUCH = 20;
    private static final double LAID_WELL = 0.75;
    private static final double NEAR = 0.9;
    private static final double FAMILY_AGREES = 0.6;
    private static final int FIRST_INDIC = 0x900;
    private static final int LAST_INDIC = 0xDFF;
    private static final int FIRST_TAMIL = 0xB80;
    private static final double FAR_SYLLABLES = 0.8;

    static Evidence ofParts(CompiledName a, CompiledName b, NameCounts counts, Kind kind) {
        boolean chinese = a.mayBeChinese() && b.mayBeChinese();
        PartAlignment alignment = PartAlignment.of(a.parts(), b.parts(), counts, chinese);
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
        double second = 0;
        double close = 0;
        for (int line = 0; line < alignment.lines(); line++) {
            double bits = alignment.agreedBits(line);
            double different = 1 - alignment.likeness(line);
            agreed += bits;
            exact += alignment.route(line).isExact() ? bits : 0;
            initials += alignment.route(line) == Route.INITIAL ? bits : 0;
            difference += alignment.bits(line) * different;
            weight += alignment.bits(line);
            if (alignment.isTelling(line)) {
                telling++;
                worst = Math.max(worst, different);
                near += alignment.likeness(line) < NEAR ? bits : 0;
                boneless += alignment.haveSameBones(line) ? 0 : bits;
                second = Math.max(second, Math.min(rarest, bits));
                rarest = Math.max(rarest, bits);
                close += alignment.bits(line) * Math.max(0, 1 - 5 * different);
            }
        }
        SoundDistance.Vowels vowels = PartLikeness.vowels(a.script(), b.script());
        double leftBits = alignment.leftBits();
        double rightBits = alignment.rightBits();
        double leftOver = alignment.leftOverBits();
        double rightOver = alignment.rightOverBits();
        double small = Math.min(leftBits, rightBits);
        double large = Math.max(leftBits, rightBits);
        double against = Math.min(leftOver, rightOver);
        double over = Math.max(leftOver, rightOver) - against;
        Over leftParts = Over.of(a, alignment::isLeftOver);
        Over rightParts = Over.of(b, alignment::isRightOver);
        Contradiction contradiction = kind.isOrganisation()
                ? Contradiction.ofOrganisations(a, b, alignment)
                : Contradiction.of(a, b, alignment);
        double meanDifference = weight == 0 ? 1 : difference / weight;
        double nearOnly = agreed == 0 ? 0 : near / agreed;
        double bonesDiffer = agreed == 0 ? 0 : boneless / agreed;
        double leftOverShare = over / (over + MUCH);
        double abjad = a.script().isAbjad() || b.script().isAbjad() ? 1 : 0;
        double rough = isReadRoughly(a) || isReadRoughly(b) ? 1 : 0;
        double indic = rough == 0 && (isIndic(a) || isIndic(b)) ? 1 : 0;
        double syllabic = vowels == SoundDistance.Vowels.SYLLABIC ? 1 : 0;
        double[] measures = {
            1,
            small == 0 ? 0 : Math.min(1, agreed / small),
            large == 0 ? 0 : Math.min(1, agreed / large),
            agreed / (agreed + MUCH),
            large == 0 ? 0 : against / large,
            against / (against + MUCH / 2),
            meanDifference,
            worst,
            agreed == 0 ? 0 : exact / agreed,
            telling >= 2 ? 1 : 0,
            telling >= 3 ? 1 : 0,
            contradiction.patronymics() ? 1 : 0,
            agreed == 0 ? 0 : initials / agreed,
            1 - WholeSound.likeness(a, b, vowels),
            leftOverShare,
            leftParts.family && rightParts.family ? 1 : 0,
            a.tellingParts() <= 1 || b.tellingParts() <= 1 ? 1 : 0,
            leftParts.family || rightParts.family ? 1 : 0,
            nearOnly,
            bonesDiffer,
            rarest / MUCH,
            abjad,
            syllabic,
            rough,
            meanDifference * leftOverShare,
            nearOnly * leftOverShare,
            Math.max(0, worst - 0.15),
            second / MUCH,
            close / (close + MUCH),
            abjad * meanDifference,
            abjad * nearOnly,
            abjad * leftOverShare,
            indic,
            indic * nearOnly,
            indic * meanDifference,
            syllabic * nearOnly,
            abjad * second / MUCH,
            abjad * bonesDiffer,
            contradiction.fullWords() ? 1 : 0,
            contradiction.fullWords() ? agreed / (agreed + MUCH) : 0
        };
        double[] all = kind.isOrganisation() ? OrganisationMeasures.added(measures, a, b, alignment, counts) : measures;
        return new Evidence(kind, all, alignment, contradiction.strong());
    }

    /** Whether a full word is left over on either side, of names compared part by part (names 4.6). */
    boolean fullWordsDiffer() {
        return measures.length > FULL_WORDS_DIFFER && measures[FULL_WORDS_DIFFER] > 0;
    }

    /** What kinds of parts are left over on one side. */
    private record Over(boolean family) {

        static Over of(CompiledName name, IntPredicate isOver) {
            boolean family = false;
            for (int i = 0; i < name.parts().size(); i++) {
                Part part = name.parts().get(i);
                if (isOver.test(i)) {
                    family |= part.family();
                }
            }
            return new Over(family);
        }
    }

    /** Whether a name is in a script of which the reading is far from the sound. */
    private static boolean isReadRoughly(CompiledName name) {
        String word = name.parts().isEmpty() ? "" : name.parts().getFirst().bare();
        return !word.isEmpty()
                && word.charAt(0) >= FIRST_TAMIL
                && switch (Character.UnicodeScript.of(word.codePointAt(0))) {
                    case THAI, TAMIL -> true;
                    default -> false;
                };
    }

    /** Whether a name is in a script of India: its reading has vowels that are not spoken. */
    private static boolean isIndic(CompiledName name) {
        String word = name.parts().isEmpty() ? "" : name.parts().getFirst().bare();
        int code = word.isEmpty() ? 0 : word.codePointAt(0);
        return code >= FIRST_INDIC && code <= LAST_INDIC;
    }

    /** A Han or Hangul name on the left against words in letters on the right. */
    static Evidence ofCharacters(CompiledName characters, CompiledName letters) {
        CharacterAlignment.Laid laid = CharacterAlignment.of(characters, letters);
        if (laid.value() < LAID_WELL) {
            SpelledBySound spelled = SpelledBySound.of(characters, letters);
            if (spelled.bits() > 0) {
                return ofSpelled(spelled, characters.characters().length());
            }
        }
        int given = characters.characters().length() - 1;
        int asian = ofThatLanguage(laid.over());
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
            laid.familyFirst() ? 0 : 1,
            characters.script() == Script.HANGUL ? 1 : 0,
            laid.family() > NEAR && laid.given() == 0 && asian == 0 && laid.wordsOver() > 0 ? 1 : 0,
            laid.family() < FAMILY_AGREES && laid.given() == 0 ? 1 : 0,
            laid.given() == 0 ? 0 : Math.max(0, FAR_SYLLABLES - laid.given()),
            laid.mixed() ? 1 : 0,
            given == 1 && laid.southern() ? 1 : 0,
            laid.otherMandarin() ? 1 : 0,
            laid.isReadThroughout() && asian == 0 ? 1 : 0
        };
        return new Evidence(Kind.CHARACTERS, measures, explained(laid.pairs(), laid.over()), false);
    }

    /** How many of the words left over are written as Chinese and Korean given names are; several of one syllable keep company so. */
    private static int ofThatLanguage(List<Part> over) {
        int syllabic = 0;
        int single = 0;
        for (Part part : over) {
            syllabic += NameCounts.isSyllabic(part) ? 1 : 0;
            single += NameCounts.isOneSyllable(part) ? 1 : 0;
        }
        return single > 1 ? Math.max(single, syllabic) : syllabic;
    }

    /** Characters that spell a foreign name by sound (names 3.8). */
    private static Evidence ofSpelled(SpelledBySound spelled, int characters) {
        double bits = spelled.bits();
        int over = spelled.over().size();
        double[] measures = {
            1,
            bits / (bits + MUCH),
            Math.max(0, bits - MUCH) / MUCH,
            bits / (bits + 6.0 * characters),
            over / (over + 2.0)
        };
        return new Evidence(Kind.SPELLED_BY_SOUND, measures, explained(spelled.pairs(), spelled.over()), false);
    }

    private static Explained explained(List<Pairing> pairs, List<Part> over) {
        double agreed = 0;
        for (Pairing pair : pairs) {
            agreed += pair.bits();
        }
        return new Explained(new Alignment(pairs, List.of(), over, agreed, agreed, 0, 6.0 * over.size()));
    }
}
