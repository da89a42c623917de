package org.comity.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Fact;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactLabels;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.ReviewState;
import org.comity.assessment.UsedFact;
import org.comity.assessment.law.Certainty;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;
import org.comity.assessment.report.html.Html;
import org.comity.terms.Jurisdiction;

/**
 * What every part of the memo looks things up in.
 *
 * @param assessment the answer
 * @param facts the facts behind it
 * @param law the packs behind it
 */
record MemoPapers(Assessment assessment, Facts facts, LawLibrary law) {

    /** The title of an instrument; its id where the pack is not at hand. */
    String title(String instrument) {
        return law.find(instrument).map(LawPack::title).orElse(instrument);
    }

    /** The instrument of a rule's id. */
    Optional<LawPack> packOf(String ruleId) {
        return law.packs().stream()
                .filter(pack -> ruleId.startsWith(pack.rulePrefix() + "."))
                .findFirst();
    }

    /** {@code s 30(2)(b) Extradition Act 1999 (New Zealand)} for a rule's id; the text itself for anything else. */
    String name(String ruleId) {
        return packOf(ruleId)
                .map(pack -> pack.rules().stream()
                                .filter(rule -> rule.id().equals(ruleId))
                                .findFirst()
                                .map(Rule::cite)
                                .orElse(ruleId)
                        + " " + pack.title())
                .orElseGet(() -> law.packs().stream()
                        .filter(pack -> ruleId.startsWith(pack.id() + " "))
                        .findFirst()
                        .map(pack -> ruleId.substring(pack.id().length() + 1) + " " + pack.title())
                        .orElseGet(() -> law.find(ruleId).map(LawPack::title).orElse(ruleId)));
    }

    /** Provisions by instrument: {@code s 7(b), s 30(2)(b) Extradition Act 1999 (New Zealand); art 7 …}. */
    String names(List<String> ruleIds) {
        Map<String, List<String>> byInstrument = new LinkedHashMap<>();
        ruleIds.stream().distinct().forEach(rule -> {
            String title = packOf(rule).map(LawPack::title).orElse("");
            String name = name(rule);
            byInstrument
                    .computeIfAbsent(shortTitle(title), absent -> new ArrayList<>())
                    .add(title.isEmpty() ? name : name.replace(" " + title, ""));
        });
        return byInstrument.entrySet().stream()
                .map(entry ->
                        entry.getValue().stream().distinct().collect(Collectors.joining(", ")) + " " + entry.getKey())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    /** A title without what follows its first comma, which says what of the instrument the pack covers. */
    static String shortTitle(String title) {
        return title.split(", ", 2)[0];
    }

    /** The provision, linked to where the official text is published. */
    void cite(Html html, String instrument, String cite) {
        html.open("span", "class", "cite");
        law.find(instrument)
                .flatMap(pack -> pack.text().link())
                .ifPresentOrElse(address -> html.link(cite, address), () -> html.text(cite));
        html.close();
    }

    /** Whether somebody has read the provision in an official text, and whether a lawyer has reviewed the rule. */
    Optional<String> doubt(Finding finding) {
        boolean recalled = packOf(finding.ruleId()).stream()
                .flatMap(pack -> pack.rules().stream())
                .anyMatch(rule -> rule.id().equals(finding.ruleId()) && rule.seen() == Certainty.RECALLED);
        List<String> doubts = Stream.of(
                        recalled ? "provision recalled, not read in a text" : "",
                        finding.rule().reviewed() == ReviewState.STALE ? "rule changed since it was reviewed" : "")
                .filter(doubt -> !doubt.isEmpty())
                .toList();
        return doubts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", doubts));
    }

    /** {@code punishable by death there (offence 1): yes (shown; volume A, tab 4)}. */
    String said(UsedFact fact) {
        return FactLabels.of(fact.path()) + ": " + FactLabels.value(fact.value()) + " ("
                + fact.status().word()
                + facts.find(fact.path())
                        .flatMap(Fact::by)
                        .map(who -> " by " + who)
                        .orElse("")
                + fact.source().map(source -> "; " + source).orElse("") + ")";
    }

    /** The value of a fact in words, or that it is not known. */
    String value(String path) {
        return facts.find(path).map(fact -> FactLabels.value(fact.valueText())).orElse("not known");
    }

    /** {@code New Zealand} for the state at a path. */
    String state(String path) {
        return facts.find(path)
                .map(Fact::valueText)
                .map(code -> Jurisdiction.isKnown(code) ? new Jurisdiction(code).name() : code)
                .orElse("a state that is not known");
    }

    /** The ids of a list of the case. */
    List<String> ids(FactGroup group) {
        return facts.listIds(group).orElse(List.of());
    }

    /** {@code the court}, {@code any authority}. */
    static String decider(String decider) {
        return GroundText.deciderInWords(decider);
    }

    /** Which colour a conclusion has; the words say the same. */
    static String tone(Conclusion conclusion) {
        return switch (conclusion) {
            case NO_LEGAL_BASIS, BARRED -> "stop";
            case UNDETERMINED, REFUSAL_OPEN, INCOMPLETE -> "wait";
            case NO_BAR_FOUND -> "go";
        };
    }

    /** The people and offences of conclusions: {@code person 1, offences 1, 2}. */
    static String about(List<DeciderConclusion> rows) {
        Map<String, List<String>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> {
            List<String> offences = byPerson.computeIfAbsent(
                    row.person().map(id -> "person " + id).orElse("the request"), absent -> new ArrayList<>());
            row.offence().filter(id -> !offences.contains(id)).ifPresent(offences::add);
        });
        return byPerson.entrySet().stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue().isEmpty()
                                ? ""
                                : (entry.getValue().size() == 1 ? ", offence " : ", offences ")
                                        + String.join(", ", entry.getValue())))
                .collect(Collectors.joining("; "));
    }
}
