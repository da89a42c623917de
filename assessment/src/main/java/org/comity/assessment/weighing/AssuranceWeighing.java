package org.comity.assessment.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.AssuranceSheet;
import org.comity.assessment.Fact;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.precedence.Composition;

/** Fills the sheet of each assurance from the facts and from the findings that name its type (assessment 4.6). */
public final class AssuranceWeighing {

    private static final List<String> STEPS = List.of("riskWithout", "qualityFinding", "reliabilityFinding");

    /** The factors of which a yes speaks against relying on the assurance; of all others a yes speaks for it. */
    private static final Set<String> AGAINST = Set.of("treatmentLawfulThere", "illTreatedBefore");

    private AssuranceWeighing() {}

    /** The sheets of all assurances of a case, in its order. */
    public static List<AssuranceSheet> sheets(Facts facts, List<Composition.Judgement> judgements) {
        List<AssuranceSheet> sheets = new ArrayList<>();
        for (String id : facts.listIds(FactGroup.ASSURANCE).orElse(List.of())) {
            String path = "assurances[" + id + "].";
            Optional<String> type = facts.findEstablished(path + "type").map(FactValue::text);
            sheets.add(new AssuranceSheet(
                    id,
                    type,
                    facts.findEstablished(path + "givenBy").map(FactValue::text),
                    facts.findEstablished(path + "receivedAt")
                            .filter(FactValue.Day.class::isInstance)
                            .map(day -> ((FactValue.Day) day).value()),
                    STEPS.stream().map(step -> step(facts, path, step)).toList(),
                    factors(facts, path),
                    type.map(word -> bars(id, word, judgements)).orElse(List.of())));
        }
        return sheets;
    }

    private static AssuranceSheet.Step step(Facts facts, String path, String step) {
        String label =
                FactDictionary.standard().get("assurance." + step).words().label();
        Optional<Fact> fact = facts.find(path + step)
                .filter(one ->
                        one.leaves().stream().anyMatch(leaf -> leaf.value().isPresent()));
        return new AssuranceSheet.Step(
                step,
                label,
                fact.map(one -> one.valueText().replace("true", "yes").replace("false", "no"))
                        .orElse("not recorded"),
                fact.map(one -> one.status().word()),
                fact.flatMap(Fact::by),
                fact.flatMap(Fact::asOf));
    }

    private static List<AssuranceSheet.Factor> factors(Facts facts, String path) {
        List<AssuranceSheet.Factor> factors = new ArrayList<>();
        for (String name : FactDictionary.standard().listBeneath("assurance.factors")) {
            AssuranceSheet.Speaks speaks = facts.findEstablished(path + "factors." + name)
                    .map(value -> value.equals(new FactValue.YesNo(!AGAINST.contains(name)))
                            ? AssuranceSheet.Speaks.FOR
                            : AssuranceSheet.Speaks.AGAINST)
                    .orElse(AssuranceSheet.Speaks.NOT_RECORDED);
            factors.add(new AssuranceSheet.Factor(
                    name,
                    FactDictionary.standard()
                            .get("assurance.factors." + name)
                            .words()
                            .label(),
                    speaks));
        }
        return factors;
    }

    private static List<AssuranceSheet.Bar> bars(String id, String type, List<Composition.Judgement> judgements) {
        Map<String, AssuranceSheet.Bar> bars = new LinkedHashMap<>();
        for (Composition.Judgement one : judgements) {
            boolean named = one.rule().logic().cures().stream()
                    .anyMatch(cure -> cure.types().contains(type));
            if (named) {
                Finding finding = one.finding();
                List<String> notes = finding.because().stream()
                        .filter(reason -> reason.startsWith("Assurance " + id + " ("))
                        .toList();
                bars.putIfAbsent(
                        finding.ruleId() + finding.subject(),
                        new AssuranceSheet.Bar(
                                finding.ruleId(),
                                finding.rule().cite(),
                                finding.subject(),
                                effect(id, finding, notes),
                                String.join(" ", notes)));
            }
        }
        return List.copyOf(bars.values());
    }

    private static AssuranceSheet.Effect effect(String id, Finding finding, List<String> notes) {
        if (finding.curedBy().contains(id)) {
            return AssuranceSheet.Effect.CURES;
        }
        return switch (finding.outcome()) {
            case NOT_MET ->
                finding.curedBy().isEmpty() ? AssuranceSheet.Effect.NOT_NEEDED : AssuranceSheet.Effect.DOES_NOT_CURE;
            case MET -> AssuranceSheet.Effect.DOES_NOT_CURE;
            case UNDETERMINED ->
                notes.stream().anyMatch(note -> note.contains("cannot count yet"))
                        ? AssuranceSheet.Effect.MAY_CURE
                        : AssuranceSheet.Effect.DOES_NOT_CURE;
        };
    }
}
