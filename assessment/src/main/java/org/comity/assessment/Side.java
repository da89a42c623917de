package org.comity.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose law a rule of a statute is in a request (assessment 3.9). */
public enum Side {
    /** It binds the state that is asked. */
    REQUESTED,
    /** It binds the state that asks: what it must do before, and after, its own request. */
    REQUESTING,
    EITHER;

    /** The word as packs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side by the word that packs write. */
    public static Optional<Side> find(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
