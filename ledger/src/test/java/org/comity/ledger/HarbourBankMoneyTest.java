package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example money: three formats, six ledgers, and one page that is missing on purpose. */
class HarbourBankMoneyTest {

    private static final Path MONEY =
            Path.of(System.getProperty("comity.root", "..")).resolve("examples/harbour-bank/money");

    private final LedgerBook book =
            StatementReader.read(List.of(MONEY.resolve("statements"), MONEY.resolve("bank-c.mapping.yaml")));

    @Test
    void everything_adds_up_except_the_missing_page() {
        assertThat(LedgerCheck.check(book)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.STATEMENT_GAP);
            assertThat(problem.amount().orElseThrow()).hasToString("USD 118400.00");
            assertThat(problem.place().file()).endsWith("bank-b-company-2021.sta");
        });
    }

    @Test
    void three_banks_six_ledgers_two_currencies() {
        assertThat(book.ledgers()).hasSize(6);
        assertThat(book.statements().stream().map(Statement::format).distinct())
                .containsExactlyInAnyOrder(StatementFormat.CAMT_053, StatementFormat.MT940, StatementFormat.MAPPED_CSV);
        assertThat(book.ledgers().stream()
                        .map(ledger -> ledger.key().currency().code())
                        .distinct())
                .containsExactlyInAnyOrder("USD", "NZD");
    }
}
