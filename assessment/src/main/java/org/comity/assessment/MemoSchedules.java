package org.comity.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.assessment.html.Html;

/** The memo's schedules: assurances weighed, open questions, time limits, duties, earlier decisions. */
final class MemoSchedules {

    private static final String FACTORS = "factors.";

    private final Html html;
    private final MemoPapers papers;

    MemoSchedules(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
        assurances();
        questions();
        clocks();
        duties();
        history();
    }

    /** The widths of a table's columns in hundredths; style attributes are not used, so that a strict server may serve the page. */
    static void widths(Html html, int... hundredths) {
        html.open("colgroup");
        for (int width : hundredths) {
            html.open("col", "class", "w" + width);
        }
        html.close();
    }

    /** The head of a table. */
    static void header(Html html, String... columns) {
        html.open("thead").open("tr");
        for (String column : columns) {
            html.add("th", column, "scope", "col");
        }
        html.close().close();
    }

    private void section(String id, String title) {
        html.open("section", "aria-labelledby", id).add("h2", title, "id", id);
    }

    /** The three steps (would there be a risk without it, would it remove the risk, will it be honoured) and the factors. */
    private void assurances() {
        section("assurances", "5. Assurances weighed");
        Optional<List<String>> ids = papers.facts().listIds(FactGroup.ASSURANCE);
        if (ids.isEmpty()) {
            html.add("p", "It is not known whether assurances have been given.");
        } else if (ids.get().isEmpty()) {
            html.add("p", "None has been given.");
        }
        ids.orElse(List.of()).forEach(this::assurance);
        html.close();
    }

    private void assurance(String id) {
        String at = "assurances[" + id + "].";
        html.add("h3", "Assurance " + id + ": " + words(papers.value(at + "type")));
        html.open("table").add("caption", "What was given, and how it was weighed");
        widths(html, 40, 20, 16, 24);
        header(html, "Question", "Answer", "Status", "Source");
        html.open("tbody");
        for (String name : List.of("givenBy", "receivedAt", "authorityToBind")) {
            step(at + name, "");
        }
        step(at + "riskWithout", "Step 1: ");
        step(at + "qualityFinding", "Step 2: ");
        step(at + "reliabilityFinding", "Step 3: ");
        FactDictionary.standard().list().stream()
                .map(FactName::name)
                .filter(name -> name.startsWith("assurance." + FACTORS))
                .forEach(name -> step(at + name.substring("assurance.".length()), "Factor: "));
        for (String name : List.of("monitorable", "monitorName", "remedyIfBreached", "weighedOn", "accepted")) {
            if (papers.facts().find(at + name).isPresent()) {
                step(at + name, "");
            }
        }
        html.close().close();
        List<String> cured = papers.assessment().findings().stream()
                .filter(finding -> finding.curedBy().contains(id))
                .map(Finding::ruleId)
                .distinct()
                .toList();
        html.add("p", cured.isEmpty() ? "It cures no bar as things stand." : "It cures: " + papers.names(cured) + ".");
    }

    private static String words(String type) {
        return type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private void step(String path, String lead) {
        String label = FactPath.find(path)
                .flatMap(read -> FactDictionary.standard().find(read.name()))
                .map(name -> name.words().label())
                .orElse(path);
        Optional<Fact> fact = papers.facts().find(path);
        html.open("tr").add("th", lead + label, "scope", "row");
        html.add("td", fact.map(known -> FactLabels.value(known.valueText())).orElse("not known"));
        html.add(
                "td",
                fact.map(known -> known.status().word()
                                + known.by().map(who -> " by " + who).orElse(""))
                        .orElse(""));
        html.add("td", fact.flatMap(Fact::source).orElse("")).close();
    }

    /** Questions that are alike stand once, the most decisive first. */
    private void questions() {
        section("questions", "6. Open questions, the most decisive first");
        Map<String, List<OpenQuestion>> alike = papers.assessment().openQuestions().stream()
                .collect(Collectors.groupingBy(OpenQuestion::question, LinkedHashMap::new, Collectors.toList()));
        if (alike.isEmpty()) {
            html.add("p", "None.").close();
            return;
        }
        List<String> settlements = OutlookWords.settlements(papers.assessment());
        if (!settlements.isEmpty()) {
            html.add("p", "The fewest answers that would settle the conclusion:")
                    .bullets(settlements);
        }
        html.open("table").add("caption", "What is not known, and for what it is needed");
        widths(html, 5, 43, 24, 28);
        header(html, "No.", "Question", "About", "For");
        html.open("tbody");
        int number = 1;
        for (Map.Entry<String, List<OpenQuestion>> question : alike.entrySet()) {
            html.open("tr").add("td", String.valueOf(number++));
            html.add("th", question.getKey(), "scope", "row");
            html.add(
                    "td",
                    question.getValue().stream()
                            .map(one -> FactLabels.of(one.path()))
                            .distinct()
                            .collect(Collectors.joining("; ")));
            html.add("td", decides(question.getValue())).close();
        }
        html.close().close().close();
    }

    private String decides(List<OpenQuestion> questions) {
        return papers.names(questions.stream()
                .flatMap(question -> question.decides().stream())
                .toList());
    }

    private void clocks() {
        if (papers.assessment().clocks().isEmpty()) {
            return;
        }
        section("clocks", "7. Time limits");
        html.open("table").add("caption", "Days on which something runs out");
        widths(html, 26, 12, 12, 28, 22);
        header(html, "Provision", "Ends", "From", "What", "To be found out");
        html.open("tbody");
        for (Clock clock : papers.assessment().clocks()) {
            html.open("tr")
                    .add(
                            "th",
                            papers.names(List.of(clock.rule())) + " ("
                                    + clock.subject().words() + ")",
                            "scope",
                            "row");
            html.add("td", ends(clock));
            html.add("td", clock.from().map(Object::toString).orElse("not known"));
            html.add("td", clock.what());
            html.add("td", FactLabels.missing(clock.missing())).close();
        }
        html.close().close().close();
    }

    private static String ends(Clock clock) {
        String lead = clock.counted().notBefore() ? "not before the end of " : "";
        return clock.ends().map(day -> lead + day).orElse("not known")
                + clock.counted()
                        .calendar()
                        .map(name -> "; public holidays of " + name + " left out")
                        .orElse("")
                + clock.counted()
                        .extendable()
                        .map(by -> "; can be extended: " + by)
                        .orElse("")
                + clock.counted()
                        .daysSoFar()
                        .map(days -> "; " + days + " days so far")
                        .orElse("");
    }

    private void duties() {
        if (papers.assessment().duties().isEmpty()) {
            return;
        }
        section("duties", "8. Duties");
        html.open("table").add("caption", "What the law requires to be done in this case");
        widths(html, 26, 36, 12, 26);
        header(html, "Provision", "What", "Done?", "To be found out");
        html.open("tbody");
        for (Duty duty : papers.assessment().duties()) {
            html.open("tr")
                    .add(
                            "th",
                            papers.names(List.of(duty.rule())) + " ("
                                    + duty.subject().words() + ")",
                            "scope",
                            "row");
            html.add("td", duty.what());
            String done = duty.done()
                    .map(yes -> yes ? "done" : "not recorded as done")
                    .orElse("not known");
            html.add("td", duty.arises() ? done : "may arise");
            html.add("td", FactLabels.missing(duty.missing())).close();
        }
        html.close().close().close();
    }

    private void history() {
        if (papers.assessment().history().isEmpty()) {
            return;
        }
        section("history", "9. Earlier decisions");
        html.open("table")
                .add(
                        "caption",
                        "Decisions in this case up to " + papers.assessment().asAt());
        header(html, "Day", "Decider", "Step", "Outcome", "Stands?");
        html.open("tbody");
        for (PriorDecision decision : papers.assessment().history()) {
            html.open("tr")
                    .add(
                            "th",
                            decision.taken().decidedOn().map(Object::toString).orElse("not known"),
                            "scope",
                            "row");
            html.add("td", decision.taken().decider().orElse("not known"));
            html.add("td", decision.taken().step().orElse("not known"));
            html.add("td", decision.taken().outcome().orElse("not known"));
            html.add(
                            "td",
                            decision.setAside()
                                    .map(aside -> aside ? "set aside" : "stands")
                                    .orElse("not known"))
                    .close();
        }
        html.close().close().close();
    }
}
