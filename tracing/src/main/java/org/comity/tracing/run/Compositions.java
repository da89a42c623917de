package org.comity.tracing.run;

import org.comity.ledger.LedgerKey;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.composition.Composition;
import org.comity.tracing.composition.LotQueue;
import org.comity.tracing.composition.SharedFund;

/** What keeps the money of a ledger apart under a rule (tracing 6.2, 6.5, 4.10). */
final class Compositions {

    private Compositions() {}

    static Composition of(BoundPlan plan, TracingRule rule, LedgerKey ledger) {
        int claims = plan.claims().size();
        boolean isRunning = !rule.isOrdered()
                && plan.has(Setting.VOLUNTEER_FIFO)
                && plan.parties().isEverVolunteer(ledger);
        if (isRunning) {
            return LotQueue.oldestFirst(claims);
        }
        return switch (rule) {
            case FIFO -> LotQueue.oldestFirst(claims);
            case LIFO -> LotQueue.newestFirst(claims);
            case OWN_FIRST -> new SharedFund(claims, SharedFund.Priority.OWN_FIRST);
            case CLAIM_FIRST -> new SharedFund(claims, SharedFund.Priority.CLAIMS_FIRST);
            case PRO_RATA -> new SharedFund(claims, SharedFund.Priority.IN_PROPORTION);
            case PARI_PASSU, CAP_SHARE -> throw new IllegalStateException(rule + " does not follow payments");
        };
    }
}
