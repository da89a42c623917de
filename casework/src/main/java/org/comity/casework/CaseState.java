package org.comity.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.Assessment;
import org.comity.assessment.FactStatus;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;

/**
 * How a case stands on a day: all that a gate may look at.
 *
 * @param facts its facts
 * @param assessment the last assessment
 * @param assessmentStale whether facts or packs have changed since that assessment
 * @param decisions all decisions and proposals, oldest first
 * @param today the day
 */
public record CaseState(
        Facts facts,
        Optional<Assessment> assessment,
        boolean assessmentStale,
        List<Decision> decisions,
        LocalDate today) {

    public CaseState {
        decisions = List.copyOf(decisions);
    }

    /** The approved decision that is in force at a step: the last one. */
    public Optional<Decision> decided(String step) {
        return decisions.stream()
                .filter(decision ->
                        decision.isApproved() && decision.proposal().step().equals(step))
                .reduce((earlier, later) -> later);
    }

    /** Whether the decision in force at a step has an outcome. */
    public boolean decided(String step, String outcome) {
        return decided(step)
                .filter(decision -> decision.proposal().outcome().equals(outcome))
                .isPresent();
    }

    /** Whether a fact is known to be true. Unknown, alleged and contested are not. */
    public boolean isTrue(String path) {
        return facts.find(path).stream()
                .filter(fact -> fact.status().established())
                .flatMap(fact -> fact.leaves().stream())
                .anyMatch(leaf -> leaf.value().equals(Optional.of(new FactValue.YesNo(true))));
    }

    /** Whether a fact of a name, of any element, is known to have a value: {@code order.kind}, {@code restraint}. */
    List<String> pathsWhere(String name, String value) {
        return facts.list().stream()
                .filter(fact -> fact.name().equals(name)
                        && fact.status().established()
                        && fact.valueText().equals(value))
                .map(fact -> fact.path().substring(0, fact.path().lastIndexOf('.')))
                .toList();
    }

    /** Whether anything is established at a path. */
    boolean isKnown(String path) {
        return facts.find(path)
                .map(fact -> fact.status() == FactStatus.FOUND || fact.status() == FactStatus.SHOWN)
                .orElse(false);
    }
}
