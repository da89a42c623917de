package org.comity.tracing.composition;

import java.math.BigInteger;

/**
 * Money of one origin (tracing 1.5).
 *
 * @param origin the claim it belongs to, by index, or {@link #OWN}
 * @param amount how much, in the units of the run; never negative
 * @param cost its historic cost in the claim's currency, in the units of the run; zero for own money
 */
public record Parcel(int origin, BigInteger amount, BigInteger cost) {

    /** The origin of money that nobody claims. */
    public static final int OWN = -1;

    public Parcel {
        if (amount.signum() < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("a parcel is never negative: " + amount + " at cost " + cost);
        }
    }

    /** Own money. */
    public static Parcel own(BigInteger amount) {
        return new Parcel(OWN, amount, BigInteger.ZERO);
    }

    /** Claimed money that costs what it is: as it arrives. */
    public static Parcel claimed(int origin, BigInteger amount) {
        return new Parcel(origin, amount, amount);
    }

    /** Whether nobody claims it. */
    public boolean isOwn() {
        return origin == OWN;
    }

    /** Whether there is nothing in it, neither amount nor cost. */
    public boolean isEmpty() {
        return amount.signum() == 0 && cost.signum() == 0;
    }

    /** A part of this parcel; its cost is in proportion, rounded down, and all of it for the whole parcel. */
    public Parcel part(BigInteger partAmount) {
        if (partAmount.equals(amount)) {
            return this;
        }
        return new Parcel(origin, partAmount, cost.multiply(partAmount).divide(amount));
    }

    /** What is left after a part is taken away. */
    public Parcel without(Parcel part) {
        return new Parcel(origin, amount.subtract(part.amount), cost.subtract(part.cost));
    }
}
