package org.comity.tracing;

import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * What a plan says of single payments, each with the ground on which a person says so.
 *
 * @param elections debits at which claims pay first (tracing 6.8)
 * @param repayments debits that paid a claimant back (tracing 6.10)
 * @param earmarks debits that carried one claim's money (tracing 6.11)
 * @param restitutions credits by which a claim's money was put back (tracing 3.7)
 */
public record Directions(
        List<Election> elections, List<ForClaim> repayments, List<ForClaim> earmarks, List<ForClaim> restitutions) {

    /** Nothing said. */
    public static final Directions NONE = new Directions(List.of(), List.of(), List.of(), List.of());

    public Directions {
        elections = List.copyOf(elections);
        repayments = List.copyOf(repayments);
        earmarks = List.copyOf(earmarks);
        restitutions = List.copyOf(restitutions);
    }

    /** A debit at which the claims pay first, and why. */
    public record Election(EntryReference debit, boolean claimFirst, String basis) {}

    /**
     * An entry that concerns one claim.
     *
     * @param entry the entry
     * @param claim the claim's id
     * @param amountText how much of the entry; all of it when empty
     * @param basis on what ground
     * @param place where the plan says so
     */
    public record ForClaim(
            EntryReference entry, String claim, Optional<String> amountText, String basis, Place place) {}
}
