package org.comity.assessment.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.Outcome;
import org.comity.assessment.Outlook;
import org.comity.assessment.Outlook.Settlement;
import org.comity.assessment.Outlook.Supposition;
import org.comity.assessment.Outlook.Turning;
import org.comity.assessment.PackFixture;
import org.comity.assessment.RuleClass;
import org.comity.assessment.engine.Assessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What would settle and what would change an answer (assessment 7a, 7b), against brute force over every combination of answers
 * on small random packs. A failure names the seed; run it alone with {@code COMITY_SEED=N} in the environment.
 */
class OutlookTest {

    private static final List<String> NAMES = List.of(
            "person.pardoned",
            "person.punished",
            "person.amnestied",
            "request.trivial",
            "offence.fiscal",
            "offence.dualCriminal");
    private static final List<String> PATHS = List.of(
            "persons[1].pardoned",
            "persons[1].punished",
            "persons[1].amnestied",
            "request.trivial",
            "offences[1].fiscal",
            "offences[1].dualCriminal",
            "offences[2].dualCriminal");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        String one = System.getenv("COMITY_SEED");
        return one == null ? LongStream.rangeClosed(1, 40) : LongStream.of(Long.parseLong(one));
    }

    private record Small(Assessor assessor, Facts facts, Map<String, String> known) {

        Assessment with(Map<String, String> answers) {
            Facts supposed = facts;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                supposed = supposed.with(FactChange.of(answer.getKey(), answer.getValue()));
            }
            return assessor.assess(supposed);
        }

        Standing standing(Map<String, String> answers) {
            return standing(answers, row -> true);
        }

        Standing standing(Map<String, String> answers, Predicate<DeciderConclusion> scope) {
            Facts supposed = facts;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                supposed = supposed.with(FactChange.of(answer.getKey(), answer.getValue()));
            }
            return new Standing(new Trials.Trial(supposed, assessor.assess(supposed)), scope);
        }

        List<String> unknown() {
            return PATHS.stream().filter(path -> !known.containsKey(path)).toList();
        }
    }

    private Small small(Random random) {
        List<String> rules = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            String about = pick(random, "request", "person", "offence", "offence");
            rules.add("""
                    id: "%d"
                    cite: s %d
                    class: %s
                    decider: %s
                    about: %s
                    condition: "%s"
                    """.formatted(
                            i,
                            i,
                            pick(
                                    random,
                                    "mandatory-bar",
                                    "mandatory-bar",
                                    "requirement-of-substance",
                                    "discretionary-ground",
                                    "requirement-of-form"),
                            pick(random, "court", "minister"),
                            about,
                            condition(random, about, 2)));
        }
        PackFixture pack = new PackFixture(folder).rules(rules.toArray(String[]::new));
        Facts facts = PackFixture.facts("""
                person: {}
                offences: [{id: "1"}, {id: "2", fiscal: false}]
                assurances: []
                """);
        Map<String, String> known = new LinkedHashMap<>();
        for (String path : PATHS) {
            if (random.nextInt(3) == 0) {
                known.put(path, pick(random, "true", "false"));
                facts = facts.with(FactChange.of(path, known.get(path)));
            }
        }
        return new Small(new Assessor(pack.library()), facts, known);
    }

    private static String condition(Random random, String about, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            List<String> names = NAMES.stream()
                    .filter(name -> name.startsWith("request.")
                            || name.startsWith(about + ".")
                            || about.equals("offence") && name.startsWith("person."))
                    .toList();
            return (random.nextInt(4) == 0 ? "!" : "") + names.get(random.nextInt(names.size()));
        }
        return "(" + condition(random, about, depth - 1) + pick(random, " && ", " || ")
                + condition(random, about, depth - 1) + ")";
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Every way of answering some of these facts. */
    private static List<SequencedMap<String, String>> allAnswers(List<String> paths) {
        List<SequencedMap<String, String>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (String path : paths) {
            for (SequencedMap<String, String> shorter : List.copyOf(all)) {
                for (String value : List.of("true", "false")) {
                    SequencedMap<String, String> longer = new LinkedHashMap<>(shorter);
                    longer.put(path, value);
                    all.add(longer);
                }
            }
        }
        return all;
    }

    /** 7a.4: no smaller set settles it, and where none is given there is none. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswersThatSettleItAreAsFewAsCanBe(long seed) {
        Small small = small(new Random(seed));
        Assessment considered = small.assessor().consider(small.facts());
        Outlook outlook = considered.outlook().orElseThrow();
        assertThat(outlook.complete()).isTrue();
        assertFewest(seed, small, row -> true, outlook.settled(), outlook.settledBy());
    }

    /** 7a.7: for each decider alone, no smaller set settles what it decides, and where none is given there is none. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswersThatSettleOneDeciderAreAsFewAsCanBe(long seed) {
        Small small = small(new Random(seed));
        Assessment considered = small.assessor().consider(small.facts());
        List<Outlook.OfDecider> deciders = considered.outlook().orElseThrow().deciders();
        assertThat(deciders)
                .extracting(Outlook.OfDecider::decider)
                .containsExactlyElementsOf(considered.conclusions().stream()
                        .map(DeciderConclusion::decider)
                        .distinct()
                        .toList());
        deciders.forEach(own -> {
            Predicate<DeciderConclusion> scope = row -> row.decider().equals(own.decider());
            assertThat(own.conclusion())
                    .isEqualTo(small.standing(Map.of(), scope).now());
            assertFewest(seed, small, scope, own.settled(), own.settledBy());
        });
    }

    private void assertFewest(
            long seed, Small small, Predicate<DeciderConclusion> scope, boolean settled, List<Settlement> settledBy) {
        int best = Integer.MAX_VALUE;
        Conclusion reached = Conclusion.UNDETERMINED;
        int lost = Integer.MAX_VALUE;
        for (SequencedMap<String, String> answers : allAnswers(small.unknown())) {
            Standing standing = small.standing(answers, scope);
            if (standing.isLost()) {
                lost = Math.min(lost, answers.size());
            } else if (standing.isSettled() && standing.best().ordinal() >= reached.ordinal()) {
                best = standing.best() == reached ? Math.min(best, answers.size()) : answers.size();
                reached = standing.best();
            }
        }
        if (small.standing(Map.of(), scope).isSettled()) {
            assertThat(settled).as("seed %d", seed).isTrue();
            assertThat(settledBy).as("seed %d", seed).isEmpty();
            return;
        }
        assertThat(size(settledBy, false))
                .as("seed %d, well: %s", seed, settledBy)
                .isEqualTo(best);
        assertThat(size(settledBy, true))
                .as("seed %d, badly: %s", seed, settledBy)
                .isEqualTo(lost);
        Conclusion wellReached = reached;
        settledBy.forEach(settlement -> {
            Standing standing = small.standing(map(settlement.answers()), scope);
            assertThat(standing.isSettled() || standing.isLost())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(settlement.conclusion())
                    .as("seed %d", seed)
                    .isIn(wellReached, Conclusion.BARRED, Conclusion.NO_LEGAL_BASIS);
        });
    }

    private static int size(List<Settlement> settledBy, boolean badly) {
        return settledBy.stream()
                .filter(settlement -> badly == (settlement.conclusion().ordinal() <= Conclusion.BARRED.ordinal()))
                .mapToInt(settlement -> settlement.answers().size())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Map<String, String> map(List<Supposition> suppositions) {
        Map<String, String> map = new LinkedHashMap<>();
        suppositions.forEach(one -> map.put(one.path(), one.value()));
        return map;
    }

    /** 7a.3: settled means that nothing that is open can change it; and what is not asked for cannot. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSettledStaysAndWhatIsNotAskedForDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Small small = small(random);
        for (int i = 0; i < 20; i++) {
            Map<String, String> answers = new LinkedHashMap<>();
            small.unknown().forEach(path -> {
                if (random.nextBoolean()) {
                    answers.put(path, pick(random, "true", "false"));
                }
            });
            Assessment before = small.with(answers);
            boolean settled = small.standing(answers).isSettled();
            Set<String> asked = new TreeSet<>();
            before.openQuestions().forEach(question -> asked.add(question.path()));
            for (SequencedMap<String, String> rest : allAnswers(small.unknown().stream()
                    .filter(path -> !answers.containsKey(path) && (settled || !asked.contains(path)))
                    .toList())) {
                Map<String, String> all = new LinkedHashMap<>(answers);
                all.putAll(rest);
                assertThat(small.with(all).conclusion())
                        .as("seed %d: %s, then %s", seed, answers, rest)
                        .isEqualTo(before.conclusion());
            }
        }
    }

    /** 7b.1: every fact whose change alone turns a finding is listed with what comes out, and nothing else; pairs only where no single one does. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theChangesThatTurnAFindingAreAllAndOnlyThose(long seed) {
        Small small = small(new Random(seed));
        Assessment now = small.assessor().consider(small.facts());
        List<Turning> turnings = now.outlook().orElseThrow().wouldChange();
        for (Finding finding : now.findings()) {
            boolean matters = finding.conclusion() != Conclusion.NO_BAR_FOUND
                    || finding.rule().kind() == RuleClass.MANDATORY_BAR
                    || finding.rule().kind() == RuleClass.REQUIREMENT_OF_SUBSTANCE;
            Set<Set<String>> expected = matters ? turnedBy(small, finding, 1) : Set.of();
            if (expected.isEmpty() && finding.conclusion() != Conclusion.NO_BAR_FOUND) {
                expected = turnedBy(small, finding, 2);
            }
            assertThat(told(turnings, finding))
                    .as("seed %d, %s %s", seed, finding.ruleId(), finding.subject())
                    .isEqualTo(expected);
        }
    }

    private static Set<Set<String>> told(List<Turning> turnings, Finding finding) {
        Set<Set<String>> told = new HashSet<>();
        turnings.stream()
                .filter(turning -> turning.rule().equals(finding.ruleId())
                        && turning.decider().equals(finding.judged().decider())
                        && turning.subject().equals(finding.subject()))
                .forEach(turning -> {
                    Set<String> changes = new TreeSet<>();
                    turning.changes().forEach(change -> changes.add(change.path()));
                    changes.add("-> " + turning.to());
                    told.add(changes);
                });
        return told;
    }

    private static Set<Set<String>> turnedBy(Small small, Finding finding, int size) {
        Set<Set<String>> turned = new HashSet<>();
        List<String> paths = new ArrayList<>(PATHS);
        paths.add("offences[2].fiscal");
        for (SequencedMap<String, String> change : allAnswers(paths)) {
            if (change.size() != size || change.entrySet().stream().anyMatch(one -> isSo(small, one))) {
                continue;
            }
            Optional<Finding> then = small.with(change).findings().stream()
                    .filter(other -> other.ruleId().equals(finding.ruleId())
                            && other.judged().decider().equals(finding.judged().decider())
                            && other.subject().equals(finding.subject()))
                    .findFirst();
            if (then.isPresent()
                    && then.get().outcome() != finding.outcome()
                    && then.get().outcome() != Outcome.UNDETERMINED) {
                Set<String> written = new TreeSet<>();
                written.addAll(change.keySet());
                written.add("-> " + then.get().outcome());
                turned.add(written);
            }
        }
        return turned;
    }

    private static boolean isSo(Small small, Map.Entry<String, String> change) {
        return small.facts()
                .find(change.getKey())
                .filter(fact -> fact.valueText().equals(change.getValue()))
                .isPresent();
    }

    /** The tests above would be worthless if nothing could be settled or turned. */
    @Test
    void theRandomPacksHaveSomethingToSettleAndToTurn() {
        int settlements = 0;
        int largest = 0;
        int ofDeciders = 0;
        int pairs = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Small small = small(new Random(seed));
            Outlook outlook = small.assessor().consider(small.facts()).outlook().orElseThrow();
            settlements += outlook.settledBy().size();
            ofDeciders += (int) outlook.deciders().stream()
                    .filter(own -> outlook.deciders().size() > 1
                            && !own.settledBy().isEmpty()
                            && !own.settledBy().equals(outlook.settledBy()))
                    .count();
            largest = Math.max(
                    largest,
                    outlook.settledBy().stream()
                            .map(Settlement::answers)
                            .mapToInt(List::size)
                            .max()
                            .orElse(0));
            pairs += (int) outlook.wouldChange().stream()
                    .filter(turning -> turning.changes().size() == 2)
                    .count();
        }
        assertThat(settlements).isGreaterThan(30);
        assertThat(ofDeciders).isGreaterThan(10);
        assertThat(largest).isGreaterThan(2);
        assertThat(pairs).isGreaterThan(5);
    }
}
