package org.comity.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.RuleClass;
import org.comity.terms.Citation;

/** The kinds of gates that procedures are made of. */
final class Gates {

    private Gates() {}

    /** An earlier step has to have been decided so. */
    static Gate decided(String step, String outcome, String type, String what, Citation cite) {
        return state -> when(!state.decided(step, outcome), type, what, cite);
    }

    /** A fact has to be known to be true. */
    static Gate shown(String path, String type, String what, Citation cite) {
        return state -> when(!state.isTrue(path), type, what, cite);
    }

    /** One of several facts has to be known to be true. */
    static Gate anyShown(List<String> paths, String type, String what, Citation cite) {
        return state -> when(paths.stream().noneMatch(state::isTrue), type, what, cite);
    }

    /** The case has to have been assessed, on the facts as they stand. */
    static Gate assessed(Citation cite) {
        return state -> when(
                state.assessment().isEmpty() || state.assessmentStale(),
                "assessment-first",
                state.assessment().isEmpty()
                        ? "The case has not been assessed; assess it first."
                        : "Facts or law packs have changed since the last assessment; assess the case again first.",
                cite);
    }

    /** Some route has to be open by which the request can be dealt with at all. */
    static Gate legalBasis(Citation cite) {
        return state -> when(
                state.assessment().stream()
                        .flatMap(assessment -> assessment.legalBasis().stream())
                        .noneMatch(basis -> basis.status() == LegalBasis.Status.AVAILABLE),
                "legal-basis",
                "No legal basis is shown to be available for this request.",
                cite);
    }

    /**
     * No mandatory bar may be met or undetermined, and no requirement of substance fail or be undetermined, for a decider. A bar that
     * concerns one offence does not close the gate while another offence is free of bars.
     */
    static Gate noBar(Set<String> deciders, Predicate<Finding> except) {
        return state -> state.assessment().stream()
                .filter(assessment -> isBarred(assessment, deciders))
                .flatMap(assessment -> assessment.findings().stream())
                .filter(finding -> deciders.contains(finding.judged().decider()) && bars(finding.conclusion()))
                .filter(Predicate.not(except))
                .map(Gates::closedBy)
                .distinct()
                .toList();
    }

    /** Every assurance has to have been weighed: a finding on its quality and one on its reliability. */
    static Gate assurancesWeighed(Citation cite) {
        return state -> state.facts().list().stream()
                .filter(fact -> fact.name().equals("assurance.type"))
                .map(fact -> fact.path().substring(0, fact.path().lastIndexOf('.')))
                .filter(assurance -> !state.isKnown(assurance + ".qualityFinding")
                        || !state.isKnown(assurance + ".reliabilityFinding"))
                .map(assurance -> new ClosedGate(
                        "assurance-unweighed",
                        "The assurance " + assurance
                                + " has not been weighed: find its quality and its reliability first.",
                        cite))
                .toList();
    }

    /** A number of days has to have passed since a step was decided; nothing is waited for when {@code waived} holds. */
    static Gate daysSince(String step, int days, Predicate<CaseState> waived, Citation cite) {
        return state -> {
            Optional<LocalDate> from = state.decided(step)
                    .flatMap(Decision::approved)
                    .map(approved -> approved.at().atZone(ZoneOffset.UTC).toLocalDate());
            boolean running =
                    from.isPresent() && !state.today().isAfter(from.get().plusDays(days)) && !waived.test(state);
            return when(
                    running,
                    "appeal-time",
                    "%d days have to pass first: until %s."
                            .formatted(
                                    days,
                                    from.map(day -> day.plusDays(days).toString())
                                            .orElse("")),
                    cite);
        };
    }

    /** An order of a court has to be on file, of a kind and in force. */
    static Gate courtOrder(String kind, String what, Citation cite) {
        return state -> when(
                state.pathsWhere("order.kind", kind).stream().noneMatch(order -> state.isTrue(order + ".inForce")),
                "court-order",
                what,
                cite);
    }

    private static List<ClosedGate> when(boolean closed, String type, String what, Citation cite) {
        return closed ? List.of(new ClosedGate(type, what, cite)) : List.of();
    }

    /** Whether some decider finds some person barred on every offence. */
    private static boolean isBarred(Assessment assessment, Set<String> deciders) {
        Map<String, List<Conclusion>> byDeciderAndPerson = assessment.conclusions().stream()
                .filter(conclusion -> deciders.contains(conclusion.decider()))
                .collect(groupingBy(
                        conclusion ->
                                conclusion.decider() + "/" + conclusion.person().orElse(""),
                        mapping(DeciderConclusion::outcome, toList())));
        return byDeciderAndPerson.values().stream().anyMatch(outcomes -> bars(Conclusion.best(outcomes)));
    }

    private static boolean bars(Conclusion conclusion) {
        return switch (conclusion) {
            case NO_LEGAL_BASIS, BARRED, UNDETERMINED -> true;
            case REFUSAL_OPEN, INCOMPLETE, NO_BAR_FOUND -> false;
        };
    }

    private static ClosedGate closedBy(Finding finding) {
        boolean bar = finding.rule().kind() == RuleClass.MANDATORY_BAR;
        String what = finding.because().isEmpty()
                ? finding.ruleId()
                : finding.because().getFirst();
        return new ClosedGate(
                bar ? "mandatory-bar" : "requirement",
                "%s is %s: %s"
                        .formatted(
                                finding.rule().cite(),
                                finding.outcome()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                what),
                new Citation(finding.rule().instrument(), finding.rule().cite()));
    }
}
