package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** A list file, told apart by its content (names 8.5). */
public final class ListFile {

    private static final int LONGEST_LOOK = 4_096;

    private ListFile() {}

    /** All entries of the file. */
    public static List<Listed> read(Path file) {
        List<Listed> entries = new ArrayList<>();
        read(file, (entry, line) -> entries.add(entry));
        return entries;
    }

    /** The entries of the file, one after the other. */
    public static void read(Path file, ListSink entries) {
        String start = start(file);
        if ((start.startsWith("{") || start.startsWith("[")) && BodsFile.looksLikeOne(start)) {
            BodsFile.read(file, entries);
            return;
        }
        if (start.startsWith("{")) {
            FollowTheMoneyFile.read(file, entries);
            return;
        }
        if (start.startsWith("<")) {
            UnListFile.read(file, entries);
            return;
        }
        String firstLine = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (firstLine.contains("name") && firstLine.contains("id")) {
            CsvListFile.read(file, entries);
            return;
        }
        if (OfacFile.looksLikeOne(firstLine)) {
            OfacFile.read(file, entries);
            return;
        }
        if (start.isEmpty()) {
            throw BadInput.at(new Place(file.toString(), 1), "the file is empty", "expected a list", "check the path");
        }
        throw BadInput.at(
                new Place(file.toString(), 1),
                "this is no list that is known",
                "expected CSV with the columns id, kind, name; FollowTheMoney JSON lines; statements of the Beneficial Ownership Data Standard; OFAC sdn.csv; or the UN consolidated XML",
                "check the first line");
    }

    /** Whether the file is one of FollowTheMoney entities. */
    public static boolean isEntities(Path file) {
        String start = start(file);
        return start.startsWith("{") && !BodsFile.looksLikeOne(start);
    }

    private static String start(Path file) {
        char[] look = new char[LONGEST_LOOK];
        try (BufferedReader text = TextFile.open(file)) {
            int read = Math.max(0, text.read(look));
            return new String(look, 0, read).strip();
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }
}
