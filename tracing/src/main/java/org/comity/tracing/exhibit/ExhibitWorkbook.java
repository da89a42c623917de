package org.comity.tracing.exhibit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.comity.terms.Money;
import org.comity.tracing.exhibit.ExhibitTable.Amount;
import org.comity.tracing.exhibit.ExhibitTable.Cell;
import org.comity.tracing.exhibit.ExhibitTable.Count;
import org.comity.tracing.exhibit.ExhibitTable.Day;
import org.comity.tracing.exhibit.ExhibitTable.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes exhibits as one XLSX workbook (tracing 16.3): words as words and never as formulas, days as days, amounts as numbers. Same tables, same
 * bytes.
 */
final class ExhibitWorkbook {

    /** A spreadsheet has 1,048,576 rows; a longer table goes on in a further sheet. */
    private static final int MOST_ROWS = 1_000_000;

    /** What a cell can hold. */
    private static final int MOST_CHARACTERS = 32_000;

    /** A spreadsheet keeps fifteen digits; an amount of more is written as words. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private ExhibitWorkbook() {}

    /** The workbook. */
    static void write(List<ExhibitTable> tables, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("comity", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(raw);
                    Workbook workbook = new Workbook(file, "Comity", "1.0")) {
                for (ExhibitTable table : tables) {
                    writeTable(workbook, table);
                }
            }
            withoutClock(raw, out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void writeTable(Workbook workbook, ExhibitTable table) throws IOException {
        int from = 0;
        int part = 1;
        do {
            int to = Math.min(table.rows().size(), from + MOST_ROWS);
            Worksheet sheet = workbook.newWorksheet(part == 1 ? table.name() : table.name() + " " + part);
            writeHeading(sheet, table.columns());
            for (int row = from; row < to; row++) {
                writeRow(sheet, row - from + 1, table.rows().get(row));
                if ((row - from) % 1000 == 999) {
                    sheet.flush();
                }
            }
            sheet.finish();
            from = to;
            part++;
        } while (from < table.rows().size());
    }

    private static void writeHeading(Worksheet sheet, List<String> columns) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, Math.max(14, Math.min(40, columns.get(column).length() + 4)));
            sheet.value(0, column, words(columns.get(column)));
            sheet.style(0, column).bold().set();
        }
    }

    private static void writeRow(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Words words when words.text().isEmpty() -> {
                    // an empty cell is not written
                }
                case Words words -> sheet.value(row, column, words(words.text()));
                case Day day -> writeDay(sheet, row, column, day.day());
                case Amount amount -> writeAmount(sheet, row, column, amount.money());
                case Count count -> sheet.value(row, column, count.number());
            }
        }
    }

    /** Spreadsheets reckon days from 1900 on. */
    private static void writeDay(Worksheet sheet, int row, int column, LocalDate day) {
        if (day.getYear() < 1901) {
            sheet.value(row, column, day.toString());
            return;
        }
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static void writeAmount(Worksheet sheet, int row, int column, Money money) {
        if (Math.abs(money.amountMinor()) > MOST_MINOR) {
            sheet.value(row, column, money.amountText());
            return;
        }
        String text = money.amountText();
        int dot = text.indexOf('.');
        sheet.value(row, column, new java.math.BigDecimal(text));
        sheet.style(row, column)
                .format(dot < 0 ? "#,##0" : "#,##0." + "0".repeat(text.length() - dot - 1))
                .set();
    }

    /** The text as XML can hold it, cut where a cell ends. */
    private static String words(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(MOST_CHARACTERS)
                .forEach(c -> safe.appendCodePoint(
                        c < 0x20 && c != '\t' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF
                                ? 0xFFFD
                                : c));
        return safe.toString();
    }

    /** The same parts without the moment at which they were written. */
    private static void withoutClock(Path workbook, OutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<? extends ZipEntry> parts = in.stream().toList();
            for (ZipEntry part : parts) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
                zip.putNextEntry(entry);
                try (InputStream content = in.getInputStream(part)) {
                    copy(part.getName(), content, zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void copy(String part, InputStream in, OutputStream out) throws IOException {
        if (part.equals("docProps/core.xml")) {
            String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?<open><dcterms:created[^>]*>)[^<]*", "${open}1980-01-01T00:00:00Z");
            out.write(properties.getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
