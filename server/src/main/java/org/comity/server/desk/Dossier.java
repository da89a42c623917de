package org.comity.server.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.Facts;
import org.comity.casework.CaseFile;
import org.comity.casework.CaseState;
import org.comity.casework.Decision;
import org.comity.server.store.FactChangeStore.StoredChange;

/**
 * A case with everything that its steps are judged by.
 *
 * @param file the case
 * @param facts its facts as they now stand
 * @param changes how they came to stand so
 * @param assessment the last assessment
 * @param decisions all decisions and proposals
 */
record Dossier(
        CaseFile file,
        Facts facts,
        List<StoredChange> changes,
        Optional<AssessmentOnFile> assessment,
        List<Decision> decisions) {

    CaseState state(LocalDate today) {
        return new CaseState(
                facts,
                assessment.map(AssessmentOnFile::assessment),
                assessment.map(AssessmentOnFile::stale).orElse(false),
                decisions,
                today);
    }
}
