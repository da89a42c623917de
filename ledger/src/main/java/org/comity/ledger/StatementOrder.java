package org.comity.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the statements of one ledger in the order in which the bank wrote them (ledger 2.6). */
final class StatementOrder {

    /** Beyond this many statements of one day the balances are not used to order them. */
    private static final int MOST_CHAINED = 500;

    private static final Comparator<StatementDraft> ORDER = Comparator.comparing(StatementDraft::startsOn)
            .thenComparing(draft -> draft.opening.isEmpty())
            .thenComparing(draft -> draft.format)
            .thenComparing(draft -> draft.number.map(StatementNumber::number).orElse(-1L))
            .thenComparing(draft -> draft.number.map(StatementNumber::page).orElse(-1L));

    private StatementOrder() {}

    static List<StatementDraft> of(List<StatementDraft> statements) {
        List<StatementDraft> sorted = statements.stream().sorted(ORDER).toList();
        List<StatementDraft> ordered = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && ORDER.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            chain(sorted.subList(from, to), ordered);
            from = to;
        }
        return ordered;
    }

    /** Among statements that nothing else tells apart, the one that opens where the last one closed comes next. */
    private static void chain(List<StatementDraft> equal, List<StatementDraft> ordered) {
        List<StatementDraft> left = new ArrayList<>(equal);
        while (!left.isEmpty()) {
            ordered.add(left.remove(equal.size() > MOST_CHAINED ? 0 : next(left, ordered)));
        }
    }

    private static int next(List<StatementDraft> left, List<StatementDraft> ordered) {
        if (!ordered.isEmpty()) {
            Optional<Long> closed = amount(ordered.getLast().closing);
            for (int i = 0; closed.isPresent() && i < left.size(); i++) {
                if (amount(left.get(i).opening).equals(closed)) {
                    return i;
                }
            }
        }
        // The first of a chain opens where none of the others closes.
        for (int i = 0; i < left.size(); i++) {
            Optional<Long> opened = amount(left.get(i).opening);
            int own = i;
            boolean preceded = opened.isPresent()
                    && left.stream()
                            .anyMatch(other -> other != left.get(own)
                                    && amount(other.closing).equals(opened));
            if (!preceded) {
                return i;
            }
        }
        return 0;
    }

    private static Optional<Long> amount(Optional<PrintedBalance> balance) {
        return balance.map(PrintedBalance::amountMinor);
    }
}
