package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a case says: every fact with its sources, as at a day. Immutable; a change gives a new one. */
public final class Facts {

    private Facts() {}

    /** The case's id. */
    public String caseId() {
        throw new UnsupportedOperationException();
    }

    /** The day on which law and facts are taken. */
    public LocalDate asAt() {
        throw new UnsupportedOperationException();
    }

    /** Every fact, in the order of the case file. */
    public List<Fact> list() {
        throw new UnsupportedOperationException();
    }

    /** The fact at a path. */
    public Optional<Fact> find(String path) {
        throw new UnsupportedOperationException();
    }

    /** These facts with one added, or superseded at its path. */
    public Facts with(FactChange change) {
        throw new UnsupportedOperationException();
    }

    /** The same facts, assessed on another day. */
    public Facts withAsAt(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Earlier decisions, oldest first. */
    public List<PriorDecision> history() {
        throw new UnsupportedOperationException();
    }
}
