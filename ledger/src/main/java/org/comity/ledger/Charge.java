package org.comity.ledger;

import java.util.Optional;

/**
 * What a bank says it charged (ledger 2.12; {@code Chrgs} of camt).
 *
 * @param amount the charge, or the sum of all where the statement gives only that
 * @param credited whether it was given back
 * @param included whether the amount of the payment has it in it already; empty where the bank does not say
 * @param kind the bank's word or code for it
 */
public record Charge(StatedAmount amount, boolean credited, Optional<Boolean> included, Optional<String> kind) {

    /** {@code charge 0.31 CHF (31), not included}. */
    @Override
    public String toString() {
        return (credited ? "charge given back " : "charge ")
                + amount
                + kind.map(word -> " (" + word + ")").orElse("")
                + included.map(inside -> inside ? ", included" : ", not included")
                        .orElse(", not said whether included");
    }
}
