package org.comity.assessment.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.comity.terms.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The evaluator against CEL itself, on random conditions over random facts of which some are unknown (assessment 1.2, 1.3,
 * 1.6): the same truth, the same unknown names, the same errors. A failure names the seed; run it alone with {@code
 * COMITY_SEED=N} in the environment.
 */
class EvaluatorOracleTest {

    private static final Map<String, NameType> NAMES = new TreeMap<>(Map.of(
            "a", NameType.of(NameType.Kind.YES_NO),
            "person.b", NameType.of(NameType.Kind.YES_NO),
            "person.risk.c", NameType.of(NameType.Kind.YES_NO),
            "months", NameType.of(NameType.Kind.WHOLE),
            "offence.years", NameType.of(NameType.Kind.WHOLE),
            "day", NameType.of(NameType.Kind.TEXT),
            "word", NameType.of(NameType.Kind.TEXT),
            "words", NameType.of(NameType.Kind.TEXTS),
            "others", NameType.of(NameType.Kind.TEXTS)));
    private static final List<String> ORDER = List.copyOf(NAMES.keySet());
    private static final CelOracle ORACLE = new CelOracle(NAMES);
    private static final ConditionLanguage LANGUAGE = new ConditionLanguage(NAMES, ORDER::indexOf);

    static LongStream seeds() {
        String one = System.getenv("COMITY_SEED");
        return one == null ? LongStream.rangeClosed(1, 40) : LongStream.of(Long.parseLong(one));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatItSaysIsWhatTheReferenceSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            String source = new Writer(random).yesNo(4);
            for (int j = 0; j < 6; j++) {
                Map<String, Object> known = randomFacts(random);
                assertThat(own(source, known))
                        .as("seed %d: %s over %s", seed, source, new TreeMap<>(known))
                        .isEqualTo(ORACLE.evaluate(source, known));
            }
        }
    }

    private static String own(String source, Map<String, Object> known) {
        Condition condition = LANGUAGE.compile(source, new Place("random", 1));
        try {
            Answer answer = condition.evaluate(slot -> known.getOrDefault(ORDER.get(slot), Values.UNKNOWN));
            return switch (answer.truth()) {
                case TRUE -> "true";
                case FALSE -> "false";
                case UNKNOWN -> new TreeSet<>(answer.unknown()).toString();
            };
        } catch (ConditionFailed e) {
            return "error";
        }
    }

    private static Map<String, Object> randomFacts(Random random) {
        Map<String, Object> known = new HashMap<>();
        NAMES.forEach((name, type) -> {
            if (random.nextInt(3) > 0) {
                known.put(
                        name,
                        switch (type.kind()) {
                            case YES_NO -> random.nextBoolean();
                            case WHOLE -> (long) random.nextInt(4) - 1;
                            case TEXT -> pick(random, "x", "y", "2014-11-20", "2013-02-28", "");
                            case TEXTS -> randomWords(random);
                        });
            }
        });
        return known;
    }

    private static List<String> randomWords(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(pick(random, "x", "y", "z"));
        }
        return words;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Writes random conditions over every form that conditions have. */
    private static final class Writer {

        private final Random random;
        private final List<String> variables = new ArrayList<>();

        Writer(Random random) {
            this.random = random;
        }

        String yesNo(int depth) {
            if (depth == 0) {
                return pick(random, "a", "person.b", "person.risk.c", "true", "false");
            }
            int less = depth - 1;
            return switch (random.nextInt(13)) {
                case 0, 1, 2 -> "(" + yesNo(less) + " && " + yesNo(less) + ")";
                case 3, 4, 5 -> "(" + yesNo(less) + " || " + yesNo(less) + ")";
                case 6 -> "!(" + yesNo(less) + ")";
                case 7 -> "(" + yesNo(less) + " ? " + yesNo(less) + " : " + yesNo(less) + ")";
                case 8 ->
                    "(" + whole(less) + pick(random, " < ", " <= ", " > ", " >= ", " == ", " != ") + whole(less) + ")";
                case 9 -> "(" + text() + pick(random, " < ", " <= ", " > ", " >= ", " == ", " != ") + text() + ")";
                case 10 -> "(" + text() + " in " + texts(less) + ")";
                case 11 -> overList(less);
                default ->
                    pick(
                            random,
                            "a",
                            "person.b",
                            "person.risk.c",
                            text() + "." + pick(random, "contains", "startsWith", "endsWith") + "(" + text() + ")");
            };
        }

        private String overList(int depth) {
            String list = texts(depth);
            String variable = "v" + variables.size();
            variables.add(variable);
            String written = list + "." + pick(random, "exists", "all", "exists_one") + "(" + variable + ", "
                    + yesNo(depth) + ")";
            variables.removeLast();
            return written;
        }

        private String whole(int depth) {
            if (depth == 0) {
                return pick(random, "months", "offence.years", "2", "-1");
            }
            return switch (random.nextInt(7)) {
                case 0 ->
                    "(" + whole(depth - 1) + pick(random, " + ", " - ", " * ", " / ", " % ") + whole(depth - 1) + ")";
                case 1 ->
                    "daysBetween(" + pick(random, "day", "word", "'2014-01-01'") + ", "
                            + pick(random, "day", "'2014-12-31'") + ")";
                case 2 -> texts(depth - 1) + ".size()";
                case 3 -> "size(" + text() + ")";
                case 4 -> "-(" + whole(depth - 1) + ")";
                default -> whole(0);
            };
        }

        private String text() {
            return !variables.isEmpty() && random.nextBoolean()
                    ? variables.get(random.nextInt(variables.size()))
                    : pick(random, "day", "word", "'x'", "'2014-11-20'");
        }

        private String texts(int depth) {
            if (depth == 0) {
                return pick(random, "words", "others");
            }
            return switch (random.nextInt(5)) {
                case 0 -> "[" + text() + ", " + text() + "]";
                case 1 -> {
                    String list = texts(0);
                    String variable = "v" + variables.size();
                    variables.add(variable);
                    String written = list + ".filter(" + variable + ", " + yesNo(depth - 1) + ")";
                    variables.removeLast();
                    yield written;
                }
                default -> texts(0);
            };
        }
    }

    /** The test would be worthless if its conditions always came out alike. */
    @Test
    void theRandomConditionsShowEveryAnswer() {
        Map<String, Integer> seen = new TreeMap<>();
        LongStream.rangeClosed(1, 20).forEach(seed -> {
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                String answer = own(new Writer(random).yesNo(4), randomFacts(random));
                seen.merge(answer.startsWith("[") ? "unknown" : answer, 1, Integer::sum);
            }
        });
        assertThat(seen).containsOnlyKeys("error", "false", "true", "unknown");
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(5));
    }
}
