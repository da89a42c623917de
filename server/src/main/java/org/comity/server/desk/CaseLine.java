package org.comity.server.desk;

import java.util.Optional;
import org.comity.assessment.Conclusion;
import org.comity.casework.CaseFile;

/**
 * A case in the list of cases.
 *
 * @param file the case
 * @param conclusion the last assessment's conclusion; absent when it was never assessed
 * @param openQuestions how many open questions the last assessment has
 * @param awaitingApproval how many decisions await approval
 */
public record CaseLine(CaseFile file, Optional<Conclusion> conclusion, int openQuestions, int awaitingApproval) {}
