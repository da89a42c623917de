package org.comity.assessment.condition;

import java.util.Set;

/**
 * The type of a name in a condition.
 *
 * @param kind yes or no, a whole number, text, or a list of text
 * @param allowed the words it can have; empty when any will do
 */
public record NameType(Kind kind, Set<String> allowed) {

    /** What values look like. */
    public enum Kind {
        YES_NO,
        WHOLE,
        TEXT,
        TEXTS
    }

    public NameType {
        allowed = Set.copyOf(allowed);
    }

    /** A type without a closed set of words. */
    public static NameType of(Kind kind) {
        return new NameType(kind, Set.of());
    }
}
