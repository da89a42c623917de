package org.comity.casework;

import java.util.List;
import java.util.Map;
import org.comity.terms.Citation;

/**
 * New Zealand asked to restrain property: a foreign restraining order is registered by the High Court before anything is held (Mutual
 * Assistance in Criminal Matters Act 1992 ss 54 and 56).
 */
final class NewZealandRestraint {

    private static final String ACT = "nz/mutual-assistance-in-criminal-matters-act-1992";

    static final Procedure PROCEDURE = new Procedure(
            "Restraint of property in New Zealand",
            List.of(
                    new CaseStep(
                            "request",
                            "Request",
                            "Attorney-General",
                            cite("s 26"),
                            List.of("complete", "ask-for-more")),
                    new CaseStep(
                            "authority",
                            "Authority to apply to the court",
                            "Attorney-General",
                            cite("s 54(2)"),
                            List.of("authorise", "refuse")),
                    new CaseStep(
                            "restraint",
                            "Restraint",
                            "High Court",
                            cite("s 56"),
                            List.of("restrain", "not-registered")),
                    new CaseStep(
                            "relief",
                            "Relief of third parties",
                            "High Court",
                            new Citation("nz/criminal-proceeds-recovery-act-2009", "s 139"),
                            List.of("granted", "refused"))),
            Map.of(
                    "authority/authorise",
                    List.of(
                            Gates.decided(
                                    "request",
                                    "complete",
                                    "step-first",
                                    "A decision comes first: that the request is complete (request).",
                                    cite("s 26")),
                            Gates.assessed(cite("s 54(2)"))),
                    "authority/refuse",
                    List.of(Gates.assessed(cite("s 28"))),
                    "restraint/restrain",
                    List.of(
                            Gates.decided(
                                    "authority",
                                    "authorise",
                                    "step-first",
                                    "A decision comes first: the Attorney-General's authority (authority).",
                                    cite("s 54(2)")),
                            Gates.courtOrder(
                                    "restraint",
                                    "No court order that restrains the property is on file as in force; nothing is held without one.",
                                    cite("s 56(1)"))),
                    "relief/granted",
                    List.of(Gates.decided(
                            "restraint",
                            "restrain",
                            "step-first",
                            "Property is restrained first (restraint).",
                            cite("s 56(1)")))));

    private NewZealandRestraint() {}

    private static Citation cite(String provision) {
        return new Citation(ACT, provision);
    }
}
