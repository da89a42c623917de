package org.comity.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.UsedFact;

/**
 * One provision as the case page shows it: the findings under it that have the same outcome, whoever decides and whatever they are about.
 *
 * @param findings at least one
 */
public record Ground(List<Finding> findings) {

    /** Findings of a ground that rest on the same reasons and facts: they are explained once. */
    public record Explanation(List<Finding> findings) {

        /** Any of them, for what they share. */
        public Finding shared() {
            return findings.getFirst();
        }

        /** Who judges what: {@code Minister and Court, offence 1}. */
        public String heading() {
            return deciders(findings) + ", " + subjects(findings);
        }
    }

    /** What makes two findings one explanation. */
    private record Reasons(List<String> because, List<UsedFact> facts, List<MissingFact> missing, String standard) {

        static Reasons of(Finding finding) {
            return new Reasons(
                    finding.because(),
                    finding.facts(),
                    finding.missing(),
                    finding.judged().standard());
        }
    }

    /** The findings, one ground for each provision and outcome, in their order. */
    static List<Ground> of(List<Finding> findings) {
        return grouped(
                        findings,
                        finding -> List.of(
                                finding.rule().instrument(), finding.rule().cite(), finding.outcome()))
                .stream()
                .map(Ground::new)
                .toList();
    }

    /** Why, told once for all findings that share it. */
    public List<Explanation> explanations() {
        return grouped(findings, Reasons::of).stream().map(Explanation::new).toList();
    }

    private static List<List<Finding>> grouped(List<Finding> findings, Function<Finding, Object> key) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(key.apply(finding), _ -> new ArrayList<>())
                .add(finding));
        return List.copyOf(groups.values());
    }

    /** The first finding, for what all of them share. */
    public Finding first() {
        return findings.getFirst();
    }

    /** The tone in which it is shown. */
    public String tone() {
        return AssessmentWords.tone(first());
    }

    /** Whether it stands in the way, or may. */
    public boolean needsAttention() {
        return !tone().equals("clear") && !tone().equals("none");
    }

    /** Who decides and what it is about: {@code Minister and Court · offences 1 and 2}. */
    public String who() {
        return deciders(findings) + " · " + subjects(findings);
    }

    /** Everything that any of the findings needs. */
    public List<MissingFact> missing() {
        return findings.stream()
                .flatMap(finding -> finding.missing().stream())
                .distinct()
                .toList();
    }

    private static String deciders(List<Finding> findings) {
        return Words.list(findings.stream()
                .map(finding -> AssessmentWords.decider(finding.judged().decider()))
                .distinct()
                .toList());
    }

    private static String subjects(List<Finding> findings) {
        Map<String, List<String>> ids = new TreeMap<>(Comparator.reverseOrder());
        findings.forEach(finding -> finding.subject().ids().forEach((kind, id) -> {
            List<String> known = ids.computeIfAbsent(kind, _ -> new ArrayList<>());
            if (!known.contains(id)) {
                known.add(id);
            }
        }));
        return ids.isEmpty()
                ? "the request"
                : ids.entrySet().stream()
                        .map(entry -> entry.getKey()
                                + (entry.getValue().size() > 1 ? "s " : " ")
                                + Words.list(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
