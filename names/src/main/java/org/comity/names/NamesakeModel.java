package org.comity.names;

/**
 * How often the parts of a name come together, beyond what their own counts say (names 12.2): the logarithm of the expected share of
 * records is {@code level + slope * sum of the logarithms of the parts' shares}. Given names and family names of one people keep company,
 * so the share of a whole name is well above the product of its parts.
 *
 * @param level the constant
 * @param slope how much the parts' rarity counts
 * @param steadiness how closely names of one expectation keep to it: the shape of a gamma distribution
 */
record NamesakeModel(double level, double slope, double steadiness) {

    /** Parts that come together by chance alone: what is assumed where the holdings say nothing else. */
    static final NamesakeModel BY_CHANCE = new NamesakeModel(0, 1, 1);

    private static final int ROUNDS = 40;
    private static final double FEWEST_SHARED = 20;
    private static final double LEAST_SLOPE = 0.3;
    private static final double MOST_SLOPE = 1.2;
    private static final double FIRST_SLOPE = 0.8;
    private static final double MOST_STEP = 1;

    /**
     * Fitted to the holdings: a Poisson regression by Newton's method.
     *
     * @param parts for each name the sum of the logarithms of its parts' shares, the name itself left out
     * @param others for each name how many other records bear it
     * @param records how many records there are
     */
    static NamesakeModel fit(double[] parts, int[] others, double records) {
        double shared = 0;
        for (int other : others) {
            shared += other;
        }
        if (shared < FEWEST_SHARED) {
            return BY_CHANCE;
        }
        double level = 0;
        double slope = FIRST_SLOPE;
        double offset = Math.log(records);
        for (int round = 0; round < ROUNDS; round++) {
            level += Math.log(shared / total(parts, level, slope, offset));
            double[] sums = sums(parts, others, level, slope, offset);
            double centre = sums[1] / sums[0];
            double curve = sums[2] - centre * sums[1];
            double step = curve <= 0 ? 0 : (sums[3] - centre * (shared - sums[0])) / curve;
            slope = Math.clamp(slope + Math.clamp(step, -MOST_STEP, MOST_STEP), LEAST_SLOPE, MOST_SLOPE);
        }
        level += Math.log(shared / total(parts, level, slope, offset));
        return new NamesakeModel(level, slope, steadiness(parts, others, level, slope, offset));
    }

    private static double total(double[] parts, double level, double slope, double offset) {
        double total = 0;
        for (double part : parts) {
            total += Math.exp(offset + level + slope * part);
        }
        return total;
    }

    /** The sums of expectation, expectation times x, expectation times x squared, and of the residual times x. */
    private static double[] sums(double[] parts, int[] others, double level, double slope, double offset) {
        double[] sums = new double[4];
        for (int i = 0; i < parts.length; i++) {
            double expected = Math.exp(offset + level + slope * parts[i]);
            sums[0] += expected;
            sums[1] += expected * parts[i];
            sums[2] += expected * parts[i] * parts[i];
            sums[3] += (others[i] - expected) * parts[i];
        }
        return sums;
    }

    private static double steadiness(double[] parts, int[] others, double level, double slope, double offset) {
        double squares = 0;
        double excess = 0;
        for (int i = 0; i < parts.length; i++) {
            double expected = Math.exp(offset + level + slope * parts[i]);
            squares += expected * expected;
            excess += (others[i] - expected) * (others[i] - expected) - expected;
        }
        return excess <= 0 ? 1_000 : Math.clamp(squares / excess, 0.01, 1_000);
    }

    /** How many of so many records are expected by the parts alone. */
    double expected(double parts, double records) {
        return records * Math.exp(Math.min(0, level + slope * parts));
    }

    /** The same, knowing how many records of the holdings bear the whole name. */
    double expected(double parts, double records, int borne) {
        double byParts = Math.max(1e-9, expected(parts, records));
        return (borne + steadiness) / (1 + steadiness / byParts);
    }
}
