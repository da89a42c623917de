package org.comity.tracing.binding;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.terms.BadInput;
import org.comity.tracing.Circumstances.PlannedLink;

/** How much of each end of an inferred link is taken to be the same money (tracing 5.7). */
final class InferredParts {

    private InferredParts() {}

    /**
     * The parts by the entries' indices: together the smaller of what left, what arrived, and what the plan allows; each side in proportion, whole
     * minor units by running totals.
     */
    static Map<Integer, Long> of(PlannedLink planned, List<Step> debits, List<Step> credits) {
        long moved = Math.min(sum(debits), sum(credits));
        if (planned.amountText().isPresent()) {
            long most = Parties.amountMinor(
                    planned.amountText().get(),
                    debits.getFirst().entry().ledger().currency(),
                    planned.place());
            if (most <= 0 || most > moved) {
                throw BadInput.at(
                        planned.place(),
                        "link '" + planned.id() + "': the amount is "
                                + planned.amountText().get(),
                        "expected more than zero, and no more than left or than arrived",
                        "correct 'amount'");
            }
            moved = most;
        }
        Map<Integer, Long> parts = new HashMap<>();
        divide(debits, moved, parts);
        divide(credits, moved, parts);
        return parts;
    }

    private static void divide(List<Step> ends, long moved, Map<Integer, Long> parts) {
        BigInteger all = BigInteger.valueOf(sum(ends));
        long seen = 0;
        long given = 0;
        for (Step end : ends) {
            seen += Math.abs(end.entry().amountMinor());
            long upTo = BigInteger.valueOf(moved)
                    .multiply(BigInteger.valueOf(seen))
                    .divide(all)
                    .longValueExact();
            parts.put(end.index(), upTo - given);
            given = upTo;
        }
    }

    private static long sum(List<Step> ends) {
        return ends.stream()
                .mapToLong(end -> Math.abs(end.entry().amountMinor()))
                .sum();
    }
}
