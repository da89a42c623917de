package org.comity.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What would settle or change an answer, in words. */
final class OutlookWords {

    private OutlookWords() {}

    /** {@code danger of torture (person 1): no; and …}. */
    static String answers(List<Outlook.Supposition> answers) {
        return answers.stream()
                .map(one -> FactLabels.of(one.path()) + ": " + FactLabels.value(one.value()))
                .collect(Collectors.joining("; and "));
    }

    /** What would turn a finding: {@code undetermined becomes not met: danger of torture (person 1): no}. */
    static List<String> turnings(Assessment assessment, Finding finding) {
        return assessment.outlook().stream()
                .flatMap(outlook -> outlook.wouldChange().stream())
                .filter(turning -> turning.rule().equals(finding.ruleId())
                        && turning.decider().equals(finding.judged().decider())
                        && turning.subject().equals(finding.subject()))
                .map(OutlookWords::turning)
                .distinct()
                .toList();
    }

    /** What would turn the conclusion. */
    static List<String> ofConclusion(Assessment assessment) {
        return assessment.outlook().stream()
                .flatMap(outlook -> outlook.wouldChange().stream())
                .filter(turning -> turning.rule().isEmpty())
                .map(OutlookWords::turning)
                .distinct()
                .toList();
    }

    private static String turning(Outlook.Turning turning) {
        return word(turning.from()) + " becomes " + word(turning.to()) + " if " + answers(turning.changes());
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
        return Explanation.deciderInWords(own.decider())
                + (own.side() == Side.REQUESTED ? "" : " of the requesting state");
    }

    private static String settlement(Outlook.Settlement settlement) {
        return settlement.conclusion().words() + ", if " + answers(settlement.answers());
    }
}
