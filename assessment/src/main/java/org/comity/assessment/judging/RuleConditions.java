package org.comity.assessment.judging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.FactGroup;
import org.comity.assessment.Facts;
import org.comity.assessment.Subject;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;

/**
 * The conditions of a pack's rules, each by itself: no cures, no conclusions, no reasons. Not how a case is assessed (that is {@link
 * Assessor}); it is what another evaluator of the same conditions can be compared with. Rules that have findings about the same sort
 * of subject, and see the same facts, stand together.
 */
public final class RuleConditions {

    private final LawPack pack;
    private final Set<FactGroup> groups;
    private final Set<String> alleged;
    private final List<Line> lines = new ArrayList<>();

    private RuleConditions(LawPack pack, Set<FactGroup> groups, Set<String> alleged) {
        this.pack = pack;
        this.groups = groups;
        this.alleged = alleged;
    }

    /**
     * One condition of a rule.
     *
     * @param label the rule's id; with {@code when} after it, if the condition says whether the rule applies
     * @param condition the condition
     */
    public record Line(String label, Condition condition) {}

    /** The conditions of a pack, those about the same sort of subject together. */
    public static List<RuleConditions> of(LawPack pack) {
        Map<List<Object>, RuleConditions> bySort = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            Set<FactGroup> groups = Subjects.groups(rule);
            Set<String> alleged = rule.logic().alleged();
            RuleConditions same = bySort.computeIfAbsent(
                    List.of(groups, alleged), first -> new RuleConditions(pack, groups, alleged));
            rule.logic().when().ifPresent(when -> same.lines.add(new Line(rule.id() + " when", when)));
            rule.logic().condition().ifPresent(condition -> same.lines.add(new Line(rule.id(), condition)));
        }
        return bySort.values().stream().filter(some -> !some.lines.isEmpty()).toList();
    }

    /** The conditions, in the order of the rules. */
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The names that they speak of, in alphabetical order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        lines.forEach(line -> names.addAll(line.condition().names()));
        return names;
    }

    /** A case as these rules see it, once for each subject (assessment 3.7). */
    public List<View> views(Facts facts) {
        return Subjects.of(groups, SubjectView.ofRequest(facts, pack)).stream()
                .map(view -> new View(view.accepting(alleged)))
                .toList();
    }

    /** The facts of a case about one subject. */
    public static final class View {

        private final SubjectView view;

        private View(SubjectView view) {
            this.view = view;
        }

        /** Whom or what it is about. */
        public Subject subject() {
            return view.subject();
        }

        /** The value of a name that counts: a Boolean, Long, String or List of String; empty when it is unknown. */
        public Optional<Object> find(String name) {
            return view.find(name);
        }

        /**
         * Whether a condition holds.
         *
         * @throws org.comity.assessment.condition.ConditionFailed when it cannot be evaluated
         */
        public Truth truth(Condition condition) {
            return condition.evaluate(view).truth();
        }
    }
}
