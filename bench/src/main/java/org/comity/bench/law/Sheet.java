package org.comity.bench.law;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.assessment.judging.RuleConditions;

/**
 * Conditions about one sort of subject: one model for a peer.
 *
 * @param number its number among the sheets
 * @param lines the conditions
 * @param forms the same as trees
 * @param names the names that they speak of
 */
record Sheet(int number, List<RuleConditions.Line> lines, List<Form> forms, Set<String> names) {

    static Sheet of(int number, RuleConditions conditions) {
        return new Sheet(
                number,
                conditions.lines(),
                conditions.lines().stream()
                        .map(line -> FormReader.read(line.condition().source()))
                        .toList(),
                conditions.names());
    }

    /** The numbers of its conditions. */
    IntStream numbers() {
        return IntStream.range(0, lines.size());
    }
}
