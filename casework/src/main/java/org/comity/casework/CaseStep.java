package org.comity.casework;

import java.util.List;
import org.comity.terms.Citation;

/**
 * A step of a procedure at which somebody decides something.
 *
 * @param id the word by which a decision names the step: {@code surrender-decision}
 * @param title the step's name for reading
 * @param decider who decides, as the law says
 * @param cite where the law says so
 * @param outcomes the outcomes that may be proposed, each a word: {@code surrender}
 */
public record CaseStep(String id, String title, String decider, Citation cite, List<String> outcomes) {

    public CaseStep {
        outcomes = List.copyOf(outcomes);
    }
}
