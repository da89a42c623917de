package org.comity.tracing;

import org.comity.ledger.LedgerBook;

/** Traces the claims of a plan through a book of ledgers. */
public final class Tracer {

    private Tracer() {}

    /**
     * Traces under the plan's rules and order; use {@link TracingPlan#withRules} and {@link TracingPlan#withOrder} for others.
     *
     * @throws org.comity.terms.BadInput when the plan names what the book does not hold
     */
    public static TracingReport trace(TracingPlan plan, LedgerBook book) {
        throw new UnsupportedOperationException();
    }
}
