package org.comity.ledger;

import java.time.LocalDate;
import org.comity.terms.Money;
import org.comity.terms.Place;

/**
 * One line of a ledger.
 *
 * @param ledger the ledger it belongs to
 * @param entryId unique within its account: the bank's own reference where that is so, else {@code FILE:LINE} (ledger 1.3)
 * @param booked the day the bank booked it
 * @param amountMinor signed minor units: credits positive, debits negative; of an opening, the balance brought forward
 * @param kind what it is
 * @param details what else the statement says
 * @param place the file and line it was read from
 */
public record Entry(
        LedgerKey ledger,
        String entryId,
        LocalDate booked,
        long amountMinor,
        EntryKind kind,
        EntryDetails details,
        Place place) {

    /** The amount with its currency. */
    public Money amount() {
        return new Money(amountMinor, ledger.currency());
    }

    /** Whether this is the balance brought forward and no payment. */
    public boolean isOpening() {
        return kind == EntryKind.OPENING;
    }

    Entry withId(String id) {
        return new Entry(ledger, id, booked, amountMinor, kind, details, place);
    }

    Entry bookedOn(LocalDate day) {
        return new Entry(ledger, entryId, day, amountMinor, kind, details, place);
    }
}
