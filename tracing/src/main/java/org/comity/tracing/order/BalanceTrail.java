package org.comity.tracing.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.tracing.binding.Step;

/**
 * The order of a day recovered from its printed balances (tracing 2.3). Each entry is an edge from the balance before it to the balance printed after it; an
 * order that agrees with all of them is a trail over all edges (Euler), found in linear time (Hierholzer).
 */
final class BalanceTrail {

    /** How many steps a search for all trails may take before it is given up. */
    private static final int MOST_STEPS = 100_000;

    private final Map<Long, List<Step>> from = new HashMap<>();
    private final List<Step> entries;
    private int steps;

    private BalanceTrail(List<Step> entries) {
        this.entries = entries;
        for (Step step : entries) {
            from.computeIfAbsent(before(step), balance -> new ArrayList<>()).add(step);
        }
    }

    private static long after(Step step) {
        return step.entry().details().balanceMinor().orElseThrow();
    }

    private static long before(Step step) {
        return after(step) - step.entry().amountMinor();
    }

    private static boolean isPrinted(List<Step> entries) {
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(step -> step.entry().details().balanceMinor().isPresent());
    }

    /** One order that agrees with all balances; empty where one is not printed, or none does. Of several, entries leave a balance as the statement has them. */
    static Optional<List<Step>> find(long startMinor, List<Step> entries) {
        if (!isPrinted(entries)) {
            return Optional.empty();
        }
        BalanceTrail trail = new BalanceTrail(entries);
        return trail.start(startMinor).flatMap(trail::walk);
    }

    /** All orders that agree with all balances; none where there are more than are asked for, or a balance is not printed. */
    static List<List<Step>> list(long startMinor, List<Step> entries, int most) {
        if (!isPrinted(entries)) {
            return List.of();
        }
        BalanceTrail trail = new BalanceTrail(entries);
        Optional<Long> start = trail.start(startMinor);
        if (start.isEmpty()) {
            return List.of();
        }
        List<List<Step>> all = new ArrayList<>();
        boolean isComplete = trail.collect(start.get(), new ArrayList<>(), all, most);
        return isComplete ? all : List.of();
    }

    /** Where a trail has to begin: at the balance that more entries leave than reach; the day's own where none is. */
    private Optional<Long> start(long startMinor) {
        Map<Long, Integer> degree = new HashMap<>();
        for (Step step : entries) {
            degree.merge(before(step), 1, Integer::sum);
            degree.merge(after(step), -1, Integer::sum);
        }
        List<Long> more = degree.keySet().stream()
                .filter(balance -> degree.getOrDefault(balance, 0) > 0)
                .toList();
        if (more.isEmpty()) {
            return Optional.of(from.containsKey(startMinor) ? startMinor : before(entries.getFirst()));
        }
        return more.size() == 1 && degree.getOrDefault(more.getFirst(), 0) == 1
                ? Optional.of(more.getFirst())
                : Optional.empty();
    }

    private Optional<List<Step>> walk(long start) {
        Map<Long, Deque<Step>> left = new HashMap<>();
        from.forEach((balance, each) -> left.put(balance, new ArrayDeque<>(each)));
        Deque<Long> balances = new ArrayDeque<>(List.of(start));
        Deque<Step> taken = new ArrayDeque<>();
        List<Step> backwards = new ArrayList<>();
        while (!balances.isEmpty()) {
            Deque<Step> next = left.getOrDefault(balances.peek(), new ArrayDeque<>());
            if (next.isEmpty()) {
                balances.pop();
                if (!taken.isEmpty()) {
                    backwards.add(taken.pop());
                }
            } else {
                Step step = next.removeFirst();
                taken.push(step);
                balances.push(after(step));
            }
        }
        Collections.reverse(backwards);
        return backwards.size() == entries.size() ? Optional.of(List.copyOf(backwards)) : Optional.empty();
    }

    /** Follows every entry that leaves a balance; false when it was too much. */
    private boolean collect(long balance, List<Step> sofar, List<List<Step>> all, int most) {
        if (sofar.size() == entries.size()) {
            all.add(List.copyOf(sofar));
            return all.size() <= most;
        }
        for (Step step : from.getOrDefault(balance, List.of())) {
            if (sofar.contains(step)) {
                continue;
            }
            if (++steps > MOST_STEPS) {
                return false;
            }
            sofar.add(step);
            boolean isComplete = collect(after(step), sofar, all, most);
            sofar.removeLast();
            if (!isComplete) {
                return false;
            }
        }
        return true;
    }
}
