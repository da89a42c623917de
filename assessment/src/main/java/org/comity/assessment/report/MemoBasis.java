package org.comity.assessment.report;

import java.util.Comparator;
import java.util.List;
import org.comity.assessment.FactLabels;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.report.html.Html;

/** The memo's legal basis: every route on the day, open ones first, each with its reasons as running text. */
final class MemoBasis {

    private final Html html;
    private final MemoPapers papers;

    MemoBasis(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
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
            html.open("table", "class", "small");
            html.add("caption", "Routes on " + papers.assessment().asAt() + ", open ones first");
            MemoSchedules.widths(html, 24, 14, 62);
            MemoSchedules.header(html, "Route and provision", "Open?", "Why");
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
        html.open("tr").open("th", "scope", "row");
        html.text(FactLabels.heading(basis.route()) + ": ");
        papers.cite(html, basis.instrument(), basis.cite());
        html.text(" " + MemoPapers.shortTitle(papers.title(basis.instrument()))).close();
        html.open("td")
                .add("span", basis.status().word().replace('-', ' '), "class", "verdict " + tone)
                .close();
        html.open("td").text(String.join(" ", basis.because()));
        if (!basis.missing().isEmpty()) {
            html.text(" To be found out: " + FactLabels.missing(basis.missing()) + ".");
        }
        html.close().close();
    }
}
