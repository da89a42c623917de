package org.comity.tracing.indirect;

/**
 * An amount known within two bounds, in minor units.
 *
 * @param low the least it can be
 * @param high the most it can be
 */
public record Estimate(long low, long high) {

    static final Estimate ZERO = new Estimate(0, 0);

    public Estimate {
        if (low > high) {
            throw new IllegalArgumentException("the low of an amount is above its high");
        }
    }

    Estimate plus(Estimate other) {
        return new Estimate(Math.addExact(low, other.low), Math.addExact(high, other.high));
    }

    /** The difference: least when this is low and the other high. */
    Estimate minus(Estimate other) {
        return new Estimate(Math.subtractExact(low, other.high), Math.subtractExact(high, other.low));
    }

    /** Whether it is one figure. */
    public boolean isExact() {
        return low == high;
    }
}
