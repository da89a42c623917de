package org.comity.names.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Reads CSV tables with a header (RFC 4180), row by row. */
public final class TableFile {

    /**
     * One row of a table.
     *
     * @param place where it stands
     * @param fields its fields by column name
     */
    public record Row(Place place, Map<String, String> fields) {

        /** A field; empty when the table has no such column. */
        public String get(String column) {
            return fields.getOrDefault(column, "").strip();
        }

        /** A field as written, blanks included. */
        public String raw(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    private static final int LONGEST_FIELD = 1 << 24;
    private static final Pattern PARTED = Pattern.compile("[;\t|]");

    private TableFile() {}

    /** Reads every row; columns beyond the required ones may be there or not, in any order. */
    public static void read(Path file, List<String> required, Consumer<Row> rows) {
        try (BufferedReader text = TextFile.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_FIELD)
                        .ofCsvRecord(text)) {
            read(file, required, rows, records.iterator());
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    private static void read(Path file, List<String> required, Consumer<Row> rows, Iterator<CsvRecord> records) {
        int next = 1;
        try {
            if (!records.hasNext()) {
                throw BadInput.at(
                        new Place(file.toString(), 1),
                        "the file is empty",
                        "expected a header: " + String.join(",", required),
                        "");
            }
            List<String> header = records.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            next = 2;
            checkHeader(file, required, header);
            while (records.hasNext()) {
                CsvRecord row = records.next();
                next = (int) row.getStartingLineNumber() + 1;
                rows.accept(row(file, header, row));
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw TextFile.unreadable(file, cause);
            }
            throw BadInput.at(
                    new Place(file.toString(), next),
                    "a field that begins here is longer than " + LONGEST_FIELD / (1 << 20) + " million characters",
                    "expected fields parted by commas, quotes closed",
                    "check the quotes from this row on");
        }
    }

    private static void checkHeader(Path file, List<String> required, List<String> header) {
        for (String column : required) {
            if (header.size() == 1
                    && required.size() > 1
                    && PARTED.matcher(header.getFirst()).find()) {
                throw BadInput.at(
                        new Place(file.toString(), 1),
                        "the columns are not parted by commas",
                        "expected " + String.join(",", required),
                        "save the table as CSV with commas; the header is: " + header.getFirst());
            }
            if (!header.contains(column)) {
                throw BadInput.at(
                        new Place(file.toString(), 1),
                        "the header has no column '" + column + "'",
                        "expected the columns " + String.join(", ", required),
                        "add it; the header is: " + String.join(",", header));
            }
        }
    }

    private static Row row(Path file, List<String> header, CsvRecord row) {
        Place place = new Place(file.toString(), (int) row.getStartingLineNumber());
        if (row.getFieldCount() != header.size()) {
            throw BadInput.at(
                    place,
                    "this row has " + row.getFieldCount() + " fields",
                    "expected " + header.size() + " as in the header",
                    "quote fields that contain commas");
        }
        Map<String, String> fields = HashMap.newHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), row.getField(i));
        }
        return new Row(place, fields);
    }
}
