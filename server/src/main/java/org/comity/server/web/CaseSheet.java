package org.comity.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Fact;
import org.comity.assessment.Finding;
import org.comity.assessment.Outcome;
import org.comity.assessment.RuleClass;
import org.comity.casework.CaseStep;
import org.comity.casework.Decision;
import org.comity.server.desk.CaseView;

/**
 * A case in the order in which the case page shows it: what stands in the way first.
 *
 * @param view the case
 * @param titles the titles of the instruments, by the id of their pack
 */
public record CaseSheet(CaseView view, Map<String, String> titles) {

    private static final int FIRST_QUESTIONS = 5;
    private static final List<RuleClass> READING_ORDER = List.of(
            RuleClass.MANDATORY_BAR,
            RuleClass.REQUIREMENT_OF_SUBSTANCE,
            RuleClass.DISCRETIONARY_GROUND,
            RuleClass.OPEN_POWER,
            RuleClass.REQUIREMENT_OF_FORM,
            RuleClass.CURE,
            RuleClass.NOT_A_GROUND,
            RuleClass.PRECEDENCE,
            RuleClass.DEADLINE,
            RuleClass.DUTY);

    /**
     * The findings of one class of rule, provision by provision.
     *
     * @param kind the class
     * @param open what stands in the way or may, what does so first
     * @param clear what does not
     */
    public record Group(RuleClass kind, List<Ground> open, List<Ground> clear) {

        /** What stands behind the line that hides the rest. */
        public String summary() {
            return kind.bars() || kind.requires()
                    ? Words.count(clear.size(), "provision does", "provisions do") + " not stand in the way"
                    : Words.count(clear.size(), "provision");
        }

        /** How many provisions have an outcome. */
        public long count(Outcome outcome) {
            return Stream.concat(open.stream(), clear.stream())
                    .filter(ground -> ground.first().outcome() == outcome)
                    .count();
        }
    }

    /**
     * What the findings amount to for one decider.
     *
     * @param decider who decides
     * @param best the best over the offences: what the decider may still do
     * @param lines each person and offence
     */
    public record DeciderLine(String decider, Conclusion best, List<DeciderConclusion> lines) {}

    /** The facts about one thing: the request, a person, an offence. */
    public record FactGroup(String about, List<Fact> facts) {

        /** How many of them do not count as known. */
        public long unsettled() {
            return facts.stream().filter(fact -> !fact.status().established()).count();
        }
    }

    /** The last assessment, if there is one. */
    public Optional<Assessment> assessment() {
        return view.assessment().map(kept -> kept.assessment());
    }

    /** The findings class by class. */
    public List<Group> groups() {
        List<Finding> all = assessment().map(Assessment::findings).orElse(List.of());
        List<Group> groups = new ArrayList<>();
        for (RuleClass kind : READING_ORDER) {
            List<Ground> grounds = Ground.of(all.stream()
                    .filter(finding -> finding.rule().kind() == kind)
                    .sorted(Comparator.comparingInt(finding -> urgency(AssessmentWords.tone(finding))))
                    .toList());
            if (!grounds.isEmpty()) {
                groups.add(new Group(
                        kind,
                        grounds.stream().filter(Ground::needsAttention).toList(),
                        grounds.stream()
                                .filter(ground -> !ground.needsAttention())
                                .toList()));
            }
        }
        return groups;
    }

    private static int urgency(String tone) {
        return switch (tone) {
            case "bar" -> 0;
            case "open" -> 1;
            case "form" -> 2;
            default -> 3;
        };
    }

    /** An instrument's title as its pack gives it; made from its id where no pack of the office has it any more. */
    public String instrument(String id) {
        return titles.getOrDefault(id, AssessmentWords.instrument(id));
    }

    /** The title of the instrument whose pack has a rule, clock or duty: {@code uncac.44-9} is a rule of {@code uncac}. */
    public String instrumentOf(String rule) {
        return titles.keySet().stream()
                .filter(id -> rule.startsWith(id.replace('/', '.') + "."))
                .max(Comparator.comparingInt(String::length))
                .map(this::instrument)
                .orElse("");
    }

    /** The provisions that by themselves lead to the overall conclusion: {@code s 7(b) and s 24(2)(d) of the Extradition Act 1999}. */
    public String decisive() {
        Map<String, List<String>> byInstrument = assessment().stream()
                .flatMap(known -> known.findings().stream()
                        .filter(finding -> finding.conclusion() == known.conclusion())
                        .filter(finding -> known.conclusion() != Conclusion.NO_BAR_FOUND))
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.groupingBy(
                        rule -> instrument(rule.instrument()),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> rule.cite(), Collectors.toList())));
        return byInstrument.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + Words.list(entry.getValue().stream().distinct().toList()))
                .collect(Collectors.joining("; "));
    }

    /** The conclusions decider by decider. */
    public List<DeciderLine> deciders() {
        Map<String, List<DeciderConclusion>> byDecider = new LinkedHashMap<>();
        for (DeciderConclusion line : assessment().map(Assessment::conclusions).orElse(List.of())) {
            byDecider
                    .computeIfAbsent(line.decider(), decider -> new ArrayList<>())
                    .add(line);
        }
        return byDecider.entrySet().stream()
                .map(entry -> new DeciderLine(
                        entry.getKey(),
                        Conclusion.best(entry.getValue().stream()
                                .map(DeciderConclusion::outcome)
                                .toList()),
                        entry.getValue()))
                .toList();
    }

    /** The open questions, each with the provisions that wait for its answer. */
    public List<Ask> questions() {
        Map<String, String> cites = cites();
        return assessment().map(Assessment::openQuestions).orElse(List.of()).stream()
                .map(question -> new Ask(
                        question,
                        question.decides().stream()
                                .map(rule -> cites.getOrDefault(rule, rule))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** The most decisive questions, which the page shows at once. */
    public List<Ask> firstQuestions() {
        List<Ask> all = questions();
        return all.subList(0, Math.min(FIRST_QUESTIONS, all.size()));
    }

    /** The others, one step away. */
    public List<Ask> otherQuestions() {
        List<Ask> all = questions();
        return all.subList(Math.min(FIRST_QUESTIONS, all.size()), all.size());
    }

    /** The provision of each rule, clock and duty: {@code s 30(2)(b)}. */
    private Map<String, String> cites() {
        Map<String, String> cites = new TreeMap<>();
        assessment().ifPresent(known -> {
            known.findings()
                    .forEach(finding ->
                            cites.put(finding.ruleId(), finding.rule().cite()));
            known.clocks().forEach(clock -> cites.put(clock.rule(), clock.cite()));
            known.duties().forEach(duty -> cites.put(duty.rule(), duty.cite()));
        });
        return cites;
    }

    /** The facts, one group for each thing they are about: the request first, then people, offences and what else there is. */
    public List<FactGroup> facts() {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : view.facts().list()) {
            groups.computeIfAbsent(FactWords.about(fact.path()), about -> new ArrayList<>())
                    .add(fact);
        }
        return groups.entrySet().stream()
                .map(entry -> new FactGroup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                        group -> FactWords.order(group.facts().getFirst().path())))
                .toList();
    }

    /** The decisions that wait for a second person. */
    public List<Decision> waiting() {
        return view.decisions().stream()
                .filter(decision -> !decision.isApproved())
                .toList();
    }

    /** The decisions in force. */
    public List<Decision> inForce() {
        return view.decisions().stream().filter(Decision::isApproved).toList();
    }

    /** A step's name for reading; its word when the procedure no longer has it. */
    public String step(String id) {
        return view.steps().stream()
                .filter(line -> line.step().id().equals(id))
                .map(line -> line.step().title())
                .findFirst()
                .orElse(Words.sentence(id));
    }

    /** Where the case stands with a step, in a word or two. */
    public String standing(CaseView.StepLine line) {
        if (line.decision().isPresent()) {
            Decision decision = line.decision().get();
            return decision.isApproved() ? "Decided" : "Awaiting approval";
        }
        return open(line).isEmpty() ? "Not yet" : "Open";
    }

    /** The tone of a step's standing. */
    public String tone(CaseView.StepLine line) {
        return switch (standing(line)) {
            case "Decided" -> "clear";
            case "Awaiting approval" -> "open";
            case "Open" -> "strong";
            default -> "none";
        };
    }

    /** The outcomes of a step that no safeguard closes. */
    public static List<String> open(CaseView.StepLine line) {
        return line.step().outcomes().stream()
                .filter(outcome -> line.closed().stream()
                        .noneMatch(closed -> closed.outcome().equals(outcome)
                                && !closed.closed().isEmpty()))
                .toList();
    }

    /** The id of a step's choice. */
    public static String choice(CaseStep step, String outcome) {
        return "step-" + step.id() + "-" + outcome;
    }
}
