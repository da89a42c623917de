package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.List;
import org.comity.ledger.EntryKind;
import org.comity.tracing.OutKind;
import org.comity.tracing.PartyClass;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.ClaimPart;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Composition.Choice;
import org.comity.tracing.composition.Composition.Way;
import org.comity.tracing.composition.Parcel;

/** Which money a debit takes, where something else than the rule has a say (tracing 6.1, 6.8 to 6.11, 4.3, 4.10). */
public final class DebitChoices {

    private final BoundPlan plan;
    private final TracingRule rule;
    private final int fineBits;

    /** The choices of a rule over a plan. */
    public DebitChoices(BoundPlan plan, TracingRule rule, int fineBits) {
        this.plan = plan;
        this.rule = rule;
        this.fineBits = fineBits;
    }

    /**
     * The choice of a debit.
     *
     * @param caps under {@code election: shortfall}, how much cost of each claim an election still moves; else empty
     */
    Choice at(Step debit, List<BigInteger> caps) {
        Choice choice = wayOf(debit, caps);
        ClaimPart earmark = plan.pins().payments().earmarks().get(debit.index());
        if (earmark != null) {
            return choice.after(earmark.claim(), units(earmark.amountMinor()));
        }
        ClaimPart repaid = plan.pins().payments().repayments().get(debit.index());
        if (repaid != null && plan.has(Setting.REPAYMENT_SELF_FIRST)) {
            return choice.after(repaid.claim(), units(repaid.amountMinor()));
        }
        boolean isFee = isFee(debit) && plan.has(Setting.FEE_OWN_FIRST);
        return isFee ? choice.after(Parcel.OWN, units(-debit.entry().amountMinor())) : choice;
    }

    /** Whether a debit is a fee, or interest that the bank takes (tracing 4.3). */
    public static boolean isFee(Step debit) {
        EntryKind kind = debit.entry().kind();
        return kind == EntryKind.FEE || kind == EntryKind.INTEREST;
    }

    /** What kind of place a debit that is no end of a link goes to (tracing 1.6). */
    public OutKind kindOf(Step debit) {
        if (isFee(debit)) {
            return OutKind.FEE;
        }
        boolean stopped = plan.parties().payeeClass(debit.entry(), debit.day()).stopsTrace();
        return stopped ? OutKind.STOPPED : OutKind.UNLINKED;
    }

    private Choice wayOf(Step debit, List<BigInteger> caps) {
        if (isElected(debit)) {
            return caps.isEmpty() ? Choice.of(Way.CLAIMS_FIRST) : Choice.toCaps(caps);
        }
        return plan.parties().holderClass(debit.entry().ledger(), debit.day()) == PartyClass.INNOCENT_VOLUNTEER
                ? Choice.of(Way.IN_PROPORTION)
                : Choice.BY_RULE;
    }

    /** Whether claims pay first at a debit (tracing 6.8). */
    public boolean isElected(Step debit) {
        return rule == TracingRule.OWN_FIRST && plan.pins().payments().elected().contains(debit.index());
    }

    private BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(fineBits);
    }
}
