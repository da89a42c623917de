package org.comity.assessment.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.Duty;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.law.RuleReader;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** What a golden case says must come out of it, and how that compares with what does. */
final class Expectation {

    private static final List<String> KEYS =
            List.of("conclusion", "legalBasis", "findings", "clocks", "duties", "error");
    private static final List<String> FINDING_KEYS = List.of("outcome", "missing", "curedBy", "displaced");

    private final Optional<String> error;
    private final Optional<String> conclusion;
    private final Map<String, String> routes = new LinkedHashMap<>();
    private final Map<FindingSelector, Expected> findings = new LinkedHashMap<>();
    private final Map<String, String> clocks = new LinkedHashMap<>();
    private final Map<String, String> duties = new LinkedHashMap<>();

    /** What must come out of one finding; what is empty may be anything. */
    private record Expected(
            String outcome, Optional<Set<String>> missing, Optional<Set<String>> curedBy, Optional<String> displaced) {

        static final String NO_FINDING = "none";

        @Override
        public String toString() {
            return outcome
                    + missing.map(paths -> ", missing " + paths).orElse("")
                    + curedBy.map(ids -> ", cured by " + ids).orElse("")
                    + displaced.map(how -> ", displaced " + how).orElse("");
        }
    }

    private Expectation(YamlMap map) {
        map.allowOnly(KEYS, "'expect'");
        this.error = map.findText("error");
        this.conclusion = map.findText("conclusion");
        texts(map, "legalBasis", routes);
        texts(map, "clocks", clocks);
        texts(map, "duties", duties);
        map.find("findings")
                .map(node -> node.asMap())
                .ifPresent(named -> named.entries()
                        .forEach((text, node) ->
                                findings.put(FindingSelector.of(text, named.placeOf(text)), expected(node))));
    }

    static Expectation read(Place file, Optional<YamlMap> expect) {
        return new Expectation(expect.orElseThrow(() -> BadInput.at(
                file,
                "the case does not say what must come out",
                "expected the key 'expect'",
                "see docs/reference/law-packs.md")));
    }

    private static void texts(YamlMap map, String key, Map<String, String> into) {
        map.find(key)
                .ifPresent(node -> node.asMap()
                        .entries()
                        .forEach(
                                (name, value) -> into.put(name, value.asScalar().asText())));
    }

    private static Expected expected(YamlNode node) {
        if (node instanceof YamlScalar outcome) {
            return new Expected(outcome.asText(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        YamlMap map = node.asMap().allowOnly(FINDING_KEYS, "an expected finding");
        return new Expected(
                map.getText("outcome"),
                set(map, "missing"),
                set(map, "curedBy"),
                map.findText("displaced")
                        .map(word -> RuleReader.oneOf(map, "displaced", word, List.of("gives-way", "may", "stands"))));
    }

    private static Optional<Set<String>> set(YamlMap map, String key) {
        return map.find(key)
                .map(node -> node.asList().elements().stream()
                        .map(element -> element.asScalar().asText())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What differs in an assessment. */
    List<String> differences(Assessment assessment) {
        List<String> differences = new ArrayList<>();
        error.ifPresent(text -> differences.add(
                "expected to be refused with '" + text + "', but it was assessed: " + assessment.conclusion()));
        conclusion.ifPresent(
                text -> compare("conclusion", text, assessment.conclusion().name(), differences));
        routes.forEach(
                (route, status) -> compare("legal basis " + route, status, statusOf(route, assessment), differences));
        findings.forEach((selector, expected) -> compare(selector, expected, assessment, differences));
        clocks.forEach((rule, ends) -> compare("clock " + rule, ends, clock(rule, assessment), differences));
        duties.forEach((rule, done) -> compare("duty " + rule, done, duty(rule, assessment), differences));
        return differences;
    }

    /** What differs when the case was refused. */
    List<String> differences(BadInput refused) {
        String message = refused.problem().text();
        if (error.isEmpty()) {
            return List.of("refused: " + message);
        }
        return message.contains(error.get())
                ? List.of()
                : List.of("expected a refusal with '" + error.get() + "', came out: " + message);
    }

    private static void compare(String what, String expected, String actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", came out " + actual);
        }
    }

    private static void compare(
            FindingSelector selector, Expected expected, Assessment assessment, List<String> differences) {
        List<Finding> chosen = selector.select(assessment);
        if (chosen.isEmpty() && !expected.outcome().equals(Expected.NO_FINDING)) {
            differences.add(selector.text() + ": expected " + expected + ", there is no such finding");
        }
        for (Finding finding : chosen) {
            Expected actual = actual(finding, expected);
            if (!actual.equals(expected)) {
                differences.add(selector.text() + " (" + finding.judged().decider() + ", "
                        + finding.subject().words() + "): expected " + expected + ", came out " + actual);
            }
        }
    }

    /** What came out, as far as something is expected. */
    private static Expected actual(Finding finding, Expected expected) {
        Set<String> missing =
                finding.missing().stream().map(MissingFact::path).collect(Collectors.toCollection(TreeSet::new));
        Set<String> curedBy = new TreeSet<>(finding.curedBy());
        return new Expected(
                finding.outcome().name(),
                expected.missing().map(any -> missing),
                expected.curedBy().map(any -> curedBy),
                expected.displaced().map(any -> displaced(finding)));
    }

    private static String displaced(Finding finding) {
        return finding.displacedBy()
                .map(by -> by.certain() ? "gives-way" : "may")
                .orElse("stands");
    }

    private static String statusOf(String route, Assessment assessment) {
        return assessment.legalBasis().stream()
                .filter(basis -> basis.route().equals(route))
                .map(basis -> basis.status().word())
                .findFirst()
                .orElse(Expected.NO_FINDING);
    }

    private static String clock(String rule, Assessment assessment) {
        return assessment.clocks().stream()
                .filter(clock -> clock.rule().equals(rule))
                .map(clock -> clock.ends().map(Object::toString).orElse("unknown"))
                .findFirst()
                .orElse(Expected.NO_FINDING);
    }

    private static String duty(String rule, Assessment assessment) {
        return assessment.duties().stream()
                .filter(duty -> duty.rule().equals(rule))
                .map(Expectation::state)
                .findFirst()
                .orElse(Expected.NO_FINDING);
    }

    /** Unknown where it is not known whether the duty arises, or whether it has been done. */
    private static String state(Duty duty) {
        Optional<Boolean> done = duty.arises() ? duty.done() : Optional.empty();
        return done.map(yes -> yes ? "done" : "not-done").orElse("unknown");
    }

    /** The lines of {@code expect} for what came out, for everything that this one names. */
    List<String> rewritten(Assessment assessment) {
        List<String> lines = new ArrayList<>(List.of("expect:"));
        if (conclusion.isPresent() || error.isPresent()) {
            lines.add("  conclusion: " + assessment.conclusion());
        }
        section(lines, "legalBasis", routes, route -> statusOf(route, assessment));
        if (!findings.isEmpty()) {
            lines.add("  findings:");
            findings.forEach((selector, expected) ->
                    lines.add("    " + selector.text() + ": " + written(selector, expected, assessment)));
        }
        section(lines, "clocks", clocks, rule -> clock(rule, assessment));
        section(lines, "duties", duties, rule -> duty(rule, assessment));
        return lines;
    }

    private static void section(
            List<String> lines, String key, Map<String, String> named, UnaryOperator<String> actual) {
        if (!named.isEmpty()) {
            lines.add("  " + key + ":");
            named.keySet().forEach(name -> lines.add("    " + name + ": " + actual.apply(name)));
        }
    }

    private static String written(FindingSelector selector, Expected expected, Assessment assessment) {
        List<Finding> chosen = selector.select(assessment);
        if (chosen.isEmpty()) {
            return Expected.NO_FINDING;
        }
        Expected actual = actual(chosen.getFirst(), expected);
        String more = actual.missing()
                        .map(paths -> ", missing: " + quoted(paths))
                        .orElse("")
                + actual.curedBy().map(ids -> ", curedBy: " + quoted(ids)).orElse("")
                + actual.displaced().map(how -> ", displaced: " + how).orElse("");
        return more.isEmpty() ? actual.outcome() : "{outcome: " + actual.outcome() + more + "}";
    }

    private static String quoted(Set<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /** The lines of {@code expect} for a case that is refused. */
    List<String> rewritten(BadInput refused) {
        return List.of(
                "expect:",
                "  error: \"" + refused.problem().what().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
}
