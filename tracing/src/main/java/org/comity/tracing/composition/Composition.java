package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/** What the money in one ledger is made of, and in which order it leaves (tracing 6). */
public sealed interface Composition permits LotQueue, SharedFund {

    /** How a debit chooses. */
    enum Way {
        /** What the rule says. */
        BY_RULE,
        /** Claims first, by election (tracing 6.8); ordered rules know no election. */
        CLAIMS_FIRST,
        /** Each claim first as far as its cap, then what the rule says (tracing 6.9); ordered rules know no election. */
        CLAIMS_TO_CAPS,
        /** Every part in proportion, for an innocent volunteer (tracing 4.10); ordered rules keep their order. */
        IN_PROPORTION
    }

    /**
     * Which money a debit takes.
     *
     * @param first the money that goes before all other, by origin: a claim, or {@link Parcel#OWN}; empty when the way alone decides
     * @param most how much of it goes before all other
     * @param way how the rest is chosen
     * @param caps for {@link Way#CLAIMS_TO_CAPS}, how much cost of each claim goes first; else empty
     */
    record Choice(OptionalInt first, BigInteger most, Way way, List<BigInteger> caps) {

        /** What the rule says, and nothing else. */
        public static final Choice BY_RULE = of(Way.BY_RULE);

        public Choice {
            caps = List.copyOf(caps);
        }

        /** A way without more. */
        public static Choice of(Way way) {
            return new Choice(OptionalInt.empty(), BigInteger.ZERO, way, List.of());
        }

        /** Claims first, as far as the caps go. */
        public static Choice toCaps(List<BigInteger> caps) {
            return new Choice(OptionalInt.empty(), BigInteger.ZERO, Way.CLAIMS_TO_CAPS, caps);
        }

        /** The same after money of one origin, as far as there is any. */
        public Choice after(int origin, BigInteger atMost) {
            return new Choice(OptionalInt.of(origin), atMost, way, caps);
        }
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

    /** The same money apart from this: what happens to one does not happen to the other. */
    Composition copy();

    /** Everything in it, counted afresh. */
    List<Parcel> parcels();
}
