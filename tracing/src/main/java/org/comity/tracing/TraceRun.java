package org.comity.tracing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerKey;
import org.comity.tracing.BoundPlan.BoundLink;
import org.comity.tracing.BoundPlan.Slice;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.composition.Composition;
import org.comity.tracing.composition.LotQueue;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.Parcels;
import org.comity.tracing.composition.SharedFund;

/** One rule over one order of the entries: the one kernel of all rules (tracing 3 to 6). */
final class TraceRun {

    /** Unordered rules carry 2<sup>-32</sup> of a minor unit (tracing 6.5). */
    static final int FINE_BITS = 32;

    private final BoundPlan plan;
    private final TracingRule rule;
    private final int fineBits;
    private final List<LedgerState> states = new ArrayList<>();
    private final List<Stop> stops;
    private final Map<Integer, Transit> transits = new LinkedHashMap<>();
    private final Set<Integer> originals;
    private final Map<Integer, DebitMade> returnable = new HashMap<>();
    private final OutBook outs = new OutBook();
    private final FlowTotals flows = new FlowTotals();
    private final Conservation conservation;
    private final Watcher watcher;
    private final boolean countsDays;

    /** Is told of every entry after it was traced. */
    @FunctionalInterface
    interface Watcher {
        void after(Step step, LedgerState state);
    }

    /** What is under way along a link, and how much of its credits arrived. */
    private static final class Transit {
        private final BoundLink link;
        private final TransitPool pool;
        private long arrivedMinor;

        private Transit(BoundLink link, TransitPool pool) {
            this.link = link;
            this.pool = pool;
        }
    }

    /** What a debit that will come back took, what the bank lent for it, and how many debits there had been then. */
    private record DebitMade(List<Parcel> parcels, BigInteger lent, int debitCount) {}

    /**
     * Where all money is in the end; amounts in units of 2<sup>-fineBits</sup> of a minor unit.
     *
     * @param fineBits 0 for ordered rules
     */
    record Outcome(int fineBits, List<LedgerState> states, List<OutBook.Left> outs, FlowTotals flows) {}

    private TraceRun(BoundPlan plan, TracingRule rule, Watcher watcher) {
        this.plan = plan;
        this.rule = rule;
        this.fineBits = rule.isOrdered() ? 0 : FINE_BITS;
        this.watcher = watcher;
        this.countsDays = plan.steps().stream().anyMatch(step -> step.entry().kind() == EntryKind.INTEREST);
        int claims = plan.claims().size();
        this.conservation = new Conservation(claims);
        this.originals =
                plan.pins().returns().values().stream().map(Step::index).collect(Collectors.toSet());
        this.stops = plan.ledgers().stream().map(Stop::ofLedger).toList();
        plan.ledgers().forEach(ledger -> states.add(new LedgerState(compositionOf(rule, claims), claims)));
    }

    /** Traces all entries in the order given. */
    static Outcome run(BoundPlan plan, TracingRule rule, List<Step> order, Watcher watcher) {
        TraceRun run = new TraceRun(plan, rule, watcher);
        order.forEach(run::take);
        run.listInTransit();
        run.conservation.recount(run.states, run.outs.list());
        return new Outcome(run.fineBits, List.copyOf(run.states), run.outs.list(), run.flows);
    }

    private static Composition compositionOf(TracingRule rule, int claims) {
        return switch (rule) {
            case FIFO -> LotQueue.oldestFirst(claims);
            case LIFO -> LotQueue.newestFirst(claims);
            case OWN_FIRST -> new SharedFund(claims, SharedFund.Priority.OWN_FIRST);
            case CLAIM_FIRST -> new SharedFund(claims, SharedFund.Priority.CLAIMS_FIRST);
            case PRO_RATA -> new SharedFund(claims, SharedFund.Priority.IN_PROPORTION);
        };
    }

    private void take(Step step) {
        LedgerState state = states.get(step.ledger());
        conservation.before(state);
        if (countsDays) {
            state.countTo(step.day());
        }
        if (step.isOpening()) {
            open(step, state);
        } else if (step.isDebit()) {
            debit(step, state, units(-step.entry().amountMinor()));
        } else {
            credit(step, state);
        }
        conservation.after(step, state);
        watcher.after(step, state);
    }

    /** The balance brought forward; where it restates another, the difference arrives or is lost (tracing 4.1, 4.2). */
    private void open(Step step, LedgerState state) {
        BigInteger difference = units(step.entry().amountMinor()).subtract(state.balance());
        if (difference.signum() >= 0) {
            arrive(step, state, List.of(Parcel.own(difference)));
        } else {
            List<Parcel> parcels = state.debit(difference.negate(), Composition.Choice.BY_RULE);
            leave(step, OutKind.LOST, "", parcels);
        }
    }

    private void debit(Step step, LedgerState state, BigInteger amount) {
        List<Parcel> parcels = state.debit(amount, choiceAt(step));
        BigInteger lent = amount.subtract(Parcels.amount(parcels));
        if (originals.contains(step.index())) {
            returnable.put(step.index(), new DebitMade(parcels, lent, state.debitCount()));
        }
        BoundLink link = plan.pins().links().get(step.index());
        Circumstances.Asset asset = plan.pins().assets().get(step.index());
        if (asset != null) {
            leave(step, stoppedBy(asset.holderClass()) ? OutKind.STOPPED : OutKind.ASSET, asset.id(), parcels);
            if (link != null) {
                transit(link).pool.add(step, List.of(Parcel.own(amount)));
            }
        } else if (link != null) {
            List<Parcel> leaving = new ArrayList<>(parcels);
            if (lent.signum() > 0) {
                leaving.add(Parcel.own(lent));
            }
            transit(link).pool.add(step, leaving);
            conservation.enterTransit(parcels);
        } else {
            leave(step, kindOf(step), Payees.of(step.entry()), parcels);
        }
    }

    private OutKind kindOf(Step debit) {
        EntryKind kind = debit.entry().kind();
        if (kind == EntryKind.FEE || kind == EntryKind.INTEREST) {
            return OutKind.FEE;
        }
        return stoppedBy(plan.parties().payeeClass(debit.entry(), debit.day())) ? OutKind.STOPPED : OutKind.UNLINKED;
    }

    private Composition.Choice choiceAt(Step debit) {
        LedgerKey ledger = debit.entry().ledger();
        if (rule == TracingRule.OWN_FIRST && plan.pins().elected().contains(debit.index())) {
            return Composition.Choice.CLAIMS_FIRST;
        }
        return plan.parties().holderClass(ledger, debit.day()) == PartyClass.INNOCENT_VOLUNTEER
                ? Composition.Choice.IN_PROPORTION
                : Composition.Choice.BY_RULE;
    }

    private void credit(Step step, LedgerState state) {
        Step returned = plan.pins().returns().get(step.index());
        if (returned != null) {
            bringBack(step, returned, state);
        } else {
            arrive(step, state, sourceOf(step, state));
        }
    }

    private List<Parcel> sourceOf(Step step, LedgerState state) {
        BigInteger amount = units(step.entry().amountMinor());
        BoundLink link = plan.pins().links().get(step.index());
        if (link != null) {
            return arriveFromTransit(step, link, amount);
        }
        if (step.entry().kind() == EntryKind.INTEREST) {
            return switch (plan.plan().conventions().interest()) {
                case FRUITS -> state.earnOverPeriod(amount);
                case POSTING -> state.earnNow(amount);
                case OWN -> List.of(Parcel.own(amount));
            };
        }
        return List.of(Parcel.own(amount));
    }

    /** What a link brings: the same money, or the same money converted (tracing 4.9, 5.4). */
    private List<Parcel> arriveFromTransit(Step credit, BoundLink link, BigInteger amount) {
        BigInteger share = link.isConversion() ? shareOfConversion(credit, link) : amount;
        List<TransitPool.Waiting> arrived = transit(link).pool.take(share);
        boolean stopped = stoppedBy(plan.parties().holderClass(credit.entry().ledger(), credit.day()));
        List<Parcel> parcels = new ArrayList<>();
        for (TransitPool.Waiting each : arrived) {
            Parcel parcel = each.parcel();
            conservation.leaveTransit(parcel);
            if (stopped && !parcel.isOwn()) {
                leave(each.debit(), OutKind.STOPPED, Payees.ofReceiver(plan, credit), List.of(parcel));
                parcels.add(Parcel.own(parcel.amount()));
            } else {
                flows.add(parcel, stopOf(each.debit()), stopOf(credit));
                parcels.add(parcel);
            }
        }
        return link.isConversion() ? Parcels.scaleTo(parcels, amount) : parcels;
    }

    /** How much of the first currency a credit of a conversion stands for: in proportion, the last credit all that is left. */
    private BigInteger shareOfConversion(Step credit, BoundLink link) {
        Transit transit = transit(link);
        BigInteger waiting = transit.pool.waiting().stream()
                .map(each -> each.parcel().amount())
                .reduce(BigInteger.ZERO, BigInteger::add);
        long in = sum(link.credits());
        transit.arrivedMinor += credit.entry().amountMinor();
        if (transit.arrivedMinor == in) {
            return waiting;
        }
        return units(credit.entry().amountMinor())
                .multiply(BigInteger.valueOf(sum(link.debits())))
                .divide(BigInteger.valueOf(in))
                .min(waiting);
    }

    private static long sum(List<Step> steps) {
        return steps.stream()
                .mapToLong(step -> Math.abs(step.entry().amountMinor()))
                .sum();
    }

    private void arrive(Step step, LedgerState state, List<Parcel> source) {
        List<Parcel> repaid = state.credit(layClaims(step, source));
        leave(step, OutKind.BANK, plan.parties().bank(step.entry().ledger()), repaid);
    }

    /** Claims take, in the order of the plan, what no earlier claim holds (tracing 3.3). */
    private List<Parcel> layClaims(Step step, List<Parcel> source) {
        List<Slice> slices = plan.pins().slices().getOrDefault(step.index(), List.of());
        if (slices.isEmpty()) {
            return source;
        }
        BigInteger free = Parcels.amount(source.stream().filter(Parcel::isOwn).toList());
        List<Parcel> laid = new ArrayList<>();
        for (Slice slice : slices) {
            BigInteger wanted = units(slice.amountMinor());
            BigInteger got = wanted.min(free);
            free = free.subtract(got);
            conservation.claim(slice.claim(), wanted);
            Parcel claimed = Parcel.claimed(slice.claim(), got);
            Parcel unmet = new Parcel(slice.claim(), BigInteger.ZERO, wanted.subtract(got));
            flows.add(claimed, Stop.ofClaim(idOf(slice.claim())), stopOf(step));
            if (got.signum() > 0) {
                laid.add(claimed);
            }
            if (!unmet.isEmpty()) {
                outs.add(step, OutKind.LOST, "", List.of(unmet));
                conservation.leave(List.of(unmet));
                flows.add(unmet, Stop.ofClaim(idOf(slice.claim())), Stop.ofOut(OutKind.LOST, ""));
            }
        }
        BigInteger taken = Parcels.amount(laid);
        for (Parcel parcel : source) {
            BigInteger overlaid = parcel.isOwn() ? parcel.amount().min(taken) : BigInteger.ZERO;
            taken = taken.subtract(overlaid);
            Parcel rest = new Parcel(parcel.origin(), parcel.amount().subtract(overlaid), parcel.cost());
            if (!rest.isEmpty()) {
                laid.add(rest);
            }
        }
        return laid;
    }

    /** A payment comes back with the composition with which it left (tracing 4.6). */
    private void bringBack(Step step, Step original, LedgerState state) {
        DebitMade made = Optional.ofNullable(returnable.get(original.index()))
                .orElseThrow(() -> new IllegalStateException("a payment comes back before it left"));
        for (OutBook.Left left : outs.remove(original)) {
            left.parcels()
                    .forEach(parcel -> flows.subtract(parcel, stopOf(original), Stop.ofOut(left.kind(), left.to())));
            conservation.comeBack(left.parcels());
        }
        boolean untouched = state.debitCount() == made.debitCount();
        List<Parcel> repaid = state.creditReturned(made.parcels(), made.lent(), untouched);
        leave(step, OutKind.BANK, plan.parties().bank(step.entry().ledger()), repaid);
    }

    private void listInTransit() {
        for (Transit transit : transits.values()) {
            String to = transit.link.credits().getFirst().entry().ledger().account();
            for (TransitPool.Waiting each : transit.pool.waiting()) {
                conservation.leaveTransit(each.parcel());
                leave(each.debit(), OutKind.IN_TRANSIT, to, List.of(each.parcel()));
            }
        }
    }

    private void leave(Step step, OutKind kind, String to, List<Parcel> parcels) {
        if (parcels.stream().allMatch(Parcel::isOwn)) {
            return;
        }
        outs.add(step, kind, to, parcels);
        conservation.leave(parcels);
        for (Parcel parcel : parcels) {
            flows.add(parcel, stopOf(step), Stop.ofOut(kind, to));
        }
    }

    private Transit transit(BoundLink link) {
        return transits.computeIfAbsent(link.number(), number -> new Transit(link, new TransitPool(rule.isOrdered())));
    }

    private static boolean stoppedBy(PartyClass partyClass) {
        return partyClass == PartyClass.BONA_FIDE_PURCHASER;
    }

    private Stop stopOf(Step step) {
        return stops.get(step.ledger());
    }

    private String idOf(int claim) {
        return plan.claims().get(claim).claim().id();
    }

    private BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(fineBits);
    }
}
