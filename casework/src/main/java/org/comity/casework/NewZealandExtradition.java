package org.comity.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.terms.Citation;

/**
 * New Zealand asked to surrender a person under Part 3 of the Extradition Act 1999, also where section 60 extends the Act to a single
 * request. The steps before the court and the Minister are decided there; here they are recorded, and prepared.
 */
final class NewZealandExtradition {

    private static final String ACT = "nz/extradition-act-1999";
    private static final String MINISTER = "Minister of Justice";

    static final Procedure PROCEDURE = new Procedure("Extradition from New Zealand", steps(), gates());

    private NewZealandExtradition() {}

    private static List<CaseStep> steps() {
        return List.of(
                new CaseStep("legal-basis", "Legal basis", MINISTER, cite("s 60"), List.of("deal-with", "decline")),
                new CaseStep(
                        "request",
                        "Request and supporting documents",
                        MINISTER,
                        cite("s 18"),
                        List.of("complete", "ask-for-more")),
                new CaseStep(
                        "notify-judge",
                        "Notify a District Court Judge",
                        MINISTER,
                        cite("s 19"),
                        List.of("notify", "refuse-to-notify")),
                new CaseStep(
                        "eligibility",
                        "Eligibility for surrender",
                        "District Court",
                        cite("s 24"),
                        List.of("eligible", "not-eligible", "adjourned")),
                new CaseStep(
                        "surrender-decision",
                        "Whether to surrender",
                        MINISTER,
                        cite("s 30"),
                        List.of("surrender", "refuse")),
                new CaseStep("surrender-order", "Surrender order", MINISTER, cite("s 31"), List.of("order", "defer")),
                new CaseStep(
                        "monitoring",
                        "Monitoring of the assurances",
                        "Central authority",
                        cite("s 30(6)"),
                        List.of("kept", "broken")));
    }

    private static Map<String, List<Gate>> gates() {
        Map<String, List<Gate>> gates = new LinkedHashMap<>();
        gates.put("legal-basis/deal-with", List.of(Gates.assessed(cite("s 60(3)")), Gates.legalBasis(cite("s 60(1)"))));
        gates.put(
                "request/complete",
                List.of(after(
                        "legal-basis", "deal-with", "that the request is dealt with under the Act", cite("s 60(3)"))));
        gates.put(
                "notify-judge/notify",
                List.of(after(
                        "request", "complete", "that the request and its documents are complete", cite("s 18(3)"))));
        gates.put(
                "eligibility/eligible", List.of(after("notify-judge", "notify", "to notify a judge", cite("s 19(1)"))));
        gates.put(
                "surrender-decision/surrender",
                List.of(
                        eligibility(),
                        Gates.assessed(cite("s 30(1)")),
                        Gates.legalBasis(cite("s 60(1)")),
                        Gates.noBar(
                                Set.of("minister", "any"),
                                finding -> isSpecialty(finding.rule().cite())),
                        Gates.anyShown(
                                List.of("specialty.byLaw", "specialty.byTreaty", "specialty.byUndertaking"),
                                "specialty",
                                "No law, treaty or undertaking is shown by which the person is tried for nothing else and surrendered to nobody else.",
                                cite("s 30(5)")),
                        Gates.assurancesWeighed(cite("s 30(6)"))));
        gates.put(
                "surrender-decision/refuse",
                List.of(
                        eligibility(),
                        Gates.assessed(cite("s 30(1)")),
                        Gates.shown(
                                "request.consultationHeld",
                                "consultation-first",
                                "The requesting state has not been consulted: before a refusal it is heard.",
                                new Citation("uncac", "art 44(17)"))));
        gates.put(
                "surrender-order/order",
                List.of(
                        after(
                                "surrender-decision",
                                "surrender",
                                "that the person is to be surrendered",
                                cite("s 31(1)")),
                        Gates.daysSince(
                                "eligibility", 15, NewZealandExtradition::someoneConsents, cite("s 31(2)(a)"))));
        gates.put(
                "surrender-order/defer",
                List.of(after(
                        "surrender-decision", "surrender", "that the person is to be surrendered", cite("s 32(2)"))));
        Gate ordered = after("surrender-order", "order", "the surrender order", cite("s 31(1)"));
        gates.put("monitoring/kept", List.of(ordered));
        gates.put("monitoring/broken", List.of(ordered));
        return gates;
    }

    private static Gate eligibility() {
        return Gates.decided(
                "eligibility",
                "eligible",
                "eligibility-first",
                "The court's determination that the person is eligible for surrender is not on record.",
                cite("s 30(1)"));
    }

    private static Gate after(String step, String outcome, String decision, Citation cite) {
        return Gates.decided(
                step, outcome, "step-first", "A decision comes first: " + decision + " (" + step + ").", cite);
    }

    private static boolean isSpecialty(String cite) {
        return cite.startsWith("s 30(5)");
    }

    /** A person who consents need not wait for the time of appeal: section 31(3)(a) and (b). */
    private static boolean someoneConsents(CaseState state) {
        return !state.pathsWhere("person.consents", "true").isEmpty();
    }

    private static Citation cite(String provision) {
        return new Citation(ACT, provision);
    }
}
