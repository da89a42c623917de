package org.comity.ledger;

import java.util.Optional;
import org.comity.terms.Place;

/**
 * One statement as it was read: what it says about itself, against which its entries can be checked.
 *
 * @param ledger the ledger it reports on
 * @param format the format it came in
 * @param id the bank's name for it
 * @param number its number in the bank's series, where it has one
 * @param opening the balance it begins with
 * @param closing the balance it ends with
 * @param turnover what it holds between the two
 * @param place where it begins
 */
public record Statement(
        LedgerKey ledger,
        StatementFormat format,
        Optional<String> id,
        Optional<StatementNumber> number,
        Optional<PrintedBalance> opening,
        Optional<PrintedBalance> closing,
        Turnover turnover,
        Place place) {}
