package org.comity.tracing.columns;

/**
 * Shares without a division for each: floating point guesses the quotient, whole numbers correct it, so that the answer is exact and the same
 * on every machine (tracing 14.9).
 *
 * <p>Why it is exact. The guess of units × part ÷ whole is off by less than 2<sup>12</sup> + 1 for units below 2<sup>63</sup> (four roundings
 * of 2<sup>-53</sup> each, and one to a whole number). So the rest, taken modulo 2<sup>64</sup>, is true: below 2<sup>61</sup> in size for a
 * whole below 2<sup>48</sup>. Dividing it the same way leaves a rest between -whole and whole, both possible; one conditional addition and the
 * rounding do what is left.
 */
final class NearestShare {

    /** What the whole must be less than. */
    static final long MOST_WHOLE = 1L << 48;

    private NearestShare() {}

    /** For each movement 1 ÷ whole and part ÷ whole, nearly; meaningless where the whole is not positive. A loop that compilers vectorise. */
    static void estimates(Block block, int start, int end, double[] inverses, double[] ratios) {
        long[] parts = block.amounts;
        long[] wholes = block.before;
        for (int i = start; i < end; i++) {
            double inverse = 1.0 / wholes[i];
            inverses[i] = inverse;
            ratios[i] = parts[i] * inverse;
        }
    }

    /**
     * The whole number nearest to units × part ÷ whole, the higher at a tie.
     *
     * @param units not negative
     * @param part not negative, less than whole
     * @param whole positive, less than {@link #MOST_WHOLE}
     * @param inverse 1 ÷ whole, by {@link #estimates}
     * @param ratio part ÷ whole, by {@link #estimates}
     */
    static long of(long units, long part, long whole, double inverse, double ratio) {
        long quotient = (long) (units * ratio);
        long rest = units * part - quotient * whole;
        long correction = (long) (rest * inverse);
        quotient += correction;
        rest -= correction * whole;
        // no branches: which way they go is a toss of a coin, and foretelling it wrongly costs more than all the rest
        long below = rest >> 63;
        quotient += below;
        rest += whole & below;
        return quotient + (whole - 1 - 2 * rest >>> 63);
    }
}
