package org.comity.assessment.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.assessment.ReviewState;
import org.comity.assessment.Side;
import org.comity.assessment.judging.RulePlan;
import org.comity.assessment.law.Citations;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Reviews;

/**
 * A pack with everything about it that does not depend on a case.
 *
 * @param rules its rules, in the order of the files
 * @param ranks the place of each rule among all rules by its id: by pack, then by provision in the order of the law
 * @param sides the sides on which its rules stand
 * @param reviewed whether somebody qualified has read all its rules as they stand
 */
record PackPlan(List<RulePlan> rules, Map<String, Integer> ranks, Set<Side> sides, ReviewState reviewed) {

    /** Of a pack that is not there. */
    static final PackPlan NONE = new PackPlan(List.of(), Map.of(), Set.of(), ReviewState.NONE);

    /** More rules than any pack has. */
    private static final int MOST_RULES = 10_000;

    /**
     * Lays out a pack.
     *
     * @param before how many packs stand before it
     */
    static PackPlan of(LawPack pack, int before) {
        Map<String, Integer> ranks = new HashMap<>();
        pack.rules().stream()
                .sorted(Comparator.comparing(rule -> Citations.sortKey(rule.provision())))
                .forEach(rule -> ranks.putIfAbsent(rule.id(), before * MOST_RULES + ranks.size()));
        List<RulePlan> rules = new ArrayList<>();
        pack.rules().forEach(rule -> rules.add(RulePlan.of(pack, rule)));
        Set<Side> sides = EnumSet.noneOf(Side.class);
        pack.rules().forEach(rule -> sides.add(rule.standing().side()));
        return new PackPlan(List.copyOf(rules), Map.copyOf(ranks), sides, Reviews.of(pack));
    }

    /** The place of a rule among all rules. */
    int rank(String ruleId) {
        return ranks.getOrDefault(ruleId, 0);
    }
}
