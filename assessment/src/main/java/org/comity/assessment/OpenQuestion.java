package org.comity.assessment;

import java.util.List;
import java.util.Optional;

/**
 * A question whose answer would settle something.
 *
 * @param path the fact to add
 * @param question the question to a person
 * @param why why it is open: {@code unknown}, {@code alleged}, {@code contested} or {@code conflicting}
 * @param decides the ids of the rules and clocks that wait for it
 * @param weight how much its answer decides, once that has been worked out (assessment 7a)
 */
public record OpenQuestion(String path, String question, String why, List<String> decides, Optional<Weight> weight) {

    /**
     * How much the answer to a question decides.
     *
     * @param rank its place among the questions, from 1
     * @param couldBar whether an answer to it alone would settle that the request is barred or has no legal basis
     * @param couldClear whether it is one of the fewest answers that would settle the best conclusion
     * @param decidesAtLeast how many open findings are decided whatever the answer
     */
    public record Weight(int rank, boolean couldBar, boolean couldClear, int decidesAtLeast) {}

    public OpenQuestion {
        decides = List.copyOf(decides);
    }

    /** A question of which it has not been worked out how much it decides. */
    public OpenQuestion(String path, String question, String why, List<String> decides) {
        this(path, question, why, decides, Optional.empty());
    }

    /** The same question, with what its answer would weigh. */
    public OpenQuestion weighing(Weight found) {
        return new OpenQuestion(path, question, why, decides, Optional.of(found));
    }
}
