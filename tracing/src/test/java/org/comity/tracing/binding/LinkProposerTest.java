package org.comity.tracing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.ledger.ProblemKind;
import org.comity.ledger.StatementReader;
import org.comity.tracing.ProposedLink;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that the program proposes, and ends that are not there (tracing 5.5, 5.9). */
class LinkProposerTest {

    @TempDir
    private Path folder;

    private TracingReport trace(String rows) throws IOException {
        Files.writeString(
                folder.resolve("table.csv"),
                "account,currency,booked,amount,entry_id,counterparty_account,reference\nA,NZD,2024-03-01,900.00,v,,\n"
                        + rows);
        Files.writeString(folder.resolve("plan.yaml"), """
                plan: links
                ledgers: [table.csv]
                rules: [own-first]
                claims: [{id: V, claimant: C, class: victim, account: A, entry: v, amount: "900.00"}]
                """);
        TracingPlan plan = TracingPlanReader.read(folder.resolve("plan.yaml"));
        return Tracer.trace(plan, StatementReader.read(plan.ledgers()));
    }

    @Test
    void aReferenceTellsTwoCreditsOfOneAmountApart() throws IOException {
        TracingReport report = trace("""
                A,NZD,2024-03-04,-100.00,d1,,Invoice 2024-17
                B,NZD,2024-03-04,100.00,c1,,rent
                B,NZD,2024-03-05,100.00,c2,,INVOICE 2024/17
                """);
        ProposedLink best = report.proposedLinks().getFirst();
        assertThat(best.credit().entryId()).isEqualTo("c2");
        assertThat(best.because()).contains("both carry the same reference", "1 working day later");
        assertThat(best.alternatives()).hasSize(1);
        assertThat(best.ambiguous()).isFalse();
    }

    @Test
    void aWeekendDoesNotCount() throws IOException {
        TracingReport report =
                trace("A,NZD,2024-03-08,-100.00,d1,,\nB,NZD,2024-03-13,100.00,c1,,\nC,NZD,2024-03-14,100.00,c2,,\n");
        assertThat(report.proposedLinks()).hasSize(1);
        assertThat(report.proposedLinks().getFirst().because()).contains("3 working days later");
    }

    @Test
    void eachEndIsProposedOnceAndTheBetterPairFirst() throws IOException {
        TracingReport report = trace("""
                A,NZD,2024-03-04,-100.00,d1,,
                A,NZD,2024-03-04,-100.00,d2,B-1,
                B1,NZD,2024-03-04,100.00,c1,,
                C,NZD,2024-03-05,100.00,c2,,
                """);
        assertThat(report.proposedLinks())
                .extracting(link -> link.debit().entryId() + " " + link.credit().entryId())
                .containsExactly("d2 c1", "d1 c2");
    }

    @Test
    void aPaymentToAnAccountOfTheRecordsThatNeverArrivesThereIsReported() throws IOException {
        TracingReport report = trace(
                "A,NZD,2024-03-04,-100.00,d1,B-1,\nB1,NZD,2024-03-04,70.00,c1,,\nB1,NZD,2024-03-05,-10.00,d2,X,\n");
        assertThat(report.problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.UNMATCHED_LINK)
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'d1' names the account B-1"));
    }
}
