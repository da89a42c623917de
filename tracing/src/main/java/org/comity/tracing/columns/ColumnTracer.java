package org.comity.tracing.columns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Traces one claim over columns, several rules at once (tracing 14). */
public final class ColumnTracer {

    private ColumnTracer() {}

    /**
     * Traces a claim under each of the rules, in parallel over the same columns.
     *
     * @throws IllegalStateException when a claim is not conserved: a fault of the program
     */
    public static Map<ColumnRule, Attribution> trace(Movements movements, ClaimMark claim, List<ColumnRule> rules) {
        requireSound(movements, claim);
        Reach reach = Reach.of(movements, claim);
        return rules.parallelStream()
                .collect(Collectors.toMap(
                        rule -> rule,
                        rule -> conserved(trace(movements, claim, rule, reach), claim),
                        (one, other) -> one,
                        () -> new EnumMap<>(ColumnRule.class)));
    }

    private static Attribution trace(Movements movements, ClaimMark claim, ColumnRule rule, Reach reach) {
        return rule == ColumnRule.FIFO
                ? LotKernel.trace(movements, claim, reach)
                : ShareKernel.trace(movements, claim, rule, reach);
    }

    private static void requireSound(Movements movements, ClaimMark claim) {
        boolean sound = claim.movement() >= 0
                && claim.movement() < movements.size()
                && movements.to(claim.movement()) != Movements.OUTSIDE
                && claim.amountMinor() > 0
                && claim.amountMinor() <= movements.amountMinor(claim.movement());
        if (!sound) {
            throw new IllegalArgumentException("a claim is part of a movement into a ledger: " + claim);
        }
    }

    private static Attribution conserved(Attribution attribution, ClaimMark claim) {
        long total = attribution.totalMinor();
        if (total != claim.amountMinor()) {
            throw new IllegalStateException("of a claim of " + claim.amountMinor() + " units " + total + " are placed");
        }
        return attribution;
    }
}
