package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.List;

/** What the money in one ledger is made of, and in which order it leaves (tracing 6). */
public sealed interface Composition permits LotQueue, SharedFund {

    /** Which money a debit takes. */
    enum Choice {
        /** What the rule says. */
        BY_RULE,
        /** Claims first, by election (tracing 6.8); ordered rules know no election. */
        CLAIMS_FIRST,
        /** Every part in proportion, for an innocent volunteer (tracing 4.10); ordered rules keep their order. */
        IN_PROPORTION
    }

    /** Adds what arrives, in its order. */
    void add(List<Parcel> parcels);

    /**
     * Adds what comes back of an earlier debit (tracing 4.6).
     *
     * @param untouched whether nothing left since; then it goes back to its old position
     */
    void putBack(List<Parcel> parcels, boolean untouched);

    /**
     * Takes out an amount.
     *
     * @param amount at most {@link #total}
     */
    List<Parcel> take(BigInteger amount, Choice choice);

    /** All money in it. */
    BigInteger total();

    /** The money of one claim. */
    BigInteger amountOf(int claim);

    /** The historic cost of one claim's money. */
    BigInteger costOf(int claim);

    /** The money nobody claims. */
    BigInteger own();

    /** Everything in it, counted afresh. */
    List<Parcel> parcels();
}
