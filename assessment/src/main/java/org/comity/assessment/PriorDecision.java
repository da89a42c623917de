package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * An earlier decision in the case. It stays on the record when it is set aside; it never changes a finding by itself.
 *
 * @param id its id
 * @param taken what was decided, by whom, when
 * @param setAside whether the case says that it was set aside; empty when it does not say
 * @param effects what it did to earlier decisions
 * @param state how it stands on the day assessed
 * @param place where the case file says so
 */
public record PriorDecision(
        String id, Taken taken, Optional<Boolean> setAside, Effects effects, State state, Place place) {

    /**
     * What was decided.
     *
     * @param step what was decided
     * @param decider by whom
     * @param outcome with what result
     * @param decidedOn on which day
     */
    public record Taken(
            Optional<String> step, Optional<String> decider, Optional<String> outcome, Optional<LocalDate> decidedOn) {}

    /** Ids of earlier decisions that it set aside, put back, or replaced. */
    public record Effects(List<String> setsAside, List<String> reinstates, List<String> supersedes) {

        public Effects {
            setsAside = List.copyOf(setsAside);
            reinstates = List.copyOf(reinstates);
            supersedes = List.copyOf(supersedes);
        }

        boolean isNone() {
            return setsAside.isEmpty() && reinstates.isEmpty() && supersedes.isEmpty();
        }

        boolean mentions(String id) {
            return setsAside.contains(id) || reinstates.contains(id) || supersedes.contains(id);
        }
    }

    /** How a decision stands. */
    public enum Status {
        STANDS,
        SET_ASIDE,
        SUPERSEDED,
        /** The case does not say. */
        UNKNOWN;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How a decision stands on a day (assessment 7.5).
     *
     * @param since the day since which it stands so, if known
     * @param by the decision that made it so
     * @param reopenedBy the facts that came later and bear on its findings, by path; empty unless it stands
     */
    public record State(Status status, Optional<LocalDate> since, Optional<String> by, List<String> reopenedBy) {

        static final State NOT_SAID = new State(Status.UNKNOWN, Optional.empty(), Optional.empty(), List.of());

        public State {
            reopenedBy = List.copyOf(reopenedBy);
        }
    }

    /** What was decided: {@code surrender}. */
    public Optional<String> step() {
        return taken.step();
    }

    /** By whom. */
    public Optional<String> decider() {
        return taken.decider();
    }

    /** With what result. */
    public Optional<String> outcome() {
        return taken.outcome();
    }

    /** On which day. */
    public Optional<LocalDate> decidedOn() {
        return taken.decidedOn();
    }

    PriorDecision in(State now) {
        return new PriorDecision(id, taken, setAside, effects, now, place);
    }

    /** The same decision, with the paths of what came to be known since. */
    public PriorDecision reopenedBy(List<String> paths) {
        return in(new State(state.status(), state.since(), state.by(), paths));
    }

    /** Whether it had been taken by the end of that day; one whose day is not known counts as taken (assessment 7.5). */
    boolean isBy(LocalDate day) {
        return decidedOn().isEmpty() || !decidedOn().get().isAfter(day);
    }
}
