package org.comity.assessment.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.assessment.CompetingRequests;
import org.comity.assessment.Fact;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;
import org.comity.assessment.FactPath;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.law.Rule;

/** Lays this request and its rivals side by side by the factors of a rule (assessment 7.14). */
public final class RivalRequests {

    private RivalRequests() {}

    /** The table of a rule; empty when the case has no rival requests. */
    public static Optional<CompetingRequests> table(Rule rule, Facts facts) {
        List<String> rivals = facts.listIds(FactGroup.RIVAL).orElse(List.of());
        if (rivals.isEmpty() || rule.standing().compares().isEmpty()) {
            return Optional.empty();
        }
        List<CompetingRequests.Column> columns = new ArrayList<>();
        columns.add(new CompetingRequests.Column(
                "this", facts.findEstablished("request.requesting").map(FactValue::text)));
        rivals.forEach(id -> columns.add(new CompetingRequests.Column(
                id, facts.findEstablished("rivals[" + id + "].state").map(FactValue::text))));
        List<CompetingRequests.Factor> factors = new ArrayList<>();
        for (Rule.Comparison comparison : rule.standing().compares()) {
            List<String> values = new ArrayList<>();
            values.add(said(comparison.own(), Optional.empty(), facts));
            rivals.forEach(id -> values.add(said(comparison.rival(), Optional.of(id), facts)));
            factors.add(new CompetingRequests.Factor(comparison.cite(), comparison.what(), values));
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
