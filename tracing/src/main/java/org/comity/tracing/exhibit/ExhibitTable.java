package org.comity.tracing.exhibit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.terms.Money;

/**
 * One table of the exhibits, the same for CSV and for the workbook (tracing 16).
 *
 * @param name the sheet's name: {@code schedule}
 * @param columns the headings
 * @param rows the rows, each with a cell for every heading
 */
public record ExhibitTable(String name, List<String> columns, List<List<Cell>> rows) {

    public ExhibitTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** Words; never read as a formula. */
    public record Words(String text) implements Cell {}

    /** A day. */
    public record Day(LocalDate day) implements Cell {}

    /** An amount, with the minor digits of its currency; the currency stands in a column of its own. */
    public record Amount(Money money) implements Cell {}

    /** A number that counts. */
    public record Count(long number) implements Cell {}

    /** Nothing. */
    public static final Cell NOTHING = new Words("");

    /** A row that is put together cell by cell. */
    static final class RowOf {

        private final List<Cell> cells = new ArrayList<>();

        RowOf words(String text) {
            cells.add(text.isEmpty() ? NOTHING : new Words(text));
            return this;
        }

        RowOf day(LocalDate day) {
            cells.add(new Day(day));
            return this;
        }

        RowOf amount(Money money) {
            cells.add(new Amount(money));
            return this;
        }

        RowOf count(long number) {
            cells.add(new Count(number));
            return this;
        }

        RowOf nothing() {
            cells.add(NOTHING);
            return this;
        }

        List<Cell> cells() {
            return List.copyOf(cells);
        }
    }

    /** The table as CSV: days by ISO 8601, amounts with a decimal dot. */
    public String csv() {
        StringBuilder out = new StringBuilder();
        line(out, columns);
        rows.forEach(row -> line(out, row.stream().map(ExhibitTable::plain).toList()));
        return out.toString();
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Words words -> inert(words.text());
            case Day day -> day.day().toString();
            case Amount amount -> amount.money().amountText();
            case Count count -> Long.toString(count.number());
        };
    }

    /** Words that a spreadsheet would take for a formula have an apostrophe before them. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
