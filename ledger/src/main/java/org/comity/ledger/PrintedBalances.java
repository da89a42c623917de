package org.comity.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.terms.Money;
import org.comity.terms.Place;

/** Compares the balances printed beside entries with the sums of the entries, day by day (ledger 5.3). */
final class PrintedBalances {

    private final Ledger ledger;
    private final List<LedgerProblem> problems = new ArrayList<>();
    private OptionalLong balance = OptionalLong.empty();

    /** The sum of the entries since the balance was last known. */
    private long since;

    private PrintedBalances(Ledger ledger) {
        this.ledger = ledger;
    }

    static List<LedgerProblem> check(Ledger ledger) {
        PrintedBalances check = new PrintedBalances(ledger);
        List<Entry> entries = ledger.entries();
        int from = 0;
        if (!entries.isEmpty() && entries.getFirst().isOpening()) {
            check.balance = OptionalLong.of(entries.getFirst().amountMinor());
            from = 1;
        }
        while (from < entries.size()) {
            int to = from + 1;
            while (to < entries.size()
                    && entries.get(to).booked().equals(entries.get(from).booked())) {
                to++;
            }
            check.day(entries.subList(from, to));
            from = to;
        }
        return check.problems;
    }

    private void day(List<Entry> day) {
        boolean allPrinted =
                day.stream().allMatch(entry -> entry.details().balanceMinor().isPresent());
        if (allPrinted && balance.isPresent() && since == 0 && !inStatementOrder(day)) {
            OptionalLong end = endOfChain(day, balance.getAsLong());
            if (end.isPresent()) {
                balance = end;
                problem(
                        ProblemKind.OUT_OF_ORDER,
                        day.getFirst(),
                        Optional.empty(),
                        "the balances printed for this day follow each other, but in another order than the rows");
                return;
            }
        }
        boolean reported = false;
        for (Entry entry : day) {
            since = ExactSum.add(since, entry.amountMinor(), entry.place());
            OptionalLong printed = entry.details().balanceMinor();
            if (printed.isPresent()) {
                reported |= compare(entry, printed.getAsLong(), !reported);
                balance = printed;
                since = 0;
            }
        }
    }

    /** Whether the printed balance differs from the reckoned one; reported once a day at most. */
    private boolean compare(Entry entry, long printed, boolean report) {
        Place place = entry.place();
        long reckoned = ExactSum.add(balance.orElse(0), since, place);
        if (printed == reckoned) {
            return false;
        }
        Money difference = money(Math.abs(ExactSum.add(printed, -reckoned, place)));
        if (report && balance.isEmpty()) {
            problem(
                    ProblemKind.BALANCE_MISMATCH,
                    entry,
                    Optional.of(difference),
                    "the first balance printed is " + money(printed).amountText() + " where the entries make "
                            + money(reckoned).amountText() + ": a balance brought forward is missing");
        } else if (report) {
            problem(
                    ProblemKind.BALANCE_MISMATCH,
                    entry,
                    Optional.of(difference),
                    "the balance printed is " + money(printed).amountText() + ", the entries make "
                            + money(reckoned).amountText());
        }
        return true;
    }

    private boolean inStatementOrder(List<Entry> day) {
        long running = balance.orElseThrow();
        for (Entry entry : day) {
            running = ExactSum.add(running, entry.amountMinor(), entry.place());
            if (running != entry.details().balanceMinor().orElseThrow()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the day's balances end when its entries can follow each other in some order beginning at a balance. Each entry leads from
     * the balance before it to the balance after it; all of them form one way from the start when every balance is left as often as it is
     * reached, the start once more and the end once less. (Several separate rings would pass too; they change no sum.)
     */
    private static OptionalLong endOfChain(List<Entry> day, long start) {
        Map<Long, Integer> leavings = new HashMap<>();
        for (Entry entry : day) {
            long after = entry.details().balanceMinor().orElseThrow();
            leavings.merge(ExactSum.add(after, -entry.amountMinor(), entry.place()), 1, Integer::sum);
            leavings.merge(after, -1, Integer::sum);
        }
        leavings.merge(start, -1, Integer::sum);
        leavings.values().removeIf(count -> count == 0);
        if (leavings.size() == 1) {
            Map.Entry<Long, Integer> only = leavings.entrySet().iterator().next();
            return only.getValue() == -1 ? OptionalLong.of(only.getKey()) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private Money money(long minor) {
        return new Money(minor, ledger.key().currency());
    }

    private void problem(ProblemKind kind, Entry entry, Optional<Money> amount, String what) {
        problems.add(new LedgerProblem(
                kind, Optional.of(ledger.key()), Optional.of(entry.booked()), amount, what, entry.place()));
    }
}
