package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Tracing 7.6. */
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

    /** Tracing 7.4: too many entries to enumerate, but one ledger and one claim. */
    @Test
    void onOneLedgerTwoOrdersBoundOwnFirstExactly() {
        Scene scene = new Scene().credit("A", "e0", "1000.00");
        for (int i = 1; i <= 12; i++) {
            scene.onDay(2).credit("A", "c" + i, "10.00");
            scene.onDay(2).debit("A", "d" + i, "20.00", "Shop");
        }
        Bounds bounds = held(scene.claim("V", "A", "e0", "1000.00"));
        assertThat(bounds.low()).hasToString("NZD 760.00");
        assertThat(bounds.high()).hasToString("NZD 880.00");
        assertThat(bounds.kind()).isEqualTo(Bounds.Kind.EXACT);
        Bounds sampled = scene.trace(TracingRule.FIFO)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .held()
                .getFirst()
                .bounds();
        assertThat(sampled.kind()).isEqualTo(Bounds.Kind.SAMPLED);
    }
}
