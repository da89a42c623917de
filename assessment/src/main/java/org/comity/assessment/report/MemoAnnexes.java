package org.comity.assessment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.assessment.Fact;
import org.comity.assessment.FactLabels;
import org.comity.assessment.FactSentence;
import org.comity.assessment.Finding;
import org.comity.assessment.UsedFact;
import org.comity.assessment.report.html.Html;

/** What the memo keeps for whoever checks it: the grounds that stand in nobody's way, and every fact that was used. */
final class MemoAnnexes {

    private final Html html;
    private final MemoPapers papers;

    MemoAnnexes(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
        clear();
        facts();
    }

    private void clear() {
        Map<String, List<GroundText>> grounds = GroundText.of(
                        papers.assessment().findings())
                .stream()
                .filter(ground -> !ground.needsReading())
                .collect(Collectors.groupingBy(GroundText::instrument, LinkedHashMap::new, Collectors.toList()));
        html.open("section", "aria-labelledby", "clear");
        html.add("h2", "Annex A. Grounds that stand in nobody's way", "id", "clear");
        if (grounds.isEmpty()) {
            html.add("p", "None.");
        }
        grounds.forEach((instrument, own) -> {
            html.open("table", "class", "small tight").add("caption", papers.title(instrument));
            MemoSchedules.widths(html, 13, 12, 26, 49);
            MemoSchedules.header(html, "Provision", "Came out", "For whom, by whom", "Because");
            html.open("tbody");
            own.forEach(this::line);
            html.close().close();
        });
        html.close();
    }

    private void line(GroundText ground) {
        Finding first = ground.findings().getFirst();
        html.open("tr").open("th", "scope", "row");
        papers.cite(html, ground.instrument(), first.rule().cite());
        html.close();
        html.add("td", first.isDisplaced() ? "does not count" : ground.outcome());
        html.add("td", ground.subjects() + "; " + ground.names());
        html.add(
                        "td",
                        ground.reasons().getFirst()
                                + (first.isDisplaced() ? " " + first.because().getLast() : ""))
                .close();
    }

    private void facts() {
        Map<String, UsedFact> facts = new LinkedHashMap<>();
        papers.assessment()
                .findings()
                .forEach(finding -> MemoGrounds.own(finding).forEach(fact -> facts.putIfAbsent(fact.path(), fact)));
        if (facts.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "facts");
        html.add("h2", "Annex B. Facts that were used, and their sources", "id", "facts");
        html.open("table", "class", "small tight").add("caption", "Each fact once", "class", "unseen");
        MemoSchedules.widths(html, 36, 18, 16, 30);
        MemoSchedules.header(html, "Fact", "Value", "Status", "Source");
        html.open("tbody");
        facts.values().stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(fact -> {
                    Optional<String> by = papers.facts().find(fact.path()).flatMap(Fact::by);
                    html.open("tr").add("th", FactSentence.capital(FactLabels.of(fact.path())), "scope", "row");
                    html.add("td", FactLabels.value(fact.value()));
                    html.add(
                            "td",
                            fact.status().word() + by.map(who -> " by " + who).orElse(""));
                    html.add("td", fact.source().orElse("not stated")).close();
                });
        html.close().close().close();
    }
}
