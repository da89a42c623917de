package org.comity.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of fact of two parties beside each other, for a person who looks at a match (names 1.1).
 *
 * @param fact which kind
 * @param left what the left party says of it, as written; empty when it says nothing
 * @param right what the right party says of it
 * @param agreement how the two stand to each other
 * @param evidence what it adds to the names or takes from them, in log-odds (names 5.3); for the names what the others leave of the score
 * @param because the sentences of the match about it, contradictions first
 */
public record SideBySide(
        Fact fact, List<String> left, List<String> right, Agreement agreement, double evidence, List<String> because) {

    private static final double LEAST = 0.001;
    private static final String AGAINST = "against it: ";

    /** The kinds of facts that parties are compared by. */
    public enum Fact {
        NAME,
        BIRTH,
        COUNTRY,
        NUMBER,
        KIND
    }

    /** How two parties stand to each other in a kind of fact. */
    public enum Agreement {
        /** Both say it, and it speaks for one party. */
        AGREES,
        /** Both say it, and something of it speaks against one party. */
        CONTRADICTS,
        /** Both say it, and nothing follows from that. */
        SAYS_NOTHING,
        /** One side at least does not say it: it contradicts nothing. */
        MISSING
    }

    public SideBySide {
        left = List.copyOf(left);
        right = List.copyOf(right);
        because = List.copyOf(because);
    }

    /**
     * Lays two parties beside each other.
     *
     * @param match what was found when they were compared, by which the names are shown
     * @return the facts of which either says something, always in one order, so that a reader finds them in one place
     */
    public static List<SideBySide> of(Party left, Party right, Match match) {
        List<SideBySide> beside = new ArrayList<>();
        beside.add(birth(left, right));
        beside.add(country(left, right));
        beside.add(numbers(left, right));
        kinds(left, right).ifPresent(beside::add);
        double others = beside.stream().mapToDouble(SideBySide::evidence).sum();
        List<String> told =
                beside.stream().flatMap(each -> each.because().stream()).toList();
        beside.addFirst(names(left, right, match, told, others));
        return beside.stream()
                .filter(each -> !each.left().isEmpty() || !each.right().isEmpty())
                .toList();
    }

    private static SideBySide names(Party left, Party right, Match match, List<String> told, double others) {
        List<String> because = match.because().stream()
                .filter(sentence -> !told.contains(sentence))
                .toList();
        double score = Math.clamp(match.score(), LEAST, 1 - LEAST);
        return new SideBySide(
                Fact.NAME,
                names(left),
                names(right),
                because.stream().anyMatch(sentence -> sentence.startsWith(AGAINST))
                        ? Agreement.CONTRADICTS
                        : Agreement.AGREES,
                Math.log(score / (1 - score)) - others,
                because);
    }

    private static List<String> names(Party party) {
        List<String> names = new ArrayList<>(List.of(party.name()));
        names.addAll(party.aliases());
        return names.stream().distinct().toList();
    }

    private static SideBySide birth(Party left, Party right) {
        return second(Fact.BIRTH, left, right, Party::born, (party, value) -> bare(party, value, Optional.empty()));
    }

    private static SideBySide country(Party left, Party right) {
        return second(
                Fact.COUNTRY, left, right, Party::country, (party, value) -> bare(party, Optional.empty(), value));
    }

    private interface Bare {
        Party with(Party party, Optional<String> value);
    }

    private static SideBySide second(
            Fact fact, Party left, Party right, Function<Party, Optional<String>> value, Bare bare) {
        SecondFacts facts = SecondFacts.of(bare.with(left, value.apply(left)), bare.with(right, value.apply(right)));
        List<String> because = new ArrayList<>(facts.against());
        because.addAll(facts.inFavour());
        return of(fact, parts(value.apply(left)), parts(value.apply(right)), facts.evidence(), because);
    }

    /** The party with one fact alone, and of no kind, so that nothing else is compared. */
    private static Party bare(Party party, Optional<String> born, Optional<String> country) {
        return new Party(PartyKind.ANY, party.name(), List.of(), born, country);
    }

    private static List<String> parts(Optional<String> value) {
        return value.stream()
                .flatMap(text -> List.of(text.split("[|;]")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static SideBySide numbers(Party left, Party right) {
        IdentifierFacts facts = IdentifierFacts.of(left, right);
        List<String> because = new ArrayList<>(facts.against());
        because.addAll(facts.inFavour());
        return of(Fact.NUMBER, left.identifiers(), right.identifiers(), facts.evidence(), because);
    }

    /** What kind of party they are is worth a line only where it contradicts. */
    private static Optional<SideBySide> kinds(Party left, Party right) {
        if (!NameMatcher.kindsContradict(left, right)) {
            return Optional.empty();
        }
        SecondFacts facts = SecondFacts.of(Party.named(left.kind(), ""), Party.named(right.kind(), ""));
        return Optional.of(of(
                Fact.KIND,
                List.of(left.kind().text()),
                List.of(right.kind().text()),
                facts.evidence(),
                facts.against()));
    }

    private static SideBySide of(
            Fact fact, List<String> left, List<String> right, double evidence, List<String> because) {
        Agreement agreement = left.isEmpty() || right.isEmpty()
                ? Agreement.MISSING
                : because.stream().anyMatch(sentence -> sentence.startsWith(AGAINST)) || evidence < 0
                        ? Agreement.CONTRADICTS
                        : evidence > 0 ? Agreement.AGREES : Agreement.SAYS_NOTHING;
        return new SideBySide(fact, left, right, agreement, evidence, because);
    }
}
