package org.comity.assessment.outlook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.comity.assessment.Assessment;
import org.comity.assessment.Fact;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsBuilder;
import org.comity.assessment.Outlook.Supposition;
import org.comity.terms.BadInput;

/** A case assessed again with some facts otherwise than they are; each time once. */
final class Trials {

    private final Facts facts;
    private final Function<Facts, Assessment> assess;
    private final int most;
    private final Map<Map<String, String>, Optional<Trial>> done = new HashMap<>();
    private final Map<Supposition, Fact> supposed = new HashMap<>();
    private boolean brokenOff;

    /**
     * What came of a trial.
     *
     * @param facts the facts supposed
     * @param assessment the answer to them
     */
    record Trial(Facts facts, Assessment assessment) {}

    /**
     * Trials of a case.
     *
     * @param most how many are made before the search is broken off
     */
    Trials(Facts facts, Function<Facts, Assessment> assess, int most) {
        this.facts = facts;
        this.assess = assess;
        this.most = most;
    }

    /** Whether a trial was left out because there had been too many. */
    boolean isBrokenOff() {
        return brokenOff;
    }

    /** The case with these values; empty when they contradict what it says besides, or when there were too many trials. */
    Optional<Trial> with(SequencedMap<String, String> values) {
        Optional<Trial> known = done.get(values);
        if (known != null) {
            return known;
        }
        if (done.size() >= most) {
            brokenOff = true;
            return Optional.empty();
        }
        Optional<Trial> made = run(values);
        done.put(Map.copyOf(values), made);
        return made;
    }

    private Optional<Trial> run(SequencedMap<String, String> values) {
        try {
            FactsBuilder builder = FactsBuilder.from(facts);
            values.forEach((path, value) -> suppose(builder, path, value));
            Facts supposed = builder.build();
            return Optional.of(new Trial(supposed, assess.apply(supposed)));
        } catch (BadInput contradiction) {
            return Optional.empty();
        }
    }

    private void suppose(FactsBuilder builder, String path, String value) {
        Supposition one = new Supposition(path, value);
        Fact known = supposed.get(one);
        if (known != null) {
            builder.put(known);
            return;
        }
        builder.apply(FactChange.of(path, value));
        if (facts.hasElement(path)) {
            builder.build().find(path).ifPresent(fact -> supposed.put(one, fact));
        }
    }

    /** For answers. */
    static List<Supposition> suppositions(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> new Supposition(value.getKey(), value.getValue()))
                .toList();
    }
}
