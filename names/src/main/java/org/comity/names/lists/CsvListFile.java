package org.comity.names.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.names.dates.BirthDates;
import org.comity.names.lists.TableFile.Row;
import org.comity.terms.BadInput;

/** Lists and queries as CSV (names 8.1): {@code id, kind, name}, optional {@code born, country, alias, identifiers}. */
public final class CsvListFile {

    private static final List<String> REQUIRED = List.of("id", "kind", "name");

    private CsvListFile() {}

    /** All rows. */
    public static List<Listed> read(Path file) {
        List<Listed> entries = new ArrayList<>();
        read(file, (entry, line) -> entries.add(entry));
        return entries;
    }

    static void read(Path file, ListSink entries) {
        TableFile.read(
                file, REQUIRED, row -> entries.take(entry(row), row.place().line()));
    }

    private static Listed entry(Row row) {
        if (row.get("id").isEmpty()) {
            throw BadInput.at(
                    row.place(),
                    "this row has no id",
                    "expected an id in the first column or wherever 'id' stands",
                    "give it one");
        }
        String born = row.get("born");
        if (!born.isEmpty() && !BirthDates.areDates(born)) {
            throw BadInput.at(
                    row.place(),
                    "'" + born + "' is no date",
                    "expected 1968, 1968-04 or 1968-04-17, another calendar named (1388-01-19 AH), several parted by |",
                    "write it so, or leave it empty");
        }
        return new Listed(
                row.get("id"),
                row.get("kind"),
                row.get("name"),
                several(row, "alias"),
                born,
                row.get("country"),
                several(row, "identifiers"));
    }

    private static List<String> several(Row row, String column) {
        return Arrays.stream(row.get(column).split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
