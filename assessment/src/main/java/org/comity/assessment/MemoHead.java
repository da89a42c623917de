package org.comity.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.assessment.html.Html;

/** The first page of the memo: the case, what the engine proposes for each decider and why, the legal basis. */
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
        legalBasis();
    }

    private void caseTable() {
        html.open("table", "class", "head").add("caption", "The request");
        html.open("tbody");
        row("Case", papers.assessment().caseId());
        row("Request", request());
        papers.facts().find("request.receivedAt").ifPresent(day -> row("Received", day.valueText()));
        papers.ids(FactGroup.PERSON).forEach(id -> row("Person " + id, person(id)));
        papers.ids(FactGroup.OFFENCE).forEach(id -> row("Offence " + id, offence(id)));
        row("Law and facts as at", papers.assessment().asAt().toString());
        row("Law reviewed", reviewed());
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
                + papers.state("request.requested") + direction;
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

    private void conclusion() {
        Conclusion overall = papers.assessment().conclusion();
        html.open("section", "aria-labelledby", "conclusion").add("h2", "1. Conclusion", "id", "conclusion");
        html.open("div", "class", "answer");
        html.add("p", FactLabels.heading(overall.words()), "class", "verdict " + MemoPapers.tone(overall));
        html.add("p", overall.meaning());
        html.add("p", "This is a proposal with its reasons. A named person decides.", "class", "proposal");
        html.close();
        Map<String, List<DeciderConclusion>> byDecider = papers.assessment().conclusions().stream()
                .collect(Collectors.groupingBy(
                        row -> row.decider() + row.side(), LinkedHashMap::new, Collectors.toList()));
        if (!byDecider.isEmpty()) {
            html.open("ul");
            byDecider.values().forEach(this::decider);
            html.close();
        }
        html.close();
    }

    /** One sentence for each decider and conclusion: whom it is about, and what leads to it. */
    private void decider(List<DeciderConclusion> rows) {
        Map<Conclusion, List<DeciderConclusion>> alike = rows.stream()
                .collect(Collectors.groupingBy(DeciderConclusion::outcome, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((outcome, same) -> {
            html.open("li");
            html.add(
                    "strong",
                    FactLabels.heading(MemoPapers.decider(same.getFirst().decider()))
                            + (same.getFirst().side() == Side.REQUESTING ? " of the requesting state" : "") + ": ");
            html.add("span", outcome.words(), "class", "verdict " + MemoPapers.tone(outcome));
            html.text(" (" + MemoPapers.about(same) + "). " + why(same, outcome));
            html.close();
        });
    }

    private String why(List<DeciderConclusion> rows, Conclusion outcome) {
        if (outcome == Conclusion.NO_BAR_FOUND) {
            return "No rule that this authority applies stands in the way.";
        }
        List<Finding> behind = papers.assessment().findings().stream()
                .filter(finding ->
                        finding.judged().decider().equals(rows.getFirst().decider())
                                && finding.rule().side() == rows.getFirst().side()
                                && finding.conclusion() == outcome
                                && rows.stream().anyMatch(row -> touches(finding, row)))
                .sorted(Comparator.comparing(Finding::subject))
                .toList();
        if (behind.isEmpty()) {
            return "The legal basis decides: see part 2.";
        }
        List<String> rules = behind.stream().map(Finding::ruleId).distinct().toList();
        Finding first = behind.stream()
                .filter(finding -> finding.ruleId().equals(rules.getFirst()))
                .findFirst()
                .orElseThrow();
        String message = first.because().stream().findFirst().orElse("");
        String others = rules.size() == 1 ? "" : " So also: " + papers.names(rules.subList(1, rules.size())) + ".";
        return message + " [" + papers.names(List.of(first.ruleId())) + "]" + others;
    }

    private static boolean touches(Finding finding, DeciderConclusion row) {
        return touches(finding.subject().person(), row.person())
                && touches(finding.subject().offence(), row.offence());
    }

    private static boolean touches(Optional<String> subject, Optional<String> id) {
        return subject.isEmpty() || subject.equals(id);
    }

    private void legalBasis() {
        html.open("section", "aria-labelledby", "basis").add("h2", "2. Legal basis", "id", "basis");
        List<LegalBasis> routes = papers.assessment().legalBasis().stream()
                .sorted(Comparator.comparing((LegalBasis basis) -> switch (basis.status()) {
                    case AVAILABLE -> 0;
                    case UNDETERMINED -> 1;
                    case NOT_AVAILABLE -> 2;
                }))
                .toList();
        if (routes.isEmpty()) {
            html.add("p", "No route is known to the packs at hand.");
        } else {
            html.open("table");
            html.add("caption", "Routes on " + papers.assessment().asAt() + ", open ones first");
            MemoSchedules.widths(html, 13, 24, 14, 49);
            MemoSchedules.header(html, "Route", "Provision", "Open?", "Why");
            html.open("tbody");
            routes.forEach(this::route);
            html.close().close();
        }
        html.close();
    }

    private void route(LegalBasis basis) {
        String tone = switch (basis.status()) {
            case AVAILABLE -> "go";
            case UNDETERMINED -> "wait";
            case NOT_AVAILABLE -> "stop";
        };
        html.open("tr").add("th", FactLabels.heading(basis.route()), "scope", "row");
        html.open("td");
        papers.cite(html, basis.instrument(), basis.cite());
        html.text(" " + papers.title(basis.instrument())).close();
        html.open("td")
                .add("span", basis.status().word().replace('-', ' '), "class", "verdict " + tone)
                .close();
        html.open("td").bullets(basis.because());
        if (!basis.missing().isEmpty()) {
            html.add("p", "To be found out: " + FactLabels.missing(basis.missing()) + ".");
        }
        html.close().close();
    }
}
