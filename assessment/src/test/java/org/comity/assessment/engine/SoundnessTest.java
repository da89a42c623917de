package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactChange;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;
import org.comity.assessment.FactPath;
import org.comity.assessment.FactStatus;
import org.comity.assessment.FactType;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.Outcome;
import org.comity.assessment.law.LawLibrary;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Soundness on random cases against the packs that ship (assessment 1.4): what is decided while a fact is unknown stays
 * decided whatever the fact turns out to be. A failure names the seed; run it alone with {@code COMITY_SEED=N} in the environment.
 */
class SoundnessTest {

    private static final LawLibrary LIBRARY = LawLibrary.load(Path.of(System.getProperty("comity.root", ".."), "law"));
    private static final Assessor ASSESSOR = new Assessor(LIBRARY);

    static LongStream seeds() {
        String one = System.getenv("COMITY_SEED");
        return one == null ? LongStream.rangeClosed(1, 60) : LongStream.of(Long.parseLong(one));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDecidedFindingStaysWhatItIsWhateverAnUnknownFactTurnsOutToBe(long seed) {
        Random random = new Random(seed);
        Facts facts = randomCase(random);
        Assessment before = ASSESSOR.assess(facts);
        for (int i = 0; i < 12; i++) {
            FactName name = anyFact(random);
            String path = FactPath.of(name, name.group().orElseThrow() == FactGroup.ASSURANCE ? "a1" : "1");
            if (facts.find(path)
                    .filter(fact -> fact.status() != FactStatus.UNKNOWN)
                    .isPresent()) {
                continue;
            }
            String value = randomValue(name, random);
            Facts known;
            try {
                known = facts.with(FactChange.of(path, value));
            } catch (BadInput contradiction) {
                continue; // the case already rules this value out
            }
            Assessment after = ASSESSOR.assess(known);
            String which = "seed " + seed + ", " + path + ": " + value;
            agree(before, after, which);
        }
    }

    private static void agree(Assessment before, Assessment after, String which) {
        Map<String, Outcome> later = outcomes(after);
        outcomes(before).forEach((key, outcome) -> {
            if (outcome != Outcome.UNDETERMINED && later.containsKey(key)) {
                assertThat(later.get(key)).as("%s, %s", which, key).isEqualTo(outcome);
            }
        });
        before.findings().stream()
                .filter(SoundnessTest::standsInTheWay)
                .forEach(finding -> assertThat(later)
                        .as("%s: what stood in the way cannot vanish", which)
                        .containsKey(key(finding)));
        Set<String> appeared = later.keySet().stream()
                .filter(key -> !outcomes(before).containsKey(key))
                .collect(Collectors.toSet());
        assertThat(appeared).as("%s: findings that did not apply before", which).isEmpty();
        if (before.conclusion() == Conclusion.NO_BAR_FOUND || before.conclusion() == Conclusion.NO_LEGAL_BASIS) {
            assertThat(after.conclusion()).as(which).isEqualTo(before.conclusion());
        }
        if (before.conclusion() == Conclusion.BARRED) {
            assertThat(after.conclusion()).as(which).isLessThanOrEqualTo(Conclusion.BARRED);
        }
    }

    private static Map<String, Outcome> outcomes(Assessment assessment) {
        Map<String, Outcome> outcomes = new HashMap<>();
        assessment.findings().forEach(finding -> outcomes.put(key(finding), finding.outcome()));
        return outcomes;
    }

    private static String key(Finding finding) {
        return finding.ruleId() + " " + finding.judged().decider() + " "
                + finding.subject().words();
    }

    private static boolean standsInTheWay(Finding finding) {
        return finding.outcome() == (finding.rule().kind().requires() ? Outcome.NOT_MET : Outcome.MET);
    }

    /** The facts that the packs' rules speak of, one element of each list. */
    private static final List<FactName> NAMES = LIBRARY.packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .flatMap(rule -> Stream.concat(rule.logic().when().stream(), rule.logic().condition().stream())
                    .flatMap(condition -> condition.names().stream()))
            .filter(name -> FactDictionary.standard().find(name).isPresent())
            .map(FactDictionary.standard()::get)
            .filter(name -> name.group().isPresent() && name.type() != FactType.PERSONS)
            .filter(name -> !Set.of("request.kind", "request.requested", "request.requesting")
                    .contains(name.name()))
            .distinct()
            .toList();

    private static FactName anyFact(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Facts randomCase(Random random) {
        Facts facts = FactsReader.read("random.yaml", """
                case: R
                asAt: %s
                request: {kind: extradition, requesting: %s, requested: NZ}
                person: {}
                offences: [{id: "1"}]
                assurances: [{id: a1}]
                """.formatted(
                        pick(random, "2004-05-06", "2014-11-20", "2020-01-15"), pick(random, "CN", "AU", "CA", "KI")));
        List<FactName> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        int known = random.nextInt(names.size());
        for (FactName name : names.subList(0, known)) {
            String path = FactPath.of(name, name.group().orElseThrow() == FactGroup.ASSURANCE ? "a1" : "1");
            try {
                facts = facts.with(FactChange.of(path, randomValue(name, random)));
            } catch (BadInput contradiction) {
                continue; // leave it unknown
            }
        }
        return facts;
    }

    private static String randomValue(FactName name, Random random) {
        return switch (name.type()) {
            case YES_NO, FINDING, STATED -> pick(random, "true", "false");
            case WHOLE -> pick(random, "0", "6", "12", "60");
            case DAY -> pick(random, "2003-02-01", "2014-11-01", "2021-07-08");
            case TEXT -> pick(random, "uncac", "something");
            case ENUM -> pick(random, name.values().toArray(String[]::new));
            case ENUMS -> "[" + pick(random, name.values().toArray(String[]::new)) + "]";
            case STATE -> pick(random, "NZ", "CN");
            case STATES -> pick(random, "[]", "[CN]", "[NZ, CN]");
            case TEXTS -> pick(random, "[]", "[uncac]", "[nationality]", "[race]");
            case MONEY -> "NZD 10.00";
            case PERSONS, PERIODS -> "[]";
        };
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    /** The test would be worthless if its random cases decided nothing, or everything. */
    @Test
    void theRandomCasesShowEveryOutcome() {
        Set<Outcome> seen = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> ASSESSOR.assess(randomCase(new Random(seed))))
                .flatMap(assessment -> assessment.findings().stream())
                .map(Finding::outcome)
                .collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }
}
