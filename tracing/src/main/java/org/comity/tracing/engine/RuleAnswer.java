package org.comity.tracing.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerKey;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.Flow;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundClaim;
import org.comity.tracing.binding.Step;
import org.comity.tracing.bounds.Intervals;
import org.comity.tracing.order.OrderSpace;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.Figures.Figure;
import org.comity.tracing.run.FlowTotals;
import org.comity.tracing.run.OutBook;
import org.comity.tracing.run.TraceRun;

/** Traces one rule and puts its answer into words and figures (tracing 8, 9, 10.1). */
final class RuleAnswer {

    private final BoundPlan plan;
    private final TracingRule rule;
    private final TraceRun.Outcome outcome;
    private final Figures figures;
    private final Intervals intervals;
    private final ScheduleRecorder recorder;

    private RuleAnswer(BoundPlan plan, TracingRule rule, List<Step> order, List<OrderSpace> spaces) {
        this.plan = plan;
        this.rule = rule;
        this.recorder = new ScheduleRecorder(plan);
        this.outcome = TraceRun.run(plan, rule, order, recorder);
        this.figures = Figures.of(plan, outcome);
        this.intervals = Intervals.of(plan, rule, spaces, outcome, figures);
    }

    /**
     * The answer of one rule under the plan's order.
     *
     * @param spaces the other orders, the same for every rule
     */
    static RuleResult of(BoundPlan plan, TracingRule rule, List<Step> order, List<OrderSpace> spaces) {
        return new RuleAnswer(plan, rule, order, spaces).result();
    }

    private RuleResult result() {
        List<ClaimResult> claims = new ArrayList<>();
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            claims.add(claimResult(claim));
        }
        return new RuleResult(
                rule,
                plan.plan().conventions().order(),
                claims.stream().allMatch(RuleAnswer::isConserved),
                claims,
                AssetAnswers.of(plan, claims),
                new RuleResult.Work(
                        recorder.schedules(outcome.fineBits(), figures),
                        flows(),
                        figures.roundings(plan),
                        outcome.notes()));
    }

    private static boolean isConserved(ClaimResult claim) {
        long held = claim.heldTotal().amountMinor();
        long out = claim.out().stream()
                .mapToLong(each -> each.claimAmount().amountMinor())
                .sum();
        return held + out == claim.claimed().amountMinor();
    }

    private ClaimResult claimResult(int claim) {
        BoundClaim bound = plan.claims().get(claim);
        List<ClaimResult.Held> held = new ArrayList<>();
        List<ClaimResult.Out> out = new ArrayList<>();
        intervals.ranges().forEach((cell, range) -> {
            if (cell.claim() == claim) {
                Figure figure = figures.byCell().getOrDefault(cell, new Figure(0, 0));
                Money cost = new Money(figure.costMinor(), bound.amount().currency());
                cell.where().ledger().ifPresent(ledger -> held.add(heldIn(ledger, figure, cost, range)));
                cell.where().out().ifPresent(key -> out.add(outAt(key, figure, cost, range)));
            }
        });
        held.sort(Comparator.comparing(ClaimResult.Held::ledger));
        out.sort(Comparator.comparing((ClaimResult.Out each) -> each.entry().booked()));
        return new ClaimResult(
                bound.claim().id(),
                bound.claim().claimant(),
                bound.amount(),
                bound.credit().entry(),
                held,
                out);
    }

    private static ClaimResult.Held heldIn(LedgerKey ledger, Figure figure, Money cost, Intervals.Range range) {
        return new ClaimResult.Held(
                ledger, new Money(figure.amountMinor(), ledger.currency()), cost, bounds(range, ledger.currency()));
    }

    private ClaimResult.Out outAt(OutBook.Key key, Figure figure, Money cost, Intervals.Range range) {
        OutBook.Left left = intervals.leftAt(key);
        Entry entry = left.step().entry();
        CurrencyCode currency = entry.ledger().currency();
        return new ClaimResult.Out(
                entry,
                left.to(),
                left.kind(),
                new Money(figure.amountMinor(), currency),
                cost,
                bounds(range, currency));
    }

    private static Bounds bounds(Intervals.Range range, CurrencyCode currency) {
        Bounds.Reached reached = new Bounds.Reached(
                new Money(range.reached().low(), currency),
                new Money(range.reached().high(), currency));
        return new Bounds(
                new Money(range.low(), currency),
                new Money(range.high(), currency),
                range.kind(),
                range.kind() == Bounds.Kind.OUTER ? Optional.of(reached) : Optional.empty());
    }

    private List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        BigInteger half = outcome.fineBits() == 0 ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(outcome.fineBits() - 1);
        for (Map.Entry<FlowTotals.Arrow, BigInteger> each :
                outcome.flows().totals().entrySet()) {
            long minor =
                    each.getValue().add(half).shiftRight(outcome.fineBits()).longValueExact();
            if (minor > 0) {
                BoundClaim claim = plan.claims().get(each.getKey().claim());
                flows.add(new Flow(
                        claim.claim().id(),
                        each.getKey().from(),
                        each.getKey().to(),
                        new Money(minor, claim.amount().currency())));
            }
        }
        return flows;
    }
}
