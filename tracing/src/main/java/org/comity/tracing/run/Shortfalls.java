package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/** What own money first leaves missing of each claim, as far as which an election goes under {@code election: shortfall} (tracing 6.9). */
final class Shortfalls {

    private Shortfalls() {}

    /** For each claim, in the units of the run, the claim less what all ledgers hold of it in the end when nothing is elected. */
    static List<BigInteger> of(BoundPlan plan, List<Step> order) {
        TraceRun.Outcome unelected =
                TraceRun.run(plan.withoutElections(), TracingRule.OWN_FIRST, order, List.of(), Journal.NONE);
        List<BigInteger> caps = new ArrayList<>();
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            int each = claim;
            BigInteger held = unelected.states().stream()
                    .map(state -> state.composition().costOf(each))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger claimed = BigInteger.valueOf(
                            plan.claims().get(claim).amount().amountMinor())
                    .shiftLeft(unelected.fineBits());
            caps.add(claimed.subtract(held));
        }
        return List.copyOf(caps);
    }

    /** What is left of the caps after an elected debit. */
    static List<BigInteger> less(List<BigInteger> caps, List<Parcel> paid) {
        List<BigInteger> left = new ArrayList<>(caps);
        for (Parcel parcel : paid) {
            if (!parcel.isOwn()) {
                BigInteger cap = left.get(parcel.origin());
                left.set(parcel.origin(), cap.subtract(parcel.cost()).max(BigInteger.ZERO));
            }
        }
        return left;
    }
}
