package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.List;

/** One ledger's money between bounds. */
public sealed interface Purse permits SharePurse, LotPurse {

    /** How the debits of a day choose. */
    enum Priority {
        OWN_FIRST,
        CLAIMS_FIRST,
        IN_PROPORTION,
        /** Nothing is known of it. */
        ANY
    }

    /**
     * What arrives.
     *
     * @param mix what it is made of
     * @param returns whether it is a payment that comes back, of which the bank's part repays the bank first and which may go back to its old place
     */
    record In(Mix mix, boolean returns) {}

    /**
     * What leaves.
     *
     * @param amount how much
     * @param isFree whether something else than the priority may decide what it takes
     */
    record Out(BigInteger amount, boolean isFree) {}

    /**
     * What a day did.
     *
     * @param taken what each debit is made of, what the bank lent included
     * @param repaid what of each credit repaid the bank
     */
    record Done(List<Mix> taken, List<Mix> repaid) {}

    /** Takes all entries of a day in whatever order; with one entry, that entry. */
    Done day(List<In> in, List<Out> out, Priority priority);

    /** What is in it now. */
    Mix content();

    /** The same apart from this. */
    Purse copy();
}
