package org.comity.tracing;

import java.util.Optional;
import org.comity.terms.Money;

/**
 * Between which figures the answer lies, over every order of same-day entries that the records allow (tracing 7).
 *
 * @param low the least
 * @param high the greatest
 * @param kind how far that is known
 * @param reached for outer bounds, how far orders that were tried do reach
 */
public record Bounds(Money low, Money high, Kind kind, Optional<Reached> reached) {

    /** Bounds of which it is not said which figures were reached. */
    public Bounds(Money low, Money high, Kind kind) {
        this(low, high, kind, Optional.empty());
    }

    /** The least and the greatest figure of the orders that were tried: each of the two some order gives. */
    public record Reached(Money low, Money high) {}

    /** How far bounds are known. */
    public enum Kind {
        /** Both figures are reached, and none lies outside. */
        EXACT("exact"),
        /** No figure lies outside. */
        OUTER("outer"),
        /** The least and greatest of the orders tried; in answers of older versions. */
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
