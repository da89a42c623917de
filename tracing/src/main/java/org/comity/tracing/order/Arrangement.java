package org.comity.tracing.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.binding.Step;

/** Puts the entries of one ledger's day in order (tracing 2.3, 7). */
@FunctionalInterface
public interface Arrangement {

    /** The day's entries, openings left out, in the order in which they are to be taken. */
    List<Step> arrange(LedgerDay day);

    /** The arrangement of a policy. */
    static Arrangement of(OrderPolicy policy) {
        return switch (policy) {
            case STATEMENT -> LedgerDay::entries;
            case BALANCE_CHAIN -> LedgerDay::knownOrder;
            case CREDITS_FIRST -> day -> sorted(day.entries(), step -> step.isDebit() ? 1 : 0);
            case DEBITS_FIRST -> day -> sorted(day.entries(), step -> step.isDebit() ? 0 : 1);
        };
    }

    /** The same where the order is open; the known order where it is not. */
    default Arrangement whereOpen() {
        return day -> day.isOpen() ? arrange(day) : day.knownOrder();
    }

    /** The same where the records allow the order; as the statement has it where they do not. */
    default Arrangement whereAllowed(Predicate<OrderedDay> allowed) {
        return day -> {
            List<Step> order = arrange(day);
            return allowed.test(new OrderedDay(day, order)) ? order : day.knownOrder();
        };
    }

    /** A day and an order of its entries. */
    record OrderedDay(LedgerDay day, List<Step> order) {}

    /** Debits, then claimed credits, then own credits: under own-first a single ledger then holds least (tracing 7.5). */
    static Arrangement leastHeld(Set<Integer> claimedCredits) {
        return day -> sorted(day.entries(), step -> step.isDebit() ? 0 : claimedCredits.contains(step.index()) ? 1 : 2);
    }

    /** Own credits, then claimed credits, then debits: under own-first a single ledger then holds most (tracing 7.5). */
    static Arrangement mostHeld(Set<Integer> claimedCredits) {
        return day -> sorted(day.entries(), step -> step.isDebit() ? 2 : claimedCredits.contains(step.index()) ? 1 : 0);
    }

    /** A random order, the same for the same source of numbers. */
    static Arrangement shuffled(Random random) {
        return day -> {
            List<Step> entries = new ArrayList<>(day.entries());
            Collections.shuffle(entries, random);
            return entries;
        };
    }

    /** The order chosen for each day, told by its first entry; the known order on every other day. */
    static Arrangement chosen(Map<Integer, List<Step>> byFirstEntry) {
        return day -> byFirstEntry.getOrDefault(
                day.entries().isEmpty() ? -1 : day.entries().getFirst().index(), day.knownOrder());
    }

    /** Every order of a few entries, the given one first. */
    static List<List<Step>> permutations(List<Step> entries) {
        if (entries.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Step>> all = new ArrayList<>();
        for (Step first : entries) {
            List<Step> others = new ArrayList<>(entries);
            others.remove(first);
            for (List<Step> rest : permutations(others)) {
                List<Step> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static List<Step> sorted(List<Step> entries, ToIntFunction<Step> rank) {
        return entries.stream().sorted(Comparator.comparingInt(rank)).toList();
    }
}
