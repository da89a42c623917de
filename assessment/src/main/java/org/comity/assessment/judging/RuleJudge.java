package org.comity.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.assessment.FactValue;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.law.Rule;
import org.jspecify.annotations.Nullable;

/** Judges one rule on one subject (assessment 3 and 4). */
public final class RuleJudge {

    /** How many combinations of conflicting values are tried for one rule (assessment 2.5). */
    private static final int MOST_COMBINATIONS = 64;

    private final Rule rule;
    private final SubjectView view;
    private final Weighed bound;
    private final Optional<Condition> deciderWhen;
    private @Nullable Weighed applies;
    private @Nullable Judged judged;

    /**
     * A judge of a rule.
     *
     * @param bound whether the instrument binds the two states at all
     * @param deciderWhen the further condition of one decider
     */
    public RuleJudge(Rule rule, SubjectView view, Weighed bound, Optional<Condition> deciderWhen) {
        this.rule = rule;
        this.deciderWhen = deciderWhen;
        this.view = view.accepting(rule.logic().alleged());
        this.bound = bound;
    }

    /**
     * What came of it.
     *
     * @param outcome empty: the rule does not apply
     * @param missing what is missing when it is undetermined
     */
    public record Judged(
            Optional<Outcome> outcome, Set<MissingFact> missing, List<String> curedBy, List<String> cureNotes) {

        boolean decided() {
            return outcome.filter(Outcome.UNDETERMINED::equals).isEmpty();
        }
    }

    /** Judges the rule. */
    public Judged judge() {
        Judged known = judged;
        if (known == null) {
            known = judgeOnce();
            judged = known;
        }
        return known;
    }

    private Judged judgeOnce() {
        Judged plain = judge(view, applies());
        return plain.decided() ? plain : overConflicts(plain);
    }

    /** The day on which the rule is judged, if it is known. */
    public Optional<LocalDate> day() {
        return day(view);
    }

    /** Whether the rule applies to the subject on its day. */
    public Weighed applies() {
        Weighed known = applies;
        if (known == null) {
            known = applies(view);
            applies = known;
        }
        return known;
    }

    /** What the rule sees. */
    public SubjectView view() {
        return view;
    }

    private Optional<LocalDate> day(SubjectView seen) {
        String name = rule.validity().judgedOn();
        if (name.equals("assessment")) {
            return Optional.of(seen.facts().asAt());
        }
        return seen.findValue(name)
                .filter(FactValue.Day.class::isInstance)
                .map(value -> ((FactValue.Day) value).value());
    }

    private Weighed inForce(SubjectView seen) {
        if (!rule.validity().hasVersions()) {
            return Weighed.TRUE;
        }
        return day(seen)
                .map(on -> Weighed.of(rule.validity().covers(on)))
                .orElseGet(() -> Weighed.unknown(seen.missing(rule.validity().judgedOn())));
    }

    private Weighed applies(SubjectView seen) {
        Weighed applies = inForce(seen).and(bound);
        if (!applies.isFalse()) {
            applies = applies.and(seen.weigh(seen.pack().scope().when()));
        }
        return applies.isFalse()
                ? applies
                : applies.and(seen.weigh(rule.logic().when())).and(seen.weigh(deciderWhen));
    }

    private Judged judge(SubjectView seen, Weighed applies) {
        if (applies.isFalse()) {
            return new Judged(Optional.empty(), Set.of(), List.of(), List.of());
        }
        Weighed condition = seen.weigh(rule.logic().condition());
        if (rule.kind().requires()) {
            return of(applies.and(condition.not()).not());
        }
        Weighed met = applies.and(condition);
        return rule.logic().cures().isEmpty() || met.isFalse() ? of(met) : cured(seen, met);
    }

    private Judged cured(SubjectView seen, Weighed met) {
        LocalDate day = day(seen).orElse(seen.facts().asAt());
        CureJudge.Cured cured = new CureJudge(seen, day).weigh(rule.logic().cures());
        if (cured.works().isTrue()) {
            return new Judged(Optional.of(Outcome.NOT_MET), Set.of(), cured.by(), cured.notes());
        }
        Weighed result = met.and(cured.works().not());
        return new Judged(Optional.of(outcome(result)), result.missing(), List.of(), cured.notes());
    }

    private static Judged of(Weighed met) {
        return new Judged(Optional.of(outcome(met)), met.missing(), List.of(), List.of());
    }

    private static Outcome outcome(Weighed met) {
        return met.isUnknown() ? Outcome.UNDETERMINED : met.truth() == Truth.TRUE ? Outcome.MET : Outcome.NOT_MET;
    }

    /** If every combination of conflicting values gives the same outcome, that is the outcome (assessment 2.5). */
    private Judged overConflicts(Judged undecided) {
        Map<String, List<FactValue>> conflicts = new TreeMap<>();
        undecided.missing().forEach(missing -> conflicts.putAll(view.conflict(missing)));
        if (conflicts.isEmpty()) {
            return undecided;
        }
        List<Map<String, FactValue>> combinations = combinations(conflicts);
        if (combinations.size() > MOST_COMBINATIONS) {
            return undecided;
        }
        Set<Optional<Outcome>> outcomes = new HashSet<>();
        List<Judged> results = new ArrayList<>();
        for (Map<String, FactValue> values : combinations) {
            SubjectView supposed = view.assuming(values);
            Judged result = judge(supposed, applies(supposed));
            results.add(result);
            outcomes.add(result.outcome());
        }
        return outcomes.size() == 1 && results.getFirst().decided() ? results.getFirst() : undecided;
    }

    private static List<Map<String, FactValue>> combinations(Map<String, List<FactValue>> conflicts) {
        List<Map<String, FactValue>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<FactValue>> conflict : conflicts.entrySet()) {
            List<Map<String, FactValue>> longer = new ArrayList<>();
            for (Map<String, FactValue> start : combinations) {
                for (FactValue value : conflict.getValue()) {
                    Map<String, FactValue> next = new HashMap<>(start);
                    next.put(conflict.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
            if (combinations.size() > MOST_COMBINATIONS) {
                return combinations;
            }
        }
        return combinations;
    }
}
