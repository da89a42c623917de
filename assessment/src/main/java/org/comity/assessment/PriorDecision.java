package org.comity.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * An earlier decision in the case. It stays on the record when it is set aside; it never changes a finding by itself.
 *
 * @param id its id
 * @param step what was decided
 * @param decider by whom
 * @param outcome with what result
 * @param decidedOn on which day
 * @param setAside whether it was set aside; empty when the case does not say
 * @param place where the case file says so
 */
public record PriorDecision(
        String id,
        Optional<String> step,
        Optional<String> decider,
        Optional<String> outcome,
        Optional<LocalDate> decidedOn,
        Optional<Boolean> setAside,
        Place place) {

    /** Whether it had been taken by the end of that day; one whose day is not known counts as taken (assessment 7.5). */
    boolean isBy(LocalDate day) {
        return decidedOn.isEmpty() || !decidedOn.get().isAfter(day);
    }
}
