package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MT940 and MT942 (ledger 2.3, 3.5). */
class MtReaderTest {

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    private static String statement(String body) {
        return ":20:START\n:25:12-345\n:28C:7/1\n:60F:C141031NZD100,00\n" + body + ":62F:C141130NZD130,00\n-\n";
    }

    @Test
    void a_statement_becomes_a_ledger() {
        LedgerBook book = samples.read(statement("""
                :61:1411031103C50,00NTRFNONREF//BANK1
                :86:/NAME/Payer Ltd/ACCT/99-1/REMI/invoice 12
                :61:1411041104D20,NCHGNONREF//BANK2
                """));

        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-10-31 100.00", "2014-11-03 50.00", "2014-11-04 -20.00");
        Entry first = book.ledgers().getFirst().entries().get(1);
        assertThat(first.entryId()).isEqualTo("BANK1");
        assertThat(first.place().line()).isEqualTo(5);
        assertThat(first.details().counterpartyName()).contains("Payer Ltd");
        assertThat(first.details().counterpartyAccount()).contains("99-1");
        assertThat(first.details().reference()).contains("invoice 12");
        assertThat(book.ledgers().getFirst().entries().get(2).kind()).isEqualTo(EntryKind.FEE);
        assertThat(book.statements().getFirst().number()).contains(new StatementNumber(7, 1));
        assertThat(Samples.problems(book)).isEmpty();
    }

    @Test
    void the_swift_envelope_and_headers_of_banks_are_passed_over() {
        String bare = statement(":61:1411031103C30,00NTRFNONREF//BANK1\n");
        String wrapped = "{1:F01BANKXXAA0000000000}{2:O940BANKXXAAN}{4:\r\n"
                + bare.replace("\n", "\r\n").replace("-\r\n", "-}{5:}\r\n");

        assertThat(Samples.amounts(samples.read(wrapped))).isEqualTo(Samples.amounts(samples.read(bare)));
        assertThat(Samples.amounts(samples.read("BANKXX\n940\nBANKXX\n" + bare)))
                .isEqualTo(Samples.amounts(samples.read(bare)));
    }

    @Test
    void the_reversal_of_a_credit_takes_money_out() {
        LedgerBook book = samples.read(
                statement(
                        ":61:1411031103C50,00NTRFNONREF//B1\n:61:1411041104RC50,00NTRFNONREF//B2\n:61:1411041104RD30,00NTRFNONREF//B3\n"));

        assertThat(Samples.amounts(book)).endsWith("2014-11-04 -50.00", "2014-11-04 30.00");
        assertThat(Samples.problems(book)).isEmpty();
    }

    @Test
    void a_booking_day_without_a_year_is_the_one_nearest_to_the_value_day() {
        LedgerBook book = samples.read(statement(":61:1412310102C30,00NTRFNONREF//B1\n"));

        assertThat(Samples.amounts(book)).endsWith("2015-01-02 30.00");
    }

    @Test
    void numbered_subfields_are_understood_across_wrapped_lines() {
        LedgerBook book = samples.read(statement("""
                :61:1411031103C30,00NTRFNONREF//B1
                :86:166?00CREDIT?20invoice?21 17 of
                 May?30BANKXX?31DE00123?32Payer?33 & Sons at 10
                :26:37
                """));

        EntryDetails details = book.ledgers().getFirst().entries().get(1).details();
        assertThat(details.counterpartyAccount()).contains("DE00123");
        assertThat(details.counterpartyName()).contains("Payer & Sons at 10:26:37");
        assertThat(details.reference()).contains("CREDIT invoice 17 of May");
    }

    @Test
    void a_value_day_of_30_February_is_read_as_the_last_and_reported() {
        LedgerBook book = samples.read(statement(":61:1502300301C30,00NTRFNONREF//B1\n"));

        assertThat(Samples.amounts(book)).endsWith("2015-03-01 30.00");
        assertThat(book.ledgers()
                        .getFirst()
                        .entries()
                        .get(1)
                        .details()
                        .valueOn()
                        .orElseThrow())
                .hasToString("2015-02-28");
        assertThat(Samples.problems(book)).containsExactly("impossible-date");
    }

    @Test
    void a_booking_day_that_does_not_exist_is_refused() {
        samples.refused(
                statement(":61:150230C30,00NTRFNONREF//B1\n"),
                problem -> assertThat(problem.place().line()).isEqualTo(5));
        samples.refused(
                statement(":61:1503010230C30,00NTRFNONREF//B1\n"),
                problem -> assertThat(problem.what()).contains("0230"));
    }

    @Test
    void malformed_lines_are_refused_with_their_line() {
        for (String bad : List.of(
                ":61:1411031103X50,00NTRFNONREF\n",
                ":61:1411031103D5o,00NTRFNONREF\n".replace("D5o", "Do5"),
                ":61:1411031103D1.250,00NTRFNONREF\n",
                ":61:not an entry\n",
                ":60F:C141031NZD1\n",
                ":25:99-999\n",
                ":62F:X141130NZD130,00\n",
                ":28C:seven\n")) {
            samples.refused(statement(bad), problem -> {
                assertThat(problem.place().line()).as(bad).isEqualTo(5);
                assertThat(problem.expected()).as(bad).isNotEmpty();
            });
        }
    }

    @Test
    void a_digit_that_is_a_letter_is_not_read_as_a_smaller_amount() {
        samples.refused(
                statement(":61:1411031103D5o,00NTRFNONREF\n"),
                problem -> assertThat(problem.place().line()).isEqualTo(5));
    }

    @Test
    void an_amount_cut_off_with_the_file_is_not_read_as_a_smaller_one() {
        String cut = statement("").replace(":62F:C141130NZD130,00\n-\n", "");
        samples.refused(
                cut + ":61:1411031103C5",
                problem -> assertThat(problem.place().line()).isEqualTo(5));
        samples.refused(
                cut + ":62F:C141130NZD13",
                problem -> assertThat(problem.place().line()).isEqualTo(5));
    }

    @Test
    void an_entry_before_any_account_or_after_the_end_is_refused() {
        samples.refused(
                ":61:1411031103C50,00NTRFNONREF\n",
                problem -> assertThat(problem.what()).contains("before any account"));
        samples.refused(
                statement("") + ":61:1411031103C50,00NTRFNONREF\n",
                problem -> assertThat(problem.place().line()).isEqualTo(7));
    }

    @Test
    void a_statement_without_its_closing_balance_is_reported_as_cut_off() {
        LedgerBook book =
                samples.read(":20:S\n:25:12-345\n:60F:C141031NZD100,00\n:61:1411031103C50,00NTRFNONREF//B1\n");

        assertThat(Samples.problems(book)).containsExactly("statement-gap");
    }

    @Test
    void an_interim_report_has_its_currency_from_the_floor_limit() {
        LedgerBook book = samples.read("""
                :20:INTERIM
                :25:12-345
                :28C:1
                :34F:NZDD0,
                :13D:1411031200+1300
                :61:1411031103C50,00NTRFNONREF//B1
                :61:1411031103ED8,00NTRFNONREF//B2
                :90C:1NZD50,00
                """);

        assertThat(book.statements().getFirst().format()).isEqualTo(StatementFormat.MT942);
        assertThat(book.statements().getFirst().turnover().pending()).isOne();
        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 50.00");
    }

    @Test
    void names_in_latin_1_are_read() {
        byte[] latin = statement(":61:1411031103C30,00NTRFNONREF//B1\n:86:/NAME/Müller/REMI/x\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        LedgerBook book = StatementReader.read(List.of(samples.file("latin", latin)));

        assertThat(book.ledgers().getFirst().entries().get(1).details().counterpartyName())
                .contains("Müller");
    }
}
