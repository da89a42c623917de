package org.comity.tracing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.RuleResult;

/**
 * The way of one claim's money under one rule, entry by entry: each entry at which some of it came or left (tracing 16.6).
 *
 * @param steps the entries, by day
 * @param left how many further entries are not listed here
 */
public record ClaimPath(List<Step> steps, int left) {

    /** So many entries of a claim stand in a page; the schedules have all. */
    private static final int MOST = 400;

    public ClaimPath {
        steps = List.copyOf(steps);
    }

    /**
     * One entry with what stood in its ledger before and after it.
     *
     * @param entry the entry
     * @param balance the balance before and after
     * @param own own money before and after
     * @param claimed the claim's money before and after
     * @param end where the trace stopped, and why; empty where it goes on or nothing left
     */
    public record Step(Entry entry, Change balance, Change own, Change claimed, Optional<String> end) {

        /** How much of the claim came, or left when negative. */
        public Money moved() {
            return new Money(
                    claimed.after().amountMinor() - claimed.before().amountMinor(),
                    claimed.after().currency());
        }
    }

    /** A figure before and after an entry. */
    public record Change(Money before, Money after) {}

    /** The path of a claim by its number. */
    static ClaimPath of(RuleResult rule, int claim) {
        List<Step> steps = new ArrayList<>();
        ClaimResult result = rule.claims().get(claim);
        for (LedgerSchedule schedule : rule.schedules()) {
            Money zero = new Money(0, schedule.ledger().currency());
            LedgerSchedule.Row before = null;
            for (LedgerSchedule.Row row : schedule.rows()) {
                Money was = before == null ? zero : before.claimed().get(claim);
                Money is = row.claimed().get(claim);
                Optional<String> end = end(result, row.entry());
                if (was.amountMinor() != is.amountMinor() || end.isPresent()) {
                    steps.add(new Step(
                            row.entry(),
                            new Change(before == null ? zero : before.balance(), row.balance()),
                            new Change(before == null ? zero : before.own(), row.own()),
                            new Change(was, is),
                            end));
                }
                before = row;
            }
        }
        steps.sort(Comparator.comparing(step -> step.entry().booked()));
        int shown = Math.min(MOST, steps.size());
        return new ClaimPath(steps.subList(0, shown), steps.size() - shown);
    }

    private static Optional<String> end(ClaimResult claim, Entry entry) {
        return claim.out().stream()
                .filter(out -> out.entry() == entry && out.claimAmount().amountMinor() != 0)
                .map(ClaimPath::words)
                .reduce((a, b) -> a + "; " + b);
    }

    private static String words(ClaimResult.Out out) {
        String to = out.to().isEmpty() ? "" : " " + out.to();
        return Amounts.withCurrency(out.amount()) + ": "
                + switch (out.kind()) {
                    case UNLINKED ->
                        "paid to" + (to.isEmpty() ? " nobody named" : to)
                                + "; no record read here shows where it arrived";
                    case ASSET -> "paid for" + to + "; it goes on as a part of that";
                    case BANK -> "repaid the bank" + to + "; what is owed to a bank holds nothing that can be followed";
                    case FEE -> "a fee or interest" + (to.isEmpty() ? "" : " (" + out.to() + ")") + "; spent";
                    case STOPPED -> "received by" + to + " in good faith; not followed further";
                    case IN_TRANSIT -> "on its way to" + to + "; it had not arrived on the day described";
                    case LOST -> "can no longer be placed; the records do not show what became of it";
                };
    }
}
