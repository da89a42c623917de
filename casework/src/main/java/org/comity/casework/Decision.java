package org.comity.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision of a case: proposed by one person, in force when a different person has approved it.
 *
 * @param id its id
 * @param caseId the case
 * @param proposal what is decided, and why
 * @param proposed who proposed it, and when
 * @param approved who approved it, and when; absent while it awaits approval
 */
public record Decision(UUID id, UUID caseId, Proposal proposal, Signature proposed, Optional<Signature> approved) {

    /**
     * Who did something, and when.
     *
     * @param user the user's sign-in name
     * @param at when
     */
    public record Signature(String user, Instant at) {}

    /** Whether a second person has approved it. */
    public boolean isApproved() {
        return approved.isPresent();
    }
}
