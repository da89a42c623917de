package org.comity.assessment.law;

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

/**
 * The fields of one row of a table that stands beside the packs: CSV with a fixed header, a field with commas in double
 * quotes (the last one may do without).
 *
 * @param fields the fields, without quotes and outer blanks
 * @param place where the row stands
 */
record CsvFields(List<String> fields, Place place) {

    /** The rows of a file; every row has as many fields as the header. */
    static List<CsvFields> read(Path file, String header, String what) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(
                            Place.of(file.toString()), what + " cannot be read", "expected a CSV file in UTF-8", ""),
                    e);
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(header)) {
            throw BadInput.at(
                    new Place(file.toString(), 1), "the header is not that of " + what, "expected " + header, "");
        }
        int width = header.split(",", -1).length;
        List<CsvFields> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Place place = new Place(file.toString(), i + 1);
                List<String> fields = split(lines.get(i), width);
                if (fields.size() != width) {
                    throw BadInput.at(place, "the row has " + fields.size() + " fields", "expected " + header, "");
                }
                rows.add(new CsvFields(fields, place));
            }
        }
        return rows;
    }

    private static List<String> split(String line, int width) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && fields.size() < width - 1) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    String text(int index) {
        return fields.get(index);
    }

    String state(int index) {
        if (!Jurisdiction.isKnown(text(index))) {
            throw BadInput.at(place, "'" + text(index) + "' is not a state", "expected ISO 3166-1 alpha-2", "");
        }
        return text(index);
    }

    String choice(int index, List<String> words) {
        if (!words.contains(text(index))) {
            throw BadInput.at(place, "'" + text(index) + "' stands here", "expected " + String.join(" or ", words), "");
        }
        return text(index);
    }

    Certainty certainty(int index) {
        return choice(index, List.of("read", "recalled")).equals("read") ? Certainty.READ : Certainty.RECALLED;
    }

    /** A day; empty when the field is. */
    Optional<LocalDate> day(int index) {
        if (text(index).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(index)));
        } catch (DateTimeException e) {
            throw new BadInput(
                    new InputProblem(place, "'" + text(index) + "' is not a day", "expected a day as 2014-11-20", ""),
                    e);
        }
    }

    /** The days from one field to another. */
    Days days(int from, int until) {
        Days days = new Days(day(from), day(until));
        if (days.from().isPresent()
                && days.until().isPresent()
                && days.until().get().isBefore(days.from().get())) {
            throw BadInput.at(place, "'until' is before 'from'", "", "check the two days");
        }
        return days;
    }

    /** First and last day; empty: open. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> until) {

        boolean cover(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
