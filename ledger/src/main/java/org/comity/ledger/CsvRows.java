package org.comity.ledger;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.comity.terms.BadInput;

/** The rows of a CSV file under its header, one at a time (RFC 4180, strictly: quotes closed, every row as long as the header). */
final class CsvRows {

    private static final int LONGEST_FIELD = 1 << 20;

    private final SourceFile file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final int skippedLines;
    private long lastLine;

    private CsvRows(SourceFile file, int skippedLines) {
        this.file = file;
        this.skippedLines = skippedLines;
        this.lastLine = skippedLines;
    }

    /** How a CSV file is written. */
    record Shape(char delimiter, Charset charset, int skipLines) {}

    /** One row: its cells by column name, without spaces around them. */
    record Row(Map<String, Integer> columns, IntFunction<String> cells, long line) {

        /** The cell under a column; empty when the column is absent or the cell blank. */
        Optional<String> find(String column) {
            return Optional.ofNullable(columns.get(column))
                    .map(index -> cells.apply(index).strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    /** What is done with the header, before any row. */
    interface Table {
        void header(List<String> columns, long line);

        void row(Row row);
    }

    /** Reads a whole file into a table. */
    static void read(SourceFile file, InputStream in, Shape shape, Table table) {
        CsvRows rows = new CsvRows(file, shape.skipLines());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                in,
                shape.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            rows.skip(reader);
            rows.read(reader, shape.delimiter(), table);
        } catch (CharacterCodingException e) {
            throw rows.notIn(shape.charset());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw rows.notIn(shape.charset());
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skip(BufferedReader reader) throws IOException {
        for (int i = 0; i < skippedLines; i++) {
            if (reader.readLine() == null) {
                throw file.bad(
                        i,
                        "the file ends before its header",
                        "expected more than " + skippedLines + " lines",
                        "check skip-lines");
            }
        }
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private void read(BufferedReader reader, char delimiter, Table table) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .maxBufferSize(LONGEST_FIELD)
                        .ofCsvRecord(reader);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                throw file.bad(skippedLines + 1L, "the file has no header", "expected a line of column names", "");
            }
            header(records.next(), table);
            while (records.hasNext()) {
                CsvRecord cells = records.next();
                lastLine = line(cells);
                table.row(new Row(columns, cells::getField, lastLine));
            }
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    private long line(CsvRecord cells) {
        return cells.getStartingLineNumber() + skippedLines;
    }

    private void header(CsvRecord cells, Table table) {
        lastLine = line(cells);
        List<String> names = cells.getFields().stream().map(String::strip).toList();
        columns.putAll(columns(file, names, lastLine));
        table.header(names, lastLine);
    }

    /** Where each column stands; a name that stands twice is an error. */
    static Map<String, Integer> columns(SourceFile file, List<String> names, long line) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && columns.putIfAbsent(names.get(i), i) != null) {
                throw file.bad(
                        line,
                        "the column '" + Shown.text(names.get(i)) + "' stands twice",
                        "expected each column once",
                        "");
            }
        }
        return columns;
    }

    private BadInput broken(CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
            throw new UncheckedIOException(cause);
        }
        String reason =
                Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(String.valueOf(e.getMessage()));
        return file.bad(
                lastLine + 1,
                "the row cannot be read: " + Shown.text(String.valueOf(reason)),
                "expected as many fields as the header has, quotes closed",
                "");
    }

    private BadInput notIn(Charset charset) {
        return file.bad(
                lastLine + 1,
                "the file is not in " + charset.name() + " (first such line at or after this one)",
                "expected text in that encoding",
                "save the file so, or name its encoding in the mapping");
    }
}
