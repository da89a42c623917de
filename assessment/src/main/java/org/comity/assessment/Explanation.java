package org.comity.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a finding came out as it did, in plain words, and the facts it rests on. */
final class Explanation {

    private static final String UNDER = " judges this under ";

    private final RulePlan plan;
    private final int deciding;
    private final SubjectView view;

    /**
     * The explanation of a finding.
     *
     * @param deciding the place of its decider among those of the rule
     */
    Explanation(RulePlan plan, int deciding, SubjectView view) {
        this.plan = plan;
        this.deciding = deciding;
        this.view = view;
    }

    /** The reasons, the rule's own sentence first. */
    List<String> because(RuleJudge.Judged judged) {
        List<String> because = new ArrayList<>();
        because.add(message(judged));
        String under = plan.messages().under().get(deciding);
        if (!under.isEmpty()) {
            because.add(under);
        }
        cells(plan.conditionFacts()).forEach(cell -> because.add(cell.sentence()));
        sorted(judged.missing())
                .forEach(missing -> because.add(view.facts().table().lacking(missing)));
        because.addAll(judged.cureNotes());
        return because;
    }

    /** What is missing, in the order of answers. */
    static List<MissingFact> sorted(Collection<MissingFact> missing) {
        return missing.size() < 2
                ? List.copyOf(missing)
                : missing.stream().sorted().toList();
    }

    /** What a decider who acts under another provision acts under; empty for one who does not. */
    static String under(Rule.Deciding deciding) {
        return deciding.cite()
                .map(cite -> "The " + deciding.decider() + UNDER + cite + ".")
                .orElse("");
    }

    /** Whether a reason says no more than that a fact is missing, which a list of what is missing says too. */
    static boolean saysOnlyWhatIsMissing(String reason) {
        return reason.startsWith("Not known: ")
                || reason.startsWith("Only alleged: ")
                || reason.startsWith("Contested: ");
    }

    /** Whether a reason says under which provision a decider judges. */
    static boolean saysUnderWhat(String reason) {
        return reason.startsWith("The ") && reason.contains(UNDER);
    }

    /** The facts behind the rule's conditions. */
    List<UsedFact> facts() {
        List<UsedFact> used = new ArrayList<>();
        cells(plan.allFacts()).forEach(cell -> used.add(cell.used()));
        return used;
    }

    /** The facts behind names, each once. */
    private List<FactCell> cells(List<Integer> slots) {
        List<FactCell> cells = new ArrayList<>(slots.size());
        for (int slot : slots) {
            for (FactCell cell : view.factsBehind(slot)) {
                if (!cells.contains(cell) && !History.isSilence(cell)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private String message(RuleJudge.Judged judged) {
        RulePlan.Messages messages = plan.messages();
        if (!judged.curedBy().isEmpty()) {
            return messages.cured();
        }
        return switch (judged.outcome().orElse(Outcome.UNDETERMINED)) {
            case MET -> messages.met();
            case NOT_MET -> messages.notMet();
            case UNDETERMINED -> messages.undetermined();
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

    /** What is missing, in words. */
    static String lacking(MissingFact missing, Facts facts) {
        Optional<FactName> name = FactPath.find(missing.path())
                .flatMap(path -> FactDictionary.standard().find(path.name()));
        String label = name.map(fact -> fact.words().label()).orElse("the list of " + missing.path());
        return switch (missing.why()) {
            case "alleged" -> "Only alleged: " + label + " (" + missing.path() + ").";
            case "contested" -> "Contested: " + label + " (" + missing.path() + ").";
            case "conflicting" ->
                "Conflicting values: " + label + " (" + missing.path()
                        + facts.find(missing.path())
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
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
