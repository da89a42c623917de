package org.comity.ledger;

import java.util.List;

/** Checks a book against itself: balances, order, gaps (ledger 5). */
public final class LedgerCheck {

    private LedgerCheck() {}

    /** Everything that does not hold together, the problems found while reading first. */
    public static List<LedgerProblem> check(LedgerBook book) {
        return check(book, OverdraftLimits.NONE_STATED);
    }

    /** The same, with the overdrafts that a plan allows. */
    public static List<LedgerProblem> check(LedgerBook book, OverdraftLimits limits) {
        throw new UnsupportedOperationException();
    }
}
