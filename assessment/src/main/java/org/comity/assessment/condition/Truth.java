package org.comity.assessment.condition;

/** True, false or unknown, with the connectives of Kleene's strong logic (assessment 1.2). */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** The truth of a known value. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** False if either is, true if both are. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /** True if either is, false if both are. */
    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** The opposite; unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
