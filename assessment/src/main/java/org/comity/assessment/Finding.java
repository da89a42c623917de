package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one rule says about one subject for one decider, and why. Identified by rule, decider and subject.
 *
 * @param rule which rule, as the pack has it
 * @param judged who judges, by what standard, on what day
 * @param subject what it is about
 * @param outcome whether the rule's condition is met
 * @param missing the facts that stand between the rule and an answer; empty unless undetermined
 * @param facts the facts it rests on
 * @param curedBy the assurances that cure it, by id; not empty only for a bar that is not met because of them
 * @param because the reasons in plain words
 * @param displacedBy why it gives way to another instrument, or may (assessment 5a)
 */
public record Finding(
        RuleRef rule,
        Judged judged,
        Subject subject,
        Outcome outcome,
        List<MissingFact> missing,
        List<UsedFact> facts,
        List<String> curedBy,
        List<String> because,
        Optional<Displacement> displacedBy) {

    /**
     * A rule as an answer names it.
     *
     * @param id the full id: {@code nz.extradition-act-1999.30-2-b}
     * @param instrument the pack: {@code nz/extradition-act-1999}
     * @param cite the provision: {@code s 30(2)(b)}
     * @param kind what kind of rule it is
     * @param reviewed whether somebody qualified has read it as it stands
     * @param ground the matter it is about, a word of {@code law.Ground}
     * @param side whose law it is in this request: {@code REQUESTING} for what the requesting state must observe itself
     */
    public record RuleRef(
            String id,
            String instrument,
            String cite,
            RuleClass kind,
            ReviewState reviewed,
            Optional<String> ground,
            Side side) {

        /** A rule of the requested state's law, or of a treaty, that names no ground. */
        public RuleRef(String id, String instrument, String cite, RuleClass kind, ReviewState reviewed) {
            this(id, instrument, cite, kind, reviewed, Optional.empty(), Side.REQUESTED);
        }
    }

    /**
     * Who judges and how.
     *
     * @param decider {@code minister}, {@code attorney-general}, {@code court}, {@code central-authority} or {@code any}
     * @param standard the standard of proof, a word of the contract
     * @param burden who must show it
     * @param on the day on which it is judged; empty when that day is not known
     */
    public record Judged(String decider, String standard, String burden, Optional<LocalDate> on) {}

    public Finding {
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
        curedBy = List.copyOf(curedBy);
        because = List.copyOf(because);
    }

    /** A finding that gives way to none. */
    public Finding(
            RuleRef rule,
            Judged judged,
            Subject subject,
            Outcome outcome,
            List<MissingFact> missing,
            List<UsedFact> facts,
            List<String> curedBy,
            List<String> because) {
        this(rule, judged, subject, outcome, missing, facts, curedBy, because, Optional.empty());
    }

    /** The id of its rule. */
    public String ruleId() {
        return rule.id();
    }

    /** Whether it stays in the answer and does not count, because it gives way to another instrument. */
    public boolean isDisplaced() {
        return displacedBy.isPresent() && displacedBy.get().certain();
    }

    /** What it means for the conclusion (assessment 5a.4, 6.2). */
    public Conclusion conclusion() {
        Conclusion alone = rule.kind().conclusionOf(outcome);
        if (isDisplaced()) {
            return Conclusion.NO_BAR_FOUND;
        }
        return displacedBy.isEmpty() || alone == Conclusion.NO_BAR_FOUND || rule.kind() == RuleClass.OPEN_POWER
                ? alone
                : rule.kind().conclusionOf(Outcome.UNDETERMINED);
    }

    /** What must be known before it, and whether it counts, can be said. */
    public List<MissingFact> waitsFor() {
        Set<MissingFact> all = new TreeSet<>(missing);
        displacedBy.ifPresent(displacement -> all.addAll(displacement.missing()));
        return List.copyOf(all);
    }

    /** This finding, giving way. */
    public Finding displaced(Displacement by, String cite) {
        List<String> reasons = new ArrayList<>(because);
        reasons.add((by.certain() ? "This does not count: " : "This may not count: ") + cite + " gives way, by "
                + by.rule() + ", to " + String.join(", ", by.inFavourOf()) + ".");
        return new Finding(rule, judged, subject, outcome, missing, facts, curedBy, reasons, Optional.of(by));
    }
}
