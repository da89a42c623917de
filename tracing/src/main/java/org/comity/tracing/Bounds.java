package org.comity.tracing;

import org.comity.terms.Money;

/**
 * Between which figures the answer lies, over every order of same-day entries that the records allow (tracing 7).
 *
 * @param low the least
 * @param high the greatest
 * @param kind how far that is known
 */
public record Bounds(Money low, Money high, Kind kind) {

    /** How far bounds are known. */
    public enum Kind {
        /** Both figures are reached, and none lies outside. */
        EXACT("exact"),
        /** No figure lies outside. */
        OUTER("outer"),
        /** The least and greatest of the orders tried. */
        SAMPLED("sampled");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word in answers. */
        public String text() {
            return text;
        }
    }

    /** Whether low and high differ. */
    public boolean isOpen() {
        return low.amountMinor() != high.amountMinor();
    }
}
