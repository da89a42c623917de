package org.comity.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.ledger.EntryKind;
import org.comity.tracing.BoundPlan.BoundLink;
import org.comity.tracing.Figures.Cell;
import org.comity.tracing.Figures.Figure;

/** The least and the greatest of every figure over the orders that the records allow, and how far that is known (tracing 7). */
final class Intervals {

    /** 7!: a day of seven unordered entries is enumerated. */
    private static final long MOST_ORDERS = 5_040;

    private static final long MOST_ENUMERATED_ENTRIES = 200_000;
    private static final long MOST_SAMPLED_ENTRIES = 200_000;
    private static final int MOST_LEDGERS = 500;
    private static final int MOST_SHUFFLES = 24;
    private static final long SEED = 1816;

    private final BoundPlan plan;
    private final TracingRule rule;
    private final Map<Cell, Range> ranges = new LinkedHashMap<>();
    private final Map<OutBook.Key, OutBook.Left> seen = new LinkedHashMap<>();

    private Intervals(BoundPlan plan, TracingRule rule) {
        this.plan = plan;
        this.rule = rule;
    }

    /** Bounds in minor units. */
    record Range(long low, long high, Bounds.Kind kind) {}

    /** Bounds of every figure of a rule. */
    static Intervals of(BoundPlan plan, TracingRule rule, TraceRun.Outcome outcome, Figures point) {
        Intervals intervals = new Intervals(plan, rule);
        outcome.outs()
                .forEach(left -> intervals.seen.put(new OutBook.Key(left.step().index(), left.kind()), left));
        Components components = new Components(plan);
        for (int component : components.withClaims(plan)) {
            intervals.addComponent(components, component, point);
        }
        return intervals;
    }

    /** Every figure with its bounds; a place that is reached under another order only has amount zero in the point run. */
    Map<Cell, Range> ranges() {
        return ranges;
    }

    /** What is known of a place outside that some order reached. */
    OutBook.Left leftAt(OutBook.Key key) {
        OutBook.Left left = seen.get(key);
        if (left == null) {
            throw new IllegalStateException(
                    "no order reached entry " + key.step() + " as " + key.kind().text());
        }
        return left;
    }

    private void addComponent(Components components, int component, Figures point) {
        TraceCalendar calendar = TraceCalendar.of(plan, ledger -> components.of(ledger) == component);
        Extremes extremes = new Extremes(component, components, point);
        if (calendar.openDays().isEmpty() || rule == TracingRule.PARI_PASSU) {
            extremes.record(Bounds.Kind.EXACT, Bounds.Kind.EXACT);
            return;
        }
        OrderChoices choices = OrderChoices.of(plan, calendar);
        Consumer<Arrangement> tryOrder =
                arrangement -> run(calendar, arrangement).ifPresent(extremes::add);
        boolean isEnumerable = choices.count() <= MOST_ORDERS
                && choices.count() * calendar.entryCount() <= MOST_ENUMERATED_ENTRIES
                && plan.pins().links().values().stream().noneMatch(Intervals::hasDebitsOfSeveralLedgers);
        if (isEnumerable) {
            choices.forEach(tryOrder);
            Bounds.Kind kind = choices.areAllAllowed() ? Bounds.Kind.EXACT : Bounds.Kind.OUTER;
            extremes.record(kind, kind);
        } else if (addDayByDay(components, component, calendar, choices, point)) {
            return;
        } else if (isBracket(components, component)) {
            sample(calendar, arrangement -> tryOrder.accept(arrangement.whereOpen()));
            extremes.record(choices.areAllFree() ? Bounds.Kind.EXACT : Bounds.Kind.OUTER, Bounds.Kind.SAMPLED);
        } else {
            sample(calendar, arrangement -> tryOrder.accept(choices.allowedOf(arrangement)));
            extremes.record(Bounds.Kind.SAMPLED, Bounds.Kind.SAMPLED);
        }
    }

    /** All orders day by day (tracing 7.4); false where that is not possible. */
    private boolean addDayByDay(
            Components components, int component, TraceCalendar calendar, OrderChoices choices, Figures point) {
        boolean isPossible = !rule.isDistribution()
                && plan.ledgers().size() <= MOST_LEDGERS
                && plan.pins().links().values().stream().noneMatch(Intervals::hasDebitsOfSeveralLedgers)
                && plan.steps().stream()
                        .filter(step -> components.of(step.ledger()) == component)
                        .allMatch(this::isOfItsDay);
        Optional<DayByDay.Found> found = isPossible ? DayByDay.find(plan, rule, calendar, choices) : Optional.empty();
        found.ifPresent(all -> {
            all.seen()
                    .forEach(
                            left -> seen.putIfAbsent(new OutBook.Key(left.step().index(), left.kind()), left));
            Bounds.Kind kind = choices.areAllAllowed() ? Bounds.Kind.EXACT : Bounds.Kind.OUTER;
            all.ranges().forEach((cell, range) -> {
                boolean isOurs =
                        components.of(plan.claims().get(cell.claim()).credit().ledger()) == component;
                long amount = point.amountMinor(cell);
                long low = Math.min(amount, Figures.atLeast(range.low(), all.fineBits()));
                long high = Math.max(amount, Figures.atMost(range.high(), all.fineBits()));
                if (isOurs && (point.byCell().containsKey(cell) || high > 0)) {
                    ranges.put(cell, new Range(low, high, kind));
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

    /** The figures under an order; none when no order of the day could satisfy both it and the links. */
    private Optional<Figures> run(TraceCalendar calendar, Arrangement arrangement) {
        DayMerge.Ordering ordering = DayMerge.merge(plan, calendar, arrangement);
        if (!ordering.cycles().isEmpty()) {
            return Optional.empty();
        }
        TraceRun.Outcome outcome = TraceRun.run(plan, rule, ordering.steps(), Journal.NONE);
        outcome.outs()
                .forEach(left -> seen.putIfAbsent(new OutBook.Key(left.step().index(), left.kind()), left));
        return Optional.of(Figures.of(plan, outcome));
    }

    private void sample(TraceCalendar calendar, Consumer<Arrangement> tryOrder) {
        Set<Integer> claimed = plan.pins().slices().keySet();
        List<Arrangement> arrangements = new ArrayList<>(List.of(
                Arrangement.of(OrderPolicy.STATEMENT),
                Arrangement.of(OrderPolicy.DEBITS_FIRST),
                Arrangement.of(OrderPolicy.CREDITS_FIRST),
                Arrangement.leastHeld(claimed),
                Arrangement.mostHeld(claimed)));
        long shuffles = Math.min(MOST_SHUFFLES, MOST_SAMPLED_ENTRIES / calendar.entryCount());
        Random random = new Random(SEED);
        for (long i = 0; i < shuffles; i++) {
            arrangements.add(Arrangement.shuffled(random));
        }
        arrangements.forEach(tryOrder);
    }

    /** Whether the two extreme orders of one ledger bound what it holds (tracing 7.5). */
    private boolean isBracket(Components components, int component) {
        List<BoundPlan.BoundClaim> claims = plan.claims().stream()
                .filter(claim -> components.of(claim.credit().ledger()) == component)
                .toList();
        boolean isOneClaim = claims.size() == 1
                && claims.getFirst()
                        .amount()
                        .equals(claims.getFirst().credit().entry().amount());
        List<Step> steps = plan.steps().stream()
                .filter(step -> components.of(step.ledger()) == component)
                .toList();
        boolean isPlain =
                steps.stream().allMatch(step -> isPlain(step) && (!step.isOpening() || step == steps.getFirst()));
        boolean isMonotone = rule == TracingRule.OWN_FIRST || rule == TracingRule.CAP_SHARE;
        return isMonotone && isOneClaim && isPlain && components.isSingle(component);
    }

    /** Whether nothing but its sign, its amount and a claim decides what an entry does under own money first. */
    private boolean isPlain(Step step) {
        BoundPlan.Pins pins = plan.pins();
        int index = step.index();
        boolean isPinned = pins.links().containsKey(index)
                || pins.sales().containsKey(index)
                || pins.returns().containsKey(index)
                || pins.payments().isNamed(index);
        return !isPinned
                && step.entry().kind() != EntryKind.INTEREST
                && plan.parties().holderClass(step.entry().ledger(), step.day()) != PartyClass.INNOCENT_VOLUNTEER;
    }

    /** In such a link the order between ledgers, which permuting days does not vary, can matter. */
    private static boolean hasDebitsOfSeveralLedgers(BoundLink link) {
        return link.debits().stream().map(Step::ledger).distinct().count() > 1;
    }

    /** Least and greatest so far of the figures of one component's claims. */
    private final class Extremes {
        private final int component;
        private final Components components;
        private final Figures point;
        private final List<Figures> tried = new ArrayList<>();

        private Extremes(int component, Components components, Figures point) {
            this.component = component;
            this.components = components;
            this.point = point;
            add(point);
        }

        private void add(Figures figures) {
            tried.add(figures);
        }

        private void record(Bounds.Kind ofHeld, Bounds.Kind ofOut) {
            Map<Cell, long[]> extremes = new LinkedHashMap<>();
            for (Figures figures : tried) {
                figures.byCell().keySet().stream()
                        .filter(this::isOurs)
                        .forEach(cell -> extremes.putIfAbsent(cell, new long[] {Long.MAX_VALUE, Long.MIN_VALUE}));
            }
            extremes.forEach((cell, extreme) -> {
                for (Figures figures : tried) {
                    long amount = figures.amountMinor(cell);
                    extreme[0] = Math.min(extreme[0], amount);
                    extreme[1] = Math.max(extreme[1], amount);
                }
                Figure figure = point.byCell().get(cell);
                if (figure != null || extreme[1] > 0) {
                    Bounds.Kind kind = cell.where().ledger().isPresent() ? ofHeld : ofOut;
                    ranges.put(cell, new Range(extreme[0], extreme[1], kind));
                }
            });
        }

        private boolean isOurs(Cell cell) {
            return components.of(plan.claims().get(cell.claim()).credit().ledger()) == component;
        }
    }
}
