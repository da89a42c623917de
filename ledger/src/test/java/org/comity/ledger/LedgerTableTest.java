package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger table of the contract, read and written (ledger 2.1, 3, docs/reference/ledger-table.md). */
class LedgerTableTest {

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void the_four_required_columns_are_enough_in_any_order() {
        LedgerBook book = samples.read("amount,booked,account,currency\n-5,2014-11-03,A,NZD\n7.500,2014-11-04,A,NZD\n");

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 -5.00", "2014-11-04 7.50");
        assertThat(book.ledgers().getFirst().entries().getFirst().entryId()).isEqualTo("sample:2");
    }

    @Test
    void what_is_written_reads_back_as_the_same_ledgers() {
        LedgerBook book = samples.read("""
                account,currency,booked,amount,value_date,balance,entry_id,link_id,counterparty_account,counterparty_name,reference,kind
                A,NZD,2014-11-01,-100.00,,,e0,,,,,opening
                A,NZD,2014-11-03,50.00,2014-11-05,-50.00,e1,l1,B,"Payer, Ltd","two
                lines ""quoted\""",
                A,NZD,2014-11-03,-0.01,,-50.01,e2,,,,,fee
                A,JPY,2014-11-03,7,,,e3,l1,,,,fx
                B,NZD,2014-11-04,-50.00,,,e1,l1,,,,reversal
                """);
        StringWriter table = new StringWriter();
        LedgerTable.write(book, table);

        LedgerBook again = samples.read(table.toString());

        assertThat(Books.described(again)).isEqualTo(Books.described(book)).hasSize(5);
        assertThat(book.ledgers().getLast().entries().getFirst().details().linkId())
                .contains("l1");
    }

    @Test
    void an_opening_is_a_balance_and_a_second_one_must_meet_it() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER
                + "A,NZD,2014-11-01,100.00,,e0,opening\nA,NZD,2014-11-03,50.00,,e1,\n"
                + "A,NZD,2014-12-01,170.00,,e2,opening\nA,NZD,2014-12-02,1.00,,e3,\n");

        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-11-01 100.00", "2014-11-03 50.00", "2014-12-02 1.00");
        assertThat(Samples.problems(book)).containsExactly("statement-gap 20.00");
    }

    @Test
    void rows_of_one_day_stay_in_their_order_and_late_rows_are_said() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER
                + "A,NZD,2014-11-04,3.00,,e1,\nA,NZD,2014-11-03,9.00,,e2,\nA,NZD,2014-11-04,-1.00,,e3,\n");

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 9.00", "2014-11-04 3.00", "2014-11-04 -1.00");
        assertThat(Samples.problems(book)).containsExactly("out-of-order");
    }

    @Test
    void a_row_given_twice_counts_once_and_an_id_used_twice_is_said() {
        LedgerBook book = samples.read(Samples.TABLE_HEADER
                + "A,NZD,2014-11-03,3.00,,e1,\nA,NZD,2014-11-03,3.00,,e1,\nA,NZD,2014-11-04,4.00,,e1,\n");

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 3.00", "2014-11-04 4.00");
        assertThat(Samples.problems(book)).containsExactly("duplicate 3.00", "duplicate 4.00");
        assertThat(book.ledgers().getFirst().entries().getLast().entryId()).isEqualTo("sample:4");
    }

    @Test
    void bad_rows_are_refused_with_their_line() {
        for (String row : List.of(
                "A,NZD,2014-02-30,1.00,,e1,",
                "A,NZD,03/11/2014,1.00,,e1,",
                "A,NZD,2014-11-03,\"1,00\",,e1,",
                "A,NZD,2014-11-03,one,,e1,",
                "A,NZ$,2014-11-03,1.00,,e1,",
                "A,NZD,2014-11-03,,,e1,",
                ",NZD,2014-11-03,1.00,,e1,",
                "A,NZD,2014-11-03,1.00,,e1,interets",
                "A,NZD,2014-11-03,1.00,x,e1,",
                "A,NZD,2014-11-03,1.00",
                "A,NZD,2014-11-03,1.00,,e1,,surplus",
                "A,NZD,2014-11-03,1.00,,\"e1,")) {
            String text = Samples.TABLE_HEADER + "A,NZD,2014-11-02,1.00,,e0,\n" + row + "\n";
            samples.refused(text, problem -> {
                assertThat(problem.place().line()).as(row).isEqualTo(3);
                assertThat(problem.what()).as(row).isNotEmpty();
            });
        }
    }

    @Test
    void a_misspelt_kind_or_column_gets_the_nearest_name() {
        samples.refused(
                Samples.TABLE_HEADER + "A,NZD,2014-11-03,1.00,,e1,interst\n",
                problem -> assertThat(problem.expected()).contains("did you mean 'interest'?"));
        samples.refused(
                "account,currency,booked,amount,value_dat\nA,NZD,2014-11-03,1.00,\n",
                problem -> assertThat(problem.expected()).contains("did you mean 'value_date'?"));
    }

    @Test
    void a_byte_that_is_not_utf_8_is_refused() {
        byte[] latin = (Samples.TABLE_HEADER + "A,NZD,2014-11-03,1.00,,é,\n").getBytes(StandardCharsets.ISO_8859_1);

        samples.refused(latin, problem -> assertThat(problem.what()).contains("not in UTF-8"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_matter() {
        LedgerBook book =
                samples.read("\uFEFF" + (Samples.TABLE_HEADER + "A,NZD,2014-11-03,1.00,,e1,\n").replace("\n", "\r\n"));

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 1.00");
    }
}
