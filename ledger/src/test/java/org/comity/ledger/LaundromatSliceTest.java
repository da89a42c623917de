package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real payments, in which rows are missing: what cannot be must be said (ledger 4.4, 5.4). */
class LaundromatSliceTest {

    @TempDir
    private Path folder;

    @Test
    void the_impossible_euro_balance_of_16_July_2012_is_reported() {
        Path slice = SharedData.folder("laundromat").resolve("slice43.csv");
        LedgerBook book = StatementReader.read(List.of(slice), Optional.of(mapping()));

        assertThat(book.ledgers()).hasSize(3);
        assertThat(LedgerCheck.check(book))
                .filteredOn(problem -> problem.kind() == ProblemKind.MISSING_ENTRIES)
                .anySatisfy(problem -> {
                    assertThat(problem.ledger().orElseThrow().currency().code()).isEqualTo("EUR");
                    assertThat(problem.booked().orElseThrow()).hasToString("2012-07-16");
                    assertThat(problem.amount().orElseThrow().amountText()).isEqualTo("12261.85");
                    assertThat(problem.place()).isEqualTo(new Place(slice.toString(), 19));
                });
    }

    @Test
    void the_converted_table_says_the_same_as_the_source() throws IOException {
        Path slice = SharedData.folder("laundromat").resolve("slice43.csv");
        LedgerBook book = StatementReader.read(List.of(slice), Optional.of(mapping()));
        StringWriter table = new StringWriter();
        LedgerTable.write(book, table);
        Path converted = Files.writeString(folder.resolve("slice43-table.csv"), table.toString());

        LedgerBook again = StatementReader.read(List.of(converted));

        assertThat(Books.described(again)).isEqualTo(Books.described(book));
        assertThat(again.ledgers().stream()
                        .mapToInt(ledger -> ledger.entries().size())
                        .sum())
                .isEqualTo(43);
    }

    private static ColumnMapping mapping() {
        Path root = Path.of(System.getProperty("comity.root", ".."));
        return ColumnMapping.read(root.resolve("docs/reference/mappings/occrp-laundromat.mapping.yaml"));
    }
}
