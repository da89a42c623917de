package org.comity.server.desk;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.comity.names.Judgement;

/**
 * A line that a person wants on the record of judgements of a case (names 11.2).
 *
 * @param deed what is done
 * @param reason why, in the person's own words
 * @param after the number of the last line that the person has seen; absent when it does not matter
 */
public record NewJudgement(Deed deed, String reason, OptionalLong after) {

    /** A line, whatever others have written in the meantime. */
    public NewJudgement(Deed deed, String reason) {
        this(deed, reason, OptionalLong.empty());
    }

    /** What can be done. Entries are named {@code LIST/ID}. */
    public sealed interface Deed {}

    /** Two entries are judged. */
    public record Judged(String left, String right, Judgement judgement) implements Deed {}

    /** The first entry and each of the others are one party. */
    public record Merged(List<String> members) implements Deed {
        public Merged {
            members = List.copyOf(members);
        }
    }

    /** These entries leave their cluster together. */
    public record Split(List<String> members) implements Deed {
        public Split {
            members = List.copyOf(members);
        }
    }

    /** An earlier line counts no longer. */
    public record Undone(long line) implements Deed {}

    /** What another case judged of the same two entries is judged here too, on the person's own reason (names 11.10). */
    public record TakenOver(String left, String right, UUID fromCase, long fromLine) implements Deed {}
}
