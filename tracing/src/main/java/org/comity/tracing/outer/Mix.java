package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A known amount of money of which each claim has a part that lies between two figures (tracing 7.5). All figures are units of the run, never negative. The
 * last place of the bounds stands for all claims together; what is left of the amount is own money.
 */
public final class Mix {

    private final BigInteger size;
    private final BigInteger[] low;
    private final BigInteger[] high;
    private final int lots;

    /**
     * Bounds, made as narrow as they make each other.
     *
     * @param lots at most so many lots the engine keeps for it: dividing them in whole units errs by less than a unit for each
     */
    Mix(BigInteger size, BigInteger[] low, BigInteger[] high, int lots) {
        this.size = size;
        this.low = low;
        this.high = high;
        this.lots = lots;
        narrow();
    }

    /** Own money alone. */
    public static Mix own(BigInteger size, int claims) {
        return new Mix(size, zeros(claims + 1), zeros(claims + 1), 1);
    }

    /** Money of which nothing is known but its amount. */
    public static Mix unknown(BigInteger size, int claims) {
        BigInteger[] high = new BigInteger[claims + 1];
        Arrays.fill(high, size);
        return new Mix(size, zeros(claims + 1), high, 1_000_000);
    }

    static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private void narrow() {
        int all = low.length - 1;
        BigInteger lows = BigInteger.ZERO;
        BigInteger highs = BigInteger.ZERO;
        for (int i = 0; i < all; i++) {
            low[i] = low[i].max(BigInteger.ZERO);
            high[i] = high[i].min(size).max(low[i]);
            lows = lows.add(low[i]);
            highs = highs.add(high[i]);
        }
        low[all] = low[all].max(lows);
        high[all] = high[all].min(size).min(highs).max(low[all]);
        for (int i = 0; i < all; i++) {
            BigInteger others = highs.subtract(high[i]);
            low[i] = low[i].max(low[all].subtract(others)).min(high[i]);
            high[i] = high[i].min(high[all]
                    .subtract(lows.subtract(low[i]).max(BigInteger.ZERO))
                    .max(low[i]));
        }
    }

    /** The amount. */
    public BigInteger size() {
        return size;
    }

    /** How many claims there are; also the place of all together. */
    public int claims() {
        return low.length - 1;
    }

    /** The least that a claim has of it. */
    public BigInteger low(int claim) {
        return low[claim];
    }

    /** The most that a claim has of it. */
    public BigInteger high(int claim) {
        return high[claim];
    }

    /** The least that is own money. */
    BigInteger ownLow() {
        return size.subtract(high[claims()]);
    }

    /** The most that is own money. */
    BigInteger ownHigh() {
        return size.subtract(low[claims()]);
    }

    int lots() {
        return lots;
    }

    /** Whether no claim can have any of it. */
    public boolean isOwn() {
        return high[claims()].signum() == 0;
    }

    /** Any part of that amount, whichever it is. */
    public Mix part(BigInteger part) {
        if (part.equals(size)) {
            return this;
        }
        BigInteger[] lows = zeros(low.length);
        BigInteger[] highs = new BigInteger[low.length];
        BigInteger rest = size.subtract(part);
        for (int i = 0; i < low.length; i++) {
            lows[i] = low[i].subtract(rest).max(BigInteger.ZERO);
            highs[i] = high[i].min(part);
        }
        return new Mix(part, lows, highs, lots);
    }

    /** A part to which every lot gives in proportion; its amount lies between two figures, and is taken to be the second. */
    public Mix share(BigInteger least, BigInteger most) {
        if (size.signum() == 0 || (least.equals(size) && most.equals(size))) {
            return this;
        }
        return new Mix(most, scaled(low, least, false), scaled(high, most, true), lots + 1);
    }

    /** The same money as another amount, converted or sold. */
    public Mix scaledTo(BigInteger amount) {
        return size.signum() == 0
                ? own(amount, claims())
                : new Mix(amount, scaled(low, amount, false), scaled(high, amount, true), lots + 1);
    }

    private BigInteger[] scaled(BigInteger[] bounds, BigInteger to, boolean up) {
        BigInteger[] scaled = new BigInteger[bounds.length];
        BigInteger error = BigInteger.valueOf(lots);
        for (int i = 0; i < bounds.length; i++) {
            boolean isPure = bounds[i].signum() == 0 || (bounds[i].equals(size) && low[i].equals(size));
            BigInteger part = isPure
                    ? (bounds[i].signum() == 0 ? BigInteger.ZERO : to)
                    : up
                            ? ratioUp(bounds[i], to, size).add(error)
                            : bounds[i].multiply(to).divide(size).subtract(error);
            scaled[i] = part.max(BigInteger.ZERO);
        }
        return scaled;
    }

    static BigInteger ratioUp(BigInteger a, BigInteger b, BigInteger by) {
        return a.multiply(b).add(by.subtract(BigInteger.ONE)).divide(by);
    }

    /** Both together. */
    public Mix plus(Mix other) {
        BigInteger[] lows = new BigInteger[low.length];
        BigInteger[] highs = new BigInteger[low.length];
        for (int i = 0; i < low.length; i++) {
            lows[i] = low[i].add(other.low[i]);
            highs[i] = high[i].add(other.high[i]);
        }
        return new Mix(size.add(other.size), lows, highs, lots + other.lots);
    }

    /** The same with own money put beside it. */
    public Mix withOwn(BigInteger own) {
        return own.signum() == 0 ? this : new Mix(size.add(own), low.clone(), high.clone(), lots + 1);
    }

    /** The same money, of which one claim may or may not have so much more. */
    public Mix perhapsOf(int claim, BigInteger more) {
        return withClaim(claim, BigInteger.ZERO, more);
    }

    /** The same money, of which one claim has between so much and so much more, in place of own money. */
    public Mix withClaim(int claim, BigInteger least, BigInteger most) {
        BigInteger[] lows = low.clone();
        BigInteger[] highs = high.clone();
        for (int i : new int[] {claim, claims()}) {
            lows[i] = lows[i].add(least);
            highs[i] = highs[i].add(most).min(size);
        }
        return new Mix(size, lows, highs, lots + 1);
    }

    /** The same money, of which one claim has between two figures, whatever the others have. */
    public Mix between(int claim, BigInteger least, BigInteger most) {
        BigInteger[] lows = low.clone();
        BigInteger[] highs = high.clone();
        lows[claim] = least;
        highs[claim] = most;
        highs[claims()] = size;
        return new Mix(size, lows, highs, lots);
    }

    /** The same money, nothing of which any claim need have. */
    public Mix perhaps() {
        return new Mix(size, zeros(low.length), high.clone(), lots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mix mix
                && size.equals(mix.size)
                && Arrays.equals(low, mix.low)
                && Arrays.equals(high, mix.high);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(high);
    }

    @Override
    public String toString() {
        return size + " of " + Arrays.toString(low) + " to " + Arrays.toString(high);
    }
}
