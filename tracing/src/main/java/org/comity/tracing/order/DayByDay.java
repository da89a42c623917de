package org.comity.tracing.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.comity.tracing.run.Figures.Cell;
import org.comity.tracing.run.Figures.Where;
import org.comity.tracing.run.OutBook;
import org.comity.tracing.run.TraceRun;

/**
 * All orders of all days without trying all combinations (tracing 7.4): after each day the run can stand in so many different ways, often few, however many
 * orders led there; each is led on through every order of the next day.
 */
public final class DayByDay {

    private static final int MOST_STANDINGS = 1_000;
    private static final long MOST_ORDERS_OF_A_DAY = 5_040;

    /** Of a day with more entries and without balances the orders are not listed. */
    private static final int MOST_LISTED = 7;

    private final BoundPlan plan;
    private final long most;
    private final Map<Cell, Extreme> extremes = new LinkedHashMap<>();
    private final List<OutBook.Left> seen = new ArrayList<>();
    private long entries;

    private DayByDay(BoundPlan plan, long most) {
        this.plan = plan;
        this.most = most;
    }

    /** The least and the greatest of a figure, and in how many runs it was met. */
    private static final class Extreme {
        private BigInteger low;
        private BigInteger high;
        private long met;

        private Extreme(BigInteger amount) {
            low = amount;
            high = amount;
        }

        private void add(BigInteger amount) {
            low = low.min(amount);
            high = high.max(amount);
            met++;
        }
    }

    /** Carried figures between which every order stays, both reached, in units of the run. */
    public record Range(BigInteger low, BigInteger high) {}

    /**
     * What all orders give.
     *
     * @param ranges by claim and place
     * @param seen every place outside that some order reached
     */
    public record Found(int fineBits, Map<Cell, Range> ranges, List<OutBook.Left> seen) {}

    /** All orders of a calendar; empty where they are too many even so, or a day has no order at all. */
    public static Optional<Found> find(BoundPlan plan, TracingRule rule, TraceCalendar calendar, OrderChoices choices) {
        DayByDay days = new DayByDay(plan, effort(calendar));
        Collection<TraceRun> runs = List.of(TraceRun.begin(plan, rule));
        if (calendar.openDays().stream().anyMatch(day -> day.entries().size() > MOST_LISTED && !day.hasBalances())) {
            return Optional.empty();
        }
        for (TraceCalendar.Day day : calendar.days()) {
            List<List<Step>> orders = choices.ordersOf(day, MOST_ORDERS_OF_A_DAY);
            runs = orders.isEmpty() ? List.of() : days.leadOn(runs, orders);
            if (runs.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(days.end(runs));
    }

    /** How many entries are traced at most in search of exact bounds: the more there are, the less a search is likely to end. */
    static long effort(TraceCalendar calendar) {
        double hundreds = Math.max(1, calendar.entryCount()) / 100.0;
        return (long) Math.clamp(5_400_000 / Math.pow(hundreds, 3), 5_000, 200_000);
    }

    private Collection<TraceRun> leadOn(Collection<TraceRun> runs, List<List<Step>> orders) {
        long branches = (long) runs.size() * orders.size();
        entries += branches * (orders.getFirst().size() + 1L);
        if (entries > most) {
            return List.of();
        }
        Map<List<Object>, TraceRun> next = new HashMap<>();
        Map<Cell, Extreme> today = new LinkedHashMap<>();
        Map<List<Object>, TraceRun> inOrder = new LinkedHashMap<>();
        for (TraceRun run : runs) {
            for (List<Step> order : orders) {
                TraceRun led = run.ledOn(order);
                recordOuts(led.outcome(), today);
                if (next.putIfAbsent(led.standing(), led) == null) {
                    inOrder.put(led.standing(), led);
                }
            }
        }
        close(today, branches);
        return next.size() > MOST_STANDINGS ? List.of() : inOrder.values();
    }

    private Found end(Collection<TraceRun> runs) {
        Map<Cell, Extreme> last = new LinkedHashMap<>();
        int fineBits = 0;
        for (TraceRun run : runs) {
            TraceRun ended = run.ledOn(List.of());
            ended.listInTransit();
            TraceRun.Outcome outcome = ended.outcome();
            fineBits = outcome.fineBits();
            recordOuts(outcome, last);
            for (int ledger = 0; ledger < plan.ledgers().size(); ledger++) {
                for (int claim = 0; claim < plan.claims().size(); claim++) {
                    BigInteger amount =
                            outcome.states().get(ledger).composition().amountOf(claim);
                    record(last, new Cell(claim, Where.in(plan.ledgers().get(ledger))), amount);
                }
            }
        }
        close(last, runs.size());
        Map<Cell, Range> ranges = new LinkedHashMap<>();
        extremes.forEach((cell, extreme) -> ranges.put(cell, new Range(extreme.low, extreme.high)));
        return new Found(fineBits, ranges, seen);
    }

    private void recordOuts(TraceRun.Outcome outcome, Map<Cell, Extreme> into) {
        for (OutBook.Left left : outcome.outs()) {
            seen.add(left);
            for (int claim = 0; claim < plan.claims().size(); claim++) {
                BigInteger amount = left.amountOf(claim);
                if (amount.signum() > 0 || left.costOf(claim).signum() > 0) {
                    record(into, new Cell(claim, Where.out(left)), amount);
                }
            }
        }
    }

    private static void record(Map<Cell, Extreme> into, Cell cell, BigInteger amount) {
        into.computeIfAbsent(cell, key -> new Extreme(amount)).add(amount);
    }

    /** What some runs did not meet was nothing in them. */
    private void close(Map<Cell, Extreme> day, long branches) {
        day.forEach((cell, extreme) -> {
            if (extreme.met < branches) {
                extreme.add(BigInteger.ZERO);
            }
            extremes.put(cell, extreme);
        });
    }
}
