package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.ledger.EntryKind;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.OutKind;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.binding.BoundPlan.Slice;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Composition;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.Parcels;

/** One rule over one order of the entries: the one kernel of all rules (tracing 3 to 6). */
public final class TraceRun {

    /** Unordered rules carry 2<sup>-32</sup> of a minor unit (tracing 6.5). */
    public static final int FINE_BITS = 32;

    private final BoundPlan plan;
    private final TracingRule rule;
    private final int fineBits;
    private final DebitChoices choices;
    private final List<LedgerState> states = new ArrayList<>();
    private final List<Stop> stops;
    private final Transits transits;
    private final Map<Integer, BackwardCover> covers = new HashMap<>();
    private final Set<Integer> originals;
    private final Map<Integer, DebitMade> returnable = new HashMap<>();
    private final OutBook outs = new OutBook();
    private final FlowTotals flows;
    private final List<String> notes = new ArrayList<>();
    private final Conservation conservation;
    private final Journal journal;
    private final boolean countsDays;
    private List<BigInteger> caps;

    /**
     * Where all money is in the end; amounts in units of 2<sup>-fineBits</sup> of a minor unit.
     *
     * @param fineBits 0 for ordered rules
     * @param notes what a reader should know of this run, in sentences
     */
    public record Outcome(
            int fineBits, List<LedgerState> states, List<OutBook.Left> outs, FlowTotals flows, List<String> notes) {}

    private TraceRun(BoundPlan plan, TracingRule rule, List<BigInteger> caps, Journal journal) {
        this.plan = plan;
        this.rule = rule;
        this.caps = caps;
        this.fineBits = rule.isOrdered() ? 0 : FINE_BITS;
        this.choices = new DebitChoices(plan, rule, fineBits);
        this.transits = new Transits(rule.isOrdered(), fineBits);
        this.journal = journal;
        this.flows = new FlowTotals(journal != Journal.NONE);
        this.countsDays = plan.steps().stream().anyMatch(step -> step.entry().kind() == EntryKind.INTEREST);
        int claims = plan.claims().size();
        this.conservation = new Conservation(claims);
        this.originals =
                plan.pins().returns().values().stream().map(Step::index).collect(Collectors.toSet());
        this.stops = plan.ledgers().stream().map(Stop::ofLedger).toList();
        plan.ledgers().forEach(ledger -> states.add(new LedgerState(Compositions.of(plan, rule, ledger), claims)));
    }

    /** Traces all entries in the order given; the rules of distribution count them (tracing 6.12); under {@code election: shortfall} twice, the first time without elections (tracing 6.9). */
    public static Outcome run(BoundPlan plan, TracingRule rule, List<Step> order, Journal journal) {
        if (rule.isDistribution()) {
            return FundRun.run(plan, rule, order, journal);
        }
        boolean isTwice = rule == TracingRule.OWN_FIRST
                && plan.has(Setting.ELECTION_SHORTFALL)
                && !plan.pins().payments().elected().isEmpty();
        List<BigInteger> caps = isTwice ? Shortfalls.of(plan, order) : List.of();
        return run(plan, rule, order, caps, journal);
    }

    /** Traces all entries once. */
    static Outcome run(BoundPlan plan, TracingRule rule, List<Step> order, List<BigInteger> caps, Journal journal) {
        TraceRun run = new TraceRun(plan, rule, caps, journal);
        order.forEach(run::take);
        run.listInTransit();
        run.conservation.recount(run.states, run.outs.list());
        return run.outcome();
    }

    private TraceRun(TraceRun from) {
        this.plan = from.plan;
        this.rule = from.rule;
        this.caps = from.caps;
        this.fineBits = from.fineBits;
        this.choices = from.choices;
        this.transits = from.transits.copy();
        this.journal = Journal.NONE;
        this.flows = new FlowTotals(false);
        this.countsDays = from.countsDays;
        this.conservation = from.conservation.copy();
        this.originals = from.originals;
        this.stops = from.stops;
        from.states.forEach(state -> states.add(state.copy()));
    }

    /** A run before its first entry, to be led on day by day (tracing 7.4). */
    public static TraceRun begin(BoundPlan plan, TracingRule rule) {
        return new TraceRun(plan, rule, List.of(), Journal.NONE);
    }

    /** The same run led on by some entries; this one stays where it is. What left is what left by these entries. */
    public TraceRun ledOn(List<Step> steps) {
        TraceRun run = new TraceRun(this);
        steps.forEach(run::take);
        return run;
    }

    /** Everything on which the rest of the run depends. */
    public List<Object> standing() {
        List<Object> standing = new ArrayList<>();
        states.forEach(state -> standing.add(state.composition().parcels()));
        transits.waiting()
                .forEach(waiting -> standing.add(List.of(waiting.link().number(), waiting.parcels())));
        return standing;
    }

    /** Where all money of a run that was led on is, as far as its last entries moved it. */
    public Outcome outcome() {
        return new Outcome(fineBits, List.copyOf(states), outs.list(), flows, List.copyOf(notes));
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
        journal.after(step, state);
    }

    /** The balance brought forward; where it restates another, the difference arrives or is lost (tracing 4.1, 4.2). */
    private void open(Step step, LedgerState state) {
        BigInteger difference = units(step.entry().amountMinor()).subtract(state.balance());
        if (difference.signum() >= 0) {
            arrive(step, state, List.of(Parcel.own(difference)));
        } else {
            LedgerState.Paid paid = state.debit(difference.negate(), BigInteger.ZERO, Composition.Choice.BY_RULE);
            journal.took(Composition.Choice.BY_RULE, List.of(), paid);
            leave(step, OutKind.LOST, "", paid.parcels());
        }
    }

    private void debit(Step step, LedgerState state, BigInteger amount) {
        List<Parcel> covered = cover(step, state.coverable(amount));
        Composition.Choice choice = choices.at(step, caps);
        LedgerState.Paid paid = state.debit(amount, Parcels.amount(covered), choice);
        journal.took(choice, covered, paid);
        List<Parcel> parcels = Parcels.joined(covered, paid.parcels());
        if (!caps.isEmpty() && choices.isElected(step)) {
            caps = Shortfalls.less(caps, parcels);
        }
        if (originals.contains(step.index())) {
            returnable.put(step.index(), new DebitMade(parcels, paid.lent(), state.debitCount()));
        }
        List<Parcel> all = Parcels.withOwn(paid.lent(), parcels);
        BoundLink link = plan.pins().links().get(step.index());
        Circumstances.Asset asset = plan.pins().assets().get(step.index());
        if (asset != null) {
            payFor(asset, step, all);
            if (link != null) {
                transits.add(link, step, List.of(Parcel.own(amount)));
            }
        } else if (link != null) {
            Parcels.Division division = Parcels.takeRateably(all, units(link.partMinor(step)));
            setOut(link, step, division.taken());
            pay(step, division.rest());
        } else {
            pay(step, parcels);
        }
    }

    /** Claimed money leaves the records for the payee of a debit. */
    private void pay(Step step, List<Parcel> parcels) {
        if (!Parcels.areAllOwn(parcels)) {
            leave(step, choices.kindOf(step), Payees.of(step.entry()), parcels);
        }
    }

    /** Claimed money that is still to arrive pays, where a backward link says so (tracing 5.6). */
    private List<Parcel> cover(Step debit, BigInteger most) {
        BoundPlan.BackwardLink link = plan.pins().payments().backward().get(debit.index());
        if (link == null) {
            return List.of();
        }
        List<Parcel> covered = coverOf(link).advance(most);
        covered.forEach(parcel -> claim(parcel.origin(), parcel.cost()));
        covered.forEach(parcel -> flows.add(parcel, Stop.ofClaim(plan.idOf(parcel.origin())), stopOf(debit)));
        return covered;
    }

    private void claim(int claim, BigInteger cost) {
        conservation.claim(claim, cost);
        journal.laid(claim, cost);
    }

    private BackwardCover coverOf(BoundPlan.BackwardLink link) {
        return covers.computeIfAbsent(link.number(), number -> new BackwardCover(link, plan, fineBits));
    }

    private void payFor(Circumstances.Asset asset, Step step, List<Parcel> parcels) {
        BoundLink sale = plan.pins().sales().get(step.index());
        if (asset.holderClass().stopsTrace()) {
            leave(step, OutKind.STOPPED, asset.id(), parcels);
        } else if (sale == null) {
            leave(step, OutKind.ASSET, asset.id(), parcels);
        } else {
            setOut(sale, step, parcels);
            flows.add(parcels, stopOf(step), Stop.ofOut(OutKind.ASSET, asset.id()));
        }
    }

    private void setOut(BoundLink link, Step step, List<Parcel> parcels) {
        transits.add(link, step, parcels);
        conservation.enterTransit(parcels);
        journal.setOut(link, parcels);
    }

    private void credit(Step step, LedgerState state) {
        Step returned = plan.pins().returns().get(step.index());
        if (returned != null) {
            bringBack(step, returned, state);
        } else {
            arrive(step, state, restored(step, sourceOf(step, state)));
        }
    }

    private List<Parcel> sourceOf(Step step, LedgerState state) {
        BigInteger amount = units(step.entry().amountMinor());
        Optional<BoundLink> link = plan.pins().sourceOf(step);
        if (link.isPresent()) {
            return arriveFromTransit(step, link.get(), amount);
        }
        if (step.entry().kind() == EntryKind.INTEREST) {
            return InterestShares.of(plan, step, state, amount);
        }
        return List.of(Parcel.own(amount));
    }

    /** What a link brings: the same money, the same money converted, or what an asset was sold for (tracing 4.9, 5.4, 9.4). */
    private List<Parcel> arriveFromTransit(Step credit, BoundLink link, BigInteger amount) {
        boolean stopped = plan.parties()
                .holderClass(credit.entry().ledger(), credit.day())
                .stopsTrace();
        List<Parcel> parcels = new ArrayList<>();
        List<TransitPool.Waiting> arrived = transits.take(link, credit);
        journal.drawn(link, arrived.stream().map(TransitPool.Waiting::parcel).toList());
        for (TransitPool.Waiting each : arrived) {
            Parcel parcel = each.parcel();
            conservation.leaveTransit(parcel);
            if (stopped && !parcel.isOwn()) {
                leave(each.debit(), OutKind.STOPPED, Payees.ofReceiver(plan, credit), List.of(parcel));
                parcels.add(Parcel.own(parcel.amount()));
            } else {
                Stop from = link.way() == LinkWay.SALE ? Stop.ofOut(OutKind.ASSET, link.id()) : stopOf(each.debit());
                flows.add(parcel, from, stopOf(credit));
                parcels.add(parcel);
            }
        }
        if (link.isScaled()) {
            return SaleMeasure.scale(plan, link, parcels, amount);
        }
        return Parcels.withOwn(amount.subtract(Parcels.amount(parcels)), parcels);
    }

    /** Own money by which a claim's money was put back becomes that claim's, as far as it is gone (tracing 3.7). */
    private List<Parcel> restored(Step step, List<Parcel> source) {
        BoundPlan.ClaimPart part = plan.pins().payments().restitutions().get(step.index());
        if (part == null) {
            return source;
        }
        BigInteger own = Parcels.amount(source.stream().filter(Parcel::isOwn).toList());
        BigInteger good = units(part.amountMinor()).min(own).min(outs.goneCost(part.claim()));
        if (good.signum() == 0) {
            return source;
        }
        outs.makeGood(part.claim(), good);
        Parcel claimed = Parcel.claimed(part.claim(), good);
        conservation.comeBack(List.of(claimed));
        journal.madeGood(claimed);
        List<Parcel> laid = ClaimLaying.lay(
                        source, List.of(new ClaimLaying.Wanted(part.claim(), good)), Setting.COLLISION_FIRST)
                .parcels();
        flows.add(claimed, Stop.ofClaim(plan.idOf(part.claim())), stopOf(step));
        return laid;
    }

    private void arrive(Step step, LedgerState state, List<Parcel> source) {
        List<Parcel> parcels = layClaims(step, source);
        List<Parcel> repaid = state.credit(parcels);
        journal.came(parcels, repaid);
        leave(step, OutKind.BANK, plan.parties().bank(step.entry().ledger()), repaid);
    }

    /** Claims take what no earlier claim holds; about the rest the convention decides (tracing 3.3). */
    private List<Parcel> layClaims(Step step, List<Parcel> source) {
        List<Slice> slices = plan.pins().slices().getOrDefault(step.index(), List.of());
        if (slices.isEmpty()) {
            return source;
        }
        BoundPlan.BackwardLink backward = plan.pins().payments().backward().get(step.index());
        List<ClaimLaying.Wanted> wanted = new ArrayList<>();
        for (Slice slice : slices) {
            BigInteger advanced =
                    backward == null ? BigInteger.ZERO : coverOf(backward).arrive(step, slice.claim());
            BigInteger amount = units(slice.amountMinor()).subtract(advanced);
            claim(slice.claim(), amount);
            wanted.add(new ClaimLaying.Wanted(slice.claim(), amount));
        }
        ClaimLaying.Laid laid =
                ClaimLaying.lay(source, wanted, plan.plan().conventions().of(Setting.Switch.COLLISION));
        laid.claimed().forEach(parcel -> flows.add(parcel, Stop.ofClaim(plan.idOf(parcel.origin())), stopOf(step)));
        if (!laid.unmet().isEmpty()) {
            notes.add(
                    "Entry '" + step.entry().entryId() + "' of " + step.entry().ledger()
                            + " is claimed twice in part; the convention 'collision' decides (tracing 3.3).");
            leave(step, OutKind.LOST, "", laid.unmet());
        }
        return laid.parcels();
    }

    /** A payment comes back with the composition with which it left (tracing 4.6). */
    private void bringBack(Step step, Step original, LedgerState state) {
        DebitMade made = Optional.ofNullable(returnable.get(original.index()))
                .orElseThrow(() -> new IllegalStateException("a payment comes back before it left"));
        List<OutBook.Left> removed = outs.remove(original);
        for (OutBook.Left left : removed) {
            left.parcels()
                    .forEach(parcel -> flows.subtract(parcel, stopOf(original), Stop.ofOut(left.kind(), left.to())));
            conservation.comeBack(left.parcels());
        }
        List<Parcel> parcels = removed.isEmpty()
                ? made.parcels()
                : removed.stream().flatMap(left -> left.parcels().stream()).toList();
        boolean untouched = state.debitCount() == made.debitCount();
        BigInteger ofLent = made.lent().min(state.owed());
        List<Parcel> repaid = state.creditReturned(parcels, made.lent(), untouched);
        journal.back(original, parcels, untouched);
        journal.came(Parcels.withOwn(made.lent(), parcels), Parcels.withOwn(ofLent, repaid));
        leave(step, OutKind.BANK, plan.parties().bank(step.entry().ledger()), repaid);
    }

    /** What has not arrived is listed by the debits by which it left. */
    public void listInTransit() {
        for (Transits.Waiting waiting : transits.waiting()) {
            for (TransitPool.Waiting each : waiting.parcels()) {
                conservation.leaveTransit(each.parcel());
                if (waiting.kind() == OutKind.ASSET) {
                    flows.subtract(each.parcel(), stopOf(each.debit()), Stop.ofOut(OutKind.ASSET, waiting.to()));
                }
                leave(each.debit(), waiting.kind(), waiting.to(), List.of(each.parcel()));
            }
        }
    }

    private void leave(Step step, OutKind kind, String to, List<Parcel> parcels) {
        if (Parcels.areAllOwn(parcels)) {
            return;
        }
        outs.add(step, kind, to, parcels);
        conservation.leave(parcels);
        journal.went(kind, parcels);
        flows.add(parcels, stopOf(step), Stop.ofOut(kind, to));
    }

    private Stop stopOf(Step step) {
        return stops.get(step.ledger());
    }

    private BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(fineBits);
    }
}
