package org.comity.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.assessment.AssuranceSheet;
import org.comity.assessment.CompetingRequests;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactLabels;
import org.comity.assessment.report.html.Html;
import org.comity.terms.Jurisdiction;

/** What the memo lays out for whoever decides: each assurance by the three steps and the factors, competing requests side by side. */
final class MemoWeighings {

    private final Html html;
    private final MemoPapers papers;

    MemoWeighings(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
        html.open("section", "aria-labelledby", "assurances").add("h2", "4. Assurances weighed", "id", "assurances");
        List<AssuranceSheet> sheets = papers.assessment().weighings().assurances();
        if (papers.facts().listIds(FactGroup.ASSURANCE).isEmpty()) {
            html.add("p", "It is not known whether assurances have been given.");
        } else if (sheets.isEmpty()) {
            html.add("p", "None has been given.");
        }
        sheets.forEach(this::assurance);
        html.close();
        papers.assessment().weighings().competing().forEach(this::competing);
    }

    private void assurance(AssuranceSheet sheet) {
        String at = "assurances[" + sheet.id() + "].";
        html.open("article", "class", "ground");
        html.add("h3", "Assurance " + sheet.id() + ": " + words(sheet.type().orElse("of what is not known")));
        html.add(
                "p",
                "Given by " + sheet.givenBy().orElse("nobody named") + ", received "
                        + sheet.receivedAt().map(Object::toString).orElse("on a day not known")
                        + "; authority to bind its state: " + papers.value(at + "authorityToBind") + details(at) + ".");
        html.open("table", "class", "small").add("caption", "The three steps", "class", "unseen");
        MemoSchedules.widths(html, 49, 20, 31);
        MemoSchedules.header(html, "Step", "Found", "By whom");
        html.open("tbody");
        int number = 1;
        for (AssuranceSheet.Step step : sheet.steps()) {
            html.open("tr").add("th", "Step " + number++ + ": " + step.label(), "scope", "row");
            html.add("td", step.finding());
            html.add("td", by(step)).close();
        }
        html.close().close();
        factors(sheet);
        html.bullets(bars(sheet), "class", "small");
        html.close();
    }

    private String details(String at) {
        StringBuilder details = new StringBuilder();
        for (String name : List.of("monitorable", "monitorName", "remedyIfBreached", "weighedOn", "accepted")) {
            if (papers.facts().find(at + name).isPresent()) {
                details.append("; ").append(FactLabels.of(at + name).replaceFirst(" \\(.*", ""));
                details.append(": ").append(papers.value(at + name));
            }
        }
        return details.toString();
    }

    private static String by(AssuranceSheet.Step step) {
        return step.status()
                .map(status -> status
                        + step.by().map(who -> " by " + who).orElse("")
                        + step.asOf().map(on -> ", " + on).orElse(""))
                .orElse("");
    }

    /** The eleven factors by which way they point. */
    private void factors(AssuranceSheet sheet) {
        List<String> said = new ArrayList<>();
        for (AssuranceSheet.Speaks speaks : AssuranceSheet.Speaks.values()) {
            List<String> labels = sheet.factors().stream()
                    .filter(factor -> factor.speaks() == speaks)
                    .map(AssuranceSheet.Factor::label)
                    .toList();
            if (!labels.isEmpty()) {
                String lead = switch (speaks) {
                    case FOR -> "for relying on it: ";
                    case AGAINST -> "against: ";
                    case NOT_RECORDED ->
                        "not recorded (" + labels.size() + " of "
                                + sheet.factors().size() + "): ";
                };
                said.add(lead + String.join(", ", labels));
            }
        }
        html.add("p", "Factors " + String.join("; ", said) + ".", "class", "small");
    }

    private List<String> bars(AssuranceSheet sheet) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        sheet.bars()
                .forEach(bar -> alike.computeIfAbsent(
                                bar.effect().word().replace('-', ' ')
                                        + (bar.why().isEmpty() ? "" : ". " + bar.why()),
                                first -> new ArrayList<>())
                        .add(bar.rule()));
        if (alike.isEmpty()) {
            return List.of("It cures no bar as things stand.");
        }
        return alike.entrySet().stream()
                .map(entry -> papers.names(entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    static String words(String type) {
        return type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private void competing(CompetingRequests table) {
        String id = "competing-" + table.rule().replaceAll("[^A-Za-z0-9-]", "-");
        html.open("section", "aria-labelledby", id);
        html.add("h2", "Competing requests by the factors of " + papers.names(List.of(table.rule())), "id", id);
        html.add("p", "The requests are laid side by side; none is preferred here.");
        html.open("table", "class", "small").add("caption", "What the case says of each request", "class", "unseen");
        html.open("thead").open("tr").add("th", "Factor", "scope", "col");
        table.columns().forEach(column -> html.add("th", title(column), "scope", "col"));
        html.close().close().open("tbody");
        for (CompetingRequests.Factor factor : table.factors()) {
            html.open("tr").add("th", factor.cite() + " " + factor.what(), "scope", "row");
            factor.values().forEach(value -> html.add("td", value));
            html.close();
        }
        html.close().close().close();
    }

    private static String title(CompetingRequests.Column column) {
        Optional<String> state =
                column.state().map(code -> Jurisdiction.isKnown(code) ? new Jurisdiction(code).name() : code);
        String request = column.request().equals("this") ? "This request" : "Request " + column.request();
        return request + state.map(name -> ", " + name).orElse("");
    }
}
