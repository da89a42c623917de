package org.comity.names.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.names.compare.Evidence.Kind;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;

/**
 * The measures of a comparison, for fitting the weights.
 *
 * @param kind the class of comparison
 * @param values the values of the measures
 * @param ruled whether a rule keeps the pair below what the weights may say, so that they do not decide alone
 */
public record Measured(String kind, double[] values, boolean ruled) {

    private static final double ALL_BUT_CERTAIN = 0.99;

    /** Nothing when the names are not compared by weights. */
    public static Optional<Measured> of(NameComparison comparison, NameCounts counts) {
        boolean turned = comparison.left().folded().compareTo(comparison.right().folded()) > 0;
        CompiledName left = turned ? comparison.right() : comparison.left();
        CompiledName right = turned ? comparison.left() : comparison.right();
        boolean bothCharacters =
                !left.characters().isEmpty() && !right.characters().isEmpty();
        if (comparison.alignment().isEmpty() || bothCharacters || SameButForBlanks.test(left, right)) {
            return Optional.empty();
        }
        Evidence evidence = NameComparison.evidence(left, right, counts);
        boolean ruled = NameComparison.bounded(left, right, evidence, ALL_BUT_CERTAIN) < ALL_BUT_CERTAIN;
        String kind = evidence.kind().name();
        double[] values = evidence.kind().isOfCharacters()
                ? evidence.measures()
                : used(evidence.kind()).mapToDouble(i -> evidence.measures()[i]).toArray();
        return Optional.of(new Measured(kind, values, ruled));
    }

    /** The names of the classes. */
    public static List<String> kinds() {
        return List.of(Kind.values()).stream().map(Kind::name).toList();
    }

    /** The names of the measures of a class. */
    public static List<String> measures(String kind) {
        return switch (Kind.valueOf(kind)) {
            case CHARACTERS -> Evidence.CHARACTER_MEASURES;
            case SPELLED_BY_SOUND -> Evidence.BY_SOUND_MEASURES;
            default -> used(Kind.valueOf(kind)).mapToObj(Evidence.MEASURES::get).toList();
        };
    }

    private static IntStream used(Kind kind) {
        return IntStream.range(0, Evidence.MEASURES.size()).filter(i -> Evidence.weighs(kind, i));
    }
}
