package org.comity.assessment.law;

import java.nio.file.Path;
import java.util.List;

/** Reads a register: CSV with the header {@code state,listed,from,until,certainty,source}. */
final class RegisterReader {

    private static final String HEADER = "state,listed,from,until,certainty,source";

    private RegisterReader() {}

    static Register read(String name, Path file, boolean complete) {
        return new Register(
                name,
                complete,
                CsvFields.read(file, HEADER, "a register").stream()
                        .map(RegisterReader::row)
                        .toList());
    }

    private static Register.Row row(CsvFields row) {
        String state = row.state(0);
        boolean listed = row.choice(1, List.of("yes", "no")).equals("yes");
        CsvFields.Days days = row.days(2, 3);
        return new Register.Row(state, listed, days.from(), days.until(), row.certainty(4), row.text(5), row.place());
    }
}
