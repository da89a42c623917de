package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.ledger.Samples.balance;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not hold together (ledger 5). */
class LedgerCheckTest {

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_statement_that_does_not_add_up_is_reported_with_the_difference() {
        LedgerBook book = samples.read(camt(balance("OPBD", "2014-11-01", "100.00")
                + entry("R1", "2014-11-03", "50.00")
                + balance("CLBD", "2014-11-30", "149.99")));

        assertThat(Samples.problems(book)).containsExactly("balance-mismatch 0.01");
    }

    @Test
    void each_day_that_closes_at_a_new_low_is_reported_once() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER + """
                A,NZD,2014-11-03,-5.00,,e1,
                A,NZD,2014-11-03,4.00,,e2,
                A,NZD,2014-11-04,-1.00,,e3,
                A,NZD,2014-11-05,1.50,,e4,
                A,NZD,2014-11-06,-0.50,,e5,
                A,NZD,2014-11-07,-2.00,,e6,
                """);

        assertThat(LedgerCheck.check(book).stream()
                        .map(problem -> problem.booked().orElseThrow() + " "
                                + problem.amount().orElseThrow() + " line "
                                + problem.place().line()))
                .containsExactly(
                        "2014-11-03 NZD 1.00 line 3", "2014-11-04 NZD 2.00 line 4", "2014-11-07 NZD 3.00 line 7");
    }

    @Test
    void an_overdraft_that_the_plan_allows_is_no_finding() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER + "A,NZD,2014-11-03,-5.00,,e1,\n");

        assertThat(LedgerCheck.check(book, ledger -> 500L)).isEmpty();
        assertThat(LedgerCheck.check(book, ledger -> Long.MAX_VALUE)).isEmpty();
        assertThat(LedgerCheck.check(book, ledger -> 300L).getFirst().amount().orElseThrow())
                .hasToString("NZD 2.00");
    }

    @Test
    void printed_balances_are_followed_and_the_first_that_differs_is_named() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER + """
                A,NZD,2014-11-01,10.00,,e0,opening
                A,NZD,2014-11-03,5.00,15.00,e1,
                A,NZD,2014-11-04,5.00,20.01,e2,
                A,NZD,2014-11-05,1.00,21.01,e3,
                """);

        assertThat(LedgerCheck.check(book)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.BALANCE_MISMATCH);
            assertThat(problem.place().line()).isEqualTo(4);
            assertThat(problem.amount().orElseThrow().amountText()).isEqualTo("0.01");
        });
    }

    @Test
    void a_day_whose_rows_are_shuffled_is_out_of_order_not_wrong() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER + """
                A,NZD,2014-11-01,10.00,,e0,opening
                A,NZD,2014-11-03,5.00,13.00,e1,
                A,NZD,2014-11-03,-2.00,8.00,e2,
                A,NZD,2014-11-04,1.00,14.00,e3,
                """);

        assertThat(Samples.problems(book)).containsExactly("out-of-order");
    }

    @Test
    void a_balance_that_no_opening_explains_is_reported() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER + "A,NZD,2014-11-03,5.00,105.00,e1,\n");

        assertThat(Samples.problems(book)).containsExactly("balance-mismatch 100.00");
    }

    @Test
    void the_text_names_each_file_its_statements_and_what_is_wrong_where() {
        Path file = samples.file(
                "nov.xml",
                camt(balance("OPBD", "2014-11-01", "100.00")
                        + entry("R1", "2014-11-03", "50.00")
                        + entry("R2", "2014-11-05", "1.00").replace("BOOK", "PDNG")
                        + balance("CLBD", "2014-11-30", "149.99")));
        LedgerBook book = StatementReader.read(List.of(file));

        assertThat(LedgerCheckText.write(book, LedgerCheck.check(book)).replace(file.toString(), "nov.xml"))
                .isEqualTo("""
                        nov.xml
                          camt.053, NZ00EXAMPLE1 NZD, 1 entry, 2014-11-03, opens 100.00, closes 149.99 NZD, 1 pending, left out

                        1 file, 1 ledger, 1 entry, 1 problem
                        nov.xml:4: balance-mismatch: NZ00EXAMPLE1 NZD: 2014-11-30: opening balance and entries make 150.00, the statement closes with 149.99
                        """);
    }
}
