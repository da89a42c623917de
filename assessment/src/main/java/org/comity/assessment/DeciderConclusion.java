package org.comity.assessment;

import java.util.Optional;

/**
 * What the findings amount to for one decider, one person and one offence.
 *
 * @param decider who decides
 * @param person the person's id; empty when the case names none
 * @param offence the offence's id; empty when the case names none
 * @param outcome the worst of the findings that concern this offence, this person and the request
 * @param side whose authority decides: that of the requested state, or of the requesting one on its own request
 */
public record DeciderConclusion(
        String decider, Optional<String> person, Optional<String> offence, Conclusion outcome, Side side) {

    /** A conclusion for an authority of the requested state. */
    public DeciderConclusion(String decider, Optional<String> person, Optional<String> offence, Conclusion outcome) {
        this(decider, person, offence, outcome, Side.REQUESTED);
    }
}
