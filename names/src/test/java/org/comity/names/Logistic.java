package org.comity.names;

import java.util.List;

/** Logistic regression with a quadratic penalty on every weight but the first, by Newton's method. */
final class Logistic {

    private static final int ROUNDS = 30;
    private static final double CLOSE = 1e-7;

    /**
     * One example.
     *
     * @param values the measures, the first of them 1
     * @param match the label
     * @param weight how much it counts
     */
    record Example(double[] values, boolean match, double weight) {}

    private Logistic() {}

    static double[] fit(List<Example> examples, double penalty) {
        int size = examples.getFirst().values().length;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curve = new double[size][size];
            for (Example example : examples) {
                add(example, weights, gradient, curve);
            }
            for (int i = 0; i < size; i++) {
                gradient[i] += i == 0 ? 0 : penalty * weights[i];
                curve[i][i] += i == 0 ? 0 : penalty;
            }
            double[] step = solve(curve, gradient);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] -= step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < CLOSE) {
                break;
            }
        }
        return weights;
    }

    private static void add(Example example, double[] weights, double[] gradient, double[][] curve) {
        double[] x = example.values();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        double said = 1 / (1 + Math.exp(-sum));
        double error = example.weight() * (said - (example.match() ? 1 : 0));
        double bend = example.weight() * said * (1 - said) + 1e-9;
        for (int i = 0; i < x.length; i++) {
            gradient[i] += error * x[i];
            for (int j = 0; j < x.length; j++) {
                curve[i][j] += bend * x[i] * x[j];
            }
        }
    }

    /** Gauss's elimination with pivots; a column of nothing gives 0. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] b = right.clone();
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swap = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swap;
            double value = b[column];
            b[column] = b[pivot];
            b[pivot] = value;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[column][column] == 0 ? 0 : matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = b[row];
            for (int k = row + 1; k < size; k++) {
                sum -= matrix[row][k] * solution[k];
            }
            solution[row] = matrix[row][row] == 0 ? 0 : sum / matrix[row][row];
        }
        return solution;
    }
}
