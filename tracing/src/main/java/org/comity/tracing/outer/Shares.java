package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Each claim's share of a whole, between two fractions in units of 2<sup>-96</sup>; of nothing, no share is known and none is needed. */
final class Shares {

    private static final int BITS = 96;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);

    private final BigInteger[] low;
    private final BigInteger[] high;
    private final boolean isNothing;

    private Shares(BigInteger[] low, BigInteger[] high, boolean isNothing) {
        this.low = low;
        this.high = high;
        this.isNothing = isNothing;
    }

    /** Shares of nothing. */
    static Shares none(int claims) {
        return new Shares(Mix.zeros(claims + 1), Mix.zeros(claims + 1), true);
    }

    /** Shares of the whole amount. */
    static Shares ofSize(Mix mix) {
        if (mix.size().signum() == 0) {
            return none(mix.claims());
        }
        BigInteger[] low = new BigInteger[mix.claims() + 1];
        BigInteger[] high = new BigInteger[mix.claims() + 1];
        for (int i = 0; i < low.length; i++) {
            low[i] = mix.low(i).shiftLeft(BITS).divide(mix.size());
            high[i] = Mix.ratioUp(mix.high(i), ONE, mix.size());
        }
        return new Shares(low, high, false);
    }

    /** Shares of what the claims have together. */
    static Shares ofClaims(Mix mix) {
        int all = mix.claims();
        if (mix.isOwn()) {
            return none(all);
        }
        BigInteger[] low = new BigInteger[all + 1];
        BigInteger[] high = new BigInteger[all + 1];
        for (int i = 0; i <= all; i++) {
            BigInteger othersHigh = i == all ? BigInteger.ZERO : mix.high(all).subtract(mix.low(i));
            BigInteger othersLow = i == all
                    ? BigInteger.ZERO
                    : mix.low(all).subtract(mix.high(i)).max(BigInteger.ZERO);
            low[i] = fraction(mix.low(i), othersHigh, false);
            high[i] = i == all ? ONE : fraction(mix.high(i), othersLow, true);
        }
        return new Shares(low, high, false);
    }

    private static BigInteger fraction(BigInteger part, BigInteger others, boolean up) {
        if (part.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInteger whole = part.add(others);
        return up ? Mix.ratioUp(part, ONE, whole) : part.shiftLeft(BITS).divide(whole);
    }

    BigInteger lowOf(int claim, BigInteger whole) {
        return low[claim].multiply(whole).shiftRight(BITS);
    }

    BigInteger highOf(int claim, BigInteger whole) {
        return high[claim].multiply(whole).add(ONE).shiftRight(BITS);
    }

    /**
     * The shares at any time while other money comes in.
     *
     * @param others what may come in, in whatever order
     * @param of its shares
     * @param stays the least that is still there of the first money
     * @param comes the most that comes in
     */
    Shares mixedWith(List<Mix> others, Function<Mix, Shares> of, BigInteger stays, BigInteger comes) {
        Shares come = null;
        for (Mix mix : others) {
            Shares each = of.apply(mix);
            if (!each.isNothing) {
                come = come == null ? each : come.hull(each);
            }
        }
        if (come == null) {
            return this;
        }
        if (isNothing) {
            return come;
        }
        BigInteger both = stays.add(comes);
        BigInteger weight =
                both.signum() == 0 ? BigInteger.ZERO : stays.shiftLeft(BITS).divide(both);
        BigInteger[] lows = low.clone();
        BigInteger[] highs = high.clone();
        for (int i = 0; i < low.length; i++) {
            if (come.low[i].compareTo(low[i]) < 0) {
                lows[i] = come.low[i].add(
                        weight.multiply(low[i].subtract(come.low[i])).shiftRight(BITS));
            }
            if (come.high[i].compareTo(high[i]) > 0) {
                highs[i] = come.high[i].subtract(
                        weight.multiply(come.high[i].subtract(high[i])).shiftRight(BITS));
            }
        }
        return new Shares(lows, highs, false);
    }

    /** The claims' shares among each other after money came in and none left. */
    Shares joinedWith(Mix content, Day day) {
        int all = low.length - 1;
        if (day.high[all].signum() == 0) {
            return this;
        }
        Mix come = new Mix(day.in, day.low.clone(), day.high.clone(), 1);
        Shares with = ofClaims(come);
        if (isNothing || content.isOwn()) {
            return with;
        }
        BigInteger[] lows = new BigInteger[low.length];
        BigInteger[] highs = new BigInteger[low.length];
        BigInteger[] weights = {
            fraction(content.low(all), come.high(all), false), fraction(content.high(all), come.low(all), true)
        };
        for (int i = 0; i < low.length; i++) {
            lows[i] = between(weights[0], low[i], with.low[i]).min(between(weights[1], low[i], with.low[i]));
            highs[i] = between(weights[0], high[i], with.high[i])
                    .max(between(weights[1], high[i], with.high[i]))
                    .add(BigInteger.ONE);
        }
        return new Shares(lows, highs, false);
    }

    private static BigInteger between(BigInteger weight, BigInteger first, BigInteger other) {
        return other.add(weight.multiply(first.subtract(other)).shiftRight(BITS));
    }

    private Shares hull(Shares other) {
        BigInteger[] lows = new BigInteger[low.length];
        BigInteger[] highs = new BigInteger[low.length];
        for (int i = 0; i < low.length; i++) {
            lows[i] = low[i].min(other.low[i]);
            highs[i] = high[i].max(other.high[i]);
        }
        return new Shares(lows, highs, false);
    }

    /** The same, no wider than what the claims now have tells. */
    Shares narrowedBy(Mix content) {
        if (content.isOwn()) {
            return none(content.claims());
        }
        if (isNothing) {
            return ofClaims(content);
        }
        Shares told = ofClaims(content);
        BigInteger[] lows = new BigInteger[low.length];
        BigInteger[] highs = new BigInteger[low.length];
        for (int i = 0; i < low.length; i++) {
            lows[i] = low[i].max(told.low[i]);
            highs[i] = high[i].min(told.high[i]).max(lows[i]);
        }
        return new Shares(lows, highs, false);
    }

    @Override
    public String toString() {
        return Arrays.toString(low) + " to " + Arrays.toString(high);
    }
}
