package org.comity.tracing.bounds;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.tracing.PartyClass;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.LedgerDay;
import org.comity.tracing.order.SourcesFirst;
import org.comity.tracing.order.TraceCalendar;
import org.comity.tracing.outer.LotPurse;
import org.comity.tracing.outer.Mix;
import org.comity.tracing.outer.Purse;
import org.comity.tracing.outer.Purse.Priority;
import org.comity.tracing.outer.SharePurse;
import org.comity.tracing.run.OutBook;
import org.comity.tracing.run.TraceRun;

/**
 * Bounds that no order of same-day entries leaves, in one pass over the days, however large the ledgers (tracing 7.5). Within a day whose order is open, each
 * ledger is led from the bounds of its beginning to those of its end; what a link carries arrives between the bounds with which it left.
 */
final class OuterBounds {

    /** A day's links can go round in a ring: then each pass narrows what the one before left open. */
    private static final int MOST_PASSES = 4;

    private final BoundPlan plan;
    private final TracingRule rule;
    private final int fineBits;
    private final Set<LocalDate> cycles;
    private final OuterRoutes routes;
    private final Map<Integer, Purse> purses = new LinkedHashMap<>();
    private final Map<Integer, BigInteger> balances = new HashMap<>();
    private boolean isChanged;

    private OuterBounds(BoundPlan plan, TracingRule rule, Set<LocalDate> cycles) {
        this.plan = plan;
        this.rule = rule;
        this.cycles = cycles;
        this.fineBits = rule.isOrdered() ? 0 : TraceRun.FINE_BITS;
        this.routes = new OuterRoutes(plan, rule, fineBits);
    }

    /**
     * What was found.
     *
     * @param fineBits the units of the mixes
     * @param held what each ledger holds, by its number
     * @param outs what left, by the entry and the kind of place
     */
    record Found(int fineBits, Map<Integer, Mix> held, Map<OutBook.Key, OuterRoutes.Gone> outs) {}

    /**
     * Bounds of a rule that follows payments.
     *
     * @param calendar the days of ledgers that are joined by links
     * @param cycles the days on which links contradict the statements, so that no order is fixed
     */
    static Found find(BoundPlan plan, TracingRule rule, TraceCalendar calendar, Set<LocalDate> cycles) {
        OuterBounds bounds = new OuterBounds(plan, rule, cycles);
        calendar.days().forEach(bounds::takeDay);
        Map<Integer, Mix> held = new LinkedHashMap<>();
        bounds.purses.forEach((ledger, purse) -> held.put(ledger, purse.content()));
        return new Found(bounds.fineBits, held, bounds.routes.outs());
    }

    private void takeDay(TraceCalendar.Day day) {
        boolean isJoined = day.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .anyMatch(step -> routes.sourcesToday(step).findAny().isPresent());
        List<LedgerDay> inOrder = isJoined ? SourcesFirst.of(day.ledgers(), routes::ledgersInto) : day.ledgers();
        Map<Integer, Purse> before = new HashMap<>();
        Map<Integer, BigInteger> balancesBefore = new HashMap<>();
        for (LedgerDay ledger : inOrder) {
            Purse purse = purses.computeIfAbsent(ledger.ledger(), this::empty);
            if (isJoined) {
                before.put(ledger.ledger(), purse.copy());
                balancesBefore.put(ledger.ledger(), balances.getOrDefault(ledger.ledger(), BigInteger.ZERO));
            }
        }
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            isChanged = false;
            inOrder.forEach(this::takeLedger);
            if (!isJoined || !isChanged || pass == MOST_PASSES) {
                return;
            }
            before.forEach((ledger, purse) -> purses.put(ledger, purse.copy()));
            balances.putAll(balancesBefore);
        }
    }

    private Purse empty(int ledger) {
        int claims = plan.claims().size();
        boolean isRunning = plan.has(Setting.VOLUNTEER_FIFO)
                && plan.parties().isEverVolunteer(plan.ledgers().get(ledger));
        return rule.isOrdered() || isRunning
                ? new LotPurse(claims, rule == TracingRule.LIFO)
                : new SharePurse(
                        claims, BigInteger.valueOf(1_000 + 8L * plan.steps().size()));
    }

    private void takeLedger(LedgerDay day) {
        Purse purse = purses.getOrDefault(day.ledger(), empty(day.ledger()));
        day.openings().forEach(step -> open(step, purse));
        LocalDate date = day.entries().isEmpty()
                ? LocalDate.MIN
                : day.entries().getFirst().day();
        if (day.isOpen() || (day.entries().size() > 1 && cycles.contains(date))) {
            take(day.entries(), purse);
        } else {
            day.knownOrder().forEach(step -> take(List.of(step), purse));
        }
    }

    /** A balance brought forward; where it restates another, what is missing came or is lost (tracing 4.1, 4.2). */
    private void open(Step step, Purse purse) {
        BigInteger stated = routes.units(step.entry().amountMinor());
        BigInteger difference = stated.subtract(balances.getOrDefault(step.ledger(), BigInteger.ZERO));
        balances.put(step.ledger(), stated);
        if (difference.signum() > 0) {
            Mix mix = routes.laid(step, Mix.own(difference, plan.claims().size()));
            routes.repaid(
                    step,
                    purse.day(List.of(new Purse.In(mix, false)), List.of(), priority())
                            .repaid()
                            .getFirst());
        } else if (difference.signum() < 0) {
            Purse.Out out = new Purse.Out(difference.negate(), false);
            routes.lost(
                    step, purse.day(List.of(), List.of(out), priority()).taken().getFirst());
        }
    }

    /** Entries of one ledger on one day in whatever order; one entry as it is. */
    private void take(List<Step> steps, Purse purse) {
        List<Step> credits = steps.stream().filter(step -> !step.isDebit()).toList();
        List<Step> debits = steps.stream().filter(Step::isDebit).toList();
        List<Purse.In> in = credits.stream().map(routes::arriving).toList();
        boolean isOne = steps.size() == 1;
        Priority priority = isOne && !debits.isEmpty() ? priorityOf(steps.getFirst()) : priorityOn(steps.getFirst());
        List<Purse.Out> out = debits.stream()
                .map(step -> new Purse.Out(routes.units(-step.entry().amountMinor()), routes.isFree(step, isOne)))
                .toList();
        isChanged |= credits.stream().anyMatch(routes::isUnknown);
        Purse.Done done = purse.day(in, out, priority);
        for (int i = 0; i < credits.size(); i++) {
            routes.repaid(credits.get(i), done.repaid().get(i));
        }
        for (int i = 0; i < debits.size(); i++) {
            isChanged |= routes.leave(debits.get(i), done.taken().get(i));
        }
        steps.forEach(
                step -> balances.merge(step.ledger(), routes.units(step.entry().amountMinor()), BigInteger::add));
    }

    private Priority priority() {
        return switch (rule) {
            case CLAIM_FIRST -> Priority.CLAIMS_FIRST;
            case PRO_RATA -> Priority.IN_PROPORTION;
            default -> Priority.OWN_FIRST;
        };
    }

    private Priority priorityOn(Step step) {
        return plan.parties().holderClass(step.entry().ledger(), step.day()) == PartyClass.INNOCENT_VOLUNTEER
                ? Priority.IN_PROPORTION
                : priority();
    }

    private Priority priorityOf(Step debit) {
        return routes.isElected(debit) ? Priority.CLAIMS_FIRST : priorityOn(debit);
    }
}
