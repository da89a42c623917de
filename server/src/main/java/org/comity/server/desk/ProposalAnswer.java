package org.comity.server.desk;

import java.util.List;
import org.comity.casework.ClosedGate;
import org.comity.casework.Decision;

/** What becomes of a proposal. */
public sealed interface ProposalAnswer {

    /** It awaits the approval of a different person. */
    record Awaiting(Decision decision) implements ProposalAnswer {}

    /** The law requires something first; the refusal is on the record. */
    record Refused(List<ClosedGate> gates) implements ProposalAnswer {}
}
