package org.comity.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The orders that the records allow on each open day: those that agree with printed balances and with stated limits (tracing 7.1, 7.3). */
final class OrderChoices {

    /** Of a day with more entries the orders are not listed. */
    private static final int MOST_LISTED = 7;

    /** Of orders that follow printed balances, more are not listed. */
    private static final int MOST_TRAILS = 5_040;

    private final BoundPlan plan;
    private final List<Choice> choices;

    private OrderChoices(BoundPlan plan, List<Choice> choices) {
        this.plan = plan;
        this.choices = choices;
    }

    /**
     * One open day.
     *
     * @param orders the orders of its entries; empty when there are too many to list
     * @param isAllowed whether the records allow those listed, rather than contradict all of them
     * @param isFree whether nothing in the records rules any order out
     */
    private record Choice(LedgerDay day, List<List<Step>> orders, boolean isAllowed, boolean isFree) {}

    /** The choices of a calendar. */
    static OrderChoices of(BoundPlan plan, TraceCalendar calendar) {
        return new OrderChoices(
                plan, calendar.openDays().stream().map(day -> choice(plan, day)).toList());
    }

    private static Choice choice(BoundPlan plan, LedgerDay day) {
        long limit = limit(plan, day);
        List<Step> debitsFirst = Arrangement.of(OrderPolicy.DEBITS_FIRST).arrange(day);
        boolean isFree = !day.hasBalances() && day.allows(debitsFirst, limit);
        List<List<Step>> trails = day.trails(MOST_TRAILS).stream()
                .filter(order -> day.allows(order, limit))
                .toList();
        if (!trails.isEmpty()) {
            return new Choice(day, trails, true, false);
        }
        if (day.entries().size() > MOST_LISTED) {
            return new Choice(day, List.of(), isFree, isFree);
        }
        List<List<Step>> all = Arrangement.permutations(day.entries());
        List<List<Step>> allowed =
                all.stream().filter(order -> day.allows(order, limit)).toList();
        return allowed.isEmpty() ? new Choice(day, all, false, false) : new Choice(day, allowed, true, isFree);
    }

    private static long limit(BoundPlan plan, LedgerDay day) {
        OptionalLong stated = plan.parties().statedOverdraftMinor(plan.ledgers().get(day.ledger()));
        return stated.orElse(Long.MAX_VALUE);
    }

    /** How many orders there are in all; {@link Integer#MAX_VALUE} for any greater number and where a day's are not listed. */
    long count() {
        long count = 1;
        for (Choice choice : choices) {
            count *= choice.orders().size();
            if (choice.orders().isEmpty() || count > Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
        }
        return count;
    }

    /** Whether every order listed is allowed, so that bounds over them are reached. */
    boolean areAllAllowed() {
        return choices.stream().allMatch(Choice::isAllowed);
    }

    /** Whether the records rule no order out on any day. */
    boolean areAllFree() {
        return choices.stream().allMatch(Choice::isFree);
    }

    /**
     * The orders of one day of several ledgers, merged; none where they are not listed, or are more than that.
     *
     * @param most how many to list at most
     */
    List<List<Step>> ordersOf(TraceCalendar.Day day, long most) {
        List<Choice> open = choices.stream()
                .filter(choice -> day.ledgers().contains(choice.day()))
                .toList();
        OrderChoices ofDay = new OrderChoices(plan, open);
        List<List<Step>> orders = new ArrayList<>();
        if (ofDay.count() <= most) {
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
    void forEach(Consumer<Arrangement> tryOrder) {
        long count = count();
        for (long number = 0; number < count; number++) {
            Map<Integer, List<Step>> chosen = new HashMap<>();
            long left = number;
            for (Choice choice : choices) {
                int ways = choice.orders().size();
                List<Step> order = new ArrayList<>(choice.orders().get(Math.toIntExact(left % ways)));
                chosen.put(choice.day().entries().getFirst().index(), order);
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
