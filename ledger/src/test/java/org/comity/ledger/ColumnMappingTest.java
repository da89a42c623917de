package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Column mappings (ledger 4). */
class ColumnMappingTest {

    private static final String MINIMAL =
            "mapping: m\ncolumns: {booked: Date, amount: Amount}\nfixed: {account: A, currency: NZD}\n";

    @TempDir
    private Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_german_export_with_its_own_ways_is_read() {
        String csv = "Kontoauszug\n\nBuchungstag;Soll;Haben;Saldo;Partner;Zweck 1;Zweck 2\n"
                + "31.12.2014;1.234,50;;-234,50;Müller;Miete;Dezember\n02.01.2015;;2.000,00;1.765,50;;;\n";
        String mapping = """
                mapping: german
                delimiter: ";"
                encoding: windows-1252
                skip-lines: 2
                date-format: dd.MM.yyyy
                decimal: ","
                thousands: "."
                columns:
                  booked: Buchungstag
                  debit: Soll
                  credit: Haben
                  balance: Saldo
                  counterparty_name: Partner
                  reference: [Zweck 1, Zweck 2]
                fixed: {account: DE1, currency: EUR}
                opening: from-balance
                """;
        samples.file("german.csv", csv.getBytes(Charset.forName("windows-1252")));
        LedgerBook book = StatementReader.read(
                List.of(folder.resolve("german.csv")),
                Optional.of(ColumnMapping.read(samples.file("m.yaml", mapping))));

        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-12-31 1000.00", "2014-12-31 -1234.50", "2015-01-02 2000.00");
        assertThat(Samples.problems(book)).isEqualTo(List.of("missing-entries 234.50"));
        Entry rent = book.ledgers().getFirst().entries().get(1);
        assertThat(rent.details().counterpartyName()).contains("Müller");
        assertThat(rent.details().reference()).contains("Miete Dezember");
        assertThat(rent.place().line()).isEqualTo(4);
    }

    @Test
    void the_sign_is_told_by_the_amount_by_its_opposite_or_by_a_word() {
        String csv = "Date,Amount,DC\n2014-11-03,5.00,D\n2014-11-04,-7.00,C\n";

        assertThat(Samples.amounts(samples.read(csv, MINIMAL))).containsExactly("2014-11-03 5.00", "2014-11-04 -7.00");
        assertThat(Samples.amounts(samples.read(csv, MINIMAL + "sign: debit-positive\n")))
                .containsExactly("2014-11-03 -5.00", "2014-11-04 7.00");
        String words = MINIMAL.replace("amount: Amount", "amount: Amount, direction: DC")
                + "direction: {debit: [D], credit: [C]}\n";
        assertThat(Samples.amounts(samples.read(csv.replace("-7", "7"), words)))
                .containsExactly("2014-11-03 -5.00", "2014-11-04 7.00");
        assertThatThrownBy(() -> samples.read(csv, words))
                .hasMessageContaining("sample.csv:3")
                .hasMessageContaining("negative");
    }

    @Test
    void rows_by_sign_belong_to_the_account_from_which_they_are_seen() {
        String csv = "Date,Amount,From,To\n2014-11-03,-5.00,A,B\n2014-11-04,7.00,B,A\n2014-11-04,9.00,A,C\n";
        String mapping = """
                mapping: m
                rows: by-sign
                columns: {booked: Date, amount: Amount, payer_account: From, payee_account: To}
                fixed: {currency: NZD}
                """;
        LedgerBook book = samples.read(csv, mapping);

        assertThat(book.ledgers().stream()
                        .map(ledger -> ledger.key().account() + ledger.entries().size()))
                .containsExactly("A2", "C1");
        assertThat(book.ledgers().getFirst().entries().getFirst().details().counterpartyAccount())
                .contains("B");
    }

    @Test
    void a_transfer_is_a_linked_debit_and_credit() {
        String csv = "Id,Date,Amount,From,To\nt1,2014-11-03,5.00,A,B\n";
        String mapping = """
                mapping: m
                rows: transfer
                columns: {booked: Date, amount: Amount, payer_account: From, payee_account: To, entry_id: Id}
                fixed: {currency: NZD}
                """;
        LedgerBook book = samples.read(csv, mapping);

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 -5.00", "2014-11-03 5.00");
        assertThat(book.ledgers())
                .allSatisfy(ledger -> assertThat(
                                ledger.entries().getFirst().details().linkId())
                        .contains("t1"));
        assertThatThrownBy(() -> samples.read(csv.replace("5.00", "-5.00"), mapping))
                .hasMessageContaining("sample.csv:2")
                .hasMessageContaining("negative");
    }

    @Test
    void the_newest_row_may_stand_first() {
        String csv = "Date,Amount\n2014-11-04,2.00\n2014-11-04,1.00\n2014-11-03,9.00\n";

        LedgerBook book = samples.read(csv, MINIMAL + "order: newest-first\n");

        assertThat(Samples.amounts(book)).containsExactly("2014-11-03 9.00", "2014-11-04 1.00", "2014-11-04 2.00");
        assertThat(Samples.problems(book)).isEmpty();
    }

    @Test
    void a_mapping_among_the_files_is_used_for_the_csv_that_it_fits() {
        Path csv = samples.file("a.csv", "Date,Amount\n2014-11-04,2.00\n");
        Path other = samples.file("b.csv", "Day,Sum\n2014-11-05,3.00\n");
        samples.file("a.mapping.yaml", "# A comment first\n" + MINIMAL);
        samples.file("b.mapping.yaml", MINIMAL.replace("Date", "Day").replace("Amount", "Sum"));

        assertThat(Samples.amounts(StatementReader.read(List.of(folder))))
                .containsExactly("2014-11-04 2.00", "2014-11-05 3.00");
        assertThat(csv).isNotEqualTo(other);
    }

    @Test
    void a_csv_without_a_mapping_is_refused_with_what_to_do() {
        samples.refused(
                "Date,Amount\n2014-11-04,2.00\n",
                problem -> assertThat(problem.toDo()).contains("ledger mapping"));
    }

    @Test
    void a_column_that_is_not_there_is_named_with_its_nearest() {
        assertThatThrownBy(() -> samples.read("Dates,Amount\n2014-11-04,2.00\n", MINIMAL))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'Date', which is not in the header")
                .hasMessageContaining("did you mean 'Dates'?");
    }

    @Test
    void mistakes_in_a_mapping_are_refused_at_their_line() {
        Map<String, Integer> mistakes = Map.ofEntries(
                Map.entry("mapping: m\ncolumn: {}\n", 2),
                Map.entry("mapping: m\ncolumns: {bookd: Date}\n", 2),
                Map.entry("mapping: m\ncolumns: {booked: Date}\nfixed: {account: A, currency: NZD}\n", 2),
                Map.entry(
                        "mapping: m\ncolumns: {booked: D, amount: A, debit: X}\nfixed: {account: A, currency: NZD}\n",
                        2),
                Map.entry("mapping: m\ncolumns: {booked: D, amount: A}\nfixed: {account: A}\n", 2),
                Map.entry("mapping: m\ncolumns: {booked: D, amount: A}\nfixed: {currency: NZD}\n", 2),
                Map.entry(MINIMAL + "decimal: \";\"\n", 4),
                Map.entry(MINIMAL + "encoding: klingon\n", 4),
                Map.entry(MINIMAL + "date-format: dd.QQQQQQ\n", 4),
                Map.entry(MINIMAL + "skip-lines: -1\n", 4),
                Map.entry(MINIMAL + "rows: by-sgn\n", 4),
                Map.entry(MINIMAL + "order: random\n", 4),
                Map.entry(MINIMAL + "direction: {debit: [D], credit: [C]}\n", 2),
                Map.entry(MINIMAL + "opening: from-balance\n", 2),
                Map.entry(MINIMAL + "kinds: {fees: [X]}\n", 4),
                Map.entry(MINIMAL.replace("NZD", "NZ"), 3));
        mistakes.forEach((yaml, line) -> {
            Path file = samples.file("bad.yaml", yaml);
            assertThatThrownBy(() -> ColumnMapping.read(file))
                    .as(yaml)
                    .isInstanceOfSatisfying(
                            BadInput.class,
                            bad -> assertThat(bad.problem().place().line())
                                    .as(yaml)
                                    .isEqualTo(line));
        });
    }

    @Test
    void impossible_days_and_two_amounts_in_a_row_are_refused_at_their_line() {
        assertThatThrownBy(() -> samples.read("Date,Amount\n30/02/2014,2.00\n", MINIMAL + "date-format: dd/MM/yyyy\n"))
                .hasMessageContaining("sample.csv:2")
                .hasMessageContaining("30/02/2014");
        String two = MINIMAL.replace("amount: Amount", "debit: Out, credit: In");
        assertThatThrownBy(() -> samples.read("Date,Out,In\n2014-11-03,1.00,2.00\n", two))
                .hasMessageContaining("sample.csv:2");
        assertThatThrownBy(() -> samples.read("Date,Out,In\n2014-11-03,,\n", two))
                .hasMessageContaining("sample.csv:2");
    }

    @Test
    void a_proposal_is_a_mapping_that_reads_the_file_it_was_made_from() {
        String csv = "Konto;\nBuchungstag;Betrag;Saldo;Währung;IBAN;Verwendungszweck\n"
                + "03.11.2014;-1.234,50;100,00;EUR;DE1;Miete\n31.12.2014;20,00;120,00;EUR;DE1;Zins\n";
        Path file = samples.file("bank.csv", csv.getBytes(Charset.forName("windows-1252")));

        String proposal = ColumnMapping.propose(file);

        LedgerBook book =
                StatementReader.read(List.of(file), Optional.of(ColumnMapping.read(samples.file("p.yaml", proposal))));
        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-11-03 1334.50", "2014-11-03 -1234.50", "2014-12-31 20.00");
        assertThat(book.ledgers().getFirst().key()).hasToString("DE1 EUR");
        assertThat(proposal).contains("encoding: windows-1252", "skip-lines: 1", "date-format: dd.MM.yyyy");
    }

    @Test
    void what_no_column_gives_must_be_written_in_before_a_proposal_reads() {
        Path file = samples.file("bank.csv", "Date,Amount,Text\n2014-11-03,5.00,x\n2014-11-04,6.00,y\n");

        String proposal = ColumnMapping.propose(file);

        assertThatThrownBy(() -> ColumnMapping.read(samples.file("p.yaml", proposal)))
                .hasMessageContaining("ISO 4217");
    }

    @Test
    void nothing_is_proposed_for_what_is_no_text() {
        Path binary = samples.file("noise.csv", "a,b,c\n\u0000,\u0007,x\n");
        Path empty = samples.file("empty.csv", "");

        assertThatThrownBy(() -> ColumnMapping.propose(binary)).hasMessageContaining("noise.csv:1: this is no text");
        assertThatThrownBy(() -> ColumnMapping.propose(empty)).hasMessageContaining("empty.csv:1: the file is empty");
        assertThatThrownBy(() -> ColumnMapping.propose(binary.resolveSibling(".")))
                .hasMessageContaining("is a folder");
    }
}
