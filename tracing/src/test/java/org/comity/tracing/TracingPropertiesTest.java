package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.tracing.report.TracingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold in every world. A failure names the seed of the world that it failed in. */
class TracingPropertiesTest {

    private static final long FIRST_SEED = 4_101;

    static Stream<RandomWorld> worlds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 60)
                .mapToObj(seed -> RandomWorld.of(seed, 1 + (int) (seed % 5), 8 + (int) (seed % 17)));
    }

    private static RuleResult trace(Scene scene, TracingRule rule) {
        return scene.trace(rule).rules().getFirst();
    }

    /**
     * The engine against the plain implementation. Where the exact figures were whole throughout, the published ones are the same; else each lies
     * less than one unit away under unordered rules, and under ordered ones, where lots are divided into whole units when they repay a bank, less
     * than one unit for each event.
     */
    @ParameterizedTest
    @MethodSource("worlds")
    void everyRuleAgreesWithThePlainImplementation(RandomWorld world) {
        for (RuleResult result : world.scene().trace(TracingRule.values()).rules()) {
            PlainTracer.Played played = PlainTracer.play(world, result.rule());
            Map<String, Long> published = RandomWorld.published(result);
            assertThat(result.conserved()).as(world + " " + result.rule()).isTrue();
            Fraction allowed = played.isWhole()
                    ? Fraction.ZERO
                    : result.rule().isOrdered() ? Fraction.of(world.events().size()) : LESS_THAN_ONE;
            for (String key : union(played.figures(), published)) {
                Fraction expected = played.figures().getOrDefault(key, Fraction.ZERO);
                Fraction apart = Fraction.of(published.getOrDefault(key, 0L)).minus(expected);
                Fraction within = !result.rule().isOrdered() && expected.isWhole() ? Fraction.ZERO : allowed;
                assertThat(apart.max(Fraction.ZERO.minus(apart)))
                        .as(
                                "%s, %s, %s: expected %s, published %s",
                                world, result.rule(), key, expected, published.get(key))
                        .isLessThanOrEqualTo(within);
            }
        }
    }

    private static final Fraction LESS_THAN_ONE =
            new Fraction(BigInteger.TEN.pow(9).subtract(BigInteger.ONE), BigInteger.TEN.pow(9));

    private static TreeSet<String> union(Map<String, Fraction> exact, Map<String, Long> published) {
        TreeSet<String> keys = new TreeSet<>(exact.keySet());
        keys.addAll(published.keySet());
        return keys;
    }

    /** Every schedule's row: parts add up to the balance, or to nothing when it is overdrawn (tracing 1.4, 8.2). */
    @ParameterizedTest
    @MethodSource("worlds")
    void everyRowAddsUp(RandomWorld world) {
        for (RuleResult result : world.scene().trace(TracingRule.values()).rules()) {
            for (LedgerSchedule schedule : result.schedules()) {
                for (LedgerSchedule.Row row : schedule.rows()) {
                    assertThat(row.own().amountMinor() + row.claimedTotal().amountMinor())
                            .as("%s, %s, %s", world, result.rule(), row)
                            .isEqualTo(Math.max(0, row.balance().amountMinor()));
                }
            }
        }
    }

    /** Tracing 6.7, on ledgers with overdrafts, for credits claimed in whole. */
    @Test
    void ownFirstOnOneLedgerIsTheClosedForm() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 200; seed++) {
            RandomWorld world = RandomWorld.of(seed, 1, 25).claimedInWhole();
            RuleResult result = trace(world.scene(), TracingRule.OWN_FIRST);
            List<LedgerSchedule.Row> rows = result.schedules().getFirst().rows();
            long claimed = 0;
            long least = Long.MAX_VALUE;
            for (LedgerSchedule.Row row : rows) {
                claimed += result.claims().stream()
                        .filter(claim -> claim.credit().equals(row.entry()))
                        .mapToLong(claim -> claim.claimed().amountMinor())
                        .sum();
                least = Math.min(least, Math.max(0, row.balance().amountMinor()) - claimed);
                assertThat(row.claimedTotal().amountMinor())
                        .as("seed %d, after %s", seed, row.entry().entryId())
                        .isEqualTo(claimed + Math.min(0, least));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void laterDaysAndOtherLedgersChangeNothing(RandomWorld world) {
        for (TracingRule rule : TracingRule.values()) {
            Map<String, Long> published = RandomWorld.published(trace(world.scene(), rule));
            assertThat(RandomWorld.published(trace(world.scene(1, 731), rule)))
                    .as("%s, %s, later", world, rule)
                    .isEqualTo(published);
            Scene beside = world.scene()
                    .onDay(3)
                    .credit("Unrelated", "u1", "77")
                    .onDay(4)
                    .debit("Unrelated", "u2", "12", "X");
            assertThat(RandomWorld.published(trace(beside, rule)))
                    .as("%s, %s, beside another ledger", world, rule)
                    .isEqualTo(published);
        }
    }

    /** Scaling is exact where figures were whole; here under fifo, whose figures are. */
    @ParameterizedTest
    @MethodSource("worlds")
    void tenTimesTheAmountsGiveTenTimesTheFigures(RandomWorld world) {
        if (PlainTracer.play(world, TracingRule.FIFO).isWhole()) {
            Map<String, Long> tenfold = new TreeMap<>(RandomWorld.published(trace(world.scene(), TracingRule.FIFO)));
            tenfold.replaceAll((key, amount) -> 10 * amount);
            assertThat(RandomWorld.published(trace(world.scene(10, 0), TracingRule.FIFO)))
                    .as(world.toString())
                    .isEqualTo(tenfold);
        }
    }

    /** Fifo knows no difference between one credit and the same money in two. */
    @ParameterizedTest
    @MethodSource("worlds")
    void fifoIsTheSameWhenOwnCreditsAreSplit(RandomWorld world) {
        List<RandomWorld.Event> split = new ArrayList<>();
        for (RandomWorld.Event event : world.events()) {
            if (event instanceof RandomWorld.Credit credit && credit.claims().isEmpty() && credit.amount() > 1) {
                split.add(new RandomWorld.Credit(credit.ledger(), credit.amount() / 2, Map.of()));
                split.add(new RandomWorld.Credit(credit.ledger(), credit.amount() - credit.amount() / 2, Map.of()));
            } else {
                split.add(event);
            }
        }
        assertThat(held(new RandomWorld(world.seed(), split)))
                .as(world.toString())
                .isEqualTo(held(world));
    }

    private static Map<String, Long> held(RandomWorld world) {
        Map<String, Long> held = RandomWorld.published(trace(world.scene(), TracingRule.FIFO));
        held.keySet().removeIf(key -> !key.contains("@"));
        return held;
    }

    /** The interval of an exact bound holds the answer of every order, and both ends are reached (tracing 7.3). */
    @ParameterizedTest
    @EnumSource(TracingRule.class)
    void anExactIntervalIsThatOfAllPermutations(TracingRule rule) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 25; seed++) {
            Random random = new Random(seed);
            long[] day = random.longs(4, -120, 120)
                    .map(amount -> amount == 0 ? 7 : amount)
                    .toArray();
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            for (List<Integer> order : orders(List.of(0, 1, 2, 3))) {
                Scene scene = opened();
                order.forEach(i -> add(scene, i, day[i]));
                long held = RandomWorld.published(trace(scene.claim("V", "A", "e0", "100"), rule))
                        .getOrDefault("V@A", 0L);
                low = Math.min(low, held);
                high = Math.max(high, held);
            }
            Scene tied = opened();
            for (int i = 0; i < day.length; i++) {
                add(tied.onDay(9), i, day[i]);
            }
            Bounds bounds = trace(tied.claim("V", "A", "e0", "100"), rule).claims().getFirst().held().stream()
                    .map(ClaimResult.Held::bounds)
                    .findFirst()
                    .orElse(null);
            String where = "seed " + seed + ", day " + Arrays.toString(day);
            if (bounds == null) {
                assertThat(high).as(where).isZero();
            } else {
                assertThat(List.of(bounds.low().amountMinor(), bounds.high().amountMinor()))
                        .as(where)
                        .containsExactly(low, high);
                assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
            }
        }
    }

    private static Scene opened() {
        return new Scene()
                .in("JPY")
                .onDay(0)
                .opening("A", "60")
                .onDay(1)
                .credit("A", "e0", "100")
                .onDay(2);
    }

    private static void add(Scene scene, int i, long amount) {
        if (amount > 0) {
            scene.credit("A", "d" + i, Long.toString(amount));
        } else {
            scene.debit("A", "d" + i, Long.toString(-amount), "Shop");
        }
    }

    private static List<List<Integer>> orders(List<Integer> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : left) {
            List<Integer> others = new ArrayList<>(left);
            others.remove(first);
            for (List<Integer> rest : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    /** Renaming accounts and claims renames the figures and changes none; the new names keep their order, which decides ties. */
    @ParameterizedTest
    @MethodSource("worlds")
    void renamingChangesNothingButNames(RandomWorld world) {
        for (TracingRule rule : TracingRule.values()) {
            Map<String, Long> renamed = new TreeMap<>();
            RandomWorld.published(trace(world.scene(), rule))
                    .forEach((key, amount) ->
                            renamed.put(key.replace("V", "Claim").replace("@L", "@Konto "), amount));
            assertThat(RandomWorld.published(trace(renamed(world).scene(), rule)))
                    .as("%s, %s", world, rule)
                    .isEqualTo(renamed);
        }
    }

    private static RandomWorld renamed(RandomWorld world) {
        List<RandomWorld.Event> events = new ArrayList<>();
        for (RandomWorld.Event event : world.events()) {
            events.add(
                    switch (event) {
                        case RandomWorld.Opening opening ->
                            new RandomWorld.Opening(account(opening.ledger()), opening.amount());
                        case RandomWorld.Credit credit -> {
                            Map<String, Long> claims = new LinkedHashMap<>();
                            credit.claims().forEach((claim, amount) -> claims.put(claim.replace("V", "Claim"), amount));
                            yield new RandomWorld.Credit(account(credit.ledger()), credit.amount(), claims);
                        }
                        case RandomWorld.Debit debit ->
                            new RandomWorld.Debit(account(debit.ledger()), debit.amount(), debit.payee());
                        case RandomWorld.Transfer transfer ->
                            new RandomWorld.Transfer(
                                    account(transfer.from()), account(transfer.to()), transfer.amount());
                    });
        }
        return new RandomWorld(world.seed(), events);
    }

    private static String account(String ledger) {
        return ledger.replace("L", "Konto ");
    }

    /**
     * Pro-rata is linear: what one place holds is a weighted sum of the claims, and the weights, reckoned backwards in time from that place alone, give for all
     * claims at once what was reckoned forwards.
     */
    @ParameterizedTest
    @MethodSource("worlds")
    void backwardsAndForwardsProRataAgree(RandomWorld world) {
        Map<String, Fraction> forwards =
                PlainTracer.play(world, TracingRule.PRO_RATA).figures();
        RuleResult engine = trace(world.scene(), TracingRule.PRO_RATA);
        Map<String, Long> published = RandomWorld.published(engine);
        for (LedgerSchedule schedule : engine.schedules()) {
            String target = schedule.ledger().account();
            AdjointTracer.weights(world, target).forEach((claim, amount) -> {
                String key = claim + "@" + target;
                assertThat(amount).as("%s, %s", world, key).isEqualTo(forwards.getOrDefault(key, Fraction.ZERO));
                Fraction apart = Fraction.of(published.getOrDefault(key, 0L)).minus(amount);
                assertThat(apart.max(Fraction.ZERO.minus(apart)))
                        .as("%s, %s, published", world, key)
                        .isLessThanOrEqualTo(LESS_THAN_ONE);
            });
        }
    }

    /** Rolling does not care whether a loss comes in one debit or in two. */
    @Test
    void ownFirstIsTheSameWhenADebitIsSplit() {
        Scene once = shared().debit("A", "d1", "77.77", "X");
        Scene twice = shared().debit("A", "d1", "33.33", "X").debit("A", "d2", "44.44", "X");
        assertThat(figures(twice)).isEqualTo(figures(once));
    }

    private static Scene shared() {
        return new Scene()
                .credit("A", "e1", "33.33")
                .credit("A", "e2", "50.01")
                .credit("A", "e3", "99.99")
                .claim("V", "A", "e1", "33.33")
                .claim("W", "A", "e2", "50.01")
                .claim("X", "A", "e3", "99.99");
    }

    private static List<String> figures(Scene scene) {
        return trace(scene, TracingRule.OWN_FIRST).claims().stream()
                .map(claim -> claim.held().getFirst().amount().toString())
                .toList();
    }

    @Test
    void theSameInputGivesTheSameReport() {
        Scene scene = RandomWorld.of(FIRST_SEED, 4, 24).scene();
        assertThat(TracingJson.write(scene.trace(TracingRule.values())))
                .isEqualTo(TracingJson.write(scene.trace(TracingRule.values())));
    }
}
