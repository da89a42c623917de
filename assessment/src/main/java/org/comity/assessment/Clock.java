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
 * @param counted how its days are counted
 */
public record Clock(
        String rule,
        String cite,
        Subject subject,
        Optional<LocalDate> from,
        Optional<LocalDate> ends,
        String what,
        List<MissingFact> missing,
        Counted counted) {

    public Clock {
        missing = List.copyOf(missing);
    }

    /**
     * How the days are counted.
     *
     * @param notBefore whether the thing must not be done before the end has passed, rather than by it
     * @param extendable by whom and for how long it can be extended
     * @param calendar whose public holidays are left out or rolled over
     * @param daysSoFar of a clock over periods: the days up to the day assessed
     */
    public record Counted(
            boolean notBefore, Optional<String> extendable, Optional<String> calendar, Optional<Long> daysSoFar) {

        /** By the end, every day alike. */
        public static final Counted PLAIN = new Counted(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A clock by whose end the thing must be done, every day alike. */
    public Clock(
            String rule,
            String cite,
            Subject subject,
            Optional<LocalDate> from,
            Optional<LocalDate> ends,
            String what,
            List<MissingFact> missing) {
        this(rule, cite, subject, from, ends, what, missing, Counted.PLAIN);
    }
}
