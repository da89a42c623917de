package org.comity.assessment;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.condition.Truth;

/**
 * What is true, with what stands between it and an answer (assessment 1.3).
 *
 * @param truth true, false or unknown
 * @param missing what is missing; empty unless the truth is unknown
 */
record Weighed(Truth truth, Set<MissingFact> missing) {

    static final Weighed TRUE = new Weighed(Truth.TRUE, Set.of());
    static final Weighed FALSE = new Weighed(Truth.FALSE, Set.of());

    Weighed {
        missing = truth == Truth.UNKNOWN ? Set.copyOf(missing) : Set.of();
    }

    static Weighed of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Weighed unknown(MissingFact missing) {
        return new Weighed(Truth.UNKNOWN, Set.of(missing));
    }

    boolean isTrue() {
        return truth == Truth.TRUE;
    }

    boolean isFalse() {
        return truth == Truth.FALSE;
    }

    boolean isUnknown() {
        return truth == Truth.UNKNOWN;
    }

    Weighed not() {
        return new Weighed(truth.not(), missing);
    }

    Weighed and(Weighed other) {
        return new Weighed(truth.and(other.truth), both(other));
    }

    Weighed or(Weighed other) {
        return new Weighed(truth.or(other.truth), both(other));
    }

    /** True if one of them is; false of none. */
    static Weighed anyOf(Collection<Weighed> several) {
        return several.stream().reduce(FALSE, Weighed::or);
    }

    private Set<MissingFact> both(Weighed other) {
        Set<MissingFact> both = new TreeSet<>(missing);
        both.addAll(other.missing);
        return both;
    }
}
