package org.comity.assessment.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.assessment.Clock;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactPath;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.law.Rule;

/** Turns what is missing into questions, the most decisive first (assessment 7.1). */
final class Questions {

    /** Behind every conclusion: what only a clock waits for. */
    private static final int CLOCKS = Conclusion.values().length;

    private static final Map<String, String> LISTS = Map.of(
            "persons", "Who is the person concerned?",
            "offences", "For which offences is the request made?",
            "assurances", "Which assurances have been given (an empty list: none)?",
            "properties", "Which property is concerned?",
            "orders", "Which orders is the request about?",
            "rivals", "Which other requests are there for the same person or thing?");

    private final Map<MissingFact, Open> open = new HashMap<>();

    private static final class Open {
        private final TreeSet<String> decides = new TreeSet<>();
        private Optional<String> question = Optional.empty();
        private int weight = CLOCKS;
    }

    /** A finding that waits for facts and bears on the conclusion. */
    void add(Finding finding, Rule rule) {
        if (finding.conclusion() != Conclusion.NO_BAR_FOUND) {
            finding.waitsFor()
                    .forEach(missing ->
                            add(missing, finding.ruleId(), finding.conclusion().ordinal(), question(missing, rule)));
        }
    }

    /** A route that waits for facts while no route is open. */
    void add(LegalBasis basis) {
        basis.missing()
                .forEach(missing -> add(
                        missing,
                        basis.instrument() + " " + basis.cite(),
                        Conclusion.NO_LEGAL_BASIS.ordinal(),
                        Optional.empty()));
    }

    /** A clock that waits for facts. */
    void add(Clock clock, Rule rule) {
        clock.missing().forEach(missing -> add(missing, clock.rule(), CLOCKS, question(missing, rule)));
    }

    /** What must be known before any pack can be chosen (assessment 3.3). */
    void addFirst(MissingFact missing, String packId) {
        add(missing, packId, Conclusion.NO_LEGAL_BASIS.ordinal(), Optional.empty());
    }

    private void add(MissingFact missing, String decides, int weight, Optional<String> question) {
        Open entry = open.computeIfAbsent(missing, absent -> new Open());
        entry.decides.add(decides);
        entry.weight = Math.min(entry.weight, weight);
        if (entry.question.isEmpty()) {
            entry.question = question;
        }
    }

    private static Optional<String> question(MissingFact missing, Rule rule) {
        if (rule.words().questions().isEmpty()) {
            return Optional.empty();
        }
        String name = LISTS.containsKey(missing.path())
                ? missing.path()
                : FactPath.find(missing.path()).map(FactPath::name).orElse(missing.path());
        return Optional.ofNullable(rule.words().questions().get(name));
    }

    /** The questions, the ones that weigh most first. */
    List<OpenQuestion> list() {
        List<Map.Entry<MissingFact, Open>> entries = new ArrayList<>(open.entrySet());
        entries.sort(Comparator.comparingInt((Map.Entry<MissingFact, Open> entry) -> entry.getValue().weight)
                .thenComparingInt(entry -> -entry.getValue().decides.size())
                .thenComparing(Map.Entry::getKey));
        return entries.stream()
                .map(entry -> new OpenQuestion(
                        entry.getKey().path(),
                        text(entry.getKey(), entry.getValue()),
                        entry.getKey().why(),
                        List.copyOf(entry.getValue().decides)))
                .toList();
    }

    private static String text(MissingFact missing, Open entry) {
        String question = entry.question
                .or(() -> Optional.ofNullable(LISTS.get(missing.path())))
                .or(() -> FactPath.find(missing.path())
                        .flatMap(path -> FactDictionary.standard().find(path.name()))
                        .map(name -> name.words().question()))
                .orElse(missing.path() + "?");
        return switch (missing.why()) {
            case "alleged" -> question + " (So far it is only alleged.)";
            case "contested" -> question + " (It is contested.)";
            case "conflicting" -> question + " (Values stand against each other.)";
            default -> question;
        };
    }
}
