package org.comity.assessment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessment.html.Html;

/** The memo's grounds, instrument by instrument: in full where they need reading, on one line where they do not. */
final class MemoGrounds {

    private static final Set<String> HEAD =
            Set.of("request.kind", "request.direction", "request.requesting", "request.requested");

    private final Html html;
    private final MemoPapers papers;

    MemoGrounds(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
        List<GroundText> grounds = GroundText.of(papers.assessment().findings());
        html.open("section", "aria-labelledby", "grounds");
        html.add("h2", "3. Grounds that bar, may bar, or are cured", "id", "grounds");
        Map<String, List<GroundText>> reading = byInstrument(grounds.stream()
                .filter(GroundText::needsReading)
                .sorted(Comparator.comparing(GroundText::severity))
                .toList());
        if (reading.isEmpty()) {
            html.add("p", "None.");
        }
        reading.forEach((instrument, own) -> {
            html.add("h3", papers.title(instrument));
            own.forEach(this::whole);
        });
        html.close();
        clear(byInstrument(
                grounds.stream().filter(ground -> !ground.needsReading()).toList()));
    }

    private static Map<String, List<GroundText>> byInstrument(List<GroundText> grounds) {
        return grounds.stream()
                .collect(Collectors.groupingBy(GroundText::instrument, LinkedHashMap::new, Collectors.toList()));
    }

    private void whole(GroundText ground) {
        Finding first = ground.findings().getFirst();
        html.open("article", "class", "ground");
        html.open("h4");
        papers.cite(html, ground.instrument(), first.rule().cite());
        first.rule().ground().ifPresent(word -> html.text(", " + word.replace('-', ' ')));
        html.text(": ");
        html.add("span", ground.outcome(), "class", "verdict " + MemoPapers.tone(ground.severity()));
        html.close();
        html.add("p", terms(ground, first), "class", "terms");
        List<String> reasons = ground.reasons();
        html.add("p", reasons.getFirst(), "class", "lead");
        facts(ground);
        Set<String> said = sentences(first);
        html.bullets(reasons.stream()
                .skip(1)
                .filter(reason -> !said.contains(reason) && !Explanation.saysOnlyWhatIsMissing(reason))
                .toList());
        if (!first.curedBy().isEmpty()) {
            html.add("p", "Cured by assurance " + String.join(", ", first.curedBy()) + ".");
        }
        List<MissingFact> missing = ground.findings().stream()
                .flatMap(finding -> finding.waitsFor().stream())
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            html.add("p", "It turns on: " + FactLabels.missing(missing) + ".");
        }
        List<String> turnings = ground.findings().stream()
                .flatMap(finding -> OutlookWords.turnings(papers.assessment(), finding).stream())
                .distinct()
                .limit(4)
                .toList();
        if (!turnings.isEmpty()) {
            html.add("p", "What would change it:", "class", "lead").bullets(turnings);
        }
        html.close();
    }

    /** What the table of facts says already. */
    private Set<String> sentences(Finding finding) {
        return finding.facts().stream()
                .flatMap(fact -> papers.facts().find(fact.path()).stream())
                .map(Explanation::sentence)
                .collect(Collectors.toSet());
    }

    private String terms(GroundText ground, Finding first) {
        String on = first.judged()
                .on()
                .map(day -> "judged as at " + day)
                .orElse("the day on which it is judged is not known");
        return first.rule().kind().word().replace('-', ' ') + "; " + ground.subjects() + "; " + ground.deciders() + "; "
                + on + papers.doubt(first).map(doubt -> "; " + doubt).orElse("");
    }

    /** The facts of a finding that the table at the head of the memo does not show already. */
    private static List<UsedFact> own(Finding finding) {
        return finding.facts().stream()
                .filter(fact -> !HEAD.contains(fact.path()))
                .toList();
    }

    /** Each fact once, with how far it is established and where it comes from. */
    private void facts(GroundText ground) {
        Map<String, UsedFact> facts = new LinkedHashMap<>();
        ground.findings().forEach(finding -> own(finding).forEach(fact -> facts.put(fact.path(), fact)));
        if (facts.isEmpty()) {
            return;
        }
        html.open("table").add("caption", "Facts");
        MemoSchedules.widths(html, 36, 18, 16, 30);
        MemoSchedules.header(html, "Fact", "Value", "Status", "Source");
        html.open("tbody");
        facts.values().forEach(fact -> {
            html.open("tr").add("th", FactLabels.of(fact.path()), "scope", "row");
            html.add("td", FactLabels.value(fact.value()));
            Optional<String> by = papers.facts().find(fact.path()).flatMap(Fact::by);
            html.add("td", fact.status().word() + by.map(who -> " by " + who).orElse(""));
            html.add("td", fact.source().orElse("not stated")).close();
        });
        html.close().close();
    }

    private void clear(Map<String, List<GroundText>> grounds) {
        if (grounds.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "clear");
        html.add("h2", "4. Grounds that stand in nobody's way", "id", "clear");
        grounds.forEach((instrument, own) -> {
            html.add("h3", papers.title(instrument));
            html.open("table").add("caption", "Rules of this instrument that do not stand in the way");
            MemoSchedules.widths(html, 12, 13, 26, 49);
            MemoSchedules.header(html, "Provision", "Came out", "For whom", "Reason and facts");
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
        html.add("td", ground.subjects() + "; " + ground.deciders());
        html.open("td").text(ground.reasons().getFirst());
        String facts = own(first).stream()
                .map(fact -> FactLabels.of(fact.path()) + ": " + FactLabels.value(fact.value()) + " ("
                        + fact.status().word()
                        + fact.source().map(source -> "; " + source).orElse("") + ")")
                .collect(Collectors.joining("; "));
        if (!facts.isEmpty()) {
            html.add("p", Explanation.capital(facts) + ".", "class", "quiet");
        }
        if (first.isDisplaced()) {
            html.add("p", first.because().getLast(), "class", "quiet");
        }
        html.close().close();
    }
}
