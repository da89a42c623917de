package org.comity.server.desk;

import java.util.UUID;
import org.comity.casework.Decision;
import org.comity.casework.Proposal;
import org.comity.server.rights.Actor;

/** Proposing and approving decisions: two different persons, held by the database. */
public final class DecisionDesk {

    /** A decision, for a page that asks for its approval. */
    public Decision look(Actor actor, UUID decisionId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Proposes a decision.
     *
     * @throws org.comity.terms.BadInput when the case has no such step, the step no such outcome, or the reasons are empty
     */
    public ProposalAnswer propose(Actor actor, UUID caseId, Proposal proposal) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Approves a decision. The gates are tried again: what held at the proposal may hold no longer. */
    public ApprovalAnswer approve(Actor actor, UUID decisionId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
