package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.tracing.TracingRule.CLAIM_FIRST;
import static org.comity.tracing.TracingRule.FIFO;
import static org.comity.tracing.TracingRule.LIFO;
import static org.comity.tracing.TracingRule.OWN_FIRST;
import static org.comity.tracing.TracingRule.PRO_RATA;

import org.comity.ledger.EntryKind;
import org.comity.terms.BadInput;
import org.comity.tracing.Circumstances.LinkKind;
import org.junit.jupiter.api.Test;

/** What a person declares, and what counsel may decide one way or another (tracing 3.3, 3.7, 4, 5.6 to 5.8, 6.8 to 6.11, 9.4). */
class DeclaredTest {

    /** Vector V05, Brazil v Durant [2015] UKPC 35, with the sums of the judgment. */
    private static Scene durant() {
        return new Scene()
                .in("USD")
                .credit("Chanani", "c1", "7708699.10")
                .credit("Chanani", "o1", "5411300.90")
                .transfer("Chanani", "Durant", "t", "13120000.00")
                .credit("Chanani", "c2", "2791356.25")
                .claim("V1", "Chanani", "c1", "7708699.10")
                .claim("V2", "Chanani", "c2", "2791356.25")
                .link("late", LinkKind.BACKWARD, "Chanani/t-out", "Chanani/c2");
    }

    @Test
    void aBackwardLinkCarriesMoneyThatArrivesLater() {
        TracingReport report = durant().trace(OWN_FIRST, CLAIM_FIRST, FIFO);
        for (RuleResult rule : report.rules()) {
            assertThat(Scene.places(rule))
                    .as(rule.rule().text())
                    .containsExactly("V1 held Durant USD 7708699.10", "V2 held Durant USD 2791356.25");
        }
        assertThat(report.alternatives()).singleElement().satisfies(without -> {
            assertThat(without.links()).containsExactly("late");
            assertThat(Scene.places(without.rules().getFirst()))
                    .containsExactly("V1 held Durant USD 7708699.10", "V2 held Chanani USD 2791356.25");
        });
    }

    /** Tracing 5.6: the money that arrives replaces what was advanced. */
    @Test
    void whatWasAdvancedIsReplacedByTheCreditWhenItComes() {
        Scene scene = new Scene()
                .opening("A", "70.00")
                .debit("A", "d", "100.00", "Yacht")
                .credit("A", "c", "60.00")
                .debit("A", "e", "10.00", "Shop")
                .overdraft("A", "unlimited")
                .claim("V", "A", "c", "60.00")
                .link("b", LinkKind.BACKWARD, "A/d", "A/c");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V unlinked Yacht 60.00");
        LedgerSchedule.Row last = scene.trace(OWN_FIRST)
                .rules()
                .getFirst()
                .schedules()
                .getFirst()
                .rows()
                .getLast();
        assertThat(last.own()).hasToString("NZD 20.00");
    }

    /** Tracing 5.6: other claims' money does not make room. */
    @Test
    void anotherClaimsMoneyIsNotDisplacedByABackwardLink() {
        Scene scene = new Scene()
                .credit("A", "w", "100.00")
                .debit("A", "d", "80.00", "Yacht")
                .credit("A", "c", "60.00")
                .claim("W", "A", "w", "100.00")
                .claim("V", "A", "c", "60.00")
                .link("b", LinkKind.BACKWARD, "A/d", "A/c");
        assertThat(scene.places(OWN_FIRST))
                .containsExactly("W held A NZD 20.00", "W unlinked Yacht 80.00", "V held A NZD 60.00");
    }

    @Test
    void aBackwardLinkNeedsAClaimOnItsCredit() {
        Scene scene = new Scene()
                .credit("A", "w", "100.00")
                .debit("A", "d", "80.00", "Yacht")
                .credit("A", "c", "60.00")
                .claim("W", "A", "w", "100.00")
                .link("b", LinkKind.BACKWARD, "A/d", "A/c");
        assertThatThrownBy(() -> scene.trace(OWN_FIRST))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("link 'b': no claim stands on entry 'c'");
    }

    /** Vector V06, Relfo v Varsani [2014] EWCA Civ 360: the payer is unknown, the sum and the day speak. */
    @Test
    void anInferredLinkBridgesWhatTheRecordsDoNotShow() {
        Scene scene = new Scene()
                .in("GBP")
                .credit("Relfo", "e1", "500000.00")
                .debit("Relfo", "e2", "500000.00", "Unknown Ltd")
                .in("USD")
                .credit("Varsani", "c", "878479.35")
                .claim("V", "Relfo", "e1", "500000.00")
                .link("i", LinkKind.INFERRED, "Relfo/e2", "Varsani/c");
        TracingReport report = scene.trace(FIFO);
        assertThat(Scene.places(report.rules().getFirst())).containsExactly("V held Varsani USD 878479.35");
        assertThat(Scene.places(report.alternatives().getFirst().rules().getFirst()))
                .containsExactly("V unlinked Unknown Ltd 500000.00");
        assertThat(report.assumptions()).contains("Link 'i' (inferred) was adopted by A. Officer: test.");
    }

    /** Tracing 5.7: no more than left, and no more than arrived. */
    @Test
    void anInferredLinkCarriesTheSmallerSum() {
        Scene less = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "100.00", "X")
                .credit("B", "c", "80.00")
                .claim("V", "A", "e1", "100.00")
                .link("i", LinkKind.INFERRED, "A/e2", "B/c");
        assertThat(less.places(PRO_RATA)).containsExactly("V held B NZD 80.00", "V unlinked X 20.00");
        Scene more = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "100.00", "X")
                .credit("B", "c", "130.00")
                .debit("B", "d", "30.00", "Shop")
                .claim("V", "A", "e1", "100.00")
                .link("i", LinkKind.INFERRED, "A/e2", "B/c");
        assertThat(more.places(OWN_FIRST)).containsExactly("V held B NZD 100.00");
        assertThat(more.places(FIFO)).containsExactly("V held B NZD 70.00", "V unlinked Shop 30.00");
    }

    /** Re Oatway in its two readings (tracing 6.9). */
    private static Scene oatway() {
        return new Scene()
                .opening("A", "100.00")
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "80.00", "Shares")
                .debit("A", "e3", "90.00", "Spent")
                .claim("V", "A", "e1", "100.00")
                .elect("A", "e2");
    }

    @Test
    void anElectionIsFreeOrOnlyForTheShortfall() {
        assertThat(oatway().places(OWN_FIRST)).containsExactly("V held A NZD 20.00", "V unlinked Shares 80.00");
        assertThat(oatway().setting(Setting.ELECTION_SHORTFALL).places(OWN_FIRST))
                .containsExactly("V held A NZD 30.00", "V unlinked Shares 70.00");
        Scene enough = new Scene()
                .opening("A", "100.00")
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "80.00", "Shares")
                .claim("V", "A", "e1", "100.00")
                .elect("A", "e2")
                .setting(Setting.ELECTION_SHORTFALL);
        assertThat(enough.places(OWN_FIRST)).containsExactly("V held A NZD 100.00");
    }

    private static Scene collision() {
        return new Scene()
                .credit("A", "e1", "100.00")
                .transfer("A", "B", "t", "100.00")
                .claim("V", "A", "e1", "100.00")
                .claim("W", "B", "t-in", "60.00");
    }

    /** Tracing 3.3. */
    @Test
    void whoseMoneyIsClaimedTwiceIsForAConventionToSay() {
        assertThat(collision().places(OWN_FIRST)).containsExactly("V held B NZD 100.00", "W lost  0.00");
        assertThat(collision().setting(Setting.COLLISION_LAST).places(OWN_FIRST))
                .containsExactly("V held B NZD 40.00", "V lost  0.00", "W held B NZD 60.00");
        assertThat(collision().setting(Setting.COLLISION_SHARE).places(FIFO))
                .containsExactly("V held B NZD 70.00", "V lost  0.00", "W held B NZD 30.00", "W lost  0.00");
        assertThat(collision().trace(FIFO).rules().getFirst().work().notes())
                .singleElement()
                .asString()
                .contains("'t-in'")
                .contains("claimed twice");
    }

    private static Scene repaid() {
        return new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "e2", "300.00")
                .debit("A", "e3", "100.00", "First claimant")
                .claim("V", "A", "e1", "100.00")
                .claim("W", "A", "e2", "300.00")
                .repayment("A", "e3", "V");
    }

    /** Tracing 6.10. */
    @Test
    void aRepaymentIsBorneByAllOrByTheClaimant() {
        assertThat(repaid().places(OWN_FIRST))
                .containsExactly(
                        "V held A NZD 75.00",
                        "V unlinked First claimant 25.00",
                        "W held A NZD 225.00",
                        "W unlinked First claimant 75.00");
        for (TracingRule rule : new TracingRule[] {OWN_FIRST, CLAIM_FIRST, PRO_RATA, FIFO, LIFO}) {
            assertThat(repaid().setting(Setting.REPAYMENT_SELF_FIRST).places(rule))
                    .as(rule.text())
                    .containsExactly("V unlinked First claimant 100.00", "W held A NZD 300.00");
        }
    }

    /** Tracing 6.11. */
    @Test
    void anEarmarkedDebitCarriesItsClaim() {
        Scene scene = new Scene()
                .opening("A", "500.00")
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "130.00", "Flat")
                .claim("V", "A", "e1", "100.00")
                .earmark("A", "e2", "V");
        for (TracingRule rule : new TracingRule[] {OWN_FIRST, FIFO, LIFO, PRO_RATA}) {
            assertThat(scene.places(rule)).as(rule.text()).containsExactly("V unlinked Flat 100.00");
        }
    }

    /** Tracing 3.7: own money put back becomes the claim's, as far as the claim's money is gone. */
    @Test
    void restitutionFillsTheClaimAgain() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "70.00", "Shop")
                .credit("A", "e3", "90.00")
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 30.00", "V unlinked Shop 70.00");
        ClaimResult claim = scene.restitution("A", "e3", "V")
                .trace(OWN_FIRST)
                .rules()
                .getFirst()
                .claims()
                .getFirst();
        assertThat(claim.held().getFirst().amount()).hasToString("NZD 100.00");
        assertThat(claim.heldTotal()).hasToString("NZD 100.00");
        assertThat(claim.out().getFirst().claimAmount()).hasToString("NZD 0.00");
    }

    /** Tracing 4.6: a voided pair leaves no low balance behind. */
    @Test
    void aVoidedPairNeverWas() {
        Scene scene = new Scene()
                .opening("A", "50.00")
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "120.00", "X")
                .credit("A", "own", "40.00")
                .kind("A", "e3", "120.00", EntryKind.REVERSAL)
                .debit("A", "e4", "100.00", "Y")
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 90.00", "V unlinked Y 10.00");
        assertThat(scene.setting(Setting.REVERSAL_NEW_MONEY).places(OWN_FIRST))
                .containsExactly("V held A NZD 30.00", "V unlinked X 70.00");
        Scene voided = scene.setting(Setting.REVERSAL_VOID);
        assertThat(voided.places(OWN_FIRST)).containsExactly("V held A NZD 90.00", "V unlinked Y 10.00");
        assertThat(voided.places(FIFO)).containsExactly("V held A NZD 50.00", "V unlinked Y 50.00");
        assertThat(voided.trace(FIFO).rules().getFirst().schedules().getFirst().rows())
                .hasSize(4);
    }

    /** Tracing 4.3. */
    @Test
    void feesCanBeLaidOnOwnMoneyUnderEveryRule() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "own", "20.00")
                .kind("A", "f", "-30.00", EntryKind.FEE)
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(FIFO)).containsExactly("V held A NZD 70.00", "V fee  30.00");
        assertThat(scene.setting(Setting.FEE_OWN_FIRST).places(FIFO))
                .containsExactly("V held A NZD 90.00", "V fee  10.00");
    }

    /** Tracing 4.7. */
    @Test
    void interestCanFollowTrustAccountsAlone() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .kind("A", "i", "5.00", EntryKind.INTEREST)
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 105.00");
        assertThat(scene.setting(Setting.INTEREST_TRUST).places(OWN_FIRST)).containsExactly("V held A NZD 100.00");
    }

    /** Tracing 4.9. */
    @Test
    void aConversionCanEndTheTrace() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .converted("A", "x-out", "-100.00", "x")
                .sameDay()
                .in("USD")
                .converted("A", "x-in", "60.00", "x")
                .in("NZD")
                .claim("V", "A", "e1", "100.00");
        Scene one = scene;
        assertThat(one.trace(FIFO).rules().getFirst().claims().getFirst().held())
                .extracting(held -> held.amount().toString())
                .containsExactly("USD 60.00");
        assertThat(one.setting(Setting.FX_STOP).places(FIFO)).containsExactly("V unlinked  100.00");
    }

    /** Tracing 4.1. */
    @Test
    void theSmallestOpeningCanBePresumed() {
        Scene scene = new Scene()
                .debit("A", "d", "40.00", "X")
                .credit("A", "e1", "100.00")
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(FIFO)).containsExactly("V held A NZD 60.00", "V bank  40.00");
        assertThat(scene.setting(Setting.OPENING_SMALLEST).places(FIFO)).containsExactly("V held A NZD 100.00");
        assertThat(scene.trace(FIFO).assumptions()).anyMatch(line -> line.contains("40.00 NZD is presumed"));
    }

    /** Tracing 4.10. */
    @Test
    void aVolunteersRunningAccountCanBeTakenInOrder() {
        Scene scene = new Scene()
                .opening("A", "1000.00")
                .credit("A", "e1", "500.00")
                .debit("A", "e2", "600.00", "Shop")
                .claim("V", "A", "e1", "500.00")
                .receiver("A", PartyClass.INNOCENT_VOLUNTEER);
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 300.00", "V unlinked Shop 200.00");
        assertThat(scene.setting(Setting.VOLUNTEER_FIFO).places(OWN_FIRST)).containsExactly("V held A NZD 500.00");
    }

    /** Vector V39, tracing 9.4: the claim on the car ends, what was received for it carries the trace on. */
    @Test
    void aThingThatIsSoldBecomesItsPrice() {
        Scene scene = new Scene()
                .credit("A", "e1", "8000.00")
                .debit("A", "car", "8000.00", "Dealer")
                .credit("Z", "sale", "7500.00")
                .claim("V", "A", "e1", "8000.00")
                .sold("car", PartyClass.WRONGDOER, "A/car", "Z/sale");
        ClaimResult.Held held = scene.trace(OWN_FIRST)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .held()
                .getFirst();
        assertThat(held.amount()).hasToString("NZD 7500.00");
        assertThat(held.claimAmount()).hasToString("NZD 8000.00");
        assertThat(scene.asAtDay(2).places(OWN_FIRST)).containsExactly("V asset car 8000.00");
    }

    /** Tracing 9.4: of a loss the claim may take the better of share and charge. */
    @Test
    void aSaleAtALossIsBorneInProportionOrByOwnMoneyFirst() {
        Scene scene = new Scene()
                .opening("A", "500.00")
                .credit("A", "e1", "500.00")
                .debit("A", "flat", "1000.00", "Seller")
                .credit("A", "sale", "800.00")
                .claim("V", "A", "e1", "500.00")
                .sold("flat", PartyClass.WRONGDOER, "A/flat", "A/sale");
        assertThat(scene.places(FIFO)).containsExactly("V held A NZD 400.00");
        assertThat(scene.setting(Setting.SALE_BEST).places(FIFO)).containsExactly("V held A NZD 500.00");
    }
}
