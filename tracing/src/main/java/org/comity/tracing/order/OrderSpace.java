package org.comity.tracing.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.jspecify.annotations.Nullable;

/** The orders of one group of ledgers joined by links: found once, and used by every rule (tracing 7). */
public final class OrderSpace {

    private static final long MOST_TRIED_ENTRIES = 4_000;
    private static final int MOST_SHUFFLES = 24;
    private static final long SEED = 1816;

    private final BoundPlan plan;
    private final int component;
    private final Components components;
    private final TraceCalendar calendar;
    private final OrderChoices choices;
    private @Nullable List<List<Step>> tried;
    private @Nullable Set<LocalDate> cycles;

    private OrderSpace(BoundPlan plan, Components components, int component) {
        this.plan = plan;
        this.components = components;
        this.component = component;
        this.calendar = TraceCalendar.of(plan, ledger -> components.of(ledger) == component);
        this.choices = OrderChoices.of(plan, calendar);
    }

    /** The orders of every group of ledgers that holds a claim's credit. */
    public static List<OrderSpace> of(BoundPlan plan) {
        Components components = new Components(plan);
        return components.withClaims(plan).stream()
                .map(component -> new OrderSpace(plan, components, component))
                .toList();
    }

    /** The days with entries. */
    public TraceCalendar calendar() {
        return calendar;
    }

    /** The choices that are open within days. */
    public OrderChoices choices() {
        return choices;
    }

    /** Whether an order of its matters to a ledger. */
    public boolean hasLedger(int ledger) {
        return components.of(ledger) == component;
    }

    /** Whether a claim's credit came into one of these ledgers. */
    public boolean hasClaim(int claim) {
        return hasLedger(plan.claims().get(claim).credit().ledger());
    }

    /** The days on which links contradict what is otherwise fixed (tracing 2.5). */
    public synchronized Set<LocalDate> cycles() {
        if (cycles == null) {
            cycles = merged(Arrangement.of(plan.plan().conventions().order())).cycles().stream()
                    .flatMap(problem -> problem.booked().stream())
                    .collect(Collectors.toSet());
        }
        return cycles;
    }

    private DayMerge.Ordering merged(Arrangement arrangement) {
        return DayMerge.merge(plan, calendar, arrangement);
    }

    /** Some orders that the records allow: those that are likely to be extreme, and a few others (tracing 7.6). */
    public synchronized List<List<Step>> tried() {
        List<List<Step>> known = tried == null ? orders() : tried;
        tried = known;
        return known;
    }

    private List<List<Step>> orders() {
        Set<Integer> claimed = plan.pins().slices().keySet();
        List<Arrangement> arrangements = new ArrayList<>(List.of(
                Arrangement.leastHeld(claimed),
                Arrangement.mostHeld(claimed),
                Arrangement.of(OrderPolicy.DEBITS_FIRST),
                Arrangement.of(OrderPolicy.CREDITS_FIRST),
                Arrangement.of(OrderPolicy.STATEMENT)));
        Random random = new Random(SEED);
        for (int i = 0; i < MOST_SHUFFLES; i++) {
            arrangements.add(Arrangement.shuffled(random));
        }
        long most = Math.max(2, MOST_TRIED_ENTRIES / Math.max(1, calendar.entryCount()));
        List<List<Step>> orders = new ArrayList<>();
        for (Arrangement arrangement : arrangements.subList(0, (int) Math.min(most, arrangements.size()))) {
            DayMerge.Ordering ordering = merged(choices.allowedOf(arrangement));
            if (ordering.cycles().isEmpty()) {
                orders.add(ordering.steps());
            }
        }
        return orders;
    }

    /** Every order of every day, where they are few (tracing 7.3); empty where they are not. */
    public boolean isEnumerable() {
        return choices.count() <= 5_040
                && choices.count() * calendar.entryCount() <= DayByDay.effort(calendar)
                && !hasManySidedLinks();
    }

    /** In a link with debits in several ledgers the order between ledgers, which permuting days does not vary, can matter. */
    public boolean hasManySidedLinks() {
        return plan.pins().links().values().stream()
                .anyMatch(link ->
                        link.debits().stream().map(Step::ledger).distinct().count() > 1);
    }
}
