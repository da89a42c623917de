package org.comity.assessment.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.FactLabels;
import org.comity.assessment.Finding;
import org.comity.assessment.Outlook;
import org.comity.assessment.Side;

/** What would settle or change an answer, in words. */
final class OutlookWords {

    private OutlookWords() {}

    /** {@code danger of torture (person 1): no; and …}. */
    static String answers(List<Outlook.Supposition> answers) {
        return answers.stream()
                .map(one -> FactLabels.of(one.path()) + ": " + FactLabels.value(one.value()))
                .collect(Collectors.joining("; and "));
    }

    /**
     * What would turn findings of one matter, the values of one fact together: {@code danger of torture (person 1): yes (met), no (not
     * met)}.
     *
     * @param open the facts that the findings wait for; changes of established facts are left out while there are any
     */
    static List<String> turnings(Assessment assessment, Collection<Finding> findings, Set<String> open) {
        Map<String, Map<String, Set<String>>> byFacts = new LinkedHashMap<>();
        assessment.outlook().stream()
                .flatMap(outlook -> outlook.wouldChange().stream())
                .filter(turning -> findings.stream().anyMatch(finding -> isOf(turning, finding)))
                .filter(turning -> open.isEmpty()
                        || turning.changes().stream()
                                .allMatch(change -> open.contains(change.path())
                                        || change.path().equals("assurances")))
                .forEach(turning -> byFacts.computeIfAbsent(labels(turning), first -> new LinkedHashMap<>())
                        .computeIfAbsent(values(turning), first -> new LinkedHashSet<>())
                        .add(word(turning.to())));
        return byFacts.entrySet().stream()
                .map(facts -> facts.getKey() + ": "
                        + facts.getValue().entrySet().stream()
                                .map(value -> value.getKey() + " (" + String.join(" or ", value.getValue()) + ")")
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static boolean isOf(Outlook.Turning turning, Finding finding) {
        return turning.rule().equals(finding.ruleId())
                && turning.decider().equals(finding.judged().decider())
                && turning.subject().equals(finding.subject());
    }

    private static String labels(Outlook.Turning turning) {
        return turning.changes().stream()
                .map(change -> change.path().equals("assurances") ? "an assurance" : FactLabels.of(change.path()))
                .collect(Collectors.joining(" and "));
    }

    private static String values(Outlook.Turning turning) {
        return turning.changes().stream()
                .map(change -> FactLabels.value(change.value()))
                .collect(Collectors.joining(" and "));
    }

    private static String word(String outcome) {
        return outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The fewest answers that settle the conclusion: {@code no bar found, if …}. */
    static List<String> settlements(Assessment assessment) {
        return assessment.outlook().stream()
                .flatMap(outlook -> outlook.settledBy().stream())
                .map(OutlookWords::settlement)
                .toList();
    }

    /** The same for each decider that is open, where there are several: {@code court: no bar found, if …}. */
    static List<String> settlementsByDecider(Assessment assessment) {
        return assessment.outlook().stream()
                .filter(outlook -> outlook.deciders().size() > 1)
                .flatMap(outlook -> outlook.deciders().stream())
                .flatMap(
                        own -> own.settledBy().stream().map(settlement -> decider(own) + ": " + settlement(settlement)))
                .toList();
    }

    static String decider(Outlook.OfDecider own) {
        return GroundText.deciderInWords(own.decider())
                + (own.side() == Side.REQUESTED ? "" : " of the requesting state");
    }

    private static String settlement(Outlook.Settlement settlement) {
        return settlement.conclusion().words() + ", if " + answers(settlement.answers());
    }
}
