package org.comity.tracing.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.DayWorld;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.Scene;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.PlanBinder;
import org.comity.tracing.order.DayByDay;
import org.comity.tracing.order.DayMerge;
import org.comity.tracing.order.OrderChoices;
import org.comity.tracing.order.TraceCalendar;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.TraceRun;
import org.junit.jupiter.api.Test;

/** What the unknown order of one day can change (tracing 2.3, 7). */
class IntervalsTest {

    private static Scene tie() {
        return new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "e2", "80.00")
                .sameDay()
                .debit("A", "e3", "100.00", "Shop")
                .claim("V", "A", "e1", "100.00");
    }

    private static Bounds held(Scene scene) {
        return scene.trace(TracingRule.OWN_FIRST)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .held()
                .getFirst()
                .bounds();
    }

    /** Vector V34. */
    @Test
    void aTieGivesAnInterval() {
        Bounds bounds = held(tie());
        assertThat(bounds.low()).hasToString("NZD 0.00");
        assertThat(bounds.high()).hasToString("NZD 80.00");
        assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
        assertThat(tie().order(OrderPolicy.DEBITS_FIRST).places(TracingRule.OWN_FIRST))
                .containsExactly("V unlinked Shop 100.00");
        assertThat(tie().order(OrderPolicy.CREDITS_FIRST).places(TracingRule.OWN_FIRST))
                .containsExactly("V held A NZD 80.00", "V unlinked Shop 20.00");
    }

    /** Tracing 7.7. */
    @Test
    void aPlaceReachedUnderAnotherOrderOnlyIsListedWithAmountZero() {
        ClaimResult.Held held = tie().order(OrderPolicy.DEBITS_FIRST)
                .trace(TracingRule.OWN_FIRST)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .held()
                .getFirst();
        assertThat(held.amount()).hasToString("NZD 0.00");
        assertThat(held.bounds().high()).hasToString("NZD 80.00");
    }

    /** Tracing 7.1: printed balances fix the order, whatever order the statement shows. */
    @Test
    void printedBalancesFixTheOrder() {
        Scene scene = new Scene()
                .printed("A", "e1", "100.00", "100.00")
                .printed("A", "e3", "-100.00", "80.00")
                .sameDay()
                .printed("A", "e2", "80.00", "180.00")
                .claim("V", "A", "e1", "100.00")
                .order(OrderPolicy.BALANCE_CHAIN);
        Bounds bounds = held(scene);
        assertThat(bounds.low()).hasToString("NZD 80.00");
        assertThat(bounds.high()).hasToString("NZD 80.00");
        assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
    }

    /** Tracing 7.3: an order that breaks a stated limit was not possible. */
    @Test
    void aStatedLimitRulesOrdersOut() {
        Scene scene = new Scene()
                .credit("A", "e1", "50.00")
                .credit("A", "e2", "80.00")
                .sameDay()
                .debit("A", "e3", "100.00", "Shop")
                .claim("V", "A", "e1", "50.00");
        assertThat(held(scene).low()).hasToString("NZD 0.00");
        Bounds limited = held(scene.overdraft("A", "0"));
        assertThat(limited.low()).hasToString("NZD 30.00");
        assertThat(limited.kind()).isEqualTo(Bounds.Kind.EXACT);
    }

    /** Tracing 7.5: too many entries to enumerate; two orders reach the bounds that none leaves. */
    @Test
    void outerBoundsThatAreReachedAreExact() {
        Scene scene = new Scene().credit("A", "e0", "1000.00");
        for (int i = 1; i <= 12; i++) {
            scene.onDay(2).credit("A", "c" + i, "10.00");
            scene.onDay(2).debit("A", "d" + i, "20.00", "Shop");
        }
        Bounds bounds = held(scene.claim("V", "A", "e0", "1000.00"));
        assertThat(bounds.low()).hasToString("NZD 760.00");
        assertThat(bounds.high()).hasToString("NZD 880.00");
        assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
    }

    /** Tracing 7.5: a large linked world under a rule for which no order is known to be extreme. */
    @Test
    void boundsOfALargeLinkedWorldAreOuterAndSayHowFarOrdersReach() {
        Scene scene = new Scene().in("JPY").credit("A", "e0", "900").credit("B", "f0", "500");
        for (int day = 3; day < 60; day++) {
            scene.onDay(day).credit("A", "c" + day, "40").onDay(day).debit("B", "d" + day, "35", "Shop");
            scene.onDay(day)
                    .linked("A", "t" + day, "-30", "t" + day)
                    .onDay(day)
                    .linked("B", "t" + day, "30", "t" + day);
        }
        List<Bounds> open = scene
                .claim("V", "A", "e0", "900")
                .trace(TracingRule.PRO_RATA)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .out()
                .stream()
                .map(ClaimResult.Out::bounds)
                .filter(Bounds::isOpen)
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(bounds -> {
            assertThat(bounds.kind()).isNotEqualTo(Bounds.Kind.SAMPLED);
            bounds.reached().ifPresent(reached -> {
                assertThat(reached.low().amountMinor())
                        .isGreaterThanOrEqualTo(bounds.low().amountMinor());
                assertThat(reached.high().amountMinor())
                        .isLessThanOrEqualTo(bounds.high().amountMinor());
            });
        });
        assertThat(open).anySatisfy(bounds -> assertThat(bounds.kind()).isEqualTo(Bounds.Kind.OUTER));
    }

    /** Tracing 7.4: many open days whose orders could not be tried in all combinations, and yet few ways to stand after each. */
    @Test
    void manySmallDaysAreExactForEveryRule() {
        Scene scene = new Scene().credit("A", "e0", "1000.00").credit("A", "w", "500.00");
        for (int day = 10; day < 40; day++) {
            scene.onDay(day).credit("A", "c" + day, "10.00");
            scene.onDay(day).debit("A", "d" + day, "10.00", "Shop");
        }
        scene.claim("V", "A", "e0", "1000.00").claim("W", "A", "w", "500.00");
        for (TracingRule rule : TracingRule.values()) {
            for (ClaimResult claim : scene.trace(rule).rules().getFirst().claims()) {
                if (rule != TracingRule.CAP_SHARE && rule != TracingRule.PRO_RATA) {
                    assertThat(claim.held().getFirst().bounds().kind())
                            .as(rule.text())
                            .isEqualTo(Bounds.Kind.EXACT);
                }
            }
        }
    }

    /** Tracing 2.3: a balance that comes twice leaves several orders; all of them are trails over the printed balances, and no other order is possible. */
    @Test
    void aRepeatedBalanceLeavesTheTrailsAndNothingElse() {
        Scene scene = new Scene()
                .printed("A", "e0", "100.00", "100.00")
                .printed("A", "d1", "-60.00", "40.00")
                .sameDay()
                .printed("A", "c1", "60.00", "100.00")
                .sameDay()
                .printed("A", "c2", "30.00", "130.00")
                .sameDay()
                .printed("A", "d2", "-30.00", "100.00")
                .claim("V", "A", "e0", "100.00");
        Bounds bounds = held(scene);
        assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
        assertThat(bounds.low()).hasToString("NZD 40.00");
        assertThat(bounds.high()).hasToString("NZD 40.00");
    }

    /** Tracing 2.3: the statement's rows stand in another order than the balances, one of which comes twice. */
    @Test
    void anOrderIsRecoveredThoughABalanceComesTwice() {
        Scene scene = new Scene()
                .printed("A", "e0", "100.00", "100.00")
                .printed("A", "d2", "-130.00", "0.00")
                .sameDay()
                .printed("A", "c2", "30.00", "130.00")
                .sameDay()
                .printed("A", "c1", "60.00", "100.00")
                .sameDay()
                .printed("A", "d1", "-60.00", "40.00")
                .claim("V", "A", "e0", "100.00");
        assertThat(scene.order(OrderPolicy.BALANCE_CHAIN)
                        .trace(TracingRule.OWN_FIRST)
                        .rules()
                        .getFirst()
                        .schedules()
                        .getFirst()
                        .rows())
                .extracting(row -> row.entry().entryId())
                .containsExactly("e0", "d1", "c1", "c2", "d2");
    }

    /** Tracing 7.4 against every permutation: random days in two linked ledgers, all rules that follow payments. */
    @Test
    void dayByDayGivesTheBoundsOfAllPermutations() {
        for (long seed = 5_200; seed < 5_208; seed++) {
            for (TracingRule rule : TracingRule.values()) {
                if (!rule.isDistribution()) {
                    compareWithAllOrders(seed, rule);
                }
            }
        }
    }

    private static void compareWithAllOrders(long seed, TracingRule rule) {
        Scene scene = DayWorld.of(seed);
        BoundPlan plan = PlanBinder.bind(scene.plan(rule), scene.book());
        TraceCalendar calendar = TraceCalendar.of(plan, ledger -> true);
        OrderChoices choices = OrderChoices.of(plan, calendar);
        java.util.Map<Figures.Cell, java.math.BigInteger[]> all = new java.util.HashMap<>();
        List<java.util.Map<Figures.Cell, java.math.BigInteger>> tried = new java.util.ArrayList<>();
        choices.forEach(arrangement -> {
            DayMerge.Ordering ordering = DayMerge.merge(plan, calendar, arrangement);
            if (ordering.cycles().isEmpty()) {
                Figures figures = Figures.of(plan, TraceRun.run(plan, rule, ordering.steps(), (step, state) -> {}));
                java.util.Map<Figures.Cell, java.math.BigInteger> carried = new java.util.HashMap<>();
                figures.byCell().keySet().forEach(cell -> carried.put(cell, figures.carried(cell, 32)));
                tried.add(carried);
                carried.keySet().forEach(cell -> all.putIfAbsent(cell, new java.math.BigInteger[2]));
            }
        });
        all.forEach((cell, bounds) -> {
            bounds[0] = tried.stream()
                    .map(each -> each.getOrDefault(cell, java.math.BigInteger.ZERO))
                    .min(java.util.Comparator.naturalOrder())
                    .orElseThrow();
            bounds[1] = tried.stream()
                    .map(each -> each.getOrDefault(cell, java.math.BigInteger.ZERO))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        });
        DayByDay.Found found =
                DayByDay.find(plan, rule, calendar, choices).orElseThrow(() -> new AssertionError("seed " + seed));
        assertThat(tried.size()).isGreaterThan(1);
        all.forEach((cell, bounds) -> {
            assertThat(found.ranges()).as("seed %d, %s", seed, rule).containsKey(cell);
            DayByDay.Range range = found.ranges()
                    .getOrDefault(cell, new DayByDay.Range(java.math.BigInteger.ZERO, java.math.BigInteger.ZERO));
            assertThat(List.of(
                            range.low().shiftLeft(32 - found.fineBits()),
                            range.high().shiftLeft(32 - found.fineBits())))
                    .as("seed %d, %s, %s", seed, rule, cell)
                    .containsExactly(bounds[0], bounds[1]);
        });
    }
}
