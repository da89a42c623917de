package org.comity.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a finding came out as it did, in plain words, and the facts it rests on. */
final class Explanation {

    private static final String UNDER = " judges this under ";

    private final Rule rule;
    private final Rule.Deciding deciding;
    private final SubjectView view;

    Explanation(Rule rule, Rule.Deciding deciding, SubjectView view) {
        this.rule = rule;
        this.deciding = deciding;
        this.view = view;
    }

    /** The reasons, the rule's own sentence first. */
    List<String> because(RuleJudge.Judged judged) {
        List<String> because = new ArrayList<>();
        boolean cured = !judged.curedBy().isEmpty();
        because.add(cured ? message("cured") : message(key(judged)));
        deciding.cite().ifPresent(cite -> because.add("The " + deciding.decider() + UNDER + cite + "."));
        rule.logic().condition().stream()
                .flatMap(condition -> condition.names().stream())
                .flatMap(name -> view.factsBehind(name).stream())
                .distinct()
                .map(Explanation::sentence)
                .forEach(because::add);
        judged.missing().stream().sorted().map(this::lacking).forEach(because::add);
        because.addAll(judged.cureNotes());
        return because;
    }

    /** Whether a reason says under which provision a decider judges. */
    static boolean saysUnderWhat(String reason) {
        return reason.startsWith("The ") && reason.contains(UNDER);
    }

    /** The facts behind the rule's conditions. */
    List<UsedFact> facts(Collection<String> names) {
        Map<String, UsedFact> used = new LinkedHashMap<>();
        for (String name : names) {
            for (Fact fact : view.factsBehind(name)) {
                used.put(fact.path(), new UsedFact(fact.path(), fact.valueText(), fact.status(), fact.source()));
            }
        }
        return List.copyOf(used.values());
    }

    private static String key(RuleJudge.Judged judged) {
        return switch (judged.outcome().orElse(Outcome.UNDETERMINED)) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case UNDETERMINED -> "undetermined";
        };
    }

    private String message(String key) {
        String written = rule.words().messages().get(key);
        if (written != null) {
            return written;
        }
        String summary = rule.words().summary();
        return switch (key) {
            case "cured" -> "This would stand in the way, but an assurance cures it: " + summary;
            case "met" -> (rule.kind().requires() ? "Satisfied: " : "Applies: ") + summary;
            case "notMet" -> (rule.kind().requires() ? "Not satisfied: " : "Does not apply: ") + summary;
            default ->
                "Whether this " + (rule.kind().requires() ? "is satisfied" : "applies") + " is not known: " + summary;
        };
    }

    /** One fact in words: {@code danger of torture: yes (alleged; source: letter of 3 May)}. */
    static String sentence(Fact fact) {
        FactName name = FactDictionary.standard().get(fact.name());
        String value = fact.valueText();
        String words = Set.of("true", "false").contains(value) ? value.equals("true") ? "yes" : "no" : value;
        StringBuilder sentence = new StringBuilder(capital(name.words().label()))
                .append(": ")
                .append(words)
                .append(" (")
                .append(fact.status().word());
        fact.by().ifPresent(by -> sentence.append(" by ").append(by));
        if (fact.status() == FactStatus.FOUND && fact.by().isEmpty()) {
            sentence.append("; by whom is not recorded");
        }
        fact.source().ifPresent(source -> sentence.append("; source: ").append(source));
        fact.asOf().ifPresent(day -> sentence.append("; as of ").append(day));
        return sentence.append(").").toString();
    }

    private String lacking(MissingFact missing) {
        Optional<FactName> name = FactPath.find(missing.path())
                .flatMap(path -> FactDictionary.standard().find(path.name()));
        String label = name.map(fact -> fact.words().label()).orElse("the list of " + missing.path());
        return switch (missing.why()) {
            case "alleged" -> "Only alleged: " + label + " (" + missing.path() + ").";
            case "contested" -> "Contested: " + label + " (" + missing.path() + ").";
            case "conflicting" ->
                "Conflicting values: " + label + " (" + missing.path()
                        + view.facts()
                                .find(missing.path())
                                .map(fact -> ": " + fact.valueText())
                                .orElse("") + ").";
            default -> "Not known: " + label + " (" + missing.path() + ").";
        };
    }

    /** {@code attorney general}, {@code any authority}. */
    static String deciderInWords(String decider) {
        return decider.equals("any") ? "any authority" : decider.replace('-', ' ');
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
