package org.comity.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the statements of one ledger in the order in which the bank wrote them (ledger 2.6). */
final class StatementOrder {

    private static final Comparator<StatementDraft> ORDER = Comparator.comparing(StatementDraft::startsOn)
            .thenComparing(draft -> draft.opening.isEmpty())
            .thenComparing(draft -> draft.format)
            .thenComparing(draft -> draft.number.map(StatementNumber::number).orElse(-1L))
            .thenComparing(draft -> draft.number.map(StatementNumber::page).orElse(-1L));

    private StatementOrder() {}

    /** By day, by number; statements that neither tells apart follow each other's balances. */
    static List<StatementDraft> of(List<StatementDraft> statements) {
        List<StatementDraft> sorted = statements.stream().sorted(ORDER).toList();
        List<StatementDraft> ordered = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && ORDER.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            ordered.addAll(chained(sorted.subList(from, to)));
            from = to;
        }
        return ordered;
    }

    /**
     * Each statement leads from its opening to its closing balance; one way through all of them (an Eulerian path, found by
     * Hierholzer's method in linear time) is their order. Where there is none they stay in reading order.
     */
    private static List<StatementDraft> chained(List<StatementDraft> equal) {
        boolean printed = equal.stream().allMatch(draft -> draft.opening.isPresent() && draft.closing.isPresent());
        if (equal.size() == 1 || !printed) {
            return equal;
        }
        Map<Long, Deque<StatementDraft>> leaving = new LinkedHashMap<>();
        equal.forEach(draft -> leaving.computeIfAbsent(opened(draft), balance -> new ArrayDeque<>())
                .add(draft));
        Deque<StatementDraft> way = new ArrayDeque<>();
        List<StatementDraft> path = new ArrayList<>();
        long start = start(equal);
        long at = start;
        while (true) {
            Deque<StatementDraft> next = leaving.get(at);
            if (next != null && !next.isEmpty()) {
                StatementDraft draft = next.removeFirst();
                way.addLast(draft);
                at = closed(draft);
            } else if (!way.isEmpty()) {
                path.add(way.removeLast());
                at = way.isEmpty() ? start : closed(way.getLast());
            } else {
                break;
            }
        }
        List<StatementDraft> forward = path.reversed();
        return forward.size() == equal.size() && follows(forward) ? forward : equal;
    }

    /** The balance that is left once more than it is reached; where all is balanced, that of the first. */
    private static long start(List<StatementDraft> equal) {
        Map<Long, Integer> surplus = new HashMap<>();
        for (StatementDraft draft : equal) {
            surplus.merge(opened(draft), 1, Integer::sum);
            surplus.merge(closed(draft), -1, Integer::sum);
        }
        return equal.stream()
                .map(StatementOrder::opened)
                .filter(balance -> surplus.getOrDefault(balance, 0) > 0)
                .findFirst()
                .orElse(opened(equal.getFirst()));
    }

    private static boolean follows(List<StatementDraft> path) {
        for (int i = 1; i < path.size(); i++) {
            if (closed(path.get(i - 1)) != opened(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static long opened(StatementDraft draft) {
        return draft.opening.map(PrintedBalance::amountMinor).orElseThrow();
    }

    private static long closed(StatementDraft draft) {
        return draft.closing.map(PrintedBalance::amountMinor).orElseThrow();
    }
}
