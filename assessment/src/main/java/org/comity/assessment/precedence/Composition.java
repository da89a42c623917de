package org.comity.assessment.precedence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.assessment.Displacement;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Subject;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.judging.Weighed;
import org.comity.assessment.law.Effect;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;

/**
 * Lays the findings of several instruments upon each other: which give way by a precedence rule, and to what (assessment
 * 5a). The step between findings and conclusions.
 */
public final class Composition {

    /**
     * A finding with the rule behind it.
     *
     * @param applies whether the rule applies at all
     */
    public record Judgement(Finding finding, Rule rule, LawPack pack, Weighed applies) {

        private boolean isSettled() {
            return finding.isDisplaced();
        }

        private Judgement displaced(Displacement displacement) {
            return new Judgement(finding.displaced(displacement, rule.cite()), rule, pack, applies);
        }
    }

    private record Power(Judgement source, Effect effect) {}

    private record Spoken(Truth truth, Set<String> by, Set<MissingFact> missing) {}

    private final List<Judgement> judged;

    private Composition(List<Judgement> judged) {
        this.judged = new ArrayList<>(judged);
    }

    /** The findings, those that give way marked; their order is kept. */
    public static List<Judgement> compose(List<Judgement> judged) {
        Composition composition = new Composition(judged);
        composition.powers().forEach(composition::apply);
        return List.copyOf(composition.judged);
    }

    /** The precedence rules that have their effect, or may; those of the higher layer first (5a.5). */
    private List<Power> powers() {
        Set<String> seen = new TreeSet<>();
        return judged.stream()
                .filter(one -> one.rule().standing().effect().isPresent()
                        && one.finding().outcome() != Outcome.NOT_MET)
                .filter(one -> seen.add(one.rule().id() + one.finding().subject()))
                .flatMap(one -> one.rule().standing().effect().map(effect -> new Power(one, effect)).stream())
                .sorted(Comparator.comparing(
                        power -> power.source().pack().scope().use().layer()))
                .toList();
    }

    private void apply(Power power) {
        List<Judgement> speakers = judged.stream()
                .filter(other -> !other.isSettled() && speaker(power, other))
                .toList();
        if (speakers.isEmpty()) {
            return;
        }
        judged.replaceAll(one -> {
            if (one.isSettled() || !givesWay(power, one)) {
                return one;
            }
            Spoken spoken = speaksAgainst(power, one, speakers);
            boolean certain = power.source().finding().outcome() == Outcome.MET;
            if (spoken.truth() == Truth.FALSE
                    || one.finding().displacedBy().isPresent() && !(certain && spoken.truth() == Truth.TRUE)) {
                return one;
            }
            Set<MissingFact> missing = new TreeSet<>(spoken.missing());
            missing.addAll(power.source().finding().missing());
            boolean settled = certain && spoken.truth() == Truth.TRUE;
            return one.displaced(new Displacement(
                    power.source().rule().id(),
                    List.copyOf(spoken.by()),
                    settled,
                    settled ? List.of() : List.copyOf(missing)));
        });
    }

    /** Whether a finding is one that the effect can displace (5a.2). */
    private static boolean givesWay(Power power, Judgement one) {
        if (!one.rule().kind().bars() && !one.rule().kind().requires()) {
            return false;
        }
        boolean own = one.pack().id().equals(power.source().pack().id());
        boolean side = power.effect().direction() == Effect.Direction.YIELDS
                ? own && power.effect().concerns(one.rule())
                : !own
                        && power.effect().other().includes(one.pack())
                        && power.effect().concernsGround(one.rule());
        return side && meet(power.source().finding().subject(), one.finding().subject());
    }

    /** Whether the other side speaks on the matter of a finding, by which rules, and what that depends on (5a.3). */
    private static Spoken speaksAgainst(Power power, Judgement one, List<Judgement> speakers) {
        Map<String, List<Judgement>> byRule = speakers.stream()
                .filter(other -> power.effect().extent() == Effect.Extent.WHOLLY
                        || Objects.equals(
                                other.rule().standing().ground(),
                                one.rule().standing().ground()))
                .filter(other -> meet(other.finding().subject(), one.finding().subject()))
                .collect(Collectors.groupingBy(other -> other.rule().id(), LinkedHashMap::new, Collectors.toList()));
        Truth truth = Truth.FALSE;
        Set<String> by = new TreeSet<>();
        Set<MissingFact> missing = new TreeSet<>();
        for (Map.Entry<String, List<Judgement>> rule : byRule.entrySet()) {
            Truth here = speaks(power.effect(), rule.getValue(), one);
            truth = truth.or(here);
            if (here != Truth.FALSE) {
                by.add(rule.getKey());
            }
            if (here == Truth.UNKNOWN) {
                rule.getValue().forEach(other -> {
                    missing.addAll(other.applies().missing());
                    missing.addAll(other.finding().missing());
                });
            }
        }
        if (truth == Truth.TRUE) {
            by.removeIf(id -> speaks(power.effect(), byRule.getOrDefault(id, List.of()), one) != Truth.TRUE);
        }
        return new Spoken(truth, by, missing);
    }

    private static boolean speaker(Power power, Judgement other) {
        boolean own = other.pack().id().equals(power.source().pack().id());
        RuleClass kind = other.rule().kind();
        boolean fit = kind == RuleClass.NOT_A_GROUND
                || power.effect().extent() != Effect.Extent.LIFTED && (kind.bars() || kind.requires());
        return fit
                && (power.effect().direction() == Effect.Direction.YIELDS
                        ? !own && power.effect().other().includes(other.pack())
                        : own && !power.effect().except().contains(other.rule().provision()));
    }

    /**
     * Whether a rule speaks: a bar or a requirement when it applies; one that says what may not be relied on when it is met
     * for every subject that the finding covers, and only against a bar or ground.
     */
    private static Truth speaks(Effect effect, List<Judgement> rule, Judgement against) {
        boolean lifts = rule.getFirst().rule().kind() == RuleClass.NOT_A_GROUND;
        if (!lifts || effect.extent() == Effect.Extent.WHOLLY) {
            return rule.stream().map(one -> one.applies().truth()).reduce(Truth.FALSE, Truth::or);
        }
        if (!against.rule().kind().bars()) {
            return Truth.FALSE;
        }
        return rule.stream()
                .map(one -> switch (one.finding().outcome()) {
                    case MET -> Truth.TRUE;
                    case NOT_MET -> Truth.FALSE;
                    case UNDETERMINED -> Truth.UNKNOWN;
                })
                .reduce(Truth.TRUE, Truth::and);
    }

    /** Whether two subjects do not name different elements of one list. */
    private static boolean meet(Subject left, Subject right) {
        for (Map.Entry<String, String> id : left.ids().entrySet()) {
            String other = right.ids().get(id.getKey());
            if (other != null && !other.equals(id.getValue())) {
                return false;
            }
        }
        return true;
    }
}
