package org.comity.tracing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows cut eight bytes at a time, and byte by byte where there are quotes (tracing 14.6). */
class TableRowTest {

    private static final String[] PIECES = {"a", "b7", "Ärger", "-", "12.50", "0123456789", "", " inside ", "É"};
    private static final String[] QUOTED = {",", "\n", "\"", "x", " y ", ""};
    private static final String[] BLANKS = {"", "", "", " ", "\t", "  "};

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() throws IOException {
        long seed = Long.getLong("comity.seed", 6_000L);
        for (int file = 0; file < 400; file++) {
            Random random = new Random(seed + file);
            List<List<String>> written = new ArrayList<>();
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
            int rows = random.nextInt(30);
            for (int i = 0; i < rows; i++) {
                text.append(random.nextInt(8) == 0 ? "\n" : "");
                written.add(row(random, text));
                boolean last = i + 1 == rows && random.nextBoolean();
                text.append(last ? "" : random.nextInt(4) == 0 ? "\r\n" : "\n");
            }
            assertThat(read(text.toString()))
                    .as("seed %d: %s", seed + file, text)
                    .isEqualTo(written);
        }
    }

    private static List<String> row(Random random, StringBuilder text) {
        List<String> cells = new ArrayList<>();
        int count = 2 + random.nextInt(7);
        for (int cell = 0; cell < count; cell++) {
            boolean quoted = random.nextInt(9) == 0;
            StringBuilder value = new StringBuilder();
            for (int piece = random.nextInt(4); piece > 0; piece--) {
                value.append(quoted ? QUOTED[random.nextInt(QUOTED.length)] : PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(cell == 0 ? "" : ",");
            if (quoted) {
                text.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
            } else {
                text.append(BLANKS[random.nextInt(BLANKS.length)]).append(value).append(BLANKS[random.nextInt(6)]);
            }
            cells.add(trimmed(value.toString()));
        }
        return cells;
    }

    /** Blanks around a cell do not count; a line's end in quotes does. */
    private static String trimmed(String value) {
        return value.replaceAll("^[ \\t\\r]+|[ \\t\\r]+\\z", "");
    }

    private List<List<String>> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        List<List<String>> rows = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        try (TableBytes table = new TableBytes(file)) {
            TableRow row = table.rows();
            while (row.next()) {
                rows.add(cells(row));
                starts.add(row.rowStart());
            }
            for (int i = rows.size() - 1; i >= 0; i--) {
                assertThat(cells(table.lookUp(starts.get(i)))).isEqualTo(rows.get(i));
            }
        }
        return rows;
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.cells(); cell++) {
            cells.add(row.text(cell));
        }
        return cells;
    }

    @Test
    void tellsTheLineOnWhichARowBegins() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), "a,b\n\n\"two\nlines\",c\nlast,d");
        try (TableBytes table = new TableBytes(file)) {
            TableRow row = table.rows();
            List<Long> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.line());
            }
            assertThat(lines).containsExactly(1L, 3L, 5L);
        }
    }

    @Test
    void equalBytesHaveEqualHashesWhereverTheyStand() throws IOException {
        Path file = Files.writeString(folder.resolve("hashes.csv"), "transfer-000123,x\nyy,transfer-000123");
        try (TableBytes table = new TableBytes(file)) {
            TableRow one = table.rows();
            one.next();
            TableRow other = table.rows();
            other.next();
            other.next();
            assertThat(one.hash(0, 5)).isEqualTo(other.hash(1, 5)).isNotEqualTo(other.hash(0, 5));
            assertThat(one.sameBytes(0, other, 1)).isTrue();
            assertThat(one.sameBytes(1, other, 0)).isFalse();
        }
    }

    @Test
    void refusesAQuoteThatIsNotClosedAndMoreCellsThanATableHas() throws IOException {
        Path open = Files.writeString(folder.resolve("open.csv"), "a,\"b\n");
        Path wide = Files.writeString(folder.resolve("wide.csv"), "a,".repeat(64) + "b\n");
        try (TableBytes table = new TableBytes(open);
                TableBytes other = new TableBytes(wide)) {
            assertThatThrownBy(() -> table.rows().next())
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("a quote is not closed");
            assertThatThrownBy(() -> other.rows().next())
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("more than 64 cells");
        }
    }
}
