package org.comity.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.condition.Truth;
import org.comity.terms.Place;

/**
 * Which states are listed for something, from when to when: the parties to a treaty, the countries of an Order.
 *
 * @param name as the pack names it: {@code parties}
 * @param complete whether a state that has no row is not listed; else it is unknown
 * @param rows the rows
 */
public record Register(String name, boolean complete, List<Row> rows) {

    /** One state for some days. */
    public record Row(
            String state,
            boolean listed,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Certainty seen,
            String source,
            Place place) {

        boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    public Register {
        rows = List.copyOf(rows);
    }

    /** The row that speaks of a state's day; else, for reading, any row of the state. */
    public Optional<Row> find(String state, LocalDate day) {
        List<Row> own = rows.stream().filter(row -> row.state().equals(state)).toList();
        return own.stream()
                .filter(row -> row.covers(day))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /**
     * Whether a state is listed on a day (assessment 3.2). A state that stands in the register is decided for every day: listed
     * on the days of its "yes" rows, not listed on all others.
     */
    public Truth lists(String state, LocalDate day) {
        boolean named = false;
        for (Row row : rows) {
            if (row.state().equals(state)) {
                named = true;
                if (row.listed() && row.covers(day)) {
                    return Truth.TRUE;
                }
            }
        }
        return named || complete ? Truth.FALSE : Truth.UNKNOWN;
    }
}
