package org.comity.assessment.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactLabels;
import org.comity.assessment.FactSentence;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.UsedFact;
import org.comity.assessment.judging.Explanation;
import org.comity.assessment.law.Ground;
import org.comity.assessment.report.html.Html;

/** The memo's grounds that need reading, matter by matter: what each instrument says of it, the facts once, and what would change it. */
final class MemoGrounds {

    private static final Set<String> HEAD =
            Set.of("request.kind", "request.direction", "request.requesting", "request.requested");

    private final Html html;
    private final MemoPapers papers;

    MemoGrounds(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    /** The matter of a finding; {@code other} where its rule names none. */
    static String ground(Finding finding) {
        return finding.rule().ground().orElse("other");
    }

    /** The place of a matter in a memo. */
    static int place(String ground) {
        return Ground.WORDS.indexOf(ground);
    }

    /** The facts of a finding that the table at the head of the memo does not show already. */
    static List<UsedFact> own(Finding finding) {
        return finding.facts().stream()
                .filter(fact -> !HEAD.contains(fact.path()))
                .toList();
    }

    void write() {
        html.open("section", "aria-labelledby", "grounds");
        html.add("h2", "3. Grounds that bar, may bar, or are cured", "id", "grounds");
        Map<String, List<GroundText>> matters = GroundText.of(
                        papers.assessment().findings())
                .stream()
                .filter(GroundText::needsReading)
                .collect(Collectors.groupingBy(
                        one -> ground(one.findings().getFirst()), LinkedHashMap::new, Collectors.toList()));
        html.add(
                "p",
                matters.isEmpty()
                        ? "None."
                        : "Judged as at " + papers.assessment().asAt() + " unless another day is named.",
                "class",
                "quiet");
        matters.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<GroundText>> matter) -> worst(matter.getValue()))
                        .thenComparing(matter -> place(matter.getKey())))
                .forEach(matter -> matter(matter.getKey(), matter.getValue()));
        html.close();
    }

    private static Conclusion worst(List<GroundText> grounds) {
        return Conclusion.worst(grounds.stream().map(GroundText::severity).toList());
    }

    private void matter(String word, List<GroundText> grounds) {
        html.open("article", "class", "ground");
        html.add("h3", FactLabels.heading(word));
        html.open("table", "class", "small").add("caption", "What each instrument says of it", "class", "unseen");
        MemoSchedules.widths(html, 26, 26, 14, 34);
        MemoSchedules.header(html, "Provision", "For whom, by whom", "Came out", "Because");
        html.open("tbody");
        grounds.stream().sorted(Comparator.comparing(GroundText::severity)).forEach(this::row);
        html.close().close();
        facts(grounds);
        notes(grounds);
        turnsOn(grounds);
        turnings(grounds);
        html.close();
    }

    private void row(GroundText ground) {
        Finding first = ground.findings().getFirst();
        html.open("tr").open("th", "scope", "row");
        papers.cite(html, ground.instrument(), first.rule().cite());
        html.text(" " + MemoPapers.shortTitle(papers.title(ground.instrument())) + " ");
        html.add(
                "span",
                "(" + first.rule().kind().word().replace('-', ' ')
                        + papers.doubt(first).map(doubt -> "; " + doubt).orElse("") + ")",
                "class",
                "quiet");
        html.close();
        String under =
                ground.reasons().stream().filter(Explanation::saysUnderWhat).collect(Collectors.joining(" "));
        html.add(
                "td",
                ground.subjects() + "; " + ground.deciders() + day(first) + (under.isEmpty() ? "" : ". " + under));
        html.open("td").add("span", ground.outcome(), "class", "verdict " + MemoPapers.tone(ground.severity()));
        if (!first.curedBy().isEmpty()) {
            html.text(" (cured by assurance " + String.join(", ", first.curedBy()) + ")");
        }
        html.close();
        html.add("td", ground.reasons().getFirst()).close();
    }

    private String day(Finding finding) {
        Optional<LocalDate> on = finding.judged().on();
        return on.isEmpty()
                ? "; the day on which it is judged is not known"
                : on.filter(day -> !day.equals(papers.assessment().asAt()))
                        .map(day -> "; judged as at " + day)
                        .orElse("");
    }

    /** Each fact once, with how far it is established and where it comes from. */
    private void facts(List<GroundText> grounds) {
        Map<String, String> facts = new LinkedHashMap<>();
        findings(grounds).forEach(finding -> own(finding).forEach(fact -> facts.put(fact.path(), papers.said(fact))));
        if (!facts.isEmpty()) {
            html.add("p", "Facts. " + FactSentence.capital(String.join("; ", facts.values())) + ".", "class", "small");
        }
    }

    /** What is said besides: why an assurance does not count, what gives way, what a provision leaves open. */
    private void notes(List<GroundText> grounds) {
        Set<String> notes = new LinkedHashSet<>();
        for (GroundText ground : grounds) {
            Set<String> said = sentences(ground);
            ground.reasons().stream()
                    .skip(1)
                    .filter(reason -> !said.contains(reason)
                            && !Explanation.saysUnderWhat(reason)
                            && !FactSentence.saysOnlyWhatIsMissing(reason))
                    .forEach(notes::add);
        }
        html.bullets(List.copyOf(notes), "class", "small");
    }

    /** What the line of facts says already. */
    private Set<String> sentences(GroundText ground) {
        Set<String> sentences = new HashSet<>();
        ground.findings()
                .forEach(finding -> finding.facts().stream()
                        .flatMap(fact -> papers.facts().find(fact.path()).stream())
                        .map(FactSentence::sentence)
                        .forEach(sentences::add));
        return sentences;
    }

    private void turnsOn(List<GroundText> grounds) {
        List<MissingFact> missing = missing(grounds);
        if (!missing.isEmpty()) {
            html.add("p", "It turns on: " + FactLabels.missing(missing) + ".", "class", "small");
        }
    }

    private static List<MissingFact> missing(List<GroundText> grounds) {
        return findings(grounds).stream()
                .flatMap(finding -> finding.waitsFor().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What would turn the findings of a matter; of one that waits for facts, by those facts and by assurances. */
    private void turnings(List<GroundText> grounds) {
        Set<String> open =
                missing(grounds).stream().map(MissingFact::path).collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = new ArrayList<>(OutlookWords.turnings(papers.assessment(), findings(grounds), open));
        if (!lines.isEmpty()) {
            html.add("p", "What would change it: " + String.join("; ", lines) + ".", "class", "small");
        }
    }

    private static List<Finding> findings(List<GroundText> grounds) {
        return grounds.stream().flatMap(ground -> ground.findings().stream()).toList();
    }
}
