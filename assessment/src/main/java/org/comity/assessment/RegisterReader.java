package org.comity.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Place;

/** Reads a register: CSV with the header {@code state,listed,from,until,certainty,source}; only the last field may hold commas. */
final class RegisterReader {

    private static final String HEADER = "state,listed,from,until,certainty,source";

    private RegisterReader() {}

    static Register read(String name, Path file, boolean complete) {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw BadInput.at(
                    new Place(file.toString(), 1), "the header is not that of a register", "expected " + HEADER, "");
        }
        List<Register.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(lines.get(i), new Place(file.toString(), i + 1)));
            }
        }
        return new Register(name, complete, rows);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(
                            Place.of(file.toString()),
                            "the register cannot be read",
                            "expected a CSV file in UTF-8",
                            ""),
                    e);
        }
    }

    private static Register.Row row(String line, Place place) {
        String[] fields = line.split(",", 6);
        if (fields.length < 6) {
            throw BadInput.at(place, "the row has " + fields.length + " fields", "expected " + HEADER, "");
        }
        if (!Jurisdiction.isKnown(fields[0].strip())) {
            throw BadInput.at(place, "'" + fields[0] + "' is not a state", "expected ISO 3166-1 alpha-2", "");
        }
        Register.Row row = new Register.Row(
                fields[0].strip(),
                choice(fields[1], "yes", "no", place),
                day(fields[2], place),
                day(fields[3], place),
                choice(fields[4], "read", "recalled", place) ? Certainty.READ : Certainty.RECALLED,
                fields[5].strip().replaceAll("^\"|\"$", ""),
                place);
        if (row.from().isPresent()
                && row.until().isPresent()
                && row.until().get().isBefore(row.from().get())) {
            throw BadInput.at(place, "'until' is before 'from'", "", "check the two days");
        }
        return row;
    }

    private static boolean choice(String field, String yes, String no, Place place) {
        String word = field.strip();
        if (!word.equals(yes) && !word.equals(no)) {
            throw BadInput.at(place, "'" + word + "' stands here", "expected " + yes + " or " + no, "");
        }
        return word.equals(yes);
    }

    private static Optional<LocalDate> day(String field, Place place) {
        if (field.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(field.strip()));
        } catch (DateTimeException e) {
            throw new BadInput(
                    new InputProblem(place, "'" + field.strip() + "' is not a day", "expected a day as 2014-11-20", ""),
                    e);
        }
    }
}
