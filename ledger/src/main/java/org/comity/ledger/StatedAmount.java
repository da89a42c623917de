package org.comity.ledger;

import java.math.BigDecimal;

/**
 * An amount as a statement words it beside the movement itself: evidence, from which no balance is reckoned (ledger 2.12).
 *
 * @param amount as printed, with all its decimals; of a part, negative where the part was a debit
 * @param currency the currency's code as printed, which may be one that is no longer in use; empty where none is printed
 */
public record StatedAmount(BigDecimal amount, String currency) {

    /** Whether both name the same sum of the same currency, whatever its sign and its surplus zeros. */
    boolean isWorth(StatedAmount other) {
        return currency.equals(other.currency) && amount.abs().compareTo(other.amount.abs()) == 0;
    }

    StatedAmount negated() {
        return new StatedAmount(amount.negate(), currency);
    }

    /** {@code 4.10 USD}. */
    @Override
    public String toString() {
        return (amount.toPlainString() + " " + currency).strip();
    }
}
