package org.comity.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.comity.terms.BadInput;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an XLSX workbook, as if they were those of a CSV file in the layout of a mapping (ledger 2.11): days are written
 * in its date format, numbers with its decimal sign. The line of a row is its number in the sheet.
 */
final class SheetRows {

    /** What a spreadsheet program keeps of a number; what its binary fractions add beyond is no digit of the amount. */
    private static final MathContext DIGITS_KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final long MOST_BYTES = 2L << 30;
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final SourceFile file;
    private final ColumnMapping.Layout layout;

    private SheetRows(SourceFile file, ColumnMapping.Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** Reads a whole sheet into a table. Rows in which nothing stands are passed over. */
    static void read(SourceFile file, ColumnMapping.Layout layout, CsvRows.Table table) {
        new SheetRows(file, layout).open(rows -> {
            List<String> names = rows.header();
            Map<String, Integer> columns = CsvRows.columns(file, names, rows.line());
            table.header(names, rows.line());
            for (List<String> cells = rows.next(); !cells.isEmpty(); cells = rows.next()) {
                List<String> row = cells;
                table.row(new CsvRows.Row(columns, index -> index < row.size() ? row.get(index) : "", rows.line()));
            }
        });
    }

    /** The column names of a sheet; empty when there is no such sheet. */
    static List<String> header(SourceFile file, ColumnMapping.Layout layout) {
        List<String> names = new ArrayList<>();
        new SheetRows(file, layout).open(rows -> names.addAll(rows.header()));
        return names;
    }

    /** The first rows of the first sheet that are not empty, each under its number, for a guess at its columns. */
    static List<List<String>> first(SourceFile file, int most) {
        List<List<String>> first = new ArrayList<>();
        new SheetRows(file, ColumnMapping.Layout.PLAIN).open(rows -> {
            for (List<String> cells = rows.next(); !cells.isEmpty() && first.size() < most; cells = rows.next()) {
                while (first.size() < rows.line() - 1 && first.size() < most) {
                    first.add(List.of());
                }
                first.add(cells);
            }
        });
        return first;
    }

    private interface Reading {
        void of(Rows rows) throws IOException;
    }

    private void open(Reading reading) {
        requireBearableSize();
        try (ReadableWorkbook workbook = library(() -> new ReadableWorkbook(file.path.toFile(), OPTIONS));
                Stream<Row> rows = library(() -> sheet(workbook).openStream())) {
            reading.of(new Rows(rows.iterator(), workbook.isDate1904()));
        } catch (IOException e) {
            throw broken();
        }
    }

    private interface LibraryCall<T> {
        T result() throws IOException;
    }

    /** On a damaged sheet the library, and the XML reader beneath it, throw whatever they stumble over; only calls of theirs stand here. */
    private <T> T library(LibraryCall<T> call) {
        try {
            return call.result();
        } catch (BadInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private BadInput broken() {
        return file.bad(
                1,
                "this is a ZIP archive, and no XLSX workbook that can be read",
                "expected a workbook (.xlsx) with a sheet",
                "unpack the archive, or save the sheet again as XLSX or CSV");
    }

    private void requireBearableSize() {
        try (ZipFile zip = new ZipFile(file.path.toFile())) {
            long bytes = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (bytes > MOST_BYTES) {
                throw file.bad(
                        1,
                        "the workbook unpacks to " + bytes + " bytes",
                        "expected at most " + MOST_BYTES,
                        "save the sheet as CSV");
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    private Sheet sheet(ReadableWorkbook workbook) {
        if (layout.sheet().isEmpty()) {
            return workbook.getFirstSheet();
        }
        String wanted = layout.sheet().get();
        return workbook.findSheet(wanted)
                .orElseThrow(() -> file.bad(
                        1,
                        "there is no sheet '" + Shown.text(wanted) + "'",
                        "expected one of: "
                                + String.join(
                                        ", ",
                                        workbook.getSheets()
                                                .map(Sheet::getName)
                                                .map(Shown::text)
                                                .toList()),
                        "correct 'sheet' in the mapping"));
    }

    /** The rows of a sheet in which something stands, as text. */
    private final class Rows {

        private final Iterator<Row> rows;
        private final boolean since1904;
        private long line;

        Rows(Iterator<Row> rows, boolean since1904) {
            this.rows = rows;
            this.since1904 = since1904;
        }

        /** The number of the row read last. */
        long line() {
            return line;
        }

        List<String> header() {
            List<String> names = next();
            while (line <= layout.skipLines() && !names.isEmpty()) {
                names = next();
            }
            if (names.isEmpty()) {
                throw file.bad(Math.max(1, line), "the sheet has no header", "expected a row of column names", "");
            }
            return names.stream().map(String::strip).toList();
        }

        /** The cells of the next row; empty at the end of the sheet. */
        List<String> next() {
            return library(this::nextWithText);
        }

        private List<String> nextWithText() {
            while (rows.hasNext()) {
                Row row = rows.next();
                line = row.getRowNum();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(text(row.getCell(i)));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return cells;
                }
            }
            return List.of();
        }

        private String text(@Nullable Cell cell) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                return "";
            }
            boolean number = cell.getType() == CellType.NUMBER
                    || cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue());
            if (!number) {
                return cell.getText();
            }
            BigDecimal value = new BigDecimal(cell.getRawValue().strip());
            return isDay(cell) ? day(value) : plain(value);
        }

        private static boolean isNumber(@Nullable String raw) {
            return raw != null && raw.strip().matches("-?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
        }

        private String plain(BigDecimal value) {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            BigDecimal kept = whole ? value : value.round(DIGITS_KEPT);
            return kept.stripTrailingZeros()
                    .toPlainString()
                    .replace('.', layout.amounts().decimal());
        }

        /** Day 1 is 1 January 1900, and the 29 February 1900 that never was counts as a day; or day 0 is 1 January 1904. */
        private String day(BigDecimal serial) {
            long days = serial.longValue();
            if (since1904) {
                return layout.days().format(LocalDate.of(1904, 1, 1).plusDays(days));
            }
            LocalDate day = LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
            return layout.days().format(day);
        }

        private static boolean isDay(Cell cell) {
            Integer id = cell.getDataFormatId();
            String format = cell.getDataFormatString();
            if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
                return true;
            }
            return format != null
                    && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches("(?i).*[dy].*");
        }
    }
}
