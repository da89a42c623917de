package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.terms.Money;

/** Finds what is missing between two statements of one ledger that follow each other (ledger 5.2). */
final class StatementGap {

    private StatementGap() {}

    /**
     * The gap between two statements, if there is one: the balances do not meet, or a number is missing between them.
     *
     * @param newMinor the sum of those entries of the later statement that the earlier ones had not given: statements that overlap meet
     *     when that sum leads to the later closing balance
     */
    static Optional<LedgerProblem> between(StatementDraft earlier, StatementDraft later, long newMinor) {
        String missing = missingNumbers(earlier, later);
        OptionalLong closing = earlier.closingMinor();
        if (closing.isEmpty() || later.opening.isEmpty()) {
            return missing.isEmpty() ? Optional.empty() : Optional.of(problem(later, Optional.empty(), missing));
        }
        long closed = closing.getAsLong();
        long opened = later.opening.get().amountMinor();
        boolean overlapping = later.alreadyRead > 0
                && later.closing.isPresent()
                && later.closing.get().amountMinor() - closed == newMinor;
        if (closed != opened && !overlapping) {
            Money before = new Money(closed, later.ledger.currency());
            Money after = new Money(opened, later.ledger.currency());
            Money difference = new Money(Math.abs(opened - closed), later.ledger.currency());
            String what = "the statement before closes with " + before.amountText() + ", this one opens with "
                    + after.amountText() + ": entries of " + (opened > closed ? "+" : "-") + difference.amountText()
                    + " in sum are missing between them" + (missing.isEmpty() ? "" : "; " + missing);
            return Optional.of(problem(later, Optional.of(difference), what));
        }
        return missing.isEmpty() || overlapping
                ? Optional.empty()
                : Optional.of(problem(later, Optional.empty(), missing));
    }

    private static String missingNumbers(StatementDraft earlier, StatementDraft later) {
        if (earlier.format != later.format || earlier.number.isEmpty() || later.number.isEmpty()) {
            return "";
        }
        StatementNumber before = earlier.number.get();
        StatementNumber after = later.number.get();
        boolean follows = before.isDirectlyBefore(after) || after.compareTo(before) <= 0;
        return follows ? "" : "statement " + after + " follows " + before + ": what lies between is missing";
    }

    private static LedgerProblem problem(StatementDraft later, Optional<Money> amount, String what) {
        Optional<LocalDate> on = later.opening.map(PrintedBalance::on).or(later::first);
        return new LedgerProblem(ProblemKind.STATEMENT_GAP, Optional.of(later.ledger), on, amount, what, later.place);
    }
}
