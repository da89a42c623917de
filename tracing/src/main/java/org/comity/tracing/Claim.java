package org.comity.tracing;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;

/**
 * What one claimant says was his in one credit (tracing 1.2).
 *
 * @param id unique in the plan
 * @param claimant who claims; the id where the plan does not say
 * @param claimantClass what kind of claimant
 * @param credit the credit
 * @param amountText the amount as decimal text; empty when the whole credit is claimed
 * @param place where the plan says so
 */
public record Claim(
        String id,
        String claimant,
        ClaimantClass claimantClass,
        CreditReference credit,
        Optional<String> amountText,
        Place place) {

    /** What kind of claimant; it changes no figure yet. */
    public enum ClaimantClass {
        VICTIM,
        STATE,
        VOLUNTEER
    }

    /**
     * The credit of a claim: by its id, or by day and amount.
     *
     * @param account its account
     * @param currency its currency; may be left out where the account has one
     * @param entryId its id within the account
     * @param booked its booking day
     * @param creditAmountText its amount as decimal text
     */
    public record CreditReference(
            String account,
            Optional<CurrencyCode> currency,
            Optional<String> entryId,
            Optional<LocalDate> booked,
            Optional<String> creditAmountText) {}
}
