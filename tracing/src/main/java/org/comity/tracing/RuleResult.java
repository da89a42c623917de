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
 * @param schedules the ledgers, entry by entry; those without claimed money included
 * @param flows what moved between places, for the picture
 */
public record RuleResult(
        TracingRule rule,
        OrderPolicy order,
        boolean conserved,
        List<ClaimResult> claims,
        List<AssetResult> assets,
        List<LedgerSchedule> schedules,
        List<Flow> flows) {

    public RuleResult {
        claims = List.copyOf(claims);
        assets = List.copyOf(assets);
        schedules = List.copyOf(schedules);
        flows = List.copyOf(flows);
    }
}
