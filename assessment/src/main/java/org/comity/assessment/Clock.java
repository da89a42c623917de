package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A time limit set by a rule.
 *
 * @param rule the rule's id
 * @param cite the provision
 * @param subject whom or what it concerns
 * @param from the day from which it runs, when known
 * @param ends the last day, when it can be computed
 * @param what what must be done by then
 * @param missing what must be known to compute it
 */
public record Clock(
        String rule,
        String cite,
        Subject subject,
        Optional<LocalDate> from,
        Optional<LocalDate> ends,
        String what,
        List<MissingFact> missing) {

    public Clock {
        missing = List.copyOf(missing);
    }
}
