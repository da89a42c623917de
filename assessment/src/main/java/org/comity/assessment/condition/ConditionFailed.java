package org.comity.assessment.condition;

import org.comity.terms.Place;

/** An error inside a condition. It stops the assessment; it is never an answer (assessment 1.5). */
public final class ConditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    ConditionFailed(String source, Place place, Throwable cause) {
        super("the condition '" + source + "' failed: " + cause.getMessage(), cause);
        this.place = place;
    }

    /** Where the condition stands. */
    public Place place() {
        return place;
    }
}
