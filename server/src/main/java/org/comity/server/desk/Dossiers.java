package org.comity.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.Assessment;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.report.AssessmentJson;
import org.comity.casework.CaseFile;
import org.comity.server.store.AssessmentStore;
import org.comity.server.store.AssessmentStore.StoredAssessment;
import org.comity.server.store.CaseStore;
import org.comity.server.store.DecisionStore;
import org.comity.server.store.FactChangeStore;
import org.comity.server.store.FactChangeStore.StoredChange;

/**
 * Reads a case as a whole. Its facts are the text it was opened from and every change since, in order: what was once said can always be
 * read again, and so can what was known at an earlier assessment.
 */
public final class Dossiers {

    private final CaseStore cases;
    private final FactChangeStore changes;
    private final AssessmentStore assessments;
    private final DecisionStore decisions;
    private final Assessor assessor;

    public Dossiers(
            CaseStore cases,
            FactChangeStore changes,
            AssessmentStore assessments,
            DecisionStore decisions,
            Assessor assessor) {
        this.cases = cases;
        this.changes = changes;
        this.assessments = assessments;
        this.decisions = decisions;
        this.assessor = assessor;
    }

    /**
     * A case, or {@link NotFound}: alike whether it is not there or not the actor's to see.
     */
    CaseFile getFile(UUID caseId) {
        return cases.find(caseId).orElseThrow(() -> new NotFound("There is no case " + caseId + "."));
    }

    /** Holds the case for this work alone: what is numbered within a case is numbered by one at a time. */
    void lock(UUID caseId) {
        cases.lock(caseId);
    }

    Dossier get(UUID caseId) {
        CaseFile file = getFile(caseId);
        CaseStore.Submission submission = cases.getSubmission(caseId);
        Facts submitted = FactsReader.read(submission.fileName(), submission.text());
        List<StoredChange> all = changes.list(caseId);
        return new Dossier(
                file,
                after(submitted, all),
                all,
                assessments.findLast(caseId).map(stored -> onFile(stored, submitted, all)),
                decisions.list(caseId));
    }

    /** Puts the stored answer back on the facts it was given on; an answer that the packs no longer give is stale. */
    private AssessmentOnFile onFile(StoredAssessment stored, Facts submitted, List<StoredChange> all) {
        int included = stored.of().factChanges();
        Facts assessed =
                after(submitted, all.subList(0, included)).withAsAt(stored.of().asAt());
        Assessment again = assessor.assess(assessed);
        boolean stale = included < all.size() || !AssessmentJson.write(again).equals(stored.answer());
        return new AssessmentOnFile(stored.id(), again, assessed, stored.by(), stored.at(), stale);
    }

    private static Facts after(Facts submitted, List<StoredChange> changes) {
        Facts facts = submitted;
        for (StoredChange change : changes) {
            facts = facts.with(new FactChange(change.path(), change.leaf(), "change " + change.number()));
        }
        return facts;
    }

    /** Today's answer for a case, not kept. */
    Assessment assess(Facts facts) {
        return assessor.assess(facts);
    }

    /** The case of a reference in the actor's office. */
    Optional<CaseFile> findByReference(String reference) {
        return cases.findByReference(reference);
    }
}
