package org.comity.tracing.bounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.ledger.EntryKind;
import org.comity.tracing.Bounds;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.binding.Funds;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.DayByDay;
import org.comity.tracing.order.DayMerge;
import org.comity.tracing.order.OrderSpace;
import org.comity.tracing.outer.Mix;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.Figures.Cell;
import org.comity.tracing.run.Figures.Where;
import org.comity.tracing.run.Journal;
import org.comity.tracing.run.OutBook;
import org.comity.tracing.run.TraceRun;

/** The least and the greatest of every figure over the orders that the records allow, and how far that is known (tracing 7). */
public final class Intervals {

    private static final int MOST_LEDGERS = 500;

    private final BoundPlan plan;
    private final TracingRule rule;
    private final Figures point;
    private final Map<Cell, Range> ranges = new LinkedHashMap<>();
    private final Map<OutBook.Key, OutBook.Left> seen = new LinkedHashMap<>();

    private Intervals(BoundPlan plan, TracingRule rule, Figures point) {
        this.plan = plan;
        this.rule = rule;
        this.point = point;
    }

    /**
     * Bounds in minor units.
     *
     * @param reached the least and the greatest figure of the orders tried
     */
    public record Range(long low, long high, Bounds.Kind kind, Span reached) {

        Range(long low, long high, Bounds.Kind kind) {
            this(low, high, kind, new Span(low, high));
        }
    }

    /** Two figures and what lies between. */
    public record Span(long low, long high) {

        Span with(long figure) {
            return new Span(Math.min(low, figure), Math.max(high, figure));
        }
    }

    /** Bounds of every figure of a rule. */
    public static Intervals of(
            BoundPlan plan, TracingRule rule, List<OrderSpace> spaces, TraceRun.Outcome outcome, Figures point) {
        Intervals intervals = new Intervals(plan, rule, point);
        intervals.see(outcome);
        spaces.forEach(intervals::add);
        return intervals;
    }

    /** Every figure with its bounds; a place that is reached under another order only has amount zero in the point run. */
    public Map<Cell, Range> ranges() {
        return ranges;
    }

    /** What is known of a place outside that some order reached, or may reach. */
    public OutBook.Left leftAt(OutBook.Key key) {
        OutBook.Left left = seen.get(key);
        if (left == null) {
            throw new IllegalStateException(
                    "no order reached entry " + key.step() + " as " + key.kind().text());
        }
        return left;
    }

    private void see(TraceRun.Outcome outcome) {
        outcome.outs()
                .forEach(left -> seen.putIfAbsent(new OutBook.Key(left.step().index(), left.kind()), left));
    }

    private void add(OrderSpace space) {
        Set<Cell> cells = new LinkedHashSet<>(point.byCell().keySet());
        cells.removeIf(cell -> !space.hasClaim(cell.claim()));
        List<Set<Integer>> funds = rule == TracingRule.CAP_SHARE ? Funds.of(plan) : List.of();
        if (rule == TracingRule.PARI_PASSU
                || (space.calendar().openDays().isEmpty() && funds.stream().noneMatch(fund -> fund.size() > 1))) {
            cells.forEach(cell ->
                    ranges.put(cell, new Range(point.amountMinor(cell), point.amountMinor(cell), Bounds.Kind.EXACT)));
        } else if (funds.stream().noneMatch(fund -> fund.size() > 1) && space.isEnumerable()) {
            List<List<Step>> orders = new ArrayList<>();
            space.choices().forEach(arrangement -> {
                DayMerge.Ordering ordering = DayMerge.merge(plan, space.calendar(), arrangement);
                if (ordering.cycles().isEmpty()) {
                    orders.add(ordering.steps());
                }
            });
            Bounds.Kind kind = space.choices().areAllAllowed() ? Bounds.Kind.EXACT : Bounds.Kind.OUTER;
            reached(space, cells, orders).forEach((cell, span) -> put(cell, new Range(span.low(), span.high(), kind)));
        } else if (!addDayByDay(space)) {
            addOuter(space, cells, funds);
        }
    }

    private void put(Cell cell, Range range) {
        if (point.byCell().containsKey(cell) || range.high() > 0) {
            ranges.put(cell, range);
        }
    }

    /** The least and the greatest of the point figures and of those under some orders. */
    private Map<Cell, Span> reached(OrderSpace space, Set<Cell> cells, List<List<Step>> orders) {
        List<Figures> tried = new ArrayList<>(List.of(point));
        for (List<Step> order : orders) {
            TraceRun.Outcome outcome = TraceRun.run(plan, rule, order, Journal.NONE);
            see(outcome);
            Figures figures = Figures.of(plan, outcome);
            figures.byCell().keySet().stream()
                    .filter(cell -> space.hasClaim(cell.claim()))
                    .forEach(cells::add);
            tried.add(figures);
        }
        Map<Cell, Span> spans = new LinkedHashMap<>();
        for (Cell cell : cells) {
            long first = point.amountMinor(cell);
            Span span = new Span(first, first);
            for (Figures figures : tried) {
                span = span.with(figures.amountMinor(cell));
            }
            spans.put(cell, span);
        }
        return spans;
    }

    /** All orders day by day (tracing 7.4); false where that is not possible. */
    private boolean addDayByDay(OrderSpace space) {
        boolean isPossible = !rule.isDistribution()
                && plan.ledgers().size() <= MOST_LEDGERS
                && !space.hasManySidedLinks()
                && plan.steps().stream()
                        .filter(step -> space.hasLedger(step.ledger()))
                        .allMatch(this::isOfItsDay);
        Optional<DayByDay.Found> found =
                isPossible ? DayByDay.find(plan, rule, space.calendar(), space.choices()) : Optional.empty();
        found.ifPresent(all -> {
            all.seen()
                    .forEach(
                            left -> seen.putIfAbsent(new OutBook.Key(left.step().index(), left.kind()), left));
            Bounds.Kind kind = space.choices().areAllAllowed() ? Bounds.Kind.EXACT : Bounds.Kind.OUTER;
            all.ranges().forEach((cell, range) -> {
                long amount = point.amountMinor(cell);
                long low = Math.min(amount, Figures.atLeast(range.low(), all.fineBits()));
                long high = Math.max(amount, Figures.atMost(range.high(), all.fineBits()));
                if (space.hasClaim(cell.claim())) {
                    put(cell, new Range(low, high, kind));
                }
            });
        });
        return found.isPresent();
    }

    /** Whether what an entry does depends on nothing but how its ledgers stand when its day begins. */
    private boolean isOfItsDay(Step step) {
        BoundPlan.PaymentPins payments = plan.pins().payments();
        int index = step.index();
        boolean isInterest = step.entry().kind() == EntryKind.INTEREST
                && !step.isDebit()
                && !plan.has(Setting.INTEREST_OWN)
                && !plan.has(Setting.INTEREST_POSTING);
        boolean isStop =
                plan.parties().holderClass(step.entry().ledger(), step.day()).stopsTrace();
        return !isInterest
                && !isStop
                && !plan.pins().returns().containsKey(index)
                && !payments.restitutions().containsKey(index)
                && !payments.backward().containsKey(index)
                && !(plan.has(Setting.ELECTION_SHORTFALL) && payments.elected().contains(index));
    }

    /** Bounds that no order leaves; where orders that were tried reach both, they are exact (tracing 7.5, 7.6). */
    private void addOuter(OrderSpace space, Set<Cell> cells, List<Set<Integer>> funds) {
        Map<Cell, Span> reached = reached(space, cells, space.tried());
        OuterBounds.Found found = rule == TracingRule.CAP_SHARE
                ? CapBounds.find(plan, space.calendar(), funds)
                : OuterBounds.find(plan, rule, space.calendar(), space.cycles());
        Map<Cell, Span> outer = new LinkedHashMap<>();
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            if (space.hasClaim(claim)) {
                Map<Cell, Span> ofClaim = ofClaim(found, claim, reached);
                outer.putAll(isConserved(space) ? narrowed(ofClaim, claim) : ofClaim);
            }
        }
        outer.forEach((cell, span) -> {
            Span tried = reached.getOrDefault(cell, new Span(0, 0));
            Span all = span.with(tried.low()).with(tried.high());
            put(
                    cell,
                    new Range(all.low(), all.high(), all.equals(tried) ? Bounds.Kind.EXACT : Bounds.Kind.OUTER, tried));
        });
    }

    private Map<Cell, Span> ofClaim(OuterBounds.Found found, int claim, Map<Cell, Span> reached) {
        Map<Cell, Span> spans = new LinkedHashMap<>();
        reached.forEach((cell, span) -> {
            if (cell.claim() == claim) {
                spans.put(cell, new Span(0, 0));
            }
        });
        found.held()
                .forEach((ledger, mix) -> spans.put(
                        new Cell(claim, Where.in(plan.ledgers().get(ledger))), span(mix, claim, found.fineBits())));
        found.outs().forEach((key, gone) -> {
            seen.putIfAbsent(key, gone.where());
            spans.put(new Cell(claim, Where.out(gone.where())), span(gone.mix(), claim, found.fineBits()));
        });
        return spans;
    }

    private static Span span(Mix mix, int claim, int fineBits) {
        return new Span(Figures.atLeast(mix.low(claim), fineBits), Figures.atMost(mix.high(claim), fineBits));
    }

    /** Whether a claim's amounts in all places add up to it: nothing was converted, earned, made good or lost to another claim. */
    private boolean isConserved(OrderSpace space) {
        return plan.pins().allLinks().allMatch(link -> link.way() == LinkWay.TRANSFER || link.way() == LinkWay.INFERRED)
                && plan.pins().payments().restitutions().isEmpty()
                && plan.pins().payments().backward().isEmpty()
                && plan.pins().returns().isEmpty()
                && plan.steps().stream()
                        .filter(step -> space.hasLedger(step.ledger()))
                        .allMatch(this::addsNothing);
    }

    private boolean addsNothing(Step step) {
        boolean earns = step.entry().kind() == EntryKind.INTEREST && !step.isDebit() && !plan.has(Setting.INTEREST_OWN);
        boolean isClaimedTwice = plan.pins().slices().containsKey(step.index())
                && plan.pins().sourceOf(step).isPresent();
        return !earns && !isClaimedTwice;
    }

    /** What the other places must have, no place can; what they cannot have, it must. */
    private Map<Cell, Span> narrowed(Map<Cell, Span> spans, int claim) {
        long claimed = plan.claims().get(claim).amount().amountMinor();
        long lows = spans.values().stream().mapToLong(Span::low).sum();
        long highs = spans.values().stream().mapToLong(Span::high).sum();
        Map<Cell, Span> narrowed = new LinkedHashMap<>();
        spans.forEach((cell, span) -> narrowed.put(
                cell,
                new Span(
                        Math.max(span.low(), claimed - (highs - span.high())),
                        Math.min(span.high(), claimed - (lows - span.low())))));
        return narrowed;
    }
}
