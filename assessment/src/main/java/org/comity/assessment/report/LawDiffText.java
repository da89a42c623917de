package org.comity.assessment.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.assessment.Conclusion;
import org.comity.assessment.check.LawDiff;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison of two packs, for reading and for programs. */
public final class LawDiffText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LawDiffText() {}

    /** For reading: the cases whose conclusion changes first, then those in which only findings do, then the sum. */
    public static String write(LawDiff.Report report) {
        StringBuilder text = new StringBuilder();
        line(text, "left:  " + report.first());
        line(text, "right: " + report.second());
        section(
                text,
                "Cases with another conclusion",
                report.cases().stream().filter(LawDiff.CaseDiff::changes).toList());
        section(
                text,
                "Cases with the same conclusion for other reasons",
                report.cases().stream()
                        .filter(one -> !one.changes() && !one.differences().isEmpty())
                        .toList());
        if (!report.refused().isEmpty()) {
            line(text, "\nNot compared");
            report.refused().forEach((file, why) -> Wrapped.add(text, "  ", why, "      "));
        }
        line(text, "\nTogether");
        line(
                text,
                "  " + report.cases().size() + " cases, "
                        + report.cases().stream()
                                .filter(LawDiff.CaseDiff::changes)
                                .count() + " with another conclusion, "
                        + report.cases().stream()
                                .filter(one -> one.differences().isEmpty() && !one.changes())
                                .count()
                        + " alike in everything");
        changes(report).forEach((change, count) -> line(text, "  " + count + " x " + change));
        grounds(report).forEach((ground, count) -> line(text, "  " + count + " x differing on " + ground));
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<LawDiff.CaseDiff> cases) {
        if (cases.isEmpty()) {
            return;
        }
        line(text, "\n" + heading);
        for (LawDiff.CaseDiff one : cases) {
            line(text, "  " + one.caseId() + ": " + change(one));
            one.differences()
                    .forEach(difference -> Wrapped.add(
                            text,
                            "      " + difference.matter() + ": ",
                            side(difference.left(), difference.leftRules()) + "  ->  "
                                    + side(difference.right(), difference.rightRules()),
                            "          "));
        }
    }

    private static String side(Optional<Conclusion> conclusion, List<String> rules) {
        return conclusion.map(Conclusion::words).orElse("no rule")
                + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")");
    }

    private static String change(LawDiff.CaseDiff one) {
        return one.changes() ? one.left() + " -> " + one.right() : one.left().name();
    }

    private static Map<String, Long> changes(LawDiff.Report report) {
        return report.cases().stream()
                .filter(LawDiff.CaseDiff::changes)
                .collect(Collectors.groupingBy(LawDiffText::change, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> grounds(LawDiff.Report report) {
        return report.cases().stream()
                .flatMap(one -> one.differences().stream())
                .collect(Collectors.groupingBy(LawDiff.Difference::matter, TreeMap::new, Collectors.counting()));
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }

    /** For programs. */
    public static String json(LawDiff.Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("left", report.first()).put("right", report.second());
        ArrayNode cases = root.putArray("cases");
        for (LawDiff.CaseDiff one : report.cases()) {
            ObjectNode node = cases.addObject();
            node.put("case", one.caseId()).put("file", one.file().toString());
            node.put("left", one.left().name()).put("right", one.right().name()).put("changes", one.changes());
            ArrayNode differences = node.putArray("differences");
            one.differences().forEach(difference -> {
                ObjectNode entry = differences.addObject().put("matter", difference.matter());
                entry.put("left", difference.left().map(Enum::name).orElse("none"));
                entry.put("right", difference.right().map(Enum::name).orElse("none"));
                difference.leftRules().forEach(entry.putArray("leftRules")::add);
                difference.rightRules().forEach(entry.putArray("rightRules")::add);
            });
        }
        ArrayNode refused = root.putArray("refused");
        report.refused()
                .forEach((file, why) ->
                        refused.addObject().put("file", file.toString()).put("why", why));
        ObjectNode summary =
                root.putObject("summary").put("cases", report.cases().size());
        summary.put(
                "changed",
                report.cases().stream().filter(LawDiff.CaseDiff::changes).count());
        ObjectNode changes = summary.putObject("changes");
        changes(report).forEach(changes::put);
        ObjectNode grounds = summary.putObject("matters");
        grounds(report).forEach(grounds::put);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
