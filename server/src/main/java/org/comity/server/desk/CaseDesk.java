package org.comity.server.desk;

import java.util.List;
import java.util.UUID;
import org.comity.assessment.FactChange;
import org.comity.casework.CaseFile;
import org.comity.server.rights.Actor;

/** Opening cases, looking at them, adding facts, assessing. */
public final class CaseDesk {

    /** The cases that the actor may see, newest first. */
    public List<CaseLine> list(Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Opens a case from a case file (YAML or JSON, contract 2).
     *
     * @throws org.comity.terms.BadInput when the text is not a case file
     */
    public CaseFile open(Actor actor, String fileName, String caseText) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Looks at a case. */
    public CaseView look(Actor actor, UUID caseId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Adds facts; all of them or, when one is bad, none. A new value supersedes, the old one stays.
     *
     * @throws org.comity.terms.BadInput when a fact's name or value is wrong
     */
    public CaseView addFacts(Actor actor, UUID caseId, List<FactChange> changes) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Assesses the case as its facts stand, and keeps the answer. */
    public AssessmentOnFile assess(Actor actor, UUID caseId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
