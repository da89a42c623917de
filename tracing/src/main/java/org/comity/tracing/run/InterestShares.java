package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.List;
import org.comity.tracing.Setting;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/** Whose interest is that was credited (tracing 4.7). */
final class InterestShares {

    private InterestShares() {}

    static List<Parcel> of(BoundPlan plan, Step step, LedgerState state, BigInteger amount) {
        boolean isTrust = plan.parties().isTrust(step.entry().ledger());
        return switch (plan.plan().conventions().of(Setting.Switch.INTEREST)) {
            case INTEREST_POSTING -> state.earnNow(amount);
            case INTEREST_OWN -> List.of(Parcel.own(amount));
            case INTEREST_TRUST -> isTrust ? state.earnOverPeriod(amount) : List.of(Parcel.own(amount));
            default -> state.earnOverPeriod(amount);
        };
    }
}
