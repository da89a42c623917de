package org.comity.bench.names;

import java.util.List;

/**
 * A labelled pair with the score it was given.
 *
 * @param set the set it belongs to
 * @param script the script of its first name
 * @param kind the kind of case
 * @param schema whether the parties are people or organisations
 * @param score 0 to 1
 * @param match whether the label says that both are one party
 */
public record Scored(String set, String script, String kind, String schema, double score, boolean match) {

    private static final int BINS = 10;
    private static final double ROUNDING = 1e-9;

    /** Precision, recall and F1 of answering "match" from a threshold on. */
    public record Figures(double precision, double recall, double f1) {}

    public static Figures at(List<Scored> pairs, double threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Scored pair : pairs) {
            boolean said = pair.score >= threshold - ROUNDING;
            right += said && pair.match ? 1 : 0;
            wrong += said && !pair.match ? 1 : 0;
            missed += !said && pair.match ? 1 : 0;
        }
        return new Figures(
                right / Math.max(1.0, right + wrong),
                right / Math.max(1.0, right + missed),
                2 * right / Math.max(1.0, 2 * right + wrong + missed));
    }

    /** The threshold, in hundredths, with the greatest F1. */
    public static double bestThreshold(List<Scored> pairs) {
        double best = 0;
        double bestF1 = -1;
        for (int hundredths = 1; hundredths < 100; hundredths++) {
            double f1 = at(pairs, hundredths / 100.0).f1();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = hundredths / 100.0;
            }
        }
        return best;
    }

    /** The greatest recall at any threshold with that precision. */
    static double recallAt(List<Scored> pairs, double precision) {
        double best = 0;
        for (int thousandths = 1; thousandths < 1000; thousandths++) {
            Figures figures = at(pairs, thousandths / 1000.0);
            if (figures.precision() >= precision) {
                best = Math.max(best, figures.recall());
            }
        }
        return best;
    }

    /**
     * The expected calibration error: over ten bins of the score, how far the mean score lies from the share of true pairs,
     * weighed by the number of pairs in the bin.
     */
    static double calibrationError(List<Scored> pairs) {
        double[] scores = new double[BINS];
        double[] matches = new double[BINS];
        for (Scored pair : pairs) {
            int bin = Math.min(BINS - 1, (int) (pair.score * BINS));
            scores[bin] += pair.score;
            matches[bin] += pair.match ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(scores[bin] - matches[bin]);
        }
        return error / Math.max(1, pairs.size());
    }
}
