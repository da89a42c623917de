package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.OutKind;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.ClaimPart;
import org.comity.tracing.binding.BoundPlan.Slice;
import org.comity.tracing.binding.Funds;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.LargestRemainder;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.SharedFund;

/** The rules of distribution: no payment is followed, what is left of each fund is shared (tracing 6.12 to 6.14). */
public final class FundRun {

    private final BoundPlan plan;
    private final TracingRule rule;
    private final Journal journal;
    private final long[] balances;
    private final List<Fund> funds = new ArrayList<>();
    private final Fund[] fundOf;
    private final OutBook outs = new OutBook();
    private final FlowTotals flows;

    /** Ledgers that are shared together, and what was paid into them. */
    private static final class Fund {
        private final Set<Integer> ledgers;
        private final List<FundClaim> claims = new ArrayList<>();
        private long underWay;
        private Optional<Step> last = Optional.empty();

        private Fund(Set<Integer> ledgers) {
            this.ledgers = ledgers;
        }
    }

    private FundRun(BoundPlan plan, TracingRule rule, Journal journal) {
        this.journal = journal;
        this.flows = new FlowTotals(journal != Journal.NONE);
        this.plan = plan;
        this.rule = rule;
        this.balances = new long[plan.ledgers().size()];
        this.fundOf = new Fund[balances.length];
        Set<Integer> declared = new HashSet<>();
        for (Set<Integer> ledgers : Funds.of(plan)) {
            declared.addAll(ledgers);
            add(ledgers);
        }
        for (int ledger = 0; ledger < balances.length; ledger++) {
            if (!declared.contains(ledger)) {
                add(new LinkedHashSet<>(Set.of(ledger)));
            }
        }
    }

    private void add(Set<Integer> ledgers) {
        Fund fund = new Fund(ledgers);
        funds.add(fund);
        ledgers.forEach(ledger -> fundOf[ledger] = fund);
    }

    /** Counts all entries in the order given, and shares what is left. */
    static TraceRun.Outcome run(BoundPlan plan, TracingRule rule, List<Step> order, Journal journal) {
        FundRun run = new FundRun(plan, rule, journal);
        for (Step step : order) {
            run.take(step);
            if (journal != Journal.NONE) {
                journal.after(step, run.state(step.ledger()));
            }
        }
        return run.outcome();
    }

    private void take(Step step) {
        Fund fund = fundOf[step.ledger()];
        long amount = step.entry().amountMinor();
        balances[step.ledger()] = step.isOpening() ? amount : Math.addExact(balances[step.ledger()], amount);
        Optional<BoundLink> link = Optional.ofNullable(plan.pins().links().get(step.index()));
        if (link.filter(each -> isInside(each, fund)).isPresent()) {
            fund.underWay = Math.max(0, fund.underWay - amount);
            journal.inside();
        }
        for (Slice slice : plan.pins().slices().getOrDefault(step.index(), List.of())) {
            fund.claims.add(new FundClaim(slice.claim(), slice.amountMinor()));
            journal.laid(slice.claim(), units(slice.amountMinor()));
            flows.add(
                    Parcel.claimed(slice.claim(), units(slice.amountMinor())),
                    Stop.ofClaim(plan.idOf(slice.claim())),
                    Stop.ofLedger(step.entry().ledger()));
        }
        ClaimPart repaid = plan.pins().payments().repayments().get(step.index());
        if (repaid != null) {
            repay(fund, step, repaid);
        }
        if (!fund.claims.isEmpty()) {
            long worth = worth(fund);
            fund.claims.forEach(claim -> claim.capTo(worth));
        }
        fund.last = fund.last.filter(last -> isAfter(last, step)).or(() -> Optional.of(step));
    }

    /** The last entry is that of the books, whatever order is taken. */
    public static boolean isAfter(Step last, Step step) {
        int days = last.day().compareTo(step.day());
        return days > 0 || (days == 0 && last.index() > step.index());
    }

    /** What a claimant got back lowers what he is owed; more than that is no repayment (tracing 6.13). */
    private void repay(Fund fund, Step step, ClaimPart repaid) {
        for (FundClaim claim : fund.claims) {
            long part = claim.claim() == repaid.claim() ? claim.repay(repaid.amountMinor()) : 0;
            if (part > 0) {
                journal.went(OutKind.UNLINKED, List.of(Parcel.claimed(claim.claim(), units(part))));
                leave(step, OutKind.UNLINKED, Payees.of(step.entry()), Parcel.claimed(claim.claim(), units(part)));
            }
        }
    }

    private boolean isInside(BoundLink link, Fund fund) {
        return !link.isScaled()
                && link.debits().stream().allMatch(step -> fund.ledgers.contains(step.ledger()))
                && link.credits().stream().allMatch(step -> fund.ledgers.contains(step.ledger()));
    }

    /** What the fund holds, money on its way between its own ledgers included. */
    private long worth(Fund fund) {
        long worth = fund.underWay;
        for (int ledger : fund.ledgers) {
            worth = Math.addExact(worth, Math.max(0, balances[ledger]));
        }
        return worth;
    }

    /** What each claim gets of a fund now, in units. */
    private List<BigInteger> shares(Fund fund) {
        return Distribution.share(
                fund.claims, units(worth(fund)), rule, plan.plan().conventions().of(Setting.Switch.DISTRIBUTION));
    }

    /** One ledger as it would stand if its fund were distributed now. */
    private LedgerState state(int ledger) {
        Fund fund = fundOf[ledger];
        List<Parcel> parcels = new ArrayList<>();
        BigInteger balance = units(Math.max(0, balances[ledger]));
        List<BigInteger> shares = shares(fund);
        BigInteger worth = units(worth(fund));
        BigInteger own = balance;
        if (worth.signum() > 0 && balance.signum() > 0) {
            BigInteger all = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
            List<BigInteger> here =
                    LargestRemainder.divide(all.multiply(balance).divide(worth), shares);
            for (int i = 0; i < here.size(); i++) {
                parcels.add(Parcel.claimed(fund.claims.get(i).claim(), here.get(i)));
                own = own.subtract(here.get(i));
            }
        }
        parcels.add(Parcel.own(own));
        LedgerState state = new LedgerState(
                new SharedFund(plan.claims().size(), SharedFund.Priority.IN_PROPORTION),
                plan.claims().size());
        state.credit(parcels);
        if (balances[ledger] < 0) {
            state.debit(
                    units(-balances[ledger]),
                    BigInteger.ZERO,
                    org.comity.tracing.composition.Composition.Choice.BY_RULE);
        }
        return state;
    }

    /** What a fund does not hold any more cannot be placed: this rule follows no payment. */
    private TraceRun.Outcome outcome() {
        List<LedgerState> states = new ArrayList<>();
        for (int ledger = 0; ledger < balances.length; ledger++) {
            states.add(state(ledger));
        }
        for (Fund fund : funds) {
            for (FundClaim claim : fund.claims) {
                BigInteger held = fund.ledgers.stream()
                        .map(ledger -> states.get(ledger).composition().amountOf(claim.claim()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                BigInteger gone =
                        units(claim.paidInMinor() - claim.repaidMinor()).subtract(held);
                if (gone.signum() > 0) {
                    leave(fund.last.orElseThrow(), OutKind.LOST, "", Parcel.claimed(claim.claim(), gone));
                }
            }
        }
        return new TraceRun.Outcome(TraceRun.FINE_BITS, states, outs.list(), flows, List.of());
    }

    private void leave(Step step, OutKind kind, String to, Parcel parcel) {
        outs.add(step, kind, to, List.of(parcel));
        flows.add(parcel, Stop.ofLedger(step.entry().ledger()), Stop.ofOut(kind, to));
    }

    private static BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(TraceRun.FINE_BITS);
    }
}
