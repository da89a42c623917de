package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.Money;
import org.comity.terms.Place;

/**
 * Something that reads but does not hold together. Reported beside every result, never repaired in silence (ledger 5).
 *
 * @param kind which kind
 * @param ledger the ledger concerned, where one is
 * @param booked the day concerned, where one is
 * @param amount the amount by which it fails, where that can be said; never negative for a shortfall
 * @param what one sentence for a reader
 * @param place where it shows
 */
public record LedgerProblem(
        ProblemKind kind,
        Optional<LedgerKey> ledger,
        Optional<LocalDate> booked,
        Optional<Money> amount,
        String what,
        Place place) {}
