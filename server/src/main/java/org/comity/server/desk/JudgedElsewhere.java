package org.comity.server.desk;

import java.util.Optional;
import java.util.UUID;
import org.comity.names.Stand;

/**
 * A judgement of another case that the actor sees, on entries that this case has too (names 11.9). It informs and binds nothing.
 *
 * @param left an entry of this case
 * @param right the entry of this case that it was judged with; absent when the other case judged it with somebody of its own
 * @param where the other case
 * @param stand the judgement as it stands there, under the names that the entries have there
 */
public record JudgedElsewhere(String left, Optional<String> right, Where where, Stand stand) {

    /** A case, as a person knows it. */
    public record Where(UUID caseId, String reference, String title) {}

    /** Whether it is of these two entries of this case, in either order. */
    public boolean isOf(String one, String other) {
        return right.isPresent()
                && ((left.equals(one) && right.get().equals(other))
                        || (left.equals(other) && right.get().equals(one)));
    }
}
