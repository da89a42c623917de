package org.comity.tracing;

/**
 * The switches of a plan that say how entries are read (tracing 2.2, 2.3, 4.2, 4.6, 4.7). The remaining ones have one value so far (tracing 4.11).
 *
 * @param order the order of one day's entries
 * @param date which day of an entry counts
 * @param reversal what a returned payment brings back
 * @param interest whose interest is
 * @param gap what happens where entries are missing between two statements
 */
public record Conventions(OrderPolicy order, DateBasis date, Reversal reversal, Interest interest, Gap gap) {

    /** The defaults of the contract. */
    public static final Conventions DEFAULT =
            new Conventions(OrderPolicy.STATEMENT, DateBasis.BOOKED, Reversal.RESTORE, Interest.FRUITS, Gap.RESTATE);

    /** Which day of an entry counts. */
    public enum DateBasis {
        BOOKED,
        VALUE
    }

    /** What a returned payment brings back. */
    public enum Reversal {
        RESTORE,
        NEW_MONEY
    }

    /** Whose interest is. */
    public enum Interest {
        FRUITS,
        POSTING,
        OWN
    }

    /** What happens where entries are missing between two statements. */
    public enum Gap {
        RESTATE,
        IGNORE
    }

    /** The same with another order. */
    public Conventions withOrder(OrderPolicy other) {
        return new Conventions(other, date, reversal, interest, gap);
    }
}
