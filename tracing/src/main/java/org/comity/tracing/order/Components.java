package org.comity.tracing.order;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Funds;
import org.comity.tracing.binding.Step;

/** Which ledgers are joined by links, directly or through others: money can only move inside one component. */
public final class Components {

    private final int[] parent;

    /** The groups of ledgers of a plan that money can pass between. */
    public Components(BoundPlan plan) {
        parent = IntStream.range(0, plan.ledgers().size()).toArray();
        plan.pins().allLinks().distinct().forEach(link -> {
            join(link.debits());
            join(List.of(link.debits().getFirst(), link.credits().getFirst()));
            join(link.credits());
        });
        plan.pins().payments().backward().values().stream().distinct().forEach(link -> {
            join(link.debits());
            join(List.of(link.debits().getFirst(), link.credits().getFirst()));
            join(link.credits());
        });
        for (Set<Integer> fund : Funds.of(plan)) {
            int first = fund.iterator().next();
            fund.forEach(ledger -> parent[find(ledger)] = find(first));
        }
    }

    private void join(List<Step> steps) {
        int first = steps.getFirst().ledger();
        steps.forEach(step -> parent[find(step.ledger())] = find(first));
    }

    /** The number of a ledger's component: that of one of its ledgers. */
    public int of(int ledger) {
        return find(ledger);
    }

    /** The components that hold a claim's credit, in the order of the claims. */
    public List<Integer> withClaims(BoundPlan plan) {
        return plan.claims().stream()
                .map(claim -> find(claim.credit().ledger()))
                .distinct()
                .toList();
    }

    /** Whether a component is one ledger alone. */
    boolean isSingle(int component) {
        return IntStream.range(0, parent.length)
                        .filter(ledger -> find(ledger) == component)
                        .count()
                == 1;
    }

    private int find(int ledger) {
        int root = ledger;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[ledger] = root;
        return root;
    }
}
