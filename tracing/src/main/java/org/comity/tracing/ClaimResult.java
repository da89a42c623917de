package org.comity.tracing;

import java.util.List;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;

/**
 * Where the money of one claim is attributed to be under one rule. The historic costs of {@code held} and {@code out} add up to {@code claimed}.
 *
 * @param claim the claim's id
 * @param claimant who claims
 * @param claimed how much
 * @param credit the credit it was part of
 * @param held what ledgers hold
 * @param out what is elsewhere, in the order in which it left
 */
public record ClaimResult(String claim, String claimant, Money claimed, Entry credit, List<Held> held, List<Out> out) {

    public ClaimResult {
        held = List.copyOf(held);
        out = List.copyOf(out);
    }

    /**
     * Claimed money in a ledger.
     *
     * @param ledger the ledger
     * @param amount how much, in the ledger's currency
     * @param claimAmount its historic cost, in the claim's currency
     * @param bounds bounds of the amount
     */
    public record Held(LedgerKey ledger, Money amount, Money claimAmount, Bounds bounds) {}

    /**
     * Claimed money that left a ledger.
     *
     * @param entry the entry by which it left
     * @param to the payee, the asset or the bank; empty when nothing is known
     * @param kind where it went
     * @param amount how much, in the ledger's currency
     * @param claimAmount its historic cost, in the claim's currency
     * @param bounds bounds of the amount
     */
    public record Out(Entry entry, String to, OutKind kind, Money amount, Money claimAmount, Bounds bounds) {

        /** Whether the claim's money goes there in other orders of one day only, if at all (tracing 7.7). */
        public boolean isOfOtherOrders() {
            return amount.amountMinor() == 0 && claimAmount.amountMinor() == 0;
        }
    }

    /** The historic cost of all that ledgers hold. */
    public Money heldTotal() {
        return new Money(
                held.stream()
                        .mapToLong(each -> each.claimAmount().amountMinor())
                        .sum(),
                claimed.currency());
    }

    /** The historic cost of all that left for places of one kind. */
    public Money outTotal(OutKind kind) {
        return new Money(
                out.stream()
                        .filter(each -> each.kind() == kind)
                        .mapToLong(each -> each.claimAmount().amountMinor())
                        .sum(),
                claimed.currency());
    }
}
