package org.comity.assessment.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.Assessment;
import org.comity.assessment.Duty;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Outcome;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;
import org.comity.terms.BadInput;

/**
 * Which outcomes of which rules the cases of a pack show (docs/reference/law-packs.md, "cases/"). A rule that no case shows is a
 * rule nobody has tried. A rule may say, with its reason, that an outcome can never come ({@code never}).
 */
final class CaseCoverage {

    private final Map<String, Set<String>> shown = new HashMap<>();
    private final LawPack pack;

    private CaseCoverage(LawPack pack) {
        this.pack = pack;
    }

    /** What the cases of a folder show of a pack. */
    static CaseCoverage of(LawPack pack, Path folder, Assessor assessor) {
        CaseCoverage coverage = new CaseCoverage(pack);
        for (Path file : Casebook.files(folder)) {
            try {
                coverage.add(assessor.assess(FactsReader.read(file)));
            } catch (BadInput e) {
                // A case that must be refused shows no rule; whether it is refused rightly is for the casebook to say.
                continue;
            }
        }
        return coverage;
    }

    private void add(Assessment assessment) {
        assessment.findings().forEach(finding -> seen(finding.ruleId(), word(finding.outcome())));
        assessment.clocks().forEach(clock -> seen(clock.rule(), clock.ends().isPresent() ? "computed" : "unknown"));
        assessment.duties().forEach(duty -> seen(duty.rule(), word(duty)));
    }

    private void seen(String rule, String outcome) {
        shown.computeIfAbsent(rule, absent -> new TreeSet<>()).add(outcome);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case UNDETERMINED -> "undetermined";
        };
    }

    private static String word(Duty duty) {
        Optional<Boolean> done = duty.arises() ? duty.done() : Optional.empty();
        return done.map(yes -> yes ? "done" : "notDone").orElse("unknown");
    }

    /** The outcomes that a rule can have and that a case must show. */
    static List<String> outcomes(Rule rule) {
        boolean condition = rule.logic().condition().isPresent();
        return switch (rule.kind()) {
            case DEADLINE -> List.of("computed", "unknown");
            case DUTY ->
                condition
                        ? List.of("done", "notDone", "unknown")
                        : rule.logic().when().isPresent() ? List.of("notDone", "unknown") : List.of("notDone");
            case PRECEDENCE, NOT_A_GROUND -> condition ? List.of("met", "notMet") : List.of("met");
            default -> List.of("met", "notMet", "undetermined");
        };
    }

    /** What no case shows though it can come, and what a case shows though a rule says that it cannot. */
    List<LawCheck.PackProblem> problems() {
        List<LawCheck.PackProblem> problems = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        for (Rule rule : pack.rules()) {
            Set<String> outcomes = shown.getOrDefault(rule.id(), Set.of());
            List<String> lacking = outcomes(rule).stream()
                    .filter(outcome ->
                            !outcomes.contains(outcome) && !rule.words().never().containsKey(outcome))
                    .toList();
            if (!lacking.isEmpty() && said.add(rule.id())) {
                problems.add(new LawCheck.PackProblem(rule.place(), lacking(rule, outcomes, lacking)));
            }
            rule.words().never().keySet().stream()
                    .filter(outcomes::contains)
                    .forEach(outcome -> problems.add(new LawCheck.PackProblem(
                            rule.place(),
                            "the rule '" + rule.provision() + "' says that it is never " + outcome
                                    + ", but a case shows it so; remove it from 'never', or correct the rule")));
        }
        return problems;
    }

    private static String lacking(Rule rule, Set<String> shown, List<String> lacking) {
        String said = shown.isEmpty()
                ? "no case shows the rule '" + rule.provision() + "'"
                : "no case shows the rule '" + rule.provision() + "' " + String.join(", or ", lacking);
        return said + "; expected cases where it is " + String.join(", ", outcomes(rule))
                + "; add them, or say under 'never' why an outcome cannot come";
    }
}
