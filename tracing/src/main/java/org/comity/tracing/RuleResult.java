package org.comity.tracing;

import java.util.List;

/**
 * The answer under one rule.
 *
 * @param rule the rule
 * @param order the order of one day's entries
 * @param conserved whether every claim's published figures add up to the claim (tracing 8.4)
 * @param claims where each claim's money is attributed to be
 * @param assets what each claim may have in each asset
 * @param work what shows the rule at work
 */
public record RuleResult(
        TracingRule rule,
        OrderPolicy order,
        boolean conserved,
        List<ClaimResult> claims,
        List<AssetResult> assets,
        Work work) {

    public RuleResult {
        claims = List.copyOf(claims);
        assets = List.copyOf(assets);
    }

    /** An answer of which no more is shown than schedules and flows. */
    public RuleResult(
            TracingRule rule,
            OrderPolicy order,
            boolean conserved,
            List<ClaimResult> claims,
            List<AssetResult> assets,
            List<LedgerSchedule> schedules,
            List<Flow> flows) {
        this(rule, order, conserved, claims, assets, new Work(schedules, flows, List.of(), List.of()));
    }

    /**
     * What shows the rule at work.
     *
     * @param schedules the ledgers, entry by entry; those without claimed money included
     * @param flows what moved between places, for the picture
     * @param roundings the published figures that are not the carried ones (tracing 8.2)
     * @param notes what a reader should know of this answer, in sentences
     */
    public record Work(List<LedgerSchedule> schedules, List<Flow> flows, List<Rounding> roundings, List<String> notes) {

        public Work {
            schedules = List.copyOf(schedules);
            flows = List.copyOf(flows);
            roundings = List.copyOf(roundings);
            notes = List.copyOf(notes);
        }
    }

    /** The ledgers, entry by entry. */
    public List<LedgerSchedule> schedules() {
        return work.schedules();
    }

    /** What moved between places. */
    public List<Flow> flows() {
        return work.flows();
    }
}
