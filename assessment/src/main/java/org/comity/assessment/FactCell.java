package org.comity.assessment;

import java.util.List;
import java.util.Optional;
import org.comity.assessment.condition.Values;
import org.jspecify.annotations.Nullable;

/**
 * What a case says of one fact, as rules see it: whether a value counts, what is missing if none does (assessment 2.2 to 2.5), and how an
 * answer puts it. Each is worked out once, when it is first needed.
 */
public final class FactCell {

    private final FactName name;
    private final String path;
    private final Optional<Fact> fact;
    private final boolean stated;
    private final Reading plain;
    private @Nullable Reading accepting;
    private @Nullable Reading derived;
    private @Nullable String sentence;
    private @Nullable UsedFact used;

    /**
     * A cell.
     *
     * @param path where the fact stands, or would; of an element of an absent list, that list
     */
    FactCell(FactName name, String path, Optional<Fact> fact) {
        this.name = name;
        this.path = path;
        this.fact = fact;
        this.stated = fact.isPresent()
                && fact.get().leaves().stream().anyMatch(leaf -> leaf.value().isPresent());
        this.plain = fact.map(said -> read(said, false)).orElseGet(() -> Reading.missing(path, "unknown"));
    }

    /**
     * What a fact comes to for a rule.
     *
     * @param value the value that counts; empty when none does
     * @param inConditions the same, as conditions see it
     * @param missing what is missing if none does
     */
    public record Reading(Optional<FactValue> value, Object inConditions, MissingFact missing) {

        /** How conditions read a value that is known. */
        public static Reading known(FactValue value, String path) {
            return new Reading(Optional.of(value), value.asCel(), new MissingFact(path, "unknown"));
        }

        static Reading missing(String path, String why) {
            return new Reading(Optional.empty(), Values.UNKNOWN, new MissingFact(path, why));
        }
    }

    /** The name that it is a value of. */
    public FactName name() {
        return name;
    }

    /** The path by which answers name it. */
    public String path() {
        return path;
    }

    Optional<Fact> fact() {
        return fact;
    }

    /** Whether the case gives it a value, whether that counts or not. */
    public boolean isStated() {
        return stated;
    }

    /** What it comes to for a rule under which an allegation suffices, or for another. */
    public Reading reading(boolean acceptsAllegation) {
        if (!acceptsAllegation || fact.isEmpty()) {
            return plain;
        }
        Reading known = accepting;
        if (known == null) {
            known = read(fact.get(), true);
            accepting = known;
        }
        return known;
    }

    /** What it was found to be by derivation, for a rule that accepts no allegation. */
    public Optional<Reading> derived() {
        return Optional.ofNullable(derived);
    }

    /** Keeps what it was found to be by derivation. */
    public void derived(Reading found) {
        derived = found;
    }

    private Reading read(Fact said, boolean acceptsAllegation) {
        List<Leaf> leaves = said.leaves();
        if (leaves.size() == 1 && counts(leaves.getFirst(), acceptsAllegation)) {
            return Reading.known(leaves.getFirst().value().orElseThrow(), path);
        }
        if (leaves.stream().anyMatch(leaf -> leaf.value().isEmpty())) {
            return Reading.missing(path, "unknown");
        }
        if (leaves.stream().noneMatch(leaf -> counts(leaf, acceptsAllegation))) {
            return Reading.missing(path, leaves.getFirst().status().word());
        }
        List<FactValue> values = values(said);
        return values.size() == 1 ? Reading.known(values.getFirst(), path) : Reading.missing(path, "conflicting");
    }

    private static boolean counts(Leaf leaf, boolean acceptsAllegation) {
        return leaf.status().established() || acceptsAllegation && leaf.status() == FactStatus.ALLEGED;
    }

    /** The different values that a case gives a fact. */
    public static List<FactValue> values(Fact fact) {
        return fact.leaves().stream()
                .flatMap(leaf -> leaf.value().stream())
                .distinct()
                .toList();
    }

    /** The fact in words; only of one that is in the case. */
    public String sentence() {
        String known = sentence;
        if (known == null) {
            known = FactSentence.sentence(fact.orElseThrow());
            sentence = known;
        }
        return known;
    }

    /** The fact as findings list it; only of one that is in the case. */
    public UsedFact used() {
        UsedFact known = used;
        if (known == null) {
            Fact said = fact.orElseThrow();
            known = new UsedFact(path, said.valueText(), said.status(), said.source());
            used = known;
        }
        return known;
    }
}
