package org.comity.assessment;

import java.util.Locale;

/** Whether somebody qualified has read a rule as it now stands (assessment 9). */
public enum ReviewState {
    /** Nobody has. */
    NONE,
    /** Somebody has, and nothing changed since. */
    CURRENT,
    /** Somebody has, and the rule or its text changed since. */
    STALE;

    /** The word as answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words, for reading. */
    public String words() {
        return switch (this) {
            case NONE -> "not reviewed by a lawyer";
            case CURRENT -> "reviewed";
            case STALE -> "changed since it was reviewed";
        };
    }
}
