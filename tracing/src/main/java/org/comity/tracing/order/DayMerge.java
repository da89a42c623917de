package org.comity.tracing.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.Step;

/** Merges the ledgers' days into one order in which money never arrives before it left (tracing 2.4, 2.5). */
public final class DayMerge {

    private final BoundPlan plan;
    private final Arrangement arrangement;
    private final List<Step> order = new ArrayList<>();
    private final List<LedgerProblem> cycles = new ArrayList<>();

    private DayMerge(BoundPlan plan, Arrangement arrangement) {
        this.plan = plan;
        this.arrangement = arrangement;
    }

    /**
     * All entries in order.
     *
     * @param steps the entries
     * @param cycles the days on which no order satisfied both statements and links
     */
    public record Ordering(List<Step> steps, List<LedgerProblem> cycles) {}

    /** Orders every entry of a calendar. */
    public static Ordering merge(BoundPlan plan, TraceCalendar calendar, Arrangement arrangement) {
        DayMerge merge = new DayMerge(plan, arrangement);
        calendar.days().forEach(merge::addDay);
        return new Ordering(merge.order, merge.cycles);
    }

    private void addDay(TraceCalendar.Day day) {
        List<LinkedList<Step>> waiting = new ArrayList<>();
        Set<Integer> pending = new HashSet<>();
        for (LedgerDay ledger : day.ledgers()) {
            order.addAll(ledger.openings());
            LinkedList<Step> entries = new LinkedList<>(arrangement.arrange(ledger));
            entries.forEach(step -> pending.add(step.index()));
            waiting.add(entries);
        }
        boolean isReported = false;
        while (!pending.isEmpty()) {
            if (!takeReady(waiting, pending)) {
                Step closing = takeBlockingDebit(waiting, pending);
                if (!isReported) {
                    cycles.add(cycleOf(day, closing));
                    isReported = true;
                }
            }
        }
    }

    /** Takes from each ledger in turn as many entries as wait for nothing; false when there was none. */
    private boolean takeReady(List<LinkedList<Step>> waiting, Set<Integer> pending) {
        boolean any = false;
        for (LinkedList<Step> entries : waiting) {
            while (!entries.isEmpty() && isReady(entries.getFirst(), pending)) {
                take(entries.removeFirst(), pending);
                any = true;
            }
        }
        return any;
    }

    private void take(Step step, Set<Integer> pending) {
        pending.remove(step.index());
        order.add(step);
    }

    private boolean isReady(Step step, Set<Integer> pending) {
        return listBefore(step).stream().noneMatch(each -> pending.contains(each.index()));
    }

    /** What has to leave before a credit can arrive. */
    private List<Step> listBefore(Step step) {
        if (step.isDebit()) {
            return List.of();
        }
        Step returned = plan.pins().returns().get(step.index());
        if (returned != null) {
            return List.of(returned);
        }
        return plan.pins().sourceOf(step).map(BoundLink::debits).orElse(List.of());
    }

    /** Takes, out of its turn, the first debit that a waiting credit needs. */
    private Step takeBlockingDebit(List<LinkedList<Step>> waiting, Set<Integer> pending) {
        Step first = waiting.stream()
                .filter(entries -> !entries.isEmpty())
                .flatMap(entries -> listBefore(entries.getFirst()).stream())
                .filter(step -> pending.contains(step.index()))
                .min(Comparator.comparingInt(Step::index))
                .orElseThrow(() -> new IllegalStateException("entries wait for nothing"));
        for (LinkedList<Step> entries : waiting) {
            for (ListIterator<Step> each = entries.listIterator(); each.hasNext(); ) {
                if (each.next().index() == first.index()) {
                    each.remove();
                }
            }
        }
        take(first, pending);
        return first;
    }

    private static LedgerProblem cycleOf(TraceCalendar.Day day, Step debit) {
        return new LedgerProblem(
                ProblemKind.SAME_DAY_CYCLE,
                Optional.of(debit.entry().ledger()),
                Optional.of(day.date()),
                Optional.empty(),
                "the statements' orders and the links of this day contradict each other; entry '"
                        + debit.entry().entryId() + "' is taken before what precedes it in its statement",
                debit.entry().place());
    }
}
