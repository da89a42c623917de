package org.comity.tracing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.tracing.Scene;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.junit.jupiter.api.Test;

/** Remedies beside each other (tracing 11). */
class RemediesTest {

    /** Vectors V15 and V44: emptied, then filled with other money. */
    private static Scene emptied() {
        return new Scene()
                .in("USD")
                .onDay(0)
                .credit("A", "t", "100000.00")
                .onDay(30)
                .debit("A", "d", "100000.00", "Away")
                .onDay(60)
                .credit("A", "c", "80000.00")
                .claim("V", "A", "t", "100000.00");
    }

    private static List<String> rows(Scene scene, TracingRule... rules) {
        return scene.trace(rules).remedies().stream()
                .map(row -> row.remedy() + " " + row.rule() + " " + row.amount().amountText())
                .toList();
    }

    @Test
    void anEmptiedAccountGivesNothingToTraceAndStillAnswers() {
        Scene scene = emptied().remedy("V", 0, 200, "", "", "");
        assertThat(rows(scene, TracingRule.OWN_FIRST, TracingRule.PRO_RATA, TracingRule.FIFO))
                .containsExactly(
                        "traced own-first 0.00",
                        "uncac-31-5 own-first 80000.00",
                        "traced pro-rata 0.00",
                        "uncac-31-5 pro-rata 80000.00",
                        "traced fifo 0.00",
                        "uncac-31-5 fifo 80000.00",
                        "18-usc-984  80000.00",
                        "equivalent-value  100000.00");
    }

    @Test
    void afterAYearTheSameAccountDoesNotAnswer() {
        assertThat(rows(emptied().remedy("V", 0, 400, "", "", ""), TracingRule.FIFO))
                .contains("18-usc-984  0.00");
    }

    /** Vector V26. */
    @Test
    void equivalentValueIsTheBenefitLessWhatWasRestored() {
        Scene scene = new Scene()
                .credit("A", "e", "1000000.00")
                .claim("V", "A", "e", "1000000.00")
                .remedy("V", 0, 1, "1000000.00", "300000.00", "450000.00");
        assertThat(scene.trace(TracingRule.FIFO).remedies())
                .filteredOn(row -> row.remedy().equals("equivalent-value"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.amount()).hasToString("NZD 450000.00");
                    assertThat(row.because()).contains("250,000.00 stays open");
                });
    }

    /** UNCAC 31(5): 500,000 that contains 200,000 answers for 200,000. */
    @Test
    void mixedPropertyAnswersUpToTheProceeds() {
        Scene scene = new Scene()
                .opening("A", "300000.00")
                .credit("A", "e", "200000.00")
                .claim("V", "A", "e", "200000.00");
        assertThat(rows(scene, TracingRule.FIFO)).contains("uncac-31-5 fifo 200000.00");
    }

    @Test
    void whatRepaidABankIsSubrogatedWhereThePlanPleadsIt() {
        Scene scene =
                new Scene().opening("A", "-40.00").credit("A", "e", "100.00").claim("V", "A", "e", "100.00");
        assertThat(rows(scene, TracingRule.FIFO)).noneMatch(row -> row.startsWith("subrogation"));
        assertThat(rows(scene.setting(Setting.OVERDRAFT_SUBROGATION), TracingRule.FIFO))
                .contains("subrogation fifo 40.00");
    }
}
