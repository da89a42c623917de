package org.comity.assessment;

import java.util.Locale;

/** How far a fact is established. Only {@link #FOUND} and {@link #SHOWN} count as known (assessment 2.3). */
public enum FactStatus {
    /** Found by a court or decider, who is named. */
    FOUND,
    /** Shown by material in the case; what a plain value counts as. */
    SHOWN,
    /** Said by somebody, and no more. */
    ALLEGED,
    /** Disputed. */
    CONTESTED,
    /** Nobody has said. */
    UNKNOWN;

    /** The word as a case file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value of this status may be relied on. */
    public boolean established() {
        return this == FOUND || this == SHOWN;
    }
}
