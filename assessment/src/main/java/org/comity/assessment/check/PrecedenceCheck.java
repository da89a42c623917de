package org.comity.assessment.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.Effect;
import org.comity.assessment.law.Ground;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;

/**
 * Finds precedence rules that go round in a circle: a pack that both gives way to and prevails over the same instruments on one
 * ground, and two packs that each give way to the other (assessment 8.5).
 */
final class PrecedenceCheck {

    private final LawPack pack;
    private final Collection<LawPack> packs;
    private final List<LawCheck.PackProblem> problems = new ArrayList<>();

    PrecedenceCheck(LawPack pack, Collection<LawPack> packs) {
        this.pack = pack;
        this.packs = packs;
    }

    List<LawCheck.PackProblem> problems() {
        List<Rule> rules = effective(pack);
        for (int i = 0; i < rules.size(); i++) {
            for (Rule before : rules.subList(0, i)) {
                both(before, rules.get(i));
            }
        }
        for (LawPack other : packs) {
            if (pack.id().compareTo(other.id()) < 0 && mayMeet(other)) {
                rules.forEach(rule -> effective(other).forEach(theirs -> round(rule, other, theirs)));
            }
        }
        return problems;
    }

    private static List<Rule> effective(LawPack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.standing().effect().isPresent())
                .toList();
    }

    private static Effect effect(Rule rule) {
        return rule.standing().effect().orElseThrow();
    }

    /** Within one pack: the same matter given away and claimed, under the same condition and on the same days. */
    private void both(Rule before, Rule rule) {
        Effect one = effect(before);
        Effect other = effect(rule);
        Set<String> grounds = shared(one, other);
        if (one.direction() != other.direction()
                && one.other() == other.other()
                && !grounds.isEmpty()
                && source(before).equals(source(rule))
                && LawCheck.overlap(before.validity(), rule.validity())) {
            problem(
                    rule,
                    "precedence goes round in a circle: this rule and the one at " + before.place()
                            + " give way to and prevail over the same instruments on " + String.join(", ", grounds));
        }
    }

    private static String source(Rule rule) {
        return rule.logic().when().map(Condition::source).orElse("");
    }

    /** Between two packs: each gives way to the other, or each prevails, whatever the case, on a ground on which both have rules. */
    private void round(Rule rule, LawPack other, Rule theirs) {
        Effect own = effect(rule);
        Effect back = effect(theirs);
        boolean unconditional =
                rule.logic().when().isEmpty() && theirs.logic().when().isEmpty();
        if (!unconditional
                || own.direction() != back.direction()
                || !own.other().includes(other)
                || !back.other().includes(pack)) {
            return;
        }
        Set<String> grounds = shared(own, back);
        grounds.retainAll(grounds(pack));
        grounds.retainAll(grounds(other));
        if (!grounds.isEmpty()) {
            problem(
                    rule,
                    "precedence goes round in a circle: this pack and " + other.id() + " (" + theirs.place()
                            + ") each " + (own.direction() == Effect.Direction.YIELDS ? "give way to" : "prevail over")
                            + " the other on " + String.join(", ", grounds));
        }
    }

    /** Whether two packs can be used in one case: not two statutes of different states. */
    private boolean mayMeet(LawPack other) {
        Optional<String> own = pack.scope().state();
        return own.isEmpty()
                || other.scope().state().isEmpty()
                || own.equals(other.scope().state());
    }

    private static Set<String> shared(Effect one, Effect other) {
        Set<String> shared = new TreeSet<>(Ground.WORDS);
        for (Effect effect : List.of(one, other)) {
            effect.grounds().ifPresent(shared::retainAll);
            shared.removeAll(effect.except());
        }
        return shared;
    }

    private static Set<String> grounds(LawPack pack) {
        Set<String> grounds = new TreeSet<>();
        pack.rules().forEach(rule -> rule.standing().ground().ifPresent(grounds::add));
        return grounds;
    }

    private void problem(Rule rule, String what) {
        problems.add(new LawCheck.PackProblem(rule.place(), what));
    }
}
