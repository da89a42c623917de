package org.comity.assessment.law;

import java.util.Locale;

/** Whether something was read in a source or is recalled from memory. */
public enum Certainty {
    READ,
    RECALLED;

    /** The word that packs write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
