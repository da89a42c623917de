package org.comity.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.names.compare.NameComparison;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;

/** Compares two parties (names 1 to 6). Holds read-only tables only: one instance serves every thread. */
public final class NameMatcher {

    private static final double SAME = 0.85;
    private static final double BELOW_LOOK = 0.69;
    private static final double NAMES_ALONE_TOO_WEAK = 0.50;
    private static final double MOST = 0.999;

    /** The least that names count when a number agrees: names change and are left out. */
    private static final double OTHER_NAME = 0.05;

    private final NameCounts counts;
    private final Optional<NameFrequencies> frequencies;

    /** A matcher that knows how common names are in the world at large. */
    public NameMatcher() {
        this(NameCounts.ofTheWorld());
    }

    /** A matcher that knows how common names are in the holdings, and says how many namesakes to expect there (names 7.4, 12). */
    public NameMatcher(NameFrequencies frequencies) {
        this.counts = NameCounts.ofTheWorld().with(frequencies.words(), (int) frequencies.records());
        this.frequencies = Optional.of(frequencies);
    }

    NameMatcher(NameCounts counts) {
        this.counts = counts;
        this.frequencies = Optional.empty();
    }

    /** Whether the two may be one party. Symmetric: the order of the arguments changes nothing but the wording. */
    public Match match(Party left, Party right) {
        NameComparison names = best(CompiledParty.of(left), CompiledParty.of(right));
        return explain(left, right, names)
                .with(frequencies.flatMap(holdings -> holdings.of(names, left, right, false)));
    }

    /** As {@link #match(Party, Party)}, of parties that were read before. */
    public Match match(ReadParty left, ReadParty right) {
        return explain(left.party(), right.party(), best(left.compiled(), right.compiled()));
    }

    /** The score of {@link #match(ReadParty, ReadParty)} without its reasons, which is faster. */
    public double score(ReadParty left, ReadParty right) {
        return score(left.party(), right.party(), best(left.compiled(), right.compiled()));
    }

    /** The best pair of names (names 5.6). */
    NameComparison best(CompiledParty left, CompiledParty right) {
        CompiledName first = left.names().getFirst();
        NameComparison best = compare(first, right.names().getFirst());
        for (CompiledName one : left.names()) {
            for (CompiledName other : right.names()) {
                boolean done = one == first && other == right.names().getFirst();
                best = done ? best : better(best, compare(one, other));
            }
        }
        return best;
    }

    /** One pair of names. One text may be read in two ways, as a person's and as a company's: then the better reading of the pair counts. */
    NameComparison compare(CompiledName left, CompiledName right) {
        NameComparison there = NameComparison.of(left, right, counts);
        return left.folded().equals(right.folded()) && left != right
                ? better(there, NameComparison.of(right, left, counts))
                : there;
    }

    /** Of two comparisons the one with the greater score. */
    static NameComparison better(NameComparison best, NameComparison next) {
        int byScore = Double.compare(next.score(), best.score());
        return byScore > 0 || (byScore == 0 && key(next).compareTo(key(best)) < 0) ? next : best;
    }

    /** Orders equal pairs by text, the same from either side. */
    private static String key(NameComparison comparison) {
        String left = comparison.left().folded();
        String right = comparison.right().folded();
        return left.compareTo(right) <= 0 ? left + '\n' + right : right + '\n' + left;
    }

    /** The score of names and second facts together (names 5.3-5.5), rounded to three places. */
    double score(Party left, Party right, NameComparison names) {
        return score(names, SecondFacts.of(left, right), IdentifierFacts.of(left, right));
    }

    /** Whether one is a person and the other an organisation, so that they cannot be one party (names 5.8). */
    static boolean kindsContradict(Party left, Party right) {
        return kindsContradict(left.kind(), right.kind());
    }

    static boolean kindsContradict(PartyKind left, PartyKind right) {
        return left != right && left != PartyKind.ANY && right != PartyKind.ANY;
    }

    private static double score(NameComparison names, SecondFacts facts, IdentifierFacts numbers) {
        if (names.score() == 0 && !numbers.agrees()) {
            return 0;
        }
        double nameScore = Math.max(numbers.agrees() ? OTHER_NAME : 0, Math.min(MOST, names.score()));
        double odds = Math.log(nameScore / (1 - nameScore)) + facts.evidence() + numbers.evidence();
        double score = 1 / (1 + Math.exp(-odds));
        boolean mayBeLifted = numbers.agrees() || (names.score() >= NAMES_ALONE_TOO_WEAK && facts.lifts());
        if (names.score() < Match.LOOK && !mayBeLifted) {
            score = Math.min(score, BELOW_LOOK);
        }
        return Math.round(Math.min(1, score) * 1000) / 1000.0;
    }

    Match explain(Party left, Party right, NameComparison names) {
        SecondFacts facts = SecondFacts.of(left, right);
        IdentifierFacts numbers = IdentifierFacts.of(left, right);
        double score = score(names, facts, numbers);
        List<String> because = new ArrayList<>(facts.against());
        because.addAll(numbers.against());
        because.addAll(numbers.inFavour());
        alias("left", left, names.left()).ifPresent(because::add);
        alias("right", right, names.right()).ifPresent(because::add);
        because.addAll(names.because());
        because.addAll(facts.inFavour());
        because.sort(Comparator.comparing(sentence -> !isAgainst(sentence)));
        if (score > 0 && score < Match.LOOK && !isAgainst(because.isEmpty() ? "" : because.getFirst())) {
            because.add("nothing speaks against it, but too little agrees");
        }
        boolean identify =
                facts.against().isEmpty() && numbers.against().isEmpty() && (facts.identify() || numbers.agrees());
        return new Match(score, verdict(score, names, identify), because);
    }

    private static boolean isAgainst(String sentence) {
        return sentence.startsWith("against it");
    }

    /** Which of a party's names was compared, where it is not the main one: without it the reader looks for the words in vain. */
    private static Optional<String> alias(String side, Party party, CompiledName name) {
        String written = name.written().strip();
        boolean other = !party.name().strip().equals(written)
                && party.aliases().stream().map(String::strip).anyMatch(written::equals);
        return other ? Optional.of("the " + side + " name is the alias '" + written + "'") : Optional.empty();
    }

    private static Verdict verdict(double score, NameComparison names, boolean identify) {
        if (score >= SAME && names.score() >= Match.LOOK && identify) {
            return Verdict.SAME;
        }
        if (score >= Match.LOOK) {
            return Verdict.LOOK;
        }
        return names.sharesTellingPart() ? Verdict.RELATED : Verdict.UNLIKELY;
    }
}
