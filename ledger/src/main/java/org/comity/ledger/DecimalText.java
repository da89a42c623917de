package org.comity.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a source writes amounts.
 *
 * @param decimal the decimal sign: {@code .} or {@code ,}
 * @param thousands the thousands separator, where one is used; it may then stand only between groups of three
 * @param bareDecimal whether the digits after the decimal sign may be missing ({@code 500,} of SWIFT)
 */
record DecimalText(char decimal, Optional<String> thousands, boolean bareDecimal) {

    /** {@code -1234.50}: the contract, and camt (where the sign stands apart). */
    static final DecimalText DOT = new DecimalText('.', Optional.empty(), false);

    /** {@code 1234,5}, {@code 500,}: SWIFT MT. */
    static final DecimalText SWIFT = new DecimalText(',', Optional.empty(), true);

    /** @param cut whether non-zero digits beyond the minor unit were left off */
    record Parsed(long minor, boolean cut) {}

    /** The amount in minor units, signs {@code +} and {@code -} before it and {@code -} after it allowed; empty when it is none. */
    Optional<Parsed> parse(String text, int minorDigits) {
        String digits = text.strip();
        boolean trailingMinus = digits.endsWith("-");
        if (trailingMinus) {
            digits = digits.substring(0, digits.length() - 1).stripTrailing();
        }
        boolean minus = digits.startsWith("-");
        if (minus || digits.startsWith("+")) {
            digits = digits.substring(1).stripLeading();
            if (trailingMinus) {
                return Optional.empty();
            }
        }
        Optional<BigDecimal> value = unsigned(digits);
        return value.flatMap(number -> {
            BigDecimal minor = number.movePointRight(minorDigits);
            BigDecimal whole = minor.setScale(0, RoundingMode.DOWN);
            if (whole.precision() > 18) {
                return Optional.empty();
            }
            long signed = minus || trailingMinus ? -whole.longValueExact() : whole.longValueExact();
            return Optional.of(new Parsed(signed, whole.compareTo(minor) != 0));
        });
    }

    private Optional<BigDecimal> unsigned(String digits) {
        int at = digits.indexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String fraction = at < 0 ? "" : digits.substring(at + 1);
        if (thousands.isPresent() && whole.contains(thousands.get())) {
            String sign = Pattern.quote(thousands.get());
            if (!whole.matches("[0-9]{1,3}(" + sign + "[0-9]{3})+")) {
                return Optional.empty();
            }
            whole = whole.replace(thousands.get(), "");
        }
        boolean fractionRight = fraction.isEmpty() ? at < 0 || bareDecimal : isDigits(fraction, 18);
        return isDigits(whole, 18) && fractionRight
                ? Optional.of(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction))
                : Optional.empty();
    }

    private static boolean isDigits(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What was expected, for messages. */
    String inWords() {
        return "digits with '" + decimal + "' before the decimals"
                + thousands.map(sign -> " and '" + sign + "' between thousands").orElse("");
    }
}
