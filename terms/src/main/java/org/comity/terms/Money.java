package org.comity.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money in whole minor units (cents of NZD, yen of JPY), signed.
 *
 * @param amountMinor the amount in minor units
 * @param currency its currency
 */
public record Money(long amountMinor, CurrencyCode currency) {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    /**
     * Reads decimal text with a dot ({@code -1234.50}). Surplus zeros after the minor unit are accepted.
     *
     * @throws IllegalArgumentException when the text is not such a number, has a non-zero digit beyond the minor unit, or is
     *     too large to be kept exactly
     */
    public static Money parse(String text, CurrencyCode currency) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an amount (digits, a dot, digits)");
        }
        try {
            BigDecimal minor = new BigDecimal(text).movePointRight(currency.minorDigits());
            return new Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' has more digits than " + currency + " keeps (" + currency.minorDigits()
                            + " after the dot)",
                    e);
        }
    }

    /** The amount as decimal text with a dot and all digits of the minor unit: {@code -1234.50}. */
    public String amountText() {
        return BigDecimal.valueOf(amountMinor, currency.minorDigits()).toPlainString();
    }

    @Override
    public String toString() {
        return currency + " " + amountText();
    }
}
