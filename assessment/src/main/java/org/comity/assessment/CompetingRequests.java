package org.comity.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The table of a rule; empty when the case has no rival requests. */
    static Optional<CompetingRequests> of(Rule rule, Facts facts) {
        List<String> rivals = facts.listIds(FactGroup.RIVAL).orElse(List.of());
        if (rivals.isEmpty() || rule.standing().compares().isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("this", facts.findEstablished("request.requesting").map(FactValue::text)));
        rivals.forEach(id -> columns.add(
                new Column(id, facts.findEstablished("rivals[" + id + "].state").map(FactValue::text))));
        List<Factor> factors = new ArrayList<>();
        for (Rule.Comparison comparison : rule.standing().compares()) {
            List<String> values = new ArrayList<>();
            values.add(said(comparison.own(), Optional.empty(), facts));
            rivals.forEach(id -> values.add(said(comparison.rival(), Optional.of(id), facts)));
            factors.add(new Factor(comparison.cite(), comparison.what(), values));
        }
        return Optional.of(new CompetingRequests(rule.id(), rule.cite(), columns, factors));
    }

    /** What the case says of facts; of a list that of each element. */
    private static String said(List<String> names, Optional<String> rival, Facts facts) {
        String said = names.stream()
                .flatMap(name -> {
                    FactName fact = FactDictionary.standard().get(name);
                    boolean list = fact.group().filter(FactGroup::isList).isPresent();
                    List<String> ids = !list
                            ? List.of("")
                            : rival.isPresent()
                                            && fact.group()
                                                    .filter(FactGroup.RIVAL::equals)
                                                    .isPresent()
                                    ? List.of(rival.get())
                                    : fact.group().flatMap(facts::listIds).orElse(List.of());
                    return ids.stream()
                            .flatMap(id -> facts.find(FactPath.of(fact, id)).stream())
                            .map(one -> fact.words().label() + ": " + words(one));
                })
                .distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "not recorded" : said;
    }

    private static String words(Fact fact) {
        String value = fact.valueText();
        String words = value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
        return fact.status().established()
                ? words
                : words + " (" + fact.status().word() + ")";
    }
}
