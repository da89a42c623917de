package org.comity.tracing.columns;

/** What reading and ordering a register passed over or took by a simpler convention, counted (tracing 14.7). */
public final class RegisterNotes {

    long linksNotFollowed;
    long interest;
    long reversals;
    long cutDigits;
    long cycles;

    /** Links that are not one debit and one credit of the same amount and currency; their money is outside at the debit. */
    public long linksNotFollowed() {
        return linksNotFollowed;
    }

    /** Credits of interest, taken as own money. */
    public long interest() {
        return interest;
    }

    /** Payments that came back, taken as own money. */
    public long reversals() {
        return reversals;
    }

    /** Non-zero digits beyond the minor unit, left off. */
    public long cutDigits() {
        return cutDigits;
    }

    /** Debits taken before what precedes them in their ledger, because a day's links go round in a ring. */
    public long cycles() {
        return cycles;
    }
}
