package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.ledger.Samples.balance;
import static org.comity.ledger.Samples.camt;
import static org.comity.ledger.Samples.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders, overlaps, gaps, ids (ledger 1.3, 2.6, 2.7, 5.2). */
class StatementReaderTest {

    private static final String NOVEMBER = camt(balance("OPBD", "2014-11-01", "100.00")
            + entry("R1", "2014-11-03", "50.00")
            + entry("R2", "2014-11-04", "-20.00")
            + balance("CLBD", "2014-11-30", "130.00"));

    private static final String DECEMBER = camt(balance("OPBD", "2014-12-01", "130.00")
                    + entry("R3", "2014-12-03", "5.00")
                    + balance("CLBD", "2014-12-31", "135.00"))
            .replace("<Id>S1</Id>", "<Id>S2</Id>");

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void formats_are_told_apart_by_content_whatever_the_names_say() throws IOException {
        samples.file("a.csv", NOVEMBER);
        samples.file(
                "b.xml", ":20:S\n:25:B\n:60F:C141031NZD1,00\n:61:1411031103C1,00NTRFNONREF\n:62F:C141130NZD2,00\n");
        Files.createDirectories(folder.resolve("deeper"));
        samples.file("deeper/c.sta", Samples.TABLE_HEADER + "C,NZD,2014-11-03,1.00,,e1,\n");
        samples.file(".hidden", "no statement");

        LedgerBook book = StatementReader.read(List.of(folder));

        assertThat(book.statements().stream().map(Statement::format))
                .containsExactly(StatementFormat.CAMT_053, StatementFormat.MT940, StatementFormat.LEDGER_TABLE);
    }

    @Test
    void a_file_read_twice_and_in_the_wrong_order_gives_the_same_book() {
        Path november = samples.file("x-november.xml", NOVEMBER);
        Path december = samples.file("a-december.xml", DECEMBER);
        Path again = samples.file("b-november.xml", NOVEMBER);

        LedgerBook once = StatementReader.read(List.of(november, december));
        LedgerBook twice = StatementReader.read(List.of(december, again, november));

        assertThat(Books.described(twice)).isEqualTo(Books.described(once));
        assertThat(Samples.problems(once)).isEmpty();
        assertThat(Samples.problems(twice)).containsExactly("duplicate");
    }

    @Test
    void statements_that_overlap_are_read_once_where_they_do() {
        String overlap = camt(balance("OPBD", "2014-11-04", "150.00")
                        + entry("R2", "2014-11-04", "-20.00")
                        + entry("R3", "2014-12-03", "5.00")
                        + balance("CLBD", "2014-12-31", "135.00"))
                .replace("<Id>S1</Id>", "<Id>S3</Id>");
        LedgerBook book =
                StatementReader.read(List.of(samples.file("1.xml", NOVEMBER), samples.file("2.xml", overlap)));

        assertThat(Samples.amounts(book))
                .containsExactly(
                        "opening 2014-11-01 100.00", "2014-11-03 50.00", "2014-11-04 -20.00", "2014-12-03 5.00");
        assertThat(Samples.problems(book)).containsExactly("duplicate -20.00");
    }

    @Test
    void equal_entries_within_one_statement_are_two_entries() {
        LedgerBook book = samples.read(camt(entry("", "2014-11-03", "50.00")
                + entry("", "2014-11-03", "50.00")
                + entry("R", "2014-11-03", "7.00")
                + entry("R", "2014-11-03", "7.00")));

        assertThat(Samples.amounts(book)).hasSize(4);
        assertThat(book.ledgers().getFirst().entries().stream().map(Entry::entryId))
                .containsExactly("sample:7", "sample:8", "R", "sample:10");
    }

    @Test
    void tables_without_ids_that_overlap_by_whole_days_are_read_once() {
        String header = "account,currency,booked,amount\n";
        Path first =
                samples.file("1", header + "A,NZD,2014-11-03,5.00\nA,NZD,2014-11-03,5.00\nA,NZD,2014-11-04,1.00\n");
        Path second =
                samples.file("2", header + "A,NZD,2014-11-03,5.00\nA,NZD,2014-11-03,5.00\nA,NZD,2014-11-05,2.00\n");

        assertThat(Samples.amounts(StatementReader.read(List.of(first, second))))
                .containsExactly("2014-11-03 5.00", "2014-11-03 5.00", "2014-11-04 1.00", "2014-11-05 2.00");
    }

    @Test
    void a_day_split_between_two_tables_keeps_its_equal_rows() {
        String header = "account,currency,booked,amount\n";
        Path first = samples.file("1", header + "A,NZD,2014-11-03,5.00\nA,NZD,2014-11-03,8.00\n");
        Path second = samples.file("2", header + "A,NZD,2014-11-03,5.00\nA,NZD,2014-11-03,9.00\n");

        assertThat(Samples.amounts(StatementReader.read(List.of(first, second))))
                .hasSize(4);
    }

    @Test
    void a_gap_between_statements_is_reported_with_what_is_missing() {
        String january = DECEMBER.replace("130.00", "90.00").replace("135.00", "95.00");
        LedgerBook book =
                StatementReader.read(List.of(samples.file("1.xml", NOVEMBER), samples.file("2.xml", january)));

        assertThat(Samples.problems(book)).containsExactly("statement-gap 40.00");
        assertThat(book.problems().getFirst().place().file()).endsWith("2.xml");
        assertThat(book.problems().getFirst().what()).contains("130.00", "90.00", "-40.00");
    }

    @Test
    void a_missing_number_is_reported_even_where_the_balances_meet() {
        String mt = ":20:S\n:25:B\n:28C:%d\n:60F:C14%s01NZD1,00\n:62F:C14%s28NZD1,00\n-\n";
        LedgerBook book = samples.read(mt.formatted(4, "10", "10") + mt.formatted(6, "11", "11"));

        assertThat(Samples.problems(book)).containsExactly("statement-gap");
        assertThat(book.problems().getFirst().what()).isEqualTo("statement 6 follows 4: what lies between is missing");
    }

    @Test
    void numbers_may_begin_anew_and_pages_may_follow() {
        String mt = ":20:S\n:25:B\n:28C:%s\n:60F:C%s01NZD1,00\n:62F:C%s28NZD1,00\n-\n";
        LedgerBook book = samples.read(mt.formatted("12/1", "1411", "1411")
                + mt.formatted("12/2", "1411", "1411")
                + mt.formatted("13/1", "1412", "1412")
                + mt.formatted("1/1", "1501", "1501"));

        assertThat(Samples.problems(book)).isEmpty();
    }

    @Test
    void an_opening_after_entries_that_came_without_balance_is_reckoned_back() {
        String interim = camt(entry("R0", "2014-10-31", "40.00")).replace("<Id>S1</Id>", "<Id>S0</Id>");
        LedgerBook book =
                StatementReader.read(List.of(samples.file("0.xml", interim), samples.file("1.xml", NOVEMBER)));

        assertThat(Samples.amounts(book)).startsWith("opening 2014-10-31 60.00", "2014-10-31 40.00");
    }

    @Test
    void what_cannot_be_read_is_said() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> StatementReader.read(List.of(folder.resolve("missing"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> StatementReader.read(List.of(folder.resolve("empty"))))
                .hasMessageContaining("the folder is empty");
        samples.refused("", problem -> assertThat(problem.what()).isEqualTo("the file is empty"));
        samples.refused("%PDF-1.7", problem -> assertThat(problem.what()).contains("PDF"));
        samples.refused(
                "PK\u0003\u0004xl", problem -> assertThat(problem.what()).contains("ZIP"));
        samples.refused("OFXHEADER:100\n", problem -> assertThat(problem.what()).contains("ends in the middle"));
        samples.refused("<html></html>", problem -> assertThat(problem.what()).contains("'html'"));
        samples.refused(
                "any text", problem -> assertThat(problem.what()).contains("not a statement of a known format"));
    }
}
