package org.comity.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.PrintedBalance;
import org.comity.ledger.ProblemKind;
import org.comity.ledger.Statement;
import org.comity.ledger.StatementFormat;
import org.comity.ledger.Turnover;
import org.comity.terms.BadInput;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.engine.Tracer;
import org.junit.jupiter.api.Test;

/** What is wrong with the records is reported and followed; what is wrong with the plan is an error (tracing 4.2, 8). */
class GapsAndFaultsTest {

    private static final TracingRule OWN_FIRST = TracingRule.OWN_FIRST;
    private static final TracingRule FIFO = TracingRule.FIFO;

    /** Tracing 4.2. */
    @Test
    void aRestatedBalanceIsReportedAndFollowed() {
        Scene lower =
                new Scene().credit("A", "e1", "100.00").opening("A", "30.00").claim("V", "A", "e1", "100.00");
        TracingReport report = lower.trace(OWN_FIRST);
        assertThat(kinds(report)).contains(ProblemKind.STATEMENT_GAP);
        assertThat(Scene.places(report.rules().getFirst())).containsExactly("V held A NZD 30.00", "V lost  70.00");
    }

    /** Tracing 4.2: no claim rests on money which the bank says was no longer there. */
    @Test
    void aGapBetweenStatementsIsFollowedToTheBalanceAfterIt() {
        Scene scene = new Scene()
                .onDay(1)
                .credit("A", "e1", "100.00")
                .onDay(5)
                .debit("A", "e2", "10.00", "Shop")
                .claim("V", "A", "e1", "100.00");
        LedgerBook book = scene.book();
        LedgerKey key = book.ledgers().getFirst().key();
        Place place = new Place("second statement", 1);
        LocalDate day = LocalDate.of(2024, 1, 6);
        Statement second = new Statement(
                key,
                StatementFormat.MT940,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PrintedBalance(day.minusDays(2), 3000)),
                Optional.empty(),
                new Turnover(1, 0, 0, -1000, Optional.of(day), Optional.of(day)),
                place);
        LedgerProblem gap = new LedgerProblem(
                ProblemKind.STATEMENT_GAP,
                Optional.of(key),
                Optional.of(day),
                Optional.of(new Money(7000, key.currency())),
                "entries are missing",
                place);
        LedgerBook withGap = new LedgerBook(book.ledgers(), List.of(second), List.of(gap));
        TracingReport report = Tracer.trace(scene.plan(FIFO), withGap);
        assertThat(kinds(report)).containsExactly(ProblemKind.STATEMENT_GAP);
        assertThat(Scene.places(report.rules().getFirst()))
                .containsExactly("V held A NZD 20.00", "V lost  70.00", "V unlinked Shop 10.00");
        assertThat(report.assumptions())
                .anySatisfy(sentence -> assertThat(sentence).contains("second statement:1"));
    }

    @Test
    void whatThePlanGetsWrongIsAnErrorAtItsLine() {
        Scene scene = new Scene().credit("A", "e1", "100.00").debit("A", "e2", "10.00", "Shop");
        assertThatThrownBy(() -> new Scene()
                        .credit("A", "e1", "100.00")
                        .claim("V", "A", "e1", "60.00")
                        .claim("W", "A", "e1", "60.00")
                        .trace(FIFO))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("claim 'W': the claims on its credit come to 120.00; the credit is NZD 100.00");
        assertThatThrownBy(() -> scene.claim("V", "A", "e2", "10.00").trace(FIFO))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("scene:2: claim 'V': entry 'e2' is a debit");
        assertThatThrownBy(() -> new Scene()
                        .credit("A", "e1", "1.00")
                        .claim("V", "A", "e7", "1.00")
                        .trace(FIFO))
                .hasMessageContaining("account A has no entry 'e7'; did you mean 'e1'?");
        assertThatThrownBy(() -> new Scene()
                        .credit("Acc1", "e1", "1.00")
                        .claim("V", "Acc2", "e1", "1.00")
                        .trace(FIFO))
                .hasMessageContaining("no account 'Acc2' in the ledgers; did you mean 'Acc1'?");
        assertThatThrownBy(() -> new Scene()
                        .credit("A", "e1", "1.00")
                        .claim("V", "A", "e1", "0.999")
                        .trace(FIFO))
                .hasMessageContaining("'0.999' has more digits than NZD keeps");
    }

    /** Tracing 5.3: without a conversion there is no rate, and no figure is made up. */
    @Test
    void aLinkBetweenCurrenciesWithoutAConversionIsReportedAndNotFollowed() {
        TracingReport report = new Scene()
                .credit("A", "e1", "100.00")
                .linked("A", "e2", "-60.00", "x")
                .in("USD")
                .sameDay()
                .linked("B", "f1", "40.00", "x")
                .in("NZD")
                .claim("V", "A", "e1", "100.00")
                .trace(FIFO);
        assertThat(kinds(report)).contains(ProblemKind.UNMATCHED_LINK);
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("currenc"));
        assertThat(Scene.places(report.rules().getFirst()))
                .containsExactlyInAnyOrder("V held A NZD 40.00", "V unlinked  60.00");
    }

    private static List<ProblemKind> kinds(TracingReport report) {
        return report.problems().stream().map(LedgerProblem::kind).toList();
    }
}
