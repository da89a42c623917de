package org.comity.server.desk;

import java.util.List;
import org.comity.casework.ClosedGate;
import org.comity.casework.Decision;

/** What becomes of an approval. */
public sealed interface ApprovalAnswer {

    /** The decision is in force. */
    record Approved(Decision decision) implements ApprovalAnswer {}

    /** The person proposed it and may therefore not approve it. */
    record OwnProposal() implements ApprovalAnswer {}

    /** It has been approved before, by somebody else. */
    record AlreadyApproved(Decision decision) implements ApprovalAnswer {}

    /** What the law requires first was there at the proposal and is no longer, or not now. */
    record Refused(List<ClosedGate> gates) implements ApprovalAnswer {}
}
