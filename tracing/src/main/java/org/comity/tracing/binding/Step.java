package org.comity.tracing.binding;

import java.time.LocalDate;
import org.comity.ledger.Entry;

/**
 * One entry as the tracer takes it.
 *
 * @param index its number in book order: by ledger, then by day, then as the statement has it
 * @param ledger the number of its ledger
 * @param entry the entry
 * @param day the day that counts for it (tracing 2.2)
 */
public record Step(int index, int ledger, Entry entry, LocalDate day) {

    /** Whether it takes money out of its ledger. */
    public boolean isDebit() {
        return entry.amountMinor() < 0;
    }

    /** Whether it is what its ledger begins with. */
    public boolean isOpening() {
        return entry.isOpening();
    }
}
