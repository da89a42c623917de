package org.comity.assessment.judging;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.MissingFact;
import org.comity.assessment.condition.Truth;

/**
 * What is true, with what stands between it and an answer (assessment 1.3).
 *
 * @param truth true, false or unknown
 * @param missing what is missing; empty unless the truth is unknown
 */
public record Weighed(Truth truth, Set<MissingFact> missing) {

    public static final Weighed TRUE = new Weighed(Truth.TRUE, Set.of());
    public static final Weighed FALSE = new Weighed(Truth.FALSE, Set.of());

    /** What is known to hold, or not to. */
    public static Weighed of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Not to be said without this fact. */
    public static Weighed unknown(MissingFact missing) {
        return new Weighed(Truth.UNKNOWN, Set.of(missing));
    }

    /** Not to be said without these facts. */
    public static Weighed unknown(List<MissingFact> missing) {
        return missing.size() == 1
                ? unknown(missing.getFirst())
                : new Weighed(Truth.UNKNOWN, Collections.unmodifiableSet(new TreeSet<>(missing)));
    }

    /** Whether it holds. */
    public boolean isTrue() {
        return truth == Truth.TRUE;
    }

    /** Whether it does not hold. */
    public boolean isFalse() {
        return truth == Truth.FALSE;
    }

    /** Whether facts are missing to say. */
    public boolean isUnknown() {
        return truth == Truth.UNKNOWN;
    }

    Weighed not() {
        return switch (truth) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> this;
        };
    }

    /** Both; what is missing of both counts while neither is false. */
    public Weighed and(Weighed other) {
        if (isFalse() || other.isFalse()) {
            return FALSE;
        }
        if (isTrue()) {
            return other;
        }
        return other.isTrue() ? this : both(other);
    }

    /** Either; what is missing of both counts while neither is true. */
    public Weighed or(Weighed other) {
        if (isTrue() || other.isTrue()) {
            return TRUE;
        }
        if (isFalse()) {
            return other;
        }
        return other.isFalse() ? this : both(other);
    }

    /** True if one of them is; false of none. */
    public static Weighed anyOf(Collection<Weighed> several) {
        return several.stream().reduce(FALSE, Weighed::or);
    }

    /** Unknown, for what either of two waits for. */
    private Weighed both(Weighed other) {
        if (missing.containsAll(other.missing)) {
            return this;
        }
        Set<MissingFact> both = new TreeSet<>(missing);
        both.addAll(other.missing);
        return new Weighed(Truth.UNKNOWN, Collections.unmodifiableSet(both));
    }
}
