package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.ColumnMapping;
import org.comity.ledger.Entry;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.ProblemKind;
import org.comity.ledger.StatementReader;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real payments with rows missing: traced, conserved, and what cannot be is said (tracing 3.6). */
class LaundromatTraceTest {

    @TempDir
    private Path folder;

    private LedgerBook book = LedgerBook.of(List.of());

    @BeforeEach
    void readSlice() {
        Path slice = SharedPapers.folder().resolve("data/laundromat/slice43.csv");
        Assumptions.assumeTrue(Files.exists(slice), "the shared payments are not here: " + slice);
        Path mapping = Repository.root().resolve("docs/reference/mappings/occrp-laundromat.mapping.yaml");
        book = StatementReader.read(List.of(slice), Optional.of(ColumnMapping.read(mapping)));
    }

    @Test
    void theImpossibleBalanceIsReportedAndTheTraceGoesOn() throws IOException {
        TracingReport report = trace();
        assertThat(report.problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.MISSING_ENTRIES)
                .anySatisfy(problem -> {
                    assertThat(problem.ledger())
                            .hasValueSatisfying(
                                    key -> assertThat(key.currency()).hasToString("EUR"));
                    assertThat(problem.booked())
                            .hasValueSatisfying(day -> assertThat(day).hasToString("2012-07-16"));
                    assertThat(problem.amount())
                            .hasValueSatisfying(
                                    amount -> assertThat(amount.amountText()).isEqualTo("12261.85"));
                });
        for (RuleResult rule : report.rules()) {
            assertThat(rule.conserved()).as(rule.rule().text()).isTrue();
        }
    }

    /** The euro credit is spent to the last cent before the ledger falls below zero: nothing of it can be held after that. */
    @Test
    void nothingIsHeldThroughABalanceBelowZero() throws IOException {
        for (RuleResult rule : trace().rules()) {
            assertThat(rule.claims().getFirst().held())
                    .filteredOn(held -> held.amount().amountMinor() > 0)
                    .as(rule.rule().text())
                    .isEmpty();
            assertThat(rule.claims().getFirst().outTotal(OutKind.UNLINKED))
                    .isEqualTo(rule.claims().getFirst().claimed());
        }
    }

    /** Claims on the first credit of every ledger; the euro ledger's first. */
    private TracingReport trace() throws IOException {
        StringBuilder claims = new StringBuilder();
        List<Ledger> euroFirst = book.ledgers().stream()
                .sorted(Comparator.comparing(
                        (Ledger ledger) -> ledger.key().currency().code()))
                .toList();
        for (Ledger ledger : euroFirst) {
            Entry credit = ledger.entries().stream()
                    .filter(entry -> entry.amountMinor() > 0)
                    .findFirst()
                    .orElseThrow();
            claims.append("  - {id: c%d, account: \"%s\", currency: %s, entry: \"%s\", amount: \"%s\"}%n"
                    .formatted(
                            claims.length(),
                            ledger.key().account(),
                            ledger.key().currency(),
                            credit.entryId(),
                            credit.amount().amountText()));
        }
        Files.createDirectories(folder.resolve("statements"));
        Path planFile = Files.writeString(
                folder.resolve("plan.yaml"),
                "plan: slice\nledgers: [statements]\nrules: [own-first, fifo]\nclaims:\n" + claims);
        TracingPlan plan = TracingPlanReader.read(planFile);
        return Tracer.trace(plan, book);
    }
}
