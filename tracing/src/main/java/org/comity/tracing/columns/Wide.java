package org.comity.tracing.columns;

/** Products of two longs divided by a third, exactly: what a share of an amount is (tracing 14.3). All numbers are not negative. */
final class Wide {

    private Wide() {}

    /** The whole part of a × b ÷ divisor, where b is at most divisor. */
    static long quotient(long a, long b, long divisor) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low / divisor : divide(high, low, divisor);
    }

    /** The remainder of a × b ÷ divisor, where b is at most divisor. */
    static long remainder(long a, long b, long divisor, long quotient) {
        return a * b - quotient * divisor;
    }

    /**
     * A number of 128 bits divided by one of 63: the schoolbook method in base 2<sup>32</sup> (Knuth, The Art of Computer Programming, 4.3.1,
     * algorithm D, for two digits).
     *
     * @param high less than the divisor
     */
    static long divide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long top = shift == 0 ? high : high << shift | low >>> 64 - shift;
        long rest = low << shift;
        long first = digit(top, rest >>> 32, d);
        long middle = (top << 32 | rest >>> 32) - first * d;
        long second = digit(middle, rest & 0xFFFF_FFFFL, d);
        return first << 32 | second;
    }

    /** One digit of the quotient: top (less than d) with one more digit, divided by d, whose highest bit is set. */
    private static long digit(long top, long next, long d) {
        long dHigh = d >>> 32;
        long dLow = d & 0xFFFF_FFFFL;
        long q = Long.divideUnsigned(top, dHigh);
        long r = top - q * dHigh;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * dLow, r << 32 | next) > 0) {
            q--;
            r += dHigh;
            if (r >>> 32 != 0) {
                break;
            }
        }
        return q;
    }
}
