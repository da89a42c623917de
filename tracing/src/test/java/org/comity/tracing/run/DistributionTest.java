package org.comity.tracing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.tracing.TracingRule.CAP_SHARE;
import static org.comity.tracing.TracingRule.OWN_FIRST;
import static org.comity.tracing.TracingRule.PARI_PASSU;

import org.comity.tracing.Scene;
import org.comity.tracing.Setting;
import org.junit.jupiter.api.Test;

/** The rules of distribution (tracing 6.12 to 6.14). */
class DistributionTest {

    private static Scene pool() {
        return new Scene()
                .credit("L", "e1", "100.00")
                .credit("L", "e2", "100.00")
                .debit("L", "e3", "100.00", "Shop")
                .credit("L", "e4", "100.00")
                .claim("A", "L", "e1", "100.00")
                .claim("B", "L", "e2", "100.00")
                .claim("C", "L", "e4", "100.00");
    }

    /** Tracing 6.14: two rules go under the name of the lowest intermediate balance; they differ. */
    @Test
    void rollingAndCappingAreTwoRules() {
        assertThat(pool().places(OWN_FIRST))
                .containsExactly(
                        "A held L NZD 50.00",
                        "A unlinked Shop 50.00",
                        "B held L NZD 50.00",
                        "B unlinked Shop 50.00",
                        "C held L NZD 100.00");
        assertThat(pool().places(CAP_SHARE))
                .filteredOn(line -> line.contains("held"))
                .containsExactly("A held L NZD 66.66", "B held L NZD 66.67", "C held L NZD 66.67");
        assertThat(pool().places(PARI_PASSU))
                .filteredOn(line -> line.contains("held"))
                .containsExactly("A held L NZD 66.66", "B held L NZD 66.67", "C held L NZD 66.67");
    }

    /** Vector V01: the limit holds one claimant to the lowest balance, plain sharing does not. */
    @Test
    void aLimitKnowsLowPointsAndPlainSharingDoesNot() {
        Scene scene = new Scene()
                .credit("A", "e1", "1094.27")
                .debit("A", "e2", "1032.11", "spent")
                .credit("A", "e3", "797.69")
                .claim("V", "A", "e1", "1094.27");
        assertThat(scene.places(CAP_SHARE)).containsExactly("V held A NZD 62.16", "V lost  1032.11");
        assertThat(scene.places(PARI_PASSU)).containsExactly("V held A NZD 859.85", "V lost  234.42");
    }

    /** Vector V14, SEC v Huber 702 F.3d 903: net loss, and rising tide. */
    @Test
    void repaymentsCountInTheDistribution() {
        assertThat(receivership().places(PARI_PASSU))
                .filteredOn(line -> line.contains("held"))
                .containsExactly("A held L NZD 15000.00", "B held L NZD 20000.00", "C held L NZD 25000.00");
        assertThat(receivership().setting(Setting.DISTRIBUTION_RISING_TIDE).places(PARI_PASSU))
                .filteredOn(line -> line.contains("held"))
                .containsExactly("B held L NZD 15000.00", "C held L NZD 45000.00");
        assertThat(receivership().setting(Setting.DISTRIBUTION_GROSS).places(PARI_PASSU))
                .filteredOn(line -> line.contains("held"))
                .containsExactly("A held L NZD 20000.00", "B held L NZD 20000.00", "C held L NZD 20000.00");
    }

    private static Scene receivership() {
        return new Scene()
                .credit("L", "a", "150000.00")
                .credit("L", "b", "150000.00")
                .credit("L", "c", "150000.00")
                .debit("L", "ra", "60000.00", "A")
                .debit("L", "rb", "30000.00", "B")
                .debit("L", "x", "300000.00", "Yacht")
                .claim("A", "L", "a", "150000.00")
                .claim("B", "L", "b", "150000.00")
                .claim("C", "L", "c", "150000.00")
                .repayment("L", "ra", "A")
                .repayment("L", "rb", "B");
    }

    /** Tracing 6.13: when the fund holds all that is owed, everybody gets just that. */
    @Test
    void nobodyGetsMoreThanHeIsOwed() {
        Scene scene = new Scene()
                .opening("L", "500.00")
                .credit("L", "a", "100.00")
                .credit("L", "b", "100.00")
                .debit("L", "ra", "70.00", "A")
                .claim("A", "L", "a", "100.00")
                .claim("B", "L", "b", "100.00")
                .repayment("L", "ra", "A");
        for (Setting basis : Setting.Switch.DISTRIBUTION.settings()) {
            assertThat(scene.setting(basis).places(PARI_PASSU))
                    .as(basis.text())
                    .containsExactly("A held L NZD 30.00", "A unlinked A 70.00", "B held L NZD 100.00");
        }
    }

    /** Tracing 6.12: transfers inside a declared fund lose nothing; without the declaration they leave the fund. */
    @Test
    void accountsCanBeDeclaredOneFund() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .transfer("A", "B", "t", "60.00")
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(PARI_PASSU)).containsExactly("V held A NZD 40.00", "V lost  60.00");
        assertThat(scene.fund("pool", "A", "B").places(PARI_PASSU))
                .containsExactly("V held A NZD 40.00", "V held B NZD 60.00");
        assertThat(scene.places(CAP_SHARE)).containsExactly("V held A NZD 40.00", "V held B NZD 60.00");
    }
}
