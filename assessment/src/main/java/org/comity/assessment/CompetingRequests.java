package org.comity.assessment;

import java.util.List;
import java.util.Optional;

/**
 * Requests for the same person or thing, laid side by side by the factors of a rule (assessment 7.14). No choice is made.
 *
 * @param rule the rule whose factors they are
 * @param cite the provision
 * @param columns the requests: this one first, then the rivals of the case
 * @param factors a row for each factor
 */
public record CompetingRequests(String rule, String cite, List<Column> columns, List<Factor> factors) {

    /** A request: {@code this} or the rival's id, and the state that makes it, if known. */
    public record Column(String request, Optional<String> state) {}

    /**
     * One factor.
     *
     * @param cite the provision of the factor
     * @param what the factor in words
     * @param values for each column what the case says; {@code not recorded} where it says nothing
     */
    public record Factor(String cite, String what, List<String> values) {

        public Factor {
            values = List.copyOf(values);
        }
    }

    public CompetingRequests {
        columns = List.copyOf(columns);
        factors = List.copyOf(factors);
    }
}
