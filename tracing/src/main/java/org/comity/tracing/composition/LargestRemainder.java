package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

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
        BigInteger[] parts = weights.toArray(BigInteger[]::new);
        divide(total, parts);
        return Arrays.asList(parts);
    }

    /** The same in place: the weights become the parts. */
    static void divide(BigInteger total, BigInteger[] weights) {
        if (total.signum() == 0) {
            Arrays.fill(weights, BigInteger.ZERO);
            return;
        }
        BigInteger sum = sum(weights);
        if (total.equals(sum)) {
            return;
        }
        int only = onlyWeight(weights);
        if (only >= 0) {
            weights[only] = total;
            return;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quota = weights[i].multiply(total).divideAndRemainder(sum);
            weights[i] = quota[0];
            remainders[i] = quota[1];
            left = left.subtract(quota[0]);
        }
        for (int units = left.intValueExact(); units > 0; units--) {
            int largest = largest(remainders);
            weights[largest] = weights[largest].add(BigInteger.ONE);
            remainders[largest] = BigInteger.valueOf(-1);
        }
    }

    static BigInteger sum(BigInteger[] figures) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger figure : figures) {
            sum = sum.add(figure);
        }
        return sum;
    }

    /** The one weight that is not zero; -1 where there are several, or none. */
    private static int onlyWeight(BigInteger[] weights) {
        int only = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].signum() != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    /** The largest, of equal ones the earlier. */
    private static int largest(BigInteger[] figures) {
        int largest = 0;
        for (int i = 1; i < figures.length; i++) {
            if (figures[i].compareTo(figures[largest]) > 0) {
                largest = i;
            }
        }
        return largest;
    }
}
