package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.comity.terms.BadInput;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XLSX workbooks (ledger 2.11). */
class SheetRowsTest {

    private static final String MAPPING = """
            mapping: bank
            sheet: Movements
            skip-lines: 1
            date-format: dd.MM.yyyy
            decimal: ","
            columns: {booked: Date, amount: Amount, balance: Balance, counterparty_name: Payee}
            fixed: {account: A, currency: NZD}
            opening: from-balance
            """;

    @TempDir
    private Path folder;

    private Samples samples = new Samples(Path.of("."));

    @BeforeEach
    void prepare() {
        samples = new Samples(folder);
    }

    private Path workbook(Consumer<Workbook> filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook);
        }
        return samples.file("book.xlsx", bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("dd/mm/yyyy").set();
                }
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private Path bankBook() throws IOException {
        return workbook(workbook -> {
            workbook.newWorksheet("Summary").value(0, 0, "nothing here");
            Worksheet sheet = workbook.newWorksheet("Movements");
            row(sheet, 0, "Account A");
            row(sheet, 1, "Date", "Amount", "Balance", "Payee");
            row(sheet, 2, LocalDate.of(2014, 11, 3), -1234.5, -1134.5, "Müller");
            row(sheet, 4, "04.11.2014", 0.1 + 0.2, "-1134,20", "by hand");
        });
    }

    @Test
    void a_sheet_reads_through_a_mapping_as_a_csv_does() throws IOException {
        LedgerBook book = StatementReader.read(
                List.of(bankBook()), Optional.of(ColumnMapping.read(samples.file("m.yaml", MAPPING))));

        assertThat(Samples.amounts(book))
                .containsExactly("opening 2014-11-03 100.00", "2014-11-03 -1234.50", "2014-11-04 0.30");
        List<Entry> entries = book.ledgers().getFirst().entries();
        assertThat(entries.get(1).place().line()).isEqualTo(3);
        assertThat(entries.get(2).place().line()).isEqualTo(5);
        assertThat(entries.get(1).details().counterpartyName()).contains("Müller");
        assertThat(book.statements().getFirst().format()).isEqualTo(StatementFormat.XLSX);
        assertThat(LedgerCheck.check(book)).extracting(LedgerProblem::kind).containsOnly(ProblemKind.MISSING_ENTRIES);
    }

    @Test
    void a_ledger_table_may_be_a_sheet_and_long_numbers_keep_their_digits() throws IOException {
        Path book = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("t");
            row(sheet, 0, "account", "currency", "booked", "amount");
            row(sheet, 1, 123456789012345L, "NZD", LocalDate.of(2014, 2, 28), 12.34);
        });

        LedgerBook read = StatementReader.read(List.of(book));

        assertThat(Samples.amounts(read)).containsExactly("2014-02-28 12.34");
        assertThat(read.ledgers().getFirst().key()).hasToString("123456789012345 NZD");
    }

    @Test
    void a_mapping_is_proposed_from_the_first_sheet() throws IOException {
        Path book = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("t");
            row(sheet, 0, "Export of 30 November");
            row(sheet, 2, "Date", "Debit", "Credit", "Payee");
            row(sheet, 3, LocalDate.of(2014, 11, 3), 20, "", "A");
        });

        String proposal = ColumnMapping.propose(book);

        assertThat(proposal)
                .contains("skip-lines: 2", "  booked: Date", "  debit: Debit", "  credit: Credit", "account: \"???\"");
    }

    @Test
    void what_is_no_workbook_or_lacks_the_sheet_is_refused() throws IOException {
        Path book = bankBook();
        Path mapping = samples.file("m.yaml", MAPPING.replace("Movements", "Moves"));
        assertThatThrownBy(() -> StatementReader.read(List.of(book), Optional.of(ColumnMapping.read(mapping))))
                .hasMessageContaining("there is no sheet 'Moves'")
                .hasMessageContaining("Summary, Movements");
        assertThatThrownBy(() -> StatementReader.read(List.of(book)))
                .hasMessageContaining("not a statement of a known format");
        samples.refused(
                "PK\u0003\u0004xl", problem -> assertThat(problem.what()).contains("ZIP archive"));
    }

    @Test
    void a_damaged_workbook_reads_or_is_refused() throws IOException {
        Path mapping = samples.file("m.yaml", MAPPING);
        Path book = bankBook();
        byte[] whole = Files.readAllBytes(book);
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] bytes = round % 2 == 0 ? damaged(whole, 4, random) : withDamagedParts(book, random);
            Path file = samples.file("damaged.xlsx", bytes);
            try {
                StatementReader.read(List.of(file), Optional.of(ColumnMapping.read(mapping)));
            } catch (BadInput e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertThat(refused).isBetween(200, 599);
    }

    /** Damage beneath the checksums of the archive, where the sheets themselves are read. */
    private byte[] withDamagedParts(Path whole, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(whole.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] text = in.getInputStream(part).readAllBytes();
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(random.nextInt(3) > 0 || text.length == 0 ? text : damaged(text, 0, random));
            }
        }
        return bytes.toByteArray();
    }

    private static final String MARKS = "<>&\"/ 0";

    private static byte[] damaged(byte[] whole, int from, Random random) {
        byte[] damaged = random.nextInt(8) > 0 ? whole.clone() : Arrays.copyOf(whole, whole.length / 2);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = from + random.nextInt(damaged.length - from);
            damaged[at] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : MARKS.charAt(random.nextInt(MARKS.length())));
        }
        return damaged;
    }
}
