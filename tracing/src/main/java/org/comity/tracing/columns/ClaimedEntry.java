package org.comity.tracing.columns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * The credit that a claim is on, as a plan names it: by its entry, or by its day and amount.
 *
 * @param creditAmount the credit's amount as decimal text, where the plan gives it
 * @param place where the plan says so
 */
public record ClaimedEntry(
        String account,
        Optional<String> currency,
        Optional<String> entry,
        Optional<LocalDate> booked,
        Optional<BigDecimal> creditAmount,
        Place place) {

    Optional<Integer> bookedDay() {
        return booked.map(day -> Math.toIntExact(day.toEpochDay()));
    }

    Optional<Long> creditMinor(int digits) {
        return creditAmount.map(amount -> amount.movePointRight(digits).longValueExact());
    }
}
