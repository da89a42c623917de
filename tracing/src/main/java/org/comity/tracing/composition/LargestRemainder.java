package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides whole units in given proportions (tracing 8.1). */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Divides a total in proportion to weights: whole quotas first, the units left to the largest remainders, ties to the earlier weight.
     * When the total is at most the sum of the weights, no part exceeds its weight.
     *
     * @param total not negative
     * @param weights not negative; not all zero unless the total is zero
     */
    public static List<BigInteger> divide(BigInteger total, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            return weights.stream().map(weight -> BigInteger.ZERO).toList();
        }
        if (total.equals(sum)) {
            return List.copyOf(weights);
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = total;
        for (BigInteger weight : weights) {
            BigInteger[] quota = weight.multiply(total).divideAndRemainder(sum);
            parts.add(quota[0]);
            remainders.add(quota[1]);
            left = left.subtract(quota[0]);
        }
        List<Integer> byRemainder = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .toList();
        for (int i : byRemainder) {
            parts.set(i, parts.get(i).add(BigInteger.ONE));
        }
        return parts;
    }
}
