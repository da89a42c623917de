package org.comity.names;

import java.time.Instant;
import java.util.List;

/**
 * One line of a record of judgements: what a person did, never changed afterwards (names 11.2). Entries are named by
 * {@code LIST/ID}, the list they stand in and their identifier there.
 */
public sealed interface JudgementLine {

    /** Who did it, when and why, under which number. */
    Signed signed();

    /** The line's number, from 1. */
    default long number() {
        return signed().number();
    }

    /**
     * What every line says.
     *
     * @param number the line's number, from 1 without a gap
     * @param at when it was done
     * @param by the person who did it
     * @param reason why, in the person's own words; never empty
     */
    record Signed(long number, Instant at, String by, String reason) {}

    /** Two entries are judged. Of several judgements of one pair the newest that is not undone counts. */
    record Judged(Signed signed, String left, String right, Judgement judgement) implements JudgementLine {}

    /** The first entry and each of the others are one party. */
    record Merged(Signed signed, List<String> members) implements JudgementLine {
        public Merged {
            members = List.copyOf(members);
        }
    }

    /** These entries leave their cluster together: whatever joined one of them to an entry outside now stands as not the same. */
    record Split(Signed signed, List<String> members) implements JudgementLine {
        public Split {
            members = List.copyOf(members);
        }
    }

    /** An earlier line counts no longer. It stays readable, and so does this. */
    record Undone(Signed signed, long line) implements JudgementLine {}
}
