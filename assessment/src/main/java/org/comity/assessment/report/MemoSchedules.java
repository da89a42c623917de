package org.comity.assessment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.assessment.Clock;
import org.comity.assessment.Duty;
import org.comity.assessment.FactLabels;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.PriorDecision;
import org.comity.assessment.Subject;
import org.comity.assessment.report.html.Html;

/** The memo's schedules: open questions, time limits, duties, earlier decisions. */
final class MemoSchedules {

    private final Html html;
    private final MemoPapers papers;

    MemoSchedules(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
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

    /** Questions that are alike stand once, the most decisive first. */
    private void questions() {
        section("questions", "5. Open questions, the most decisive first");
        Map<String, List<OpenQuestion>> alike = papers.assessment().openQuestions().stream()
                .collect(Collectors.groupingBy(OpenQuestion::question, LinkedHashMap::new, Collectors.toList()));
        if (alike.isEmpty()) {
            html.add("p", "None.").close();
            return;
        }
        html.open("table", "class", "small").add("caption", "What is not known, and for what it is needed");
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
        section("clocks", "6. Time limits");
        html.open("table", "class", "small").add("caption", "Days on which something runs out");
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

    /** Duties that read alike stand once, with all that they are about. */
    private void duties() {
        if (papers.assessment().duties().isEmpty()) {
            return;
        }
        section("duties", "7. Duties");
        html.open("table", "class", "small").add("caption", "What the law requires to be done in this case");
        widths(html, 30, 36, 12, 22);
        header(html, "Provision", "What", "Done?", "To be found out");
        html.open("tbody");
        papers.assessment().duties().stream()
                .collect(Collectors.groupingBy(
                        duty -> List.of(duty.rule(), done(duty), FactLabels.missing(duty.missing())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::duty);
        html.close().close().close();
    }

    private void duty(List<Duty> alike) {
        Duty first = alike.getFirst();
        String about = Subject.words(alike.stream().map(Duty::subject).toList());
        html.open("tr").add("th", papers.names(List.of(first.rule())) + " (" + about + ")", "scope", "row");
        html.add("td", first.what());
        html.add("td", done(first));
        html.add("td", FactLabels.missing(first.missing())).close();
    }

    private static String done(Duty duty) {
        String done =
                duty.done().map(yes -> yes ? "done" : "not recorded as done").orElse("not known");
        return duty.arises() ? done : "may arise";
    }

    private void history() {
        if (papers.assessment().history().isEmpty()) {
            return;
        }
        section("history", "8. Earlier decisions");
        html.open("table", "class", "small")
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
