package org.comity.tracing.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.tracing.binding.Step;

/**
 * One day of one ledger (tracing 2.3, 7.1).
 *
 * @param ledger the ledger's number
 * @param startMinor the balance with which the day begins, after its openings
 * @param openings opening balances, which come before everything
 * @param entries the other entries, as the statement has them
 * @param chained the entries in the one order that the printed balances allow, where there is exactly one
 */
public record LedgerDay(
        int ledger, long startMinor, List<Step> openings, List<Step> entries, Optional<List<Step>> chained) {

    /** A day of a ledger that begins it with a balance. */
    static LedgerDay of(int ledger, long startMinor, List<Step> steps) {
        List<Step> openings = steps.stream().filter(Step::isOpening).toList();
        List<Step> entries = steps.stream().filter(step -> !step.isOpening()).toList();
        long start =
                openings.isEmpty() ? startMinor : openings.getLast().entry().amountMinor();
        return new LedgerDay(ledger, start, openings, entries, findChain(start, entries));
    }

    /** The balance with which the day ends. */
    long endMinor() {
        return entries.stream().mapToLong(step -> step.entry().amountMinor()).reduce(startMinor, Math::addExact);
    }

    /**
     * Whether an order agrees with the printed balances and with a limit (tracing 7.1). A limit that no order keeps rules none out.
     *
     * @param limitMinor how far the ledger may go below zero; {@link Long#MAX_VALUE} without limit
     */
    boolean allows(List<Step> order, long limitMinor) {
        long lowest = -Math.min(limitMinor, Long.MAX_VALUE - 1);
        long floor = Math.min(lowest, Math.min(startMinor, endMinor()));
        long balance = startMinor;
        for (Step step : order) {
            balance += step.entry().amountMinor();
            OptionalLong printed = step.entry().details().balanceMinor();
            if (balance < floor || (printed.isPresent() && printed.getAsLong() != balance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether other orders than one are possible. */
    public boolean isOpen() {
        return entries.size() > 1 && chained.isEmpty();
    }

    /** Whether some balance is printed, so that not every order is possible although more than one may be. */
    boolean hasBalances() {
        return entries.stream()
                .anyMatch(step -> step.entry().details().balanceMinor().isPresent());
    }

    /** The order that the records fix; where they allow several, one that they allow; as the statement has it where they say nothing. */
    public List<Step> knownOrder() {
        return chained.or(() -> BalanceTrail.find(startMinor, entries)).orElse(entries);
    }

    /**
     * The orders that the printed balances allow, where every entry has one.
     *
     * @param most how many to list at most; with more there is none
     */
    List<List<Step>> trails(int most) {
        return BalanceTrail.list(startMinor, entries, most);
    }

    /**
     * Follows the printed balances: each entry leads from the balance before it to the balance after it. The order is the only one when no
     * two entries start from the same balance and one chain holds them all.
     */
    private static Optional<List<Step>> findChain(long startMinor, List<Step> entries) {
        Map<Long, Step> byStart = new HashMap<>();
        Set<Long> ends = new HashSet<>();
        for (Step step : entries) {
            if (step.entry().details().balanceMinor().isEmpty()) {
                return Optional.empty();
            }
            long end = step.entry().details().balanceMinor().getAsLong();
            ends.add(end);
            if (byStart.put(end - step.entry().amountMinor(), step) != null) {
                return Optional.empty();
            }
        }
        Optional<Long> start = byStart.keySet().stream()
                .filter(balance -> !ends.contains(balance))
                .findFirst()
                .or(() -> Optional.of(startMinor).filter(byStart::containsKey));
        return start.flatMap(balance -> follow(byStart, balance));
    }

    private static Optional<List<Step>> follow(Map<Long, Step> byStart, long start) {
        List<Step> chain = new ArrayList<>();
        long balance = start;
        while (chain.size() < byStart.size() && byStart.containsKey(balance)) {
            Step next = byStart.get(balance);
            chain.add(next);
            balance = next.entry().details().balanceMinor().orElseThrow();
        }
        return chain.size() == byStart.size() && new HashSet<>(chain).size() == chain.size()
                ? Optional.of(List.copyOf(chain))
                : Optional.empty();
    }
}
