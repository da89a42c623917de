package org.comity.names;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.names.dates.BirthDates;
import org.comity.names.lists.EntityLines;
import org.comity.names.lists.ListFile;
import org.comity.names.lists.Listed;

/** Writes lists of any format that is read as FollowTheMoney lines or as CSV (names 8.7). */
public final class ListConversion {

    private static final List<String> COLUMNS =
            List.of("id", "kind", "name", "born", "country", "alias", "identifiers");

    private ListConversion() {}

    /**
     * Writes the lists one after the other into one file: CSV when its name ends in {@code .csv}, else FollowTheMoney JSON lines. A list
     * that is of FollowTheMoney itself keeps every entity and property there. A table has no place for a birth date that cannot be read.
     *
     * @return how many entries were written
     */
    public static long convert(List<Path> lists, Path out) {
        OutputFile.check(out);
        Path name = out.getFileName();
        boolean csv = name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try (BufferedWriter text = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            if (csv) {
                text.write(CsvLine.of(COLUMNS));
            }
            long entries = 0;
            for (Path list : lists) {
                entries += csv || !ListFile.isEntities(list) ? write(list, csv, text) : EntityLines.copy(list, text);
            }
            return entries;
        } catch (IOException e) {
            throw OutputFile.unwritable(out, e);
        }
    }

    private static long write(Path list, boolean csv, BufferedWriter text) throws IOException {
        List<Listed> entries = ListFile.read(list);
        for (Listed entry : entries) {
            text.write(csv ? row(entry) : EntityLines.of(entry) + "\n");
        }
        return entries.size();
    }

    private static String row(Listed entry) {
        return CsvLine.of(List.of(
                entry.id(),
                entry.kind(),
                entry.name(),
                Arrays.stream(entry.born().split("\\|"))
                        .filter(BirthDates::areDates)
                        .collect(Collectors.joining("|")),
                entry.country(),
                joined(entry.aliases()),
                joined(entry.identifiers())));
    }

    /** The sign that parts values is written as another that parts names as well. */
    private static String joined(List<String> values) {
        return values.stream().map(value -> value.replace("|", " / ")).collect(Collectors.joining("|"));
    }
}
