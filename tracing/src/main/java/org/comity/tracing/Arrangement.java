package org.comity.tracing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Puts the entries of one ledger's day in order (tracing 2.3, 7). */
@FunctionalInterface
interface Arrangement {

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

    /** Debits, then claimed credits, then own credits: under own-first a single ledger then holds least (tracing 7.4). */
    static Arrangement leastHeld(Set<Integer> claimedCredits) {
        return day -> sorted(day.entries(), step -> step.isDebit() ? 0 : claimedCredits.contains(step.index()) ? 1 : 2);
    }

    /** Own credits, then claimed credits, then debits: under own-first a single ledger then holds most (tracing 7.4). */
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

    /** For each of the given days the permutation of the given number, counted from 0 in lexical order. */
    static Arrangement permuted(Map<LedgerDay, Integer> numbers) {
        return day -> {
            List<Step> left = new ArrayList<>(day.entries());
            List<Step> order = new ArrayList<>();
            int number = numbers.getOrDefault(day, 0);
            while (!left.isEmpty()) {
                int size = Math.toIntExact(factorial(left.size() - 1));
                order.add(left.remove(number / size));
                number %= size;
            }
            return order;
        };
    }

    /** n!, for n at most 12. */
    static long factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    private static List<Step> sorted(List<Step> entries, ToIntFunction<Step> rank) {
        return entries.stream().sorted(Comparator.comparingInt(rank)).toList();
    }
}
