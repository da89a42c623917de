package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.terms.Place;

/**
 * What a case says about one fact. Usually one leaf; several where values stand against each other.
 *
 * @param path where in the case: {@code persons[1].risk.torture}
 * @param name the fact's name in the dictionary, without the element's id: {@code person.risk.torture}
 * @param leaves what is said of it, at least one
 */
public record Fact(String path, String name, List<Leaf> leaves) {

    public Fact {
        leaves = List.copyOf(leaves);
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a fact has at least one leaf: " + path);
        }
    }

    /** What was said by the end of a day; empty when all of it is dated later (assessment 2.11). */
    Optional<Fact> by(LocalDate day) {
        if (!isLater(day)) {
            return Optional.of(this);
        }
        List<Leaf> until = leaves.stream().filter(leaf -> !isLater(leaf, day)).toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(new Fact(path, name, until));
    }

    /** Whether something of it is dated later than a day. */
    boolean isLater(LocalDate day) {
        for (Leaf leaf : leaves) {
            if (isLater(leaf, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLater(Leaf leaf, LocalDate day) {
        return leaf.origin().asOf().filter(of -> of.isAfter(day)).isPresent();
    }

    /** The value in words: {@code true}; {@code 50 / 51} where several stand against each other; {@code unknown}. */
    public String valueText() {
        if (leaves.size() == 1) {
            return first().value().map(FactValue::text).orElse("unknown");
        }
        return leaves.stream()
                .map(leaf -> leaf.value().map(FactValue::text).orElse("unknown"))
                .collect(Collectors.joining(" / "));
    }

    /** How far it is established; {@link FactStatus#CONTESTED} where several leaves stand against each other. */
    public FactStatus status() {
        return leaves.size() == 1 ? first().status() : FactStatus.CONTESTED;
    }

    /** The sources named, joined. */
    public Optional<String> source() {
        if (leaves.size() == 1) {
            return first().origin().source().filter(source -> !source.isEmpty());
        }
        String joined = leaves.stream()
                .flatMap(leaf -> leaf.origin().source().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    /** The day of which it speaks. */
    public Optional<LocalDate> asOf() {
        return first().origin().asOf();
    }

    /** The court or decider that found it. */
    public Optional<String> by() {
        return first().origin().by();
    }

    /** What else a reader should know. */
    public Optional<String> note() {
        return first().origin().note();
    }

    /** Where it stands in the case file. */
    public Place place() {
        return first().place();
    }

    private Leaf first() {
        return leaves.getFirst();
    }
}
