package org.comity.server.desk;

import java.util.List;
import java.util.Optional;
import org.comity.assessment.Facts;
import org.comity.casework.CaseFile;
import org.comity.casework.CaseStep;
import org.comity.casework.ClosedGate;
import org.comity.casework.Decision;

/**
 * Everything the case page shows.
 *
 * @param file the case
 * @param facts its facts as they now stand
 * @param factHistory every change of a fact, oldest first: nothing is overwritten
 * @param assessment the last assessment; absent when it was never assessed
 * @param steps the procedure's steps in order; empty when no procedure is known for this kind of request
 * @param decisions the decisions, oldest first
 */
public record CaseView(
        CaseFile file,
        Facts facts,
        List<FactHistoryLine> factHistory,
        Optional<AssessmentOnFile> assessment,
        List<StepLine> steps,
        List<Decision> decisions) {

    /**
     * A step and where the case stands with it.
     *
     * @param step the step
     * @param decision the last decision taken or proposed at it
     * @param closed by outcome that may be proposed: the safeguards not passed yet; an empty list means it may be proposed
     */
    public record StepLine(CaseStep step, Optional<Decision> decision, List<OutcomeLine> closed) {}

    /** An outcome of a step with the safeguards that still stand before it. */
    public record OutcomeLine(String outcome, List<ClosedGate> closed) {}
}
