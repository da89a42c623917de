package org.comity.tracing.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.ledger.LedgerBook;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.PlanBinder;
import org.comity.tracing.binding.Step;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.Journal;
import org.comity.tracing.run.OutBook;
import org.comity.tracing.run.TraceRun;

/**
 * What one assumption does to the figures: the plan traced again without it, everything else as it was (tracing 16.4).
 *
 * @param assumption what is assumed
 * @param instead what is assumed in its place
 * @param changes the figures that differ; none where it does not matter
 * @param refused why the plan cannot be traced without it; empty where it can
 */
public record AssumptionEffect(String assumption, String instead, List<Change> changes, String refused) {

    public AssumptionEffect {
        changes = List.copyOf(changes);
    }

    /**
     * A figure that differs, in historic cost.
     *
     * @param rule the rule
     * @param claim the claim's id
     * @param where the place, in words
     * @param with the figure of the plan
     * @param without the figure without the assumption
     */
    public record Change(TracingRule rule, String claim, String where, Money with, Money without) {

        /** How much more it is without the assumption. */
        public Money difference() {
            return new Money(without.amountMinor() - with.amountMinor(), with.currency());
        }
    }

    private record Cell(TracingRule rule, int claim, String where) {}

    /**
     * The effect of each assumption for which there is a switch, one at a time.
     *
     * @throws BadInput when the plan names what the book does not hold
     */
    public static List<AssumptionEffect> of(TracingPlan plan, LedgerBook book) {
        BoundPlan bound = PlanBinder.bind(plan, book);
        Map<Cell, Long> with = figures(bound);
        List<AssumptionEffect> effects = new ArrayList<>();
        for (Variation variation : Variation.of(plan)) {
            try {
                Map<Cell, Long> without = figures(PlanBinder.bind(variation.plan(), book));
                effects.add(new AssumptionEffect(
                        variation.assumption(), variation.instead(), changes(bound, with, without), ""));
            } catch (BadInput e) {
                effects.add(new AssumptionEffect(
                        variation.assumption(),
                        variation.instead(),
                        List.of(),
                        e.problem().text()));
            }
        }
        return List.copyOf(effects);
    }

    private static List<Change> changes(BoundPlan plan, Map<Cell, Long> with, Map<Cell, Long> without) {
        Map<Cell, Long> all = new LinkedHashMap<>(with);
        without.keySet().forEach(cell -> all.putIfAbsent(cell, 0L));
        List<Change> changes = new ArrayList<>();
        for (Cell cell : all.keySet()) {
            long before = with.getOrDefault(cell, 0L);
            long after = without.getOrDefault(cell, 0L);
            if (before != after) {
                BoundPlan.BoundClaim claim = plan.claims().get(cell.claim());
                CurrencyCode currency = claim.amount().currency();
                changes.add(new Change(
                        cell.rule(),
                        claim.claim().id(),
                        cell.where(),
                        new Money(before, currency),
                        new Money(after, currency)));
            }
        }
        return changes;
    }

    /** The point figures under every rule, place by place. */
    private static Map<Cell, Long> figures(BoundPlan plan) {
        List<Step> order = Tracer.order(plan).steps();
        Map<Cell, Long> sums = new LinkedHashMap<>();
        for (TracingRule rule : plan.plan().rules()) {
            TraceRun.Outcome outcome = TraceRun.run(plan, rule, order, Journal.NONE);
            Map<OutBook.Key, OutBook.Left> lefts = new LinkedHashMap<>();
            outcome.outs().forEach(left -> lefts.put(new OutBook.Key(left.step().index(), left.kind()), left));
            Figures.of(plan, outcome).byCell().forEach((cell, figure) -> {
                String where = cell.where()
                        .ledger()
                        .map(ledger -> "held in " + ledger)
                        .orElseGet(() -> words(lefts, cell.where().out().orElseThrow()));
                sums.merge(new Cell(rule, cell.claim(), where), figure.costMinor(), Math::addExact);
            });
        }
        return sums;
    }

    private static String words(Map<OutBook.Key, OutBook.Left> lefts, OutBook.Key key) {
        OutBook.Left left = lefts.get(key);
        String to = left == null || left.to().isEmpty() ? "" : ": " + left.to();
        return key.kind().meaning() + to;
    }
}
