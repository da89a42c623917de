package org.comity.assessment.judging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.ReviewState;
import org.comity.assessment.Slots;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Reviews;
import org.comity.assessment.law.Rule;

/**
 * A rule with everything about it that does not depend on a case: worked out once when the packs are laid out.
 *
 * @param rule the rule
 * @param pack its pack
 * @param subjects the lists that it has one finding for each element of
 * @param reviewed whether somebody qualified has read it as it stands
 * @param conditionFacts the numbers of the names in its condition
 * @param allFacts the numbers of the names in its condition and in its {@code when}
 * @param messages what answers say of each outcome
 */
public record RulePlan(
        Rule rule,
        LawPack pack,
        Set<FactGroup> subjects,
        ReviewState reviewed,
        List<Integer> conditionFacts,
        List<Integer> allFacts,
        Messages messages) {

    /** What answers say of an outcome. */
    record Messages(String met, String notMet, String undetermined, String cured, List<String> under) {}

    /** Lays out a rule. */
    public static RulePlan of(LawPack pack, Rule rule) {
        Slots slots = FactDictionary.standard()
                .slots()
                .with(pack.content().registers().keySet());
        return new RulePlan(
                rule,
                pack,
                Subjects.groups(rule),
                Reviews.of(pack, rule),
                numbers(slots, Stream.of(rule.logic().condition())),
                numbers(slots, Stream.of(rule.logic().when(), rule.logic().condition())),
                messages(rule));
    }

    private static List<Integer> numbers(Slots slots, Stream<Optional<Condition>> conditions) {
        Set<String> names = new TreeSet<>();
        conditions.flatMap(Optional::stream).forEach(condition -> names.addAll(condition.names()));
        return names.stream().map(slots::of).toList();
    }

    private static Messages messages(Rule rule) {
        String summary = rule.words().summary();
        boolean requires = rule.kind().requires();
        return new Messages(
                message(rule, "met", (requires ? "Satisfied: " : "Applies: ") + summary),
                message(rule, "notMet", (requires ? "Not satisfied: " : "Does not apply: ") + summary),
                message(
                        rule,
                        "undetermined",
                        "Whether this " + (requires ? "is satisfied" : "applies") + " is not known: " + summary),
                message(rule, "cured", "This would stand in the way, but an assurance cures it: " + summary),
                rule.deciders().stream().map(Explanation::under).toList());
    }

    private static String message(Rule rule, String key, String otherwise) {
        return rule.words().messages().getOrDefault(key, otherwise);
    }
}
