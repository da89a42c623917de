package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.terms.Place;

/**
 * One statement as it was read: what it says about itself, against which its entries can be checked.
 *
 * @param ledger the ledger it reports on
 * @param format the format it came in
 * @param id the bank's name for it
 * @param sequence its number in the bank's series, where it has one
 * @param opening the balance it begins with
 * @param closing the balance it ends with
 * @param entryCount how many entries it holds, those already read from another statement included
 * @param first the earliest booking day in it
 * @param last the latest booking day in it
 * @param place where it begins
 */
public record Statement(
        LedgerKey ledger,
        StatementFormat format,
        Optional<String> id,
        OptionalLong sequence,
        Optional<PrintedBalance> opening,
        Optional<PrintedBalance> closing,
        int entryCount,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Place place) {}
