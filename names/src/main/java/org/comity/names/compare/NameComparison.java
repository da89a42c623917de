package org.comity.names.compare;

import java.util.List;
import java.util.Optional;
import org.comity.names.compare.Evidence.Kind;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.parts.Reads;
import org.comity.names.script.Script;
import org.jspecify.annotations.Nullable;

/** Two compiled names compared (names 4, 5.1, 5.2, 5.7). What agrees is put into words only when it is asked for. */
public final class NameComparison {

    private static final double BELOW_LOOK = 0.69;
    private static final double CONTRADICTED = 0.50;
    private static final double AGAINST_EACH_OTHER = 0.60;
    private static final double FAMILY_NAME_ALONE = 0.65;
    private static final double EQUAL_AS_WRITTEN = 0.90;
    private static final double EQUAL_BUT_COMMON = 0.72;
    private static final double GENERIC_ONLY = 0.65;
    private static final double OTHER_KIND = 0.3;
    private static final int SEVERAL_GENERIC_WORDS = 3;
    private static final double GENERIC_BITS = 5.5;
    private static final double TELLING_BITS = 9;
    private static final double RARE = 11;
    private static final double BY_INITIALS = 0.75;
    private static final double TELLING_LIKENESS = 0.9;

    private final CompiledName left;
    private final CompiledName right;
    private final double score;
    private final @Nullable Agreed agreed;
    private final boolean mirrored;

    private NameComparison(
            CompiledName left, CompiledName right, double score, @Nullable Agreed agreed, boolean mirrored) {
        this.left = left;
        this.right = right;
        this.score = score;
        this.agreed = agreed;
        this.mirrored = mirrored;
    }

    /** Compares; the order of the names changes only the order of the wording (names 1.3). */
    public static NameComparison of(CompiledName left, CompiledName right, NameCounts counts) {
        if (left.isEmpty() || right.isEmpty()) {
            return new NameComparison(left, right, 0, null, false);
        }
        if (order(left, right) > 0) {
            NameComparison turned = inOrder(right, left, counts);
            return new NameComparison(left, right, turned.score, turned.agreed, !turned.mirrored);
        }
        return inOrder(left, right, counts);
    }

    private static int order(CompiledName left, CompiledName right) {
        int byFolded = left.folded().compareTo(right.folded());
        return byFolded != 0 ? byFolded : left.written().compareTo(right.written());
    }

    private static NameComparison inOrder(CompiledName left, CompiledName right, NameCounts counts) {
        boolean charactersLeft = !left.characters().isEmpty();
        boolean charactersRight = !right.characters().isEmpty();
        if (charactersLeft && charactersRight) {
            SameScriptCharacters.Outcome outcome = SameScriptCharacters.compare(left, right);
            return new NameComparison(left, right, outcome.score(), new Explained(outcome.alignment()), false);
        }
        if (!charactersLeft && !charactersRight && SameButForBlanks.test(left, right)) {
            Agreed whole = new Explained(SameButForBlanks.alignment(left, right, counts));
            return new NameComparison(left, right, SameButForBlanks.SCORE, whole, false);
        }
        Evidence evidence = evidence(left, right, counts);
        double score = bounded(left, right, evidence, Weights.score(evidence));
        boolean turned = evidence.kind().isOfCharacters() && charactersRight;
        return new NameComparison(left, right, score, evidence.agreed(), turned);
    }

    static Evidence evidence(CompiledName left, CompiledName right, NameCounts counts) {
        boolean charactersLeft = !left.characters().isEmpty();
        boolean charactersRight = !right.characters().isEmpty();
        if (charactersLeft != charactersRight && (charactersLeft ? right : left).script() != Script.HAN) {
            return charactersLeft ? Evidence.ofCharacters(left, right) : Evidence.ofCharacters(right, left);
        }
        boolean across = left.script() != right.script();
        if (isOrganisation(left) || isOrganisation(right)) {
            boolean characters =
                    across && (left.script().isOfSyllables() || right.script().isOfSyllables());
            Kind kind =
                    characters ? Kind.ORGANISATION_CHARACTERS : across ? Kind.ORGANISATION_ACROSS : Kind.ORGANISATION;
            return Evidence.ofParts(left, right, counts, kind);
        }
        return Evidence.ofParts(left, right, counts, across ? Kind.ACROSS_SCRIPTS : Kind.ONE_SCRIPT);
    }

    private static boolean isOrganisation(CompiledName name) {
        return name.as() == Reads.ORGANISATION || name.legalForm().isPresent();
    }

    /** The rules that no weight may break. */
    static double bounded(CompiledName left, CompiledName right, Evidence evidence, double score) {
        Agreed agreed = evidence.agreed();
        if ((left.as() == Reads.PERSON && isOrganisation(right))
                || (right.as() == Reads.PERSON && isOrganisation(left))) {
            return Math.min(score, OTHER_KIND);
        }
        boolean severalWords =
                agreed.lines() >= SEVERAL_GENERIC_WORDS || (agreed.lines() > 0 && agreed.agreedBits() >= GENERIC_BITS);
        if (left.isTelling() != right.isTelling() && isOneWordMisspelled(left.isTelling() ? right : left, agreed)) {
            return Math.max(score, EQUAL_BUT_COMMON);
        }
        if ((!left.isTelling() || !right.isTelling()) && !severalWords) {
            return bare(left).equals(bare(right)) ? GENERIC_ONLY : Math.min(score, GENERIC_ONLY / 2);
        }
        if (left.folded().equals(right.folded())) {
            return Math.max(score, agreed.leftBits() >= TELLING_BITS ? EQUAL_AS_WRITTEN : EQUAL_BUT_COMMON);
        }
        int tellingLines = agreed.tellingLines();
        if (tellingLines == 0 && !severalWords) {
            return Math.min(score, BELOW_LOOK / 2);
        }
        if (evidence.kind() == Kind.ONE_SCRIPT && evidence.fullWordsDiffer()) {
            score = Math.min(score, AGAINST_EACH_OTHER);
        }
        score = Math.max(score, SameButForBlanks.floor(left, right));
        boolean oneLine = tellingLines == 1;
        if (evidence.kind().isOfCharacters()) {
            List<Pairing> pairs = agreed.explained().pairs();
            boolean familyAlone = oneLine && pairs.getFirst().left().length() == 1;
            return familyAlone
                    ? Math.min(score, FAMILY_NAME_ALONE)
                    : tooLittle(left, right, pairs, oneLine) ? Math.min(score, BELOW_LOOK) : score;
        }
        if (evidence.kind() == Kind.ONE_SCRIPT && tellingLines > 1 && isSpelledByTwoSystems(agreed)) {
            return Math.max(score, EQUAL_BUT_COMMON);
        }
        boolean person = evidence.kind() == Kind.ONE_SCRIPT || evidence.kind() == Kind.ACROSS_SCRIPTS;
        boolean more = Math.max(left.tellingParts(), right.tellingParts()) > 1;
        if (evidence.contradicts()) {
            return Math.min(score, person ? CONTRADICTED : AGAINST_EACH_OTHER);
        }
        if (person && oneLine && more && isRareWithInitials(left, right, agreed)) {
            return Math.min(score, BY_INITIALS);
        }
        boolean cannot = oneLine && more && !isJoined(agreed);
        if (evidence.kind() == Kind.ORGANISATION
                && oneLine
                && agreed.route(tellingLine(agreed)) == Route.SIMILAR_SOUND) {
            return Math.min(score, BELOW_LOOK);
        }
        return person && cannot ? Math.min(score, BELOW_LOOK) : score;
    }

    /** Whether all words agree, one of them a word of trade or a place but for one letter (names 2.6). */
    private static boolean isOneWordMisspelled(CompiledName known, Agreed agreed) {
        double bits = 0;
        for (Part part : known.parts()) {
            bits += NameCounts.ofTheWorld().bits(part);
        }
        int misspelled = 0;
        for (int line = 0; line < agreed.lines(); line++) {
            misspelled += agreed.route(line).isExact() ? 0 : 1;
        }
        return misspelled == 1 && agreed.lines() > 1 && !agreed.isAnythingLeft() && bits >= GENERIC_BITS;
    }

    /** Whether a rare family name is in both and the initials of all other words agree, with nothing left over (names 5.2). */
    private static boolean isRareWithInitials(CompiledName left, CompiledName right, Agreed agreed) {
        int initials = 0;
        for (int line = 0; line < agreed.lines(); line++) {
            initials += agreed.route(line) == Route.INITIAL ? 1 : 0;
        }
        return initials > 0
                && initials == agreed.lines() - 1
                && !agreed.isAnythingLeft()
                && agreed.route(tellingLine(agreed)).isExact()
                && Math.min(rarest(left), rarest(right)) >= RARE;
    }

    /** The information of the rarest word, in bits. */
    private static double rarest(CompiledName name) {
        double rarest = 0;
        for (Part part : name.parts()) {
            rarest = Math.max(
                    rarest,
                    part.type() == Part.Type.WORD ? NameCounts.ofTheWorld().bits(part) : 0);
        }
        return rarest;
    }

    private static int tellingLine(Agreed agreed) {
        int line = 0;
        while (!agreed.isTelling(line)) {
            line++;
        }
        return line;
    }

    /** Whether all words are the same Mandarin syllables, some of them by two systems of spelling, and nothing is left. */
    private static boolean isSpelledByTwoSystems(Agreed agreed) {
        boolean systems = false;
        for (int line = 0; line < agreed.lines(); line++) {
            if (!agreed.route(line).isExact()) {
                return false;
            }
            systems |= agreed.route(line) == Route.SYLLABLES;
        }
        return systems && !agreed.isAnythingLeft();
    }

    /** Whether words written together agree and nothing is left beside them. */
    private static boolean isJoined(Agreed agreed) {
        boolean joined = false;
        for (int line = 0; line < agreed.lines(); line++) {
            joined |= agreed.route(line) == Route.JOINED;
        }
        return joined && !agreed.isAnythingLeft();
    }

    /**
     * A family name alone, characters that all lie on one word of several, or a given name of one syllable beside words
     * left over: many people share as much.
     */
    private static boolean tooLittle(CompiledName left, CompiledName right, List<Pairing> pairs, boolean oneLine) {
        CompiledName characters = left.characters().isEmpty() ? right : left;
        CompiledName letters = characters == left ? right : left;
        int words = letters.parts().size();
        if (oneLine && words > 1) {
            return true;
        }
        return oneLine
                ? shorter(pairs.getFirst()) == 1
                : characters.characters().length() == 2 && words > pairs.size();
    }

    private static int shorter(Pairing pair) {
        return Math.min(pair.left().length(), pair.right().length());
    }

    private static List<String> bare(CompiledName name) {
        return name.parts().stream().map(Part::bare).toList();
    }

    /** The name on the left. */
    public CompiledName left() {
        return left;
    }

    /** The name on the right. */
    public CompiledName right() {
        return right;
    }

    /** 0 to 1, by the names alone. */
    public double score() {
        return score;
    }

    /** What agreed and what is left over; empty when there was nothing to compare. */
    public Optional<Alignment> alignment() {
        return Optional.ofNullable(agreed)
                .map(Agreed::explained)
                .map(alignment -> mirrored ? alignment.mirrored() : alignment);
    }

    /** Whether a rare part agrees, though the names as a whole may not (names 6.3). */
    public boolean sharesTellingPart() {
        return alignment().stream()
                .flatMap(found -> found.pairs().stream())
                .anyMatch(pair -> pair.telling() && pair.bits() >= TELLING_BITS && pair.likeness() >= TELLING_LIKENESS);
    }

    /** Whether the one is named as the father of the other and the other way round (names 4.6). */
    boolean isFatherForSon() {
        return agreed != null && agreed.isFatherForSon();
    }

    /** The reasons, in sentences, what contradicts first (names 1.1). */
    public List<String> because() {
        return Wording.of(this);
    }
}
