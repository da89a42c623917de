package org.comity.assessment.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.assessment.FactCell;
import org.comity.assessment.History;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.UsedFact;
import org.comity.assessment.law.Rule;

/** Why a finding came out as it did, in plain words, and the facts it rests on. */
public final class Explanation {

    private static final String UNDER = " judges this under ";

    private final RulePlan plan;
    private final int deciding;
    private final SubjectView view;

    /**
     * The explanation of a finding.
     *
     * @param deciding the place of its decider among those of the rule
     */
    public Explanation(RulePlan plan, int deciding, SubjectView view) {
        this.plan = plan;
        this.deciding = deciding;
        this.view = view;
    }

    /** The reasons, the rule's own sentence first. */
    public List<String> because(RuleJudge.Judged judged) {
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
    public static List<MissingFact> sorted(Collection<MissingFact> missing) {
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

    /** Whether a reason says under which provision a decider judges. */
    public static boolean saysUnderWhat(String reason) {
        return reason.startsWith("The ") && reason.contains(UNDER);
    }

    /** The facts behind the rule's conditions. */
    public List<UsedFact> facts() {
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
}
