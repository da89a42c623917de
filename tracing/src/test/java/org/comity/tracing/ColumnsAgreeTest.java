package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.tracing.columns.Attribution;
import org.comity.tracing.columns.ClaimMark;
import org.comity.tracing.columns.ColumnRule;
import org.comity.tracing.columns.ColumnTracer;
import org.comity.tracing.columns.Movements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tracing over columns against the plain implementation and against the tracer that explains (tracing 14.5). */
class ColumnsAgreeTest {

    private static final Map<ColumnRule, TracingRule> RULES = Map.of(
            ColumnRule.OWN_FIRST, TracingRule.OWN_FIRST,
            ColumnRule.CLAIM_FIRST, TracingRule.CLAIM_FIRST,
            ColumnRule.PRO_RATA, TracingRule.PRO_RATA,
            ColumnRule.FIFO, TracingRule.FIFO);

    /** A few fine units of 2^-32 for every event: what rounding to the nearest unit can add up to. */
    private static final Fraction NEGLIGIBLE = new Fraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(24));

    static Stream<RandomWorld> worlds() {
        return LongStream.range(9_000, 9_400)
                .mapToObj(seed -> oneClaim(RandomWorld.of(seed, 1 + (int) (seed % 6), 8 + (int) (seed % 60))));
    }

    /** The world with its first claim alone. */
    private static RandomWorld oneClaim(RandomWorld world) {
        List<RandomWorld.Event> events = new ArrayList<>();
        boolean claimed = false;
        for (RandomWorld.Event event : world.events()) {
            if (event instanceof RandomWorld.Credit credit && !credit.claims().isEmpty()) {
                events.add(claimed ? new RandomWorld.Credit(credit.ledger(), credit.amount(), Map.of()) : credit);
                claimed = true;
            } else {
                events.add(event);
            }
        }
        return new RandomWorld(world.seed(), events);
    }

    private record Columns(Movements movements, ClaimMark claim, String name, Map<Integer, String> ledgers)
            implements AutoCloseable {

        static Columns of(RandomWorld world) {
            Movements movements = new Movements(world.events().size());
            Map<String, Integer> numbers = new HashMap<>();
            ClaimMark claim = new ClaimMark(0, 0);
            String name = "";
            for (int i = 0; i < world.events().size(); i++) {
                switch (world.events().get(i)) {
                    case RandomWorld.Opening(String ledger, long amount) -> {
                        int number = number(numbers, ledger);
                        movements.add(amount < 0 ? number : 0, amount < 0 ? 0 : number, Math.abs(amount), i);
                    }
                    case RandomWorld.Credit(String ledger, long amount, Map<String, Long> claims) -> {
                        movements.add(0, number(numbers, ledger), amount, i);
                        for (Map.Entry<String, Long> one : claims.entrySet()) {
                            claim = new ClaimMark(i, one.getValue());
                            name = one.getKey();
                        }
                    }
                    case RandomWorld.Debit(String ledger, long amount, String payee) ->
                        movements.add(number(numbers, ledger), 0, amount, i);
                    case RandomWorld.Transfer(String from, String to, long amount) ->
                        movements.add(number(numbers, from), number(numbers, to), amount, i);
                }
            }
            Map<Integer, String> names = new HashMap<>();
            numbers.forEach((ledger, number) -> names.put(number, ledger));
            return new Columns(movements, claim, name, names);
        }

        private static int number(Map<String, Integer> numbers, String ledger) {
            return numbers.computeIfAbsent(ledger, key -> numbers.size() + 1);
        }

        /** The figures by the names of the plain implementation. */
        Map<String, Fraction> figures(Attribution attribution) {
            Map<String, Fraction> figures = new TreeMap<>();
            ledgers.forEach((number, ledger) -> figures.merge(
                    name + "@" + ledger,
                    amount(attribution.heldMinor(number), attribution.heldFine(number)),
                    Fraction::plus));
            for (int exit = 0; exit < attribution.exits(); exit++) {
                String to = attribution.exitKind(exit) == Attribution.Exit.BANK ? "bank " : "";
                figures.merge(
                        name + ">" + to + "e" + attribution.exitMovement(exit),
                        amount(attribution.exitMinor(exit), attribution.exitFine(exit)),
                        Fraction::plus);
            }
            figures.values().removeIf(amount -> !amount.isPositive());
            return figures;
        }

        private static Fraction amount(long minor, long fine) {
            return Fraction.of(minor).plus(new Fraction(BigInteger.valueOf(fine), BigInteger.ONE.shiftLeft(32)));
        }

        @Override
        public void close() {
            movements.close();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void sharesAreThoseOfThePlainImplementation(RandomWorld world) {
        try (Columns columns = Columns.of(world)) {
            List<ColumnRule> rules = List.of(ColumnRule.OWN_FIRST, ColumnRule.CLAIM_FIRST, ColumnRule.PRO_RATA);
            ColumnTracer.trace(columns.movements(), columns.claim(), rules).forEach((rule, attribution) -> {
                Map<String, Fraction> expected = PlainTracer.play(world, Objects.requireNonNull(RULES.get(rule)))
                        .figures();
                Map<String, Fraction> figures = columns.figures(attribution);
                for (String place : figures.keySet()) {
                    close(
                            world + " " + rule + " " + place,
                            figures.get(place),
                            expected.getOrDefault(place, Fraction.ZERO));
                }
                for (String place : expected.keySet()) {
                    close(
                            world + " " + rule + " " + place,
                            figures.getOrDefault(place, Fraction.ZERO),
                            expected.get(place));
                }
            });
        }
    }

    private static void close(String what, Fraction figure, Fraction expected) {
        Fraction apart = figure.minus(expected);
        assertThat(apart.max(Fraction.ZERO.minus(apart)))
                .as("%s: expected %s, was %s", what, expected, figure)
                .isLessThanOrEqualTo(NEGLIGIBLE);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void lotsAreThoseOfTheTracerThatExplains(RandomWorld world) {
        try (Columns columns = Columns.of(world)) {
            Attribution attribution = Objects.requireNonNull(
                    ColumnTracer.trace(columns.movements(), columns.claim(), List.of(ColumnRule.FIFO))
                            .get(ColumnRule.FIFO));
            Map<String, Fraction> published = new TreeMap<>();
            RandomWorld.published(world.scene().trace(TracingRule.FIFO).rules().getFirst())
                    .forEach((place, amount) -> published.put(place, Fraction.of(amount)));
            assertThat(columns.figures(attribution)).as(world.toString()).isEqualTo(published);
        }
    }
}
