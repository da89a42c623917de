package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one assurance is worth in this case (assessment 4.6): the three steps of Minister of Justice v Kim [2021] NZSC 57, the
 * eleven factors of Othman v United Kingdom (2012), and what it does to each bar that names its type.
 *
 * @param id the assurance
 * @param type what it promises
 * @param givenBy who gave it
 * @param receivedAt when it was received
 * @param steps risk without it, quality, reliability
 * @param factors the eleven factors
 * @param bars the bars that an assurance of its type can cure
 */
public record AssuranceSheet(
        String id,
        Optional<String> type,
        Optional<String> givenBy,
        Optional<LocalDate> receivedAt,
        List<Step> steps,
        List<Factor> factors,
        List<Bar> bars) {

    private static final List<String> STEPS = List.of("riskWithout", "qualityFinding", "reliabilityFinding");

    /** The factors of which a yes speaks against relying on the assurance; of all others a yes speaks for it. */
    private static final Set<String> AGAINST = Set.of("treatmentLawfulThere", "illTreatedBefore");

    /**
     * One of the three steps.
     *
     * @param finding {@code yes}, {@code no} or {@code not recorded}
     * @param status how far it is established, when recorded
     * @param by who found it
     * @param asOf on which day
     */
    public record Step(
            String step,
            String label,
            String finding,
            Optional<String> status,
            Optional<String> by,
            Optional<LocalDate> asOf) {}

    /** One of the eleven factors, and whether it speaks for relying on the assurance, against it, or is not recorded. */
    public record Factor(String factor, String label, Speaks speaks) {}

    /** Which way a factor points. */
    public enum Speaks {
        FOR,
        AGAINST,
        NOT_RECORDED;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A bar that names the assurance's type.
     *
     * @param effect what the assurance does to it
     * @param why in plain words; empty where it was not weighed
     */
    public record Bar(String rule, String cite, Subject subject, Effect effect, String why) {}

    /** What an assurance does to a bar. */
    public enum Effect {
        CURES,
        MAY_CURE,
        DOES_NOT_CURE,
        /** The bar is not met anyway. */
        NOT_NEEDED;

        /** The word as answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public AssuranceSheet {
        steps = List.copyOf(steps);
        factors = List.copyOf(factors);
        bars = List.copyOf(bars);
    }

    /** The sheets of all assurances of a case, in its order. */
    static List<AssuranceSheet> list(Facts facts, List<Composition.Judgement> judgements) {
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

    private static Step step(Facts facts, String path, String step) {
        String label =
                FactDictionary.standard().get("assurance." + step).words().label();
        Optional<Fact> fact = facts.find(path + step)
                .filter(one ->
                        one.leaves().stream().anyMatch(leaf -> leaf.value().isPresent()));
        return new Step(
                step,
                label,
                fact.map(one -> one.valueText().replace("true", "yes").replace("false", "no"))
                        .orElse("not recorded"),
                fact.map(one -> one.status().word()),
                fact.flatMap(Fact::by),
                fact.flatMap(Fact::asOf));
    }

    private static List<Factor> factors(Facts facts, String path) {
        List<Factor> factors = new ArrayList<>();
        for (String name : FactDictionary.standard().listBeneath("assurance.factors")) {
            Speaks speaks = facts.findEstablished(path + "factors." + name)
                    .map(value ->
                            value.equals(new FactValue.YesNo(!AGAINST.contains(name))) ? Speaks.FOR : Speaks.AGAINST)
                    .orElse(Speaks.NOT_RECORDED);
            factors.add(new Factor(
                    name,
                    FactDictionary.standard()
                            .get("assurance.factors." + name)
                            .words()
                            .label(),
                    speaks));
        }
        return factors;
    }

    private static List<Bar> bars(String id, String type, List<Composition.Judgement> judgements) {
        Map<String, Bar> bars = new LinkedHashMap<>();
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
                        new Bar(
                                finding.ruleId(),
                                finding.rule().cite(),
                                finding.subject(),
                                effect(id, finding, notes),
                                String.join(" ", notes)));
            }
        }
        return List.copyOf(bars.values());
    }

    private static Effect effect(String id, Finding finding, List<String> notes) {
        if (finding.curedBy().contains(id)) {
            return Effect.CURES;
        }
        return switch (finding.outcome()) {
            case NOT_MET -> finding.curedBy().isEmpty() ? Effect.NOT_NEEDED : Effect.DOES_NOT_CURE;
            case MET -> Effect.DOES_NOT_CURE;
            case UNDETERMINED ->
                notes.stream().anyMatch(note -> note.contains("cannot count yet"))
                        ? Effect.MAY_CURE
                        : Effect.DOES_NOT_CURE;
        };
    }
}
