package org.comity.tracing.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The ledgers of a day, those whose money goes on the same day before those that it reaches, otherwise as they stood; where payments go round in
 * a ring, the first that is left begins. Takes time in proportion to ledgers and payments, but for a logarithm: a bank's day has thousands.
 */
public final class SourcesFirst {

    private final List<LedgerDay> ledgers;
    private final int[] waitsFor;
    private final List<List<Integer>> feeds = new ArrayList<>();
    private final TreeSet<Integer> left = new TreeSet<>();
    private final TreeSet<Integer> ready = new TreeSet<>();

    private SourcesFirst(List<LedgerDay> ledgers, Function<LedgerDay, Set<Integer>> sources) {
        this.ledgers = ledgers;
        this.waitsFor = new int[ledgers.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < ledgers.size(); i++) {
            places.put(ledgers.get(i).ledger(), i);
            feeds.add(new ArrayList<>());
            left.add(i);
        }
        for (int i = 0; i < ledgers.size(); i++) {
            for (int source : sources.apply(ledgers.get(i))) {
                Integer from = places.get(source);
                if (from != null && from != i) {
                    feeds.get(from).add(i);
                    waitsFor[i]++;
                }
            }
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
    }

    /**
     * Sorts a day.
     *
     * @param sources the numbers of the ledgers whose money reaches a ledger that day
     */
    public static List<LedgerDay> of(List<LedgerDay> ledgers, Function<LedgerDay, Set<Integer>> sources) {
        return new SourcesFirst(ledgers, sources).sorted();
    }

    private List<LedgerDay> sorted() {
        List<LedgerDay> sorted = new ArrayList<>(ledgers.size());
        while (!left.isEmpty()) {
            int next = ready.isEmpty() ? left.first() : ready.first();
            left.remove(next);
            ready.remove(next);
            sorted.add(ledgers.get(next));
            for (int fed : feeds.get(next)) {
                if (--waitsFor[fed] == 0 && left.contains(fed)) {
                    ready.add(fed);
                }
            }
        }
        return sorted;
    }
}
