package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 */
public record Finding(
        RuleRef rule,
        Judged judged,
        Subject subject,
        Outcome outcome,
        List<MissingFact> missing,
        List<UsedFact> facts,
        List<String> curedBy,
        List<String> because) {

    /**
     * A rule as an answer names it.
     *
     * @param id the full id: {@code nz.extradition-act-1999.30-2-b}
     * @param instrument the pack: {@code nz/extradition-act-1999}
     * @param cite the provision: {@code s 30(2)(b)}
     * @param kind what kind of rule it is
     * @param reviewed whether somebody qualified has read it as it stands
     */
    public record RuleRef(String id, String instrument, String cite, RuleClass kind, ReviewState reviewed) {}

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

    /** The id of its rule. */
    public String ruleId() {
        return rule.id();
    }

    /** What it means for the conclusion by itself. */
    public Conclusion conclusion() {
        return rule.kind().conclusionOf(outcome);
    }
}
