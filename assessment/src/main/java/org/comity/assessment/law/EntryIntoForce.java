package org.comity.assessment.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/**
 * Since when a treaty binds, as exactly as that is known (assessment 5.5): a day ({@code 2007-03-28}), the year in the course of which
 * it came into force ({@code 2007}), or a day by which it was in force ({@code by 2012-11-15}).
 *
 * @param earliest before this day it was surely not in force
 * @param latest from this day on it surely was
 * @param words how it is said after "since": {@code 2007-03-28}, {@code some day of 2007}
 */
record EntryIntoForce(LocalDate earliest, LocalDate latest, String words) {

    private static final String BY = "by ";

    /** What the field of a register says; empty when the treaty never came into force. */
    static Optional<EntryIntoForce> read(String text, Place place) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.startsWith(BY)) {
                LocalDate day = LocalDate.parse(text.substring(BY.length()));
                return Optional.of(new EntryIntoForce(LocalDate.MIN, day, day + " at the latest"));
            }
            if (text.length() == "2007".length()) {
                Year year = Year.parse(text);
                return Optional.of(
                        new EntryIntoForce(year.atDay(1), year.plusYears(1).atDay(1), "some day of " + year));
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new EntryIntoForce(day, day, day.toString()));
        } catch (DateTimeException e) {
            throw new BadInput(
                    new InputProblem(
                            place,
                            "'" + text + "' is not a day",
                            "expected a day as 2014-11-20, a year as 2014, or 'by 2014-11-20'",
                            ""),
                    e);
        }
    }

    /** Whether it was in force on a day; empty where that is not known. */
    Optional<Boolean> isOn(LocalDate day) {
        if (day.isBefore(earliest)) {
            return Optional.of(false);
        }
        return day.isBefore(latest) ? Optional.empty() : Optional.of(true);
    }
}
