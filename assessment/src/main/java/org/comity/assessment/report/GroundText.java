package org.comity.assessment.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.assessment.Conclusion;
import org.comity.assessment.Finding;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Subject;
import org.comity.assessment.judging.Explanation;

/**
 * One ground as a reader meets it: the findings of one rule that come out alike, for whichever offences, persons and deciders.
 *
 * @param findings the findings, at least one
 */
record GroundText(List<Finding> findings) {

    private static final String INDENT = "        ";

    GroundText {
        findings = List.copyOf(findings);
    }

    /** Puts together what comes out alike, in the order of the findings. */
    static List<GroundText> of(Collection<Finding> findings) {
        Map<List<String>, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<String> key = List.of(
                    finding.ruleId(),
                    finding.outcome().name(),
                    finding.because().stream().findFirst().orElse(""),
                    finding.curedBy().toString());
            alike.computeIfAbsent(key, same -> new ArrayList<>()).add(finding);
        }
        return alike.values().stream().map(GroundText::new).toList();
    }

    private Finding first() {
        return findings.getFirst();
    }

    /** The instrument whose rule this is. */
    String instrument() {
        return first().rule().instrument();
    }

    /** Whether it bars, may bar, fails, is open, or is clear only because an assurance cures it. */
    boolean needsReading() {
        return first().conclusion() != Conclusion.NO_BAR_FOUND
                || !first().curedBy().isEmpty();
    }

    /** Worst first, as conclusions are ordered. */
    Conclusion severity() {
        return first().conclusion();
    }

    /** The ground with its reasons: for what bars, fails or is open. */
    void addWhole(StringBuilder text, LocalDate asAt) {
        Wrapped.add(
                text,
                "    %-13s ".formatted(outcome().toUpperCase(Locale.ROOT)),
                first().rule().cite() + ": " + first().rule().kind().word().replace('-', ' ') + "; " + subjects() + "; "
                        + deciders() + judgedOn(asAt));
        LinkedHashSet<String> reasons = new LinkedHashSet<>();
        findings.forEach(finding -> reasons.addAll(finding.because()));
        String message = reasons.removeFirst();
        Wrapped.add(text, INDENT, message);
        List<String> sources =
                reasons.stream().filter(Explanation::saysUnderWhat).toList();
        sources.forEach(reasons::remove);
        if (!sources.isEmpty()) {
            Wrapped.add(text, INDENT + "- ", String.join(" ", sources));
        }
        reasons.forEach(reason -> Wrapped.add(text, INDENT + "- ", reason));
        if (!first().curedBy().isEmpty()) {
            Wrapped.add(text, INDENT + "cured by: ", String.join(", ", first().curedBy()));
        }
    }

    /** The reasons of all its findings, each once, the rule's own sentence first. */
    List<String> reasons() {
        LinkedHashSet<String> reasons = new LinkedHashSet<>();
        findings.forEach(finding -> reasons.addAll(finding.because()));
        return reasons.isEmpty() ? List.of("") : List.copyOf(reasons);
    }

    /** The ground on one line: for what stands in nobody's way. */
    void addLine(StringBuilder text) {
        String message = first().because().stream().findFirst().orElse("");
        Wrapped.add(
                text,
                "    %-13s ".formatted(outcome()),
                first().rule().cite() + " (" + subjects() + "; " + names() + "): " + message);
    }

    /** A rule that says what prevails, or what may not be relied on, applies or not; any other is met or not. */
    String outcome() {
        boolean speaks =
                first().rule().kind() == RuleClass.PRECEDENCE || first().rule().kind() == RuleClass.NOT_A_GROUND;
        return switch (first().outcome()) {
            case MET -> speaks ? "applies" : "met";
            case NOT_MET -> speaks ? "no part" : "not met";
            case UNDETERMINED -> "undetermined";
        };
    }

    String subjects() {
        return Subject.words(findings.stream().map(Finding::subject).toList());
    }

    /** {@code court (satisfied; the person must show it), minister (satisfied)}. */
    String deciders() {
        Set<String> words = new TreeSet<>();
        for (Finding finding : findings) {
            Finding.Judged judged = finding.judged();
            String standard =
                    judged.standard().equals("none") ? "" : judged.standard().replace('-', ' ');
            String burden = switch (judged.burden()) {
                case "person" -> "the person must show it";
                case "requesting" -> "the requesting state must show it";
                default -> "";
            };
            String both = standard + (standard.isEmpty() || burden.isEmpty() ? "" : "; ") + burden;
            words.add(deciderInWords(judged.decider()) + (both.isEmpty() ? "" : " (" + both + ")"));
        }
        return String.join(", ", words);
    }

    /** The deciders, without standard and burden. */
    String names() {
        return findings.stream()
                .map(finding -> deciderInWords(finding.judged().decider()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Days other than the day assessed, on which the law has this judged. */
    private String judgedOn(LocalDate asAt) {
        Set<String> days = findings.stream()
                .flatMap(finding -> finding.judged().on().stream())
                .filter(day -> !day.equals(asAt))
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        return days.isEmpty() ? "" : "; judged on " + String.join(", ", days);
    }

    /** {@code attorney general}, {@code any authority}. */
    static String deciderInWords(String decider) {
        return decider.equals("any") ? "any authority" : decider.replace('-', ' ');
    }
}
