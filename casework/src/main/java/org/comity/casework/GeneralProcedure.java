package org.comity.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.terms.Citation;

/** What every request goes through where no procedure of a state is modelled: the habits of the Convention against Corruption. */
final class GeneralProcedure {

    static final Procedure PROCEDURE = new Procedure(
            "Request for cooperation",
            List.of(
                    new CaseStep(
                            "request",
                            "Request",
                            "Central authority",
                            cite("art 46(15)"),
                            List.of("complete", "ask-for-more")),
                    new CaseStep(
                            "answer", "Answer", "Competent authority", cite("art 46(17)"), List.of("grant", "refuse"))),
            Map.of(
                    "answer/grant",
                    List.of(
                            Gates.decided(
                                    "request",
                                    "complete",
                                    "step-first",
                                    "A decision comes first: that the request is complete (request).",
                                    cite("art 46(15)")),
                            Gates.assessed(cite("art 46(17)")),
                            Gates.legalBasis(cite("art 46(1)")),
                            Gates.noBar(
                                    Set.of("minister", "attorney-general", "central-authority", "any"), _ -> false)),
                    "answer/refuse",
                    List.of(
                            Gates.assessed(cite("art 46(23)")),
                            Gates.shown(
                                    "request.consultationHeld",
                                    "consultation-first",
                                    "The requesting state has not been consulted: before a refusal it is heard.",
                                    cite("art 46(26)")))));

    private GeneralProcedure() {}

    private static Citation cite(String provision) {
        return new Citation("uncac", provision);
    }
}
