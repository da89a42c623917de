package org.comity.assessment.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a party to a treaty reserved, declared or notified: a row of a pack's declarations.
 *
 * @param state the party
 * @param cite the provision that it concerns
 * @param kind {@code reservation}, {@code declaration}, {@code notification} or {@code objection}
 * @param what its effect, in our own words
 * @param days first and last day
 * @param seen whether it was read in an official source
 * @param source where it is said
 */
public record Declaration(
        String state, String cite, String kind, String what, CsvFields.Days days, Certainty seen, String source) {

    private static final String HEADER = "state,cite,kind,what,from,until,certainty,source";
    private static final List<String> KINDS = List.of("reservation", "declaration", "notification", "objection");

    static List<Declaration> list(Path file) {
        return CsvFields.read(file, HEADER, "a table of declarations").stream()
                .map(row -> new Declaration(
                        row.state(0),
                        row.text(1),
                        row.choice(2, KINDS),
                        row.text(3),
                        row.days(4, 5),
                        row.certainty(6),
                        row.text(7)))
                .toList();
    }

    /** Whether it is a state's, and holds on a day. */
    public boolean isOf(String state, LocalDate day) {
        return this.state.equals(state) && days.cover(day);
    }
}
