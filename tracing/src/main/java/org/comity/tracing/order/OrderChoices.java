package org.comity.tracing.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.jspecify.annotations.Nullable;

/** The orders that the records allow on each open day: those that agree with printed balances and with stated limits (tracing 7.1, 7.3). */
public final class OrderChoices {

    /** Of a day with more entries the orders are not listed. */
    private static final int MOST_LISTED = 7;

    /** Of orders that follow printed balances, more are not listed. */
    private static final int MOST_TRAILS = 5_040;

    private final BoundPlan plan;
    private final List<Choice> choices;
    private final Map<LedgerDay, Choice> byDay = new IdentityHashMap<>();
    private final Map<TraceCalendar.Day, List<List<Step>>> merged = new IdentityHashMap<>();

    private OrderChoices(BoundPlan plan, List<Choice> choices) {
        this.plan = plan;
        this.choices = choices;
        choices.forEach(choice -> byDay.put(choice.day, choice));
    }

    /**
     * The orders of one open day.
     *
     * @param list the orders; empty when there are too many to list
     * @param areAllowed whether the records allow those listed, rather than contradict all of them
     */
    private record Orders(List<List<Step>> list, boolean areAllowed) {}

    /** One open day; its orders are listed when they are asked for. */
    private static final class Choice {
        private final LedgerDay day;
        private final long limit;
        private @Nullable Orders orders;

        private Choice(LedgerDay day, long limit) {
            this.day = day;
            this.limit = limit;
        }

        private synchronized Orders orders() {
            Orders known = orders == null ? list() : orders;
            orders = known;
            return known;
        }

        private Orders list() {
            List<List<Step>> trails = day.trails(MOST_TRAILS).stream()
                    .filter(order -> day.allows(order, limit))
                    .toList();
            if (!trails.isEmpty()) {
                return new Orders(trails, true);
            }
            if (day.entries().size() > MOST_LISTED) {
                return new Orders(List.of(), isFree());
            }
            List<List<Step>> all = Arrangement.permutations(day.entries());
            List<List<Step>> allowed =
                    all.stream().filter(order -> day.allows(order, limit)).toList();
            return allowed.isEmpty() ? new Orders(all, false) : new Orders(allowed, true);
        }

        /** Whether nothing in the records rules any order out. */
        private boolean isFree() {
            List<Step> debitsFirst = Arrangement.of(OrderPolicy.DEBITS_FIRST).arrange(day);
            return !day.hasBalances() && day.allows(debitsFirst, limit);
        }
    }

    /** The choices of a calendar. */
    public static OrderChoices of(BoundPlan plan, TraceCalendar calendar) {
        return new OrderChoices(
                plan,
                calendar.openDays().stream()
                        .map(day -> new Choice(day, limit(plan, day)))
                        .toList());
    }

    private static long limit(BoundPlan plan, LedgerDay day) {
        OptionalLong stated = plan.parties().statedOverdraftMinor(plan.ledgers().get(day.ledger()));
        return stated.orElse(Long.MAX_VALUE);
    }

    /** How many orders there are in all; {@link Integer#MAX_VALUE} for any greater number and where a day's are not listed. */
    public long count() {
        return count(choices);
    }

    private static long count(List<Choice> choices) {
        List<Choice> smallFirst = choices.stream()
                .sorted(Comparator.comparingInt(choice -> choice.day.entries().size()))
                .toList();
        long count = 1;
        for (Choice choice : smallFirst) {
            count *= choice.orders().list().size();
            if (choice.orders().list().isEmpty() || count > Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
        }
        return count;
    }

    /** Whether every order listed is allowed, so that bounds over them are reached. */
    public boolean areAllAllowed() {
        return choices.stream().allMatch(choice -> choice.orders().areAllowed());
    }

    /**
     * The orders of one day of several ledgers, merged; none where they are not listed, or are more than that.
     *
     * @param most how many to list at most
     */
    synchronized List<List<Step>> ordersOf(TraceCalendar.Day day, long most) {
        return merged.computeIfAbsent(day, key -> merge(key, most));
    }

    private List<List<Step>> merge(TraceCalendar.Day day, long most) {
        List<Choice> open = day.ledgers().stream()
                .map(byDay::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        OrderChoices ofDay = new OrderChoices(plan, open);
        List<List<Step>> orders = new ArrayList<>();
        if (count(open) <= most) {
            TraceCalendar alone = new TraceCalendar(List.of(day));
            ofDay.forEach(arrangement -> {
                DayMerge.Ordering ordering = DayMerge.merge(plan, alone, arrangement);
                if (ordering.cycles().isEmpty()) {
                    orders.add(ordering.steps());
                }
            });
        }
        return orders;
    }

    /** Tries every combination of the days' orders. */
    public void forEach(Consumer<Arrangement> tryOrder) {
        long count = count();
        for (long number = 0; number < count; number++) {
            Map<Integer, List<Step>> chosen = new HashMap<>();
            long left = number;
            for (Choice choice : choices) {
                List<List<Step>> orders = choice.orders().list();
                int ways = orders.size();
                List<Step> order = new ArrayList<>(orders.get(Math.toIntExact(left % ways)));
                chosen.put(choice.day.entries().getFirst().index(), order);
                left /= ways;
            }
            tryOrder.accept(Arrangement.chosen(chosen));
        }
    }

    /** An arrangement kept to what the records allow; the known order where it breaks with them. */
    Arrangement allowedOf(Arrangement arrangement) {
        return arrangement
                .whereAllowed(ordered -> ordered.day().allows(ordered.order(), limit(plan, ordered.day())))
                .whereOpen();
    }
}
