package org.comity.ledger;

/** The kinds of problem that reading, checking and tracing report, by the words of the contract. */
public enum ProblemKind {
    MISSING_ENTRIES("missing-entries"),
    BALANCE_MISMATCH("balance-mismatch"),
    STATEMENT_GAP("statement-gap"),
    DUPLICATE("duplicate"),
    OUT_OF_ORDER("out-of-order"),
    CURRENCY_MIX("currency-mix"),
    UNMATCHED_LINK("unmatched-link"),
    AMBIGUOUS_LINK("ambiguous-link"),
    SAME_DAY_CYCLE("same-day-cycle"),
    PRECISION("precision"),
    IMPOSSIBLE_DATE("impossible-date");

    private final String text;

    ProblemKind(String text) {
        this.text = text;
    }

    /** The word as reports and JSON give it: {@code missing-entries}. */
    public String text() {
        return text;
    }
}
