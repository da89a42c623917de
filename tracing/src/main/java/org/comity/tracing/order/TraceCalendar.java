package org.comity.tracing.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;

/**
 * The entries to be traced, by day and, within a day, by ledger.
 *
 * @param days the days that have entries, in order
 */
public record TraceCalendar(List<Day> days) {

    /** One day of all ledgers that have entries on it. */
    public record Day(LocalDate date, List<LedgerDay> ledgers) {}

    /** The calendar of a plan, for the ledgers that a test accepts. */
    public static TraceCalendar of(BoundPlan plan, IntPredicate ledgers) {
        Map<LocalDate, Map<Integer, List<Step>>> byDay = new TreeMap<>();
        for (Step step : plan.steps()) {
            if (plan.isTraced(step) && ledgers.test(step.ledger())) {
                byDay.computeIfAbsent(step.day(), day -> new TreeMap<>())
                        .computeIfAbsent(step.ledger(), ledger -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Day> days = new ArrayList<>();
        Map<Integer, Long> balances = new HashMap<>();
        byDay.forEach((date, byLedger) -> {
            List<LedgerDay> ledgerDays = new ArrayList<>();
            byLedger.forEach((ledger, steps) -> {
                LedgerDay day = LedgerDay.of(ledger, balances.getOrDefault(ledger, 0L), steps);
                balances.put(ledger, day.endMinor());
                ledgerDays.add(day);
            });
            days.add(new Day(date, List.copyOf(ledgerDays)));
        });
        return new TraceCalendar(List.copyOf(days));
    }

    /** The days of single ledgers whose order is not known (tracing 7.1). */
    public List<LedgerDay> openDays() {
        return days.stream()
                .flatMap(day -> day.ledgers().stream())
                .filter(LedgerDay::isOpen)
                .toList();
    }

    /** How many entries it holds. */
    long entryCount() {
        return days.stream()
                .flatMap(day -> day.ledgers().stream())
                .mapToLong(day -> day.openings().size() + day.entries().size())
                .sum();
    }
}
