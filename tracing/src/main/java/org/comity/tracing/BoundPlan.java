package org.comity.tracing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.terms.Money;

/**
 * A plan with everything it names found in a book: what all rules and orders then work on.
 *
 * @param plan the plan
 * @param asAt the day whose end is described
 * @param ledgers the ledgers, by account and currency; a ledger's number is its position here
 * @param steps the entries, by index
 * @param claims the claims, in the order of the plan; a claim's number is its position here
 * @param pins what is fixed to entries
 * @param parties who stands behind accounts and payees
 * @param problems what was found not to hold together
 */
record BoundPlan(
        TracingPlan plan,
        LocalDate asAt,
        List<LedgerKey> ledgers,
        List<Step> steps,
        List<BoundClaim> claims,
        Pins pins,
        Parties parties,
        List<LedgerProblem> problems) {

    /** A claim with its credit and its amount. */
    record BoundClaim(Claim claim, Step credit, Money amount) {}

    /** The part of a credit that one claim takes, in minor units. */
    record Slice(int claim, long amountMinor) {}

    /** A link with its ends, each side in book order, and a number of its own. */
    record BoundLink(int number, String id, List<Step> debits, List<Step> credits) {

        boolean isConversion() {
            return !debits.getFirst()
                    .entry()
                    .ledger()
                    .currency()
                    .equals(credits.getFirst().entry().ledger().currency());
        }
    }

    /**
     * What is fixed to entries, by the entry's index.
     *
     * @param slices the claims on a credit, in the order of the plan
     * @param links the link that an entry is an end of
     * @param assets the asset that a debit paid for
     * @param elected the debits at which claims pay first
     * @param returns for a returned payment, the debit that it returns
     */
    record Pins(
            Map<Integer, List<Slice>> slices,
            Map<Integer, BoundLink> links,
            Map<Integer, Circumstances.Asset> assets,
            Set<Integer> elected,
            Map<Integer, Step> returns) {}

    /** Whether an entry is traced at all (tracing 2.1). */
    boolean isTraced(Step step) {
        return !step.day().isAfter(asAt);
    }
}
