package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a statement holds.
 *
 * @param entries how many booked entries, those already read from another statement included
 * @param alreadyRead how many of them another statement had already given
 * @param pending how many entries it announces that are not booked yet; they are no entries of the ledger (ledger 3.3)
 * @param sumMinor the sum of the booked entries in minor units
 * @param first the earliest booking day in it
 * @param last the latest booking day in it
 */
public record Turnover(
        int entries,
        int alreadyRead,
        int pending,
        long sumMinor,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {}
