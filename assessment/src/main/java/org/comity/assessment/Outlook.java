package org.comity.assessment;

import java.util.List;

/**
 * What would settle an answer, and what would change it (assessment 7a and 7b). Every entry was found by assessing the case again.
 *
 * @param settled whether the conclusion stands whatever the open facts turn out to be
 * @param settledBy the fewest answers that would settle it: well for the request, and badly; empty when it is settled or cannot be
 * @param deciders the same for what each decider decides, in the order of the conclusions
 * @param measures what the request comes to measure by measure, where it asks for several
 * @param wouldChange the smallest changes that would turn findings that matter
 * @param complete false when the search was broken off, so that smaller sets may exist
 */
public record Outlook(
        boolean settled,
        List<Settlement> settledBy,
        List<OfDecider> deciders,
        List<OfMeasure> measures,
        List<Turning> wouldChange,
        boolean complete) {

    public Outlook {
        deciders = List.copyOf(deciders);
        measures = List.copyOf(measures);
        settledBy = List.copyOf(settledBy);
        wouldChange = List.copyOf(wouldChange);
    }

    /**
     * A value that a fact might turn out to have.
     *
     * @param path the fact
     * @param value the value, as a case file writes it
     */
    public record Supposition(String path, String value) {}

    /**
     * Answers that settle the conclusion.
     *
     * @param conclusion as what they settle it
     * @param answers the answers, as few as can be
     */
    public record Settlement(Conclusion conclusion, List<Supposition> answers) {
        public Settlement {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What would settle the conclusion of one decider, whatever the others come to (assessment 7a.7).
     *
     * @param side whose decider it is
     * @param decider who decides
     * @param conclusion what it comes to now, over all persons and offences
     * @param settled whether it stands whatever the open facts turn out to be
     * @param settledBy the fewest answers that would settle it: well for the request, and badly
     */
    public record OfDecider(
            Side side, String decider, Conclusion conclusion, boolean settled, List<Settlement> settledBy) {
        public OfDecider {
            settledBy = List.copyOf(settledBy);
        }
    }

    /**
     * What a request for several measures comes to if it asked for one of them only (assessment 6.5).
     *
     * @param measure the measure, a word of {@code request.measures}
     * @param conclusion the conclusion on it alone
     * @param because the rules that by themselves lead to that conclusion; empty when no bar was found
     */
    public record OfMeasure(String measure, Conclusion conclusion, List<String> because) {
        public OfMeasure {
            because = List.copyOf(because);
        }
    }

    /**
     * A change of the facts that turns a finding, or the conclusion.
     *
     * @param rule the rule's id; empty for the conclusion
     * @param decider who judges; empty for the conclusion
     * @param subject what the finding is about
     * @param from what came out
     * @param to what comes out then
     * @param changes the facts that are different, or the assurance given; none of them is idle
     */
    public record Turning(
            String rule, String decider, Subject subject, String from, String to, List<Supposition> changes) {
        public Turning {
            changes = List.copyOf(changes);
        }
    }
}
