package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.List;
import org.comity.tracing.OutKind;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Composition;
import org.comity.tracing.composition.Parcel;

/**
 * Is told of every entry after it was traced, and, before that, of what it did: enough to do it again by hand (tracing 12). What is not asked
 * for is not told twice.
 */
@FunctionalInterface
public interface Journal {

    /** Nobody listens: of the run, only where all money is in the end is asked for. */
    Journal NONE = (step, state) -> {};

    /** The entry was traced. */
    void after(Step step, LedgerState state);

    /** A claim comes in: so much historic cost more is to be accounted for. */
    default void laid(int claim, BigInteger cost) {}

    /** Money is taken from what waits on a link, or stands in an asset. */
    default void drawn(BoundLink link, List<Parcel> parcels) {}

    /** Money comes back that had left by an earlier debit. */
    default void back(Step original, List<Parcel> parcels, boolean inFront) {}

    /** The entry is one end of a transfer inside one fund. */
    default void inside() {}

    /** Historic cost that was gone is made good. */
    default void madeGood(Parcel parcel) {}

    /** Money arrives, and some of it repays the bank at once. */
    default void came(List<Parcel> parcels, List<Parcel> repaid) {}

    /** Money leaves: that of a backward link, that of the ledger, and what the bank lends. */
    default void took(Composition.Choice choice, List<Parcel> covered, LedgerState.Paid paid) {}

    /** Where claimed money goes: outside. */
    default void went(OutKind kind, List<Parcel> parcels) {}

    /** Where money goes: along a link, or into an asset that will be sold. */
    default void setOut(BoundLink link, List<Parcel> parcels) {}
}
