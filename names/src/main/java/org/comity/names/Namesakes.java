package org.comity.names;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many records of the holdings would bear a name by chance, besides the one compared (names 12).
 *
 * @param expected how many are to be expected
 * @param among how many records the holdings have
 * @param whole whether it is the whole name that they would share, and not only what agrees of it
 * @param sameYear how many of them would be born in the same year; absent when that is not known of both
 */
public record Namesakes(double expected, long among, boolean whole, OptionalDouble sameYear) {

    private static final double ONE = 1.5;
    private static final double HALF = 0.5;
    private static final double HUNDRED = 100;

    /** For reading aloud: {@code about 40 of 1,000,000 records would bear this name by chance}. */
    public String sentence() {
        String of = String.format(Locale.ROOT, " of %,d records would bear ", among)
                + (whole ? "this name" : "as much of this name")
                + " by chance";
        if (expected < HALF) {
            return "fewer than one" + of;
        }
        return "about " + spoken(expected) + of
                + (sameYear.isPresent()
                        ? ", "
                                + (sameYear.getAsDouble() < HALF
                                        ? "fewer than one"
                                        : "about " + spoken(sameYear.getAsDouble()))
                                + " of them born in this year"
                        : "");
    }

    /** Two digits, for more is not known. */
    private static String spoken(double number) {
        if (number < ONE) {
            return "one";
        }
        double step = 1;
        while (number / step >= HUNDRED) {
            step *= 10;
        }
        return String.format(Locale.ROOT, "%,d", Math.round(Math.round(number / step) * step));
    }
}
