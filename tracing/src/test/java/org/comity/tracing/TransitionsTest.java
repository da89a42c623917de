package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credits, debits and the kinds of entry (tracing 2 to 5, 9), in small scenes whose answers can be seen. */
class TransitionsTest {

    private static final TracingRule OWN_FIRST = TracingRule.OWN_FIRST;
    private static final TracingRule FIFO = TracingRule.FIFO;

    /** Vector V30, tracing 3.2. */
    @ParameterizedTest
    @EnumSource(
            value = TracingRule.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARI_PASSU", "CAP_SHARE"})
    void aBankThatIsOwedMoneyIsRepaidFirst(TracingRule rule) {
        Scene scene = new Scene()
                .overdraft("A", "unlimited")
                .opening("A", "-4000.00")
                .credit("A", "e1", "10000.00")
                .debit("A", "e2", "1000.00", "Shop")
                .claim("V", "A", "e1", "10000.00");
        assertThat(scene.places(rule))
                .containsExactly("V held A NZD 5000.00", "V bank Bank of A 4000.00", "V unlinked Shop 1000.00");
    }

    /** Vector V31, tracing 4.9: 1000 / 2495 of 2707.08 is 1085.002. */
    @Test
    void aConversionKeepsTheCompositionAtTheActualRate() {
        Scene scene = new Scene()
                .in("EUR")
                .opening("E", "1500.00")
                .credit("E", "e1", "1000.00")
                .kind("E", "e2", "-5.00", EntryKind.FEE)
                .converted("E", "e3", "-2495.00", "fx")
                .in("USD")
                .sameDay()
                .converted("U", "e4", "2707.08", "fx")
                .claim("V", "E", "e1", "1000.00");
        RuleResult result = scene.trace(OWN_FIRST).rules().getFirst();
        ClaimResult.Held held = result.claims().getFirst().held().getFirst();
        assertThat(held.amount()).hasToString("USD 1085.00");
        assertThat(held.claimAmount()).hasToString("EUR 1000.00");
        LedgerSchedule dollars = result.schedules().get(1);
        assertThat(dollars.rows().getLast().own()).hasToString("USD 1622.08");
        assertThat(scene.places(FIFO)).containsExactly("V held U USD 1085.00");
    }

    /** Vector V32, tracing 4.6. */
    @Test
    void aReturnedPaymentBringsBackWhatLeft() {
        Scene scene = new Scene()
                .credit("A", "e1", "10000.00")
                .debit("A", "e2", "10000.00", "X")
                .kind("A", "e3", "10000.00", EntryKind.REVERSAL)
                .debit("A", "e4", "4000.00", "Y")
                .claim("V", "A", "e1", "10000.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 6000.00", "V unlinked Y 4000.00");
        assertThat(scene.places(FIFO)).containsExactly("V held A NZD 6000.00", "V unlinked Y 4000.00");
        assertThat(scene.setting(Setting.REVERSAL_NEW_MONEY).places(OWN_FIRST))
                .containsExactly("V unlinked X 10000.00");
    }

    /** Tracing 4.6: back to the front of the queue when nothing left since, to its end when something did. */
    @Test
    void aReturnedPaymentTakesItsOldPlaceInTheQueue() {
        Scene untouched = new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "e2", "50.00")
                .debit("A", "e3", "100.00", "X")
                .kind("A", "e4", "100.00", EntryKind.REVERSAL)
                .debit("A", "e5", "30.00", "Y")
                .claim("V", "A", "e1", "100.00");
        assertThat(untouched.places(FIFO)).containsExactly("V held A NZD 70.00", "V unlinked Y 30.00");
        Scene touched = new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "e2", "50.00")
                .debit("A", "e3", "100.00", "X")
                .debit("A", "e4", "10.00", "Z")
                .kind("A", "e5", "100.00", EntryKind.REVERSAL)
                .debit("A", "e6", "30.00", "Y")
                .claim("V", "A", "e1", "100.00");
        assertThat(touched.places(FIFO)).containsExactly("V held A NZD 100.00");
    }

    @Test
    void aReturnWithoutAPaymentIsReportedAndIsOwnMoney() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .kind("A", "e2", "30.00", EntryKind.REVERSAL)
                .claim("V", "A", "e1", "100.00");
        TracingReport report = scene.trace(OWN_FIRST);
        assertThat(kinds(report)).containsExactly(ProblemKind.UNMATCHED_LINK);
        assertThat(Scene.places(report.rules().getFirst())).containsExactly("V held A NZD 100.00");
    }

    /** Tracing 4.7: 100 held 10 days alone, then with 100 own for 10 days: two thirds of the interest. */
    @Test
    void interestFollowsWhatWasHeldOverItsPeriodAndCostsNothing() {
        Scene scene = new Scene()
                .onDay(0)
                .credit("A", "e1", "100.00")
                .onDay(10)
                .credit("A", "e2", "100.00")
                .onDay(20)
                .kind("A", "i", "3.00", EntryKind.INTEREST)
                .claim("V", "A", "e1", "100.00");
        ClaimResult.Held held = scene.trace(OWN_FIRST)
                .rules()
                .getFirst()
                .claims()
                .getFirst()
                .held()
                .getFirst();
        assertThat(held.amount()).hasToString("NZD 102.00");
        assertThat(held.claimAmount()).hasToString("NZD 100.00");
        assertThat(scene.places(FIFO)).containsExactly("V held A NZD 102.00");
    }

    @Test
    void feesAndInterestPaidAreDebitsToFees() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .kind("A", "f", "-3.00", EntryKind.FEE)
                .kind("A", "i", "-2.00", EntryKind.INTEREST)
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 95.00", "V fee  3.00", "V fee  2.00");
    }

    /** Tracing 5.4. */
    @Test
    void moneyUnderWayIsInTransit() {
        Scene scene = new Scene()
                .onDay(1)
                .credit("A", "e1", "100.00")
                .onDay(2)
                .linked("A", "t-out", "-60.00", "t")
                .onDay(5)
                .linked("B", "t-in", "60.00", "t")
                .claim("V", "A", "e1", "100.00");
        assertThat(scene.asAtDay(3).places(FIFO)).containsExactly("V held A NZD 40.00", "V in-transit B 60.00");
        assertThat(scene.asAtDay(5).places(FIFO)).containsExactly("V held A NZD 40.00", "V held B NZD 60.00");
    }

    /** Tracing 2.4: whatever the book order of the ledgers, a debit comes before its credit. */
    @Test
    void moneyCrossesSeveralLedgersInOneDay() {
        Scene scene = new Scene()
                .onDay(1)
                .credit("Z", "e1", "100.00")
                .onDay(2)
                .transfer("Z", "M", "t1", "100.00")
                .onDay(2)
                .transfer("M", "A", "t2", "90.00")
                .onDay(2)
                .debit("A", "e9", "80.00", "Shop")
                .claim("V", "Z", "e1", "100.00");
        TracingReport report = scene.trace(OWN_FIRST);
        assertThat(report.problems()).isEmpty();
        assertThat(Scene.places(report.rules().getFirst()))
                .containsExactly("V held A NZD 10.00", "V held M NZD 10.00", "V unlinked Shop 80.00");
    }

    /** Tracing 2.5. */
    @Test
    void aCircleWithinADayIsReportedAndStillConserved() {
        Scene scene = new Scene()
                .onDay(1)
                .credit("A", "e1", "100.00")
                .onDay(2)
                .linked("A", "a-in", "50.00", "ba")
                .onDay(2)
                .linked("A", "a-out", "-70.00", "ab")
                .onDay(2)
                .linked("B", "b-in", "70.00", "ab")
                .onDay(2)
                .linked("B", "b-out", "-50.00", "ba")
                .claim("V", "A", "e1", "100.00");
        TracingReport report = scene.trace(FIFO);
        assertThat(kinds(report)).containsExactly(ProblemKind.SAME_DAY_CYCLE);
        assertThat(Scene.places(report.rules().getFirst())).containsExactly("V held A NZD 80.00", "V held B NZD 20.00");
    }

    /** Tracing 5.3. */
    @Test
    void aLinkThatDoesNotAddUpIsReportedAndNotFollowed() {
        Scene differing = new Scene()
                .credit("A", "e1", "100.00")
                .linked("A", "t-out", "-60.00", "t")
                .linked("B", "t-in", "59.00", "t")
                .claim("V", "A", "e1", "100.00");
        TracingReport report = differing.trace(FIFO);
        LedgerProblem problem = report.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNMATCHED_LINK);
        assertThat(problem.amount())
                .hasValueSatisfying(amount -> assertThat(amount).hasToString("NZD 1.00"));
        assertThat(Scene.places(report.rules().getFirst())).containsExactly("V held A NZD 40.00", "V unlinked  60.00");
        Scene alone = new Scene()
                .credit("A", "e1", "100.00")
                .linked("A", "t-out", "-60.00", "t")
                .claim("V", "A", "e1", "100.00");
        assertThat(kinds(alone.trace(FIFO))).containsExactly(ProblemKind.UNMATCHED_LINK);
        Scene early = new Scene()
                .credit("A", "e1", "100.00")
                .linked("B", "t-in", "60.00", "t")
                .linked("A", "t-out", "-60.00", "t")
                .claim("V", "A", "e1", "100.00");
        assertThat(kinds(early.trace(FIFO))).containsExactly(ProblemKind.UNMATCHED_LINK);
    }

    /** Tracing 1.2, 3.3: claims in the order of the plan, the rest last. */
    @Test
    void severalClaimsOnOneCreditStandInTheOrderOfThePlan() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "50.00", "Shop")
                .claim("V", "A", "e1", "30.00")
                .claim("W", "A", "e1", "40.00");
        assertThat(scene.places(FIFO))
                .containsExactly("V unlinked Shop 30.00", "W held A NZD 20.00", "W unlinked Shop 20.00");
    }

    /** Tracing 3.3: the first claim keeps what it holds. */
    @Test
    void whatIsAlreadyClaimedIsNotClaimedAgain() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .credit("A", "e2", "20.00")
                .transfer("A", "B", "t", "120.00")
                .claim("V", "A", "e1", "100.00")
                .claim("W", "B", "t-in", "50.00");
        assertThat(scene.places(FIFO)).containsExactly("V held B NZD 100.00", "W held B NZD 20.00", "W lost  0.00");
    }

    /** Tracing 4.10, vector V39 in part. */
    @Test
    void aPurchaserInGoodFaithStopsTheTrace() {
        Scene account = new Scene()
                .credit("A", "e1", "100.00")
                .transfer("A", "B", "t", "60.00")
                .claim("V", "A", "e1", "100.00")
                .receiver("B", PartyClass.BONA_FIDE_PURCHASER);
        assertThat(account.places(FIFO)).containsExactly("V held A NZD 40.00", "V stopped B 60.00");
        Scene payee = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "60.00", "Car  Dealer")
                .claim("V", "A", "e1", "100.00")
                .payee("car dealer", PartyClass.BONA_FIDE_PURCHASER);
        assertThat(payee.places(FIFO)).containsExactly("V held A NZD 40.00", "V stopped Car  Dealer 60.00");
    }

    /** Vector V38, tracing 4.10. */
    @Test
    void anInnocentVolunteerBearsHisShareOnly() {
        Scene scene = new Scene()
                .opening("A", "1000.00")
                .credit("A", "e1", "500.00")
                .debit("A", "e2", "600.00", "Shop")
                .claim("V", "A", "e1", "500.00");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 500.00");
        assertThat(scene.receiver("A", PartyClass.INNOCENT_VOLUNTEER).places(OWN_FIRST))
                .containsExactly("V held A NZD 300.00", "V unlinked Shop 200.00");
    }

    /** Vector V03e, tracing 6.8. */
    @Test
    void anElectedDebitTakesClaimsFirst() {
        Scene scene = new Scene()
                .opening("A", "1000.00")
                .credit("A", "e1", "500.00")
                .debit("A", "e2", "400.00", "Shares")
                .claim("V", "A", "e1", "500.00")
                .elect("A", "e2");
        assertThat(scene.places(OWN_FIRST)).containsExactly("V held A NZD 100.00", "V unlinked Shares 400.00");
    }

    /** Tracing 9, after Foskett v McKeown. */
    @Test
    void anAssetGivesAShareOrALien() {
        Scene scene = new Scene()
                .opening("A", "600.00")
                .credit("A", "e1", "400.00")
                .debit("A", "e2", "1000.00", "Seller")
                .claim("V", "A", "e1", "400.00");
        AssetResult villa = scene.asset("villa", PartyClass.WRONGDOER, "A", "e2", "2500.01")
                .trace(OWN_FIRST)
                .rules()
                .getFirst()
                .assets()
                .getFirst();
        assertThat(villa.contributed()).hasToString("NZD 400.00");
        assertThat(villa.share()).hasValueSatisfying(share -> assertThat(share).hasToString("NZD 1000.00"));
        assertThat(villa.lien()).hasValueSatisfying(lien -> assertThat(lien).hasToString("NZD 400.00"));
        Scene unvalued = new Scene()
                .credit("A", "e1", "400.00")
                .debit("A", "e2", "400.00", "Seller")
                .claim("V", "A", "e1", "400.00")
                .asset("car", PartyClass.INNOCENT_VOLUNTEER, "A", "e2", "");
        RuleResult result = unvalued.trace(FIFO).rules().getFirst();
        assertThat(result.assets().getFirst().share()).isEmpty();
        assertThat(Scene.places(result)).containsExactly("V asset car 400.00");
    }

    private static List<ProblemKind> kinds(TracingReport report) {
        return report.problems().stream().map(LedgerProblem::kind).toList();
    }
}
