package org.comity.assessment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.assessment.Clock;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactLabels;
import org.comity.assessment.Finding;
import org.comity.assessment.ReviewState;
import org.comity.assessment.Side;
import org.comity.assessment.report.html.Html;

/** The first page of the memo: the case, what the engine proposes for each decider and on which grounds, what is open, what runs out. */
final class MemoHead {

    private final Html html;
    private final MemoPapers papers;
    private final AssessmentHtml.Heading heading;

    MemoHead(Html html, MemoPapers papers, AssessmentHtml.Heading heading) {
        this.html = html;
        this.papers = papers;
        this.heading = heading;
    }

    void write() {
        html.open("header");
        html.add("p", "Memorandum of assessment", "class", "label quiet");
        html.add("h1", heading.title().orElse("Case " + papers.assessment().caseId()));
        html.close();
        heading.notices().forEach(notice -> html.add("p", notice, "class", "notice", "role", "note"));
        caseTable();
        conclusion();
        deadlines();
    }

    private void caseTable() {
        html.open("table", "class", "head").add("caption", "The request");
        html.open("tbody");
        row(
                "Case",
                papers.assessment().caseId() + ", law and facts as at "
                        + papers.assessment().asAt());
        row("Request", request());
        papers.ids(FactGroup.PERSON).forEach(id -> row("Person " + id, person(id)));
        papers.ids(FactGroup.OFFENCE).forEach(id -> row("Offence " + id, offence(id)));
        row("Law used", reviewed() + older());
        html.close().close();
    }

    private void row(String name, String value) {
        html.open("tr").add("th", name, "scope", "row").add("td", value).close();
    }

    private String request() {
        String kind = papers.facts()
                .find("request.kind")
                .map(fact -> fact.valueText().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .orElse("of a kind that is not known");
        String direction = papers.facts()
                .find("request.direction")
                .map(fact -> ", " + fact.valueText())
                .orElse("");
        return FactLabels.heading(kind) + ": " + papers.state("request.requesting") + " asks "
                + papers.state("request.requested") + direction
                + papers.facts()
                        .find("request.receivedAt")
                        .map(day -> ", received " + day.valueText())
                        .orElse("");
    }

    private String person(String id) {
        String at = "persons[" + id + "].";
        List<String> parts = new ArrayList<>();
        papers.facts().find(at + "name").ifPresent(fact -> parts.add(fact.valueText()));
        papers.facts().find(at + "status").ifPresent(fact -> parts.add(fact.valueText()));
        papers.facts().find(at + "nationality").ifPresent(fact -> parts.add("nationality " + fact.valueText()));
        return parts.isEmpty() ? "nothing is said of this person" : String.join("; ", parts);
    }

    private String offence(String id) {
        String at = "offences[" + id + "].";
        List<String> parts = new ArrayList<>();
        papers.facts().find(at + "nameForeign").ifPresent(fact -> parts.add(fact.valueText()));
        papers.facts().find(at + "conductStart").ifPresent(fact -> parts.add("conduct from " + fact.valueText()));
        return parts.isEmpty() ? "not named" : String.join("; ", parts);
    }

    private String reviewed() {
        long current = papers.assessment().packs().stream()
                .filter(pack -> pack.reviewed() == ReviewState.CURRENT)
                .count();
        long all = papers.assessment().packs().size();
        return current == 0
                ? "No instrument used here has been reviewed by a lawyer."
                : current + " of " + all + " instruments used here have been reviewed by a lawyer as they stand.";
    }

    private String older() {
        long older = papers.assessment().packs().stream()
                .filter(pack -> !pack.textCovers())
                .count();
        return older == 0
                ? ""
                : " The text behind " + older + " of "
                        + papers.assessment().packs().size() + " is older than the day assessed (annex C).";
    }

    private void conclusion() {
        Conclusion overall = papers.assessment().conclusion();
        html.open("section", "aria-labelledby", "conclusion").add("h2", "1. Conclusion", "id", "conclusion");
        html.open("div", "class", "answer");
        html.open("p").add("span", FactLabels.heading(overall.words()), "class", "verdict " + MemoPapers.tone(overall));
        html.text(" " + overall.meaning() + " ");
        html.add("span", "This is a proposal with its reasons. A named person decides.", "class", "proposal");
        html.close().close();
        deciders();
        measures();
        settling();
        html.close();
    }

    private void deciders() {
        Map<String, List<DeciderConclusion>> byDecider = papers.assessment().conclusions().stream()
                .collect(Collectors.groupingBy(
                        row -> row.decider() + row.side(), LinkedHashMap::new, Collectors.toList()));
        if (byDecider.isEmpty()) {
            return;
        }
        html.open("table").add("caption", "What is proposed for each decider");
        MemoSchedules.widths(html, 22, 14, 64);
        MemoSchedules.header(html, "Decider, and for whom", "Proposed", "Deciding grounds");
        html.open("tbody");
        byDecider.values().forEach(this::decider);
        html.close().close();
    }

    /** A row for each decider and conclusion: whom it is about, and what leads to it. */
    private void decider(List<DeciderConclusion> rows) {
        Map<Conclusion, List<DeciderConclusion>> alike = rows.stream()
                .collect(Collectors.groupingBy(DeciderConclusion::outcome, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((outcome, same) -> {
            html.open("tr").open("th", "scope", "row");
            html.add(
                    "strong",
                    FactLabels.heading(MemoPapers.decider(same.getFirst().decider()))
                            + (same.getFirst().side() == Side.REQUESTING ? " of the requesting state" : "") + ": ");
            html.text(MemoPapers.about(same)).close();
            html.open("td").add("span", outcome.words(), "class", "verdict " + MemoPapers.tone(outcome));
            html.close().open("td");
            grounds(same, outcome);
            html.close().close();
        });
    }

    /** The grounds behind a conclusion, by matter: {@code Torture: s 30(2)(b) Extradition Act 1999}. */
    private void grounds(List<DeciderConclusion> rows, Conclusion outcome) {
        if (outcome == Conclusion.NO_BAR_FOUND) {
            html.text("No rule that this authority applies stands in the way.");
            return;
        }
        Map<String, List<String>> byGround = new TreeMap<>(Comparator.comparingInt(MemoGrounds::place));
        papers.assessment().findings().stream()
                .filter(finding ->
                        finding.judged().decider().equals(rows.getFirst().decider())
                                && finding.rule().side() == rows.getFirst().side()
                                && finding.conclusion() == outcome
                                && rows.stream().anyMatch(row -> touches(finding, row)))
                .forEach(finding -> byGround.computeIfAbsent(MemoGrounds.ground(finding), first -> new ArrayList<>())
                        .add(finding.ruleId()));
        if (byGround.isEmpty()) {
            html.text("The legal basis decides: see part 2.");
        }
        List<String> said = new ArrayList<>();
        byGround.forEach((ground, rules) -> said.add(FactLabels.heading(ground) + ": " + papers.names(rules)));
        if (!said.isEmpty()) {
            html.text(String.join(". ", said) + ".");
        }
    }

    /** What each measure comes to by itself, where the request asks for several. */
    private void measures() {
        List<String> lines = papers.assessment().outlook().stream()
                .flatMap(outlook -> outlook.measures().stream())
                .map(own -> FactLabels.heading(FactLabels.value(own.measure())) + ": "
                        + own.conclusion().words()
                        + (own.because().isEmpty() ? "" : " [" + papers.names(own.because()) + "]"))
                .toList();
        if (!lines.isEmpty()) {
            html.add("p", "Measure by measure, if the request asked for it alone", "class", "lead");
            html.bullets(lines, "class", "small");
        }
    }

    /** The fewest answers after which nothing that is still open can change it. */
    private void settling() {
        List<String> settlements = new ArrayList<>(OutlookWords.settlements(papers.assessment()));
        List<String> byDecider = OutlookWords.settlementsByDecider(papers.assessment());
        if (!settlements.isEmpty() || !byDecider.isEmpty()) {
            html.add("p", "What is open: the fewest answers that would settle it", "class", "lead");
            List<String> all = new ArrayList<>();
            settlements.forEach(one -> all.add("The whole: " + one));
            byDecider.forEach(one -> all.add(FactLabels.heading(one)));
            html.bullets(all, "class", "small");
        }
        papers.assessment()
                .outlook()
                .filter(outlook -> !outlook.complete())
                .ifPresent(outlook ->
                        html.add("p", "The search was broken off: there may be smaller sets.", "class", "quiet"));
    }

    /** The days that are computed, the next one first; what cannot be computed yet stands in part 6. */
    private void deadlines() {
        List<Clock> known = papers.assessment().clocks().stream()
                .filter(clock -> clock.ends().isPresent())
                .sorted(Comparator.comparing(clock -> clock.ends().orElseThrow()))
                .toList();
        long open = papers.assessment().clocks().size() - known.size();
        if (known.isEmpty() && open == 0) {
            return;
        }
        html.add("p", "Deadlines", "class", "lead");
        List<String> lines = new ArrayList<>();
        known.forEach(clock -> lines.add((clock.counted().notBefore() ? "Not before the end of " : "")
                + clock.ends().orElseThrow() + passed(clock) + ": " + clock.what() + " ["
                + papers.names(List.of(clock.rule())) + "]"));
        if (open > 0) {
            lines.add(open + (open == 1 ? " time limit" : " time limits") + " cannot be computed yet: see part 6.");
        }
        html.bullets(lines, "class", "small");
    }

    private String passed(Clock clock) {
        return clock.ends()
                        .filter(day -> day.isBefore(papers.assessment().asAt()))
                        .isPresent()
                ? " (passed)"
                : "";
    }

    private static boolean touches(Finding finding, DeciderConclusion row) {
        return touches(finding.subject().person(), row.person())
                && touches(finding.subject().offence(), row.offence());
    }

    private static boolean touches(Optional<String> subject, Optional<String> id) {
        return subject.isEmpty() || subject.equals(id);
    }
}
