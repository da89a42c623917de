package org.comity.names.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.names.compare.Evidence.Kind;
import org.comity.names.script.Table;

/**
 * The published weights of the logistic score (names 5.1), one row a measure in {@code weights.tsv};
 * docs/reference/benchmarks-names.md says how they were fitted.
 */
final class Weights {

    private static final Map<Kind, double[]> WEIGHTS = load();

    private Weights() {}

    private static Map<Kind, double[]> load() {
        Map<Kind, double[]> weights = new EnumMap<>(Kind.class);
        for (String[] row : Table.rows(Weights.class, "weights.tsv")) {
            Kind kind = Kind.valueOf(row[0]);
            int index = measures(kind).indexOf(row[1]);
            if (index < 0) {
                throw new IllegalStateException("weights.tsv names an unknown measure: " + row[1]);
            }
            weights.computeIfAbsent(kind, key -> new double[measures(key).size()])[index] = Double.parseDouble(row[2]);
        }
        return weights;
    }

    private static List<String> measures(Kind kind) {
        return switch (kind) {
            case CHARACTERS -> Evidence.CHARACTER_MEASURES;
            case SPELLED_BY_SOUND -> Evidence.BY_SOUND_MEASURES;
            default -> Evidence.MEASURES;
        };
    }

    static double score(Evidence evidence) {
        double[] weights = WEIGHTS.getOrDefault(evidence.kind(), new double[0]);
        double sum = 0;
        double[] measures = evidence.measures();
        for (int i = 0; i < Math.min(weights.length, measures.length); i++) {
            sum += weights[i] * measures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
