package org.comity.terms;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A currency by its ISO 4217 code, with the number of digits of its minor unit (ISO 4217 table A.1; former currencies table A.3).
 *
 * @param code three capital letters
 */
public record CurrencyCode(String code) {

    private static final Map<String, Integer> MINOR_DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getCurrencyCode, c -> Math.max(0, c.getDefaultFractionDigits()), Math::max));

    /** Codes of table A.1 that are no money: metals, funds, testing. They have no minor unit, so no amount can be kept in them. */
    private static final Set<String> NO_MONEY = Set.of("XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR", "XSU", "XUA");

    public CurrencyCode {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("'" + code + "' is not an ISO 4217 currency code");
        }
    }

    /** Whether a text is the code of a currency in which an amount can be kept. */
    public static boolean isKnown(String code) {
        return MINOR_DIGITS.containsKey(code) && !NO_MONEY.contains(code);
    }

    /** Digits after the point: 2 for NZD, 0 for JPY, 3 for KWD. */
    public int minorDigits() {
        return MINOR_DIGITS.getOrDefault(code, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
