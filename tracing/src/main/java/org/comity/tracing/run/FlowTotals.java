package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.composition.Parcel;

/** Adds up what moved between each two places, claim by claim, in historic cost (tracing 10.3). */
public final class FlowTotals {

    private final Map<Arrow, BigInteger> totals = new LinkedHashMap<>();
    private final boolean areCounted;

    /** Totals for a picture, or none where nobody will look at one. */
    FlowTotals(boolean areCounted) {
        this.areCounted = areCounted;
    }

    /** One claim's way from a place to another. */
    public record Arrow(int claim, Stop from, Stop to) {}

    /** Claimed money moves; own money is not followed. */
    void add(Parcel parcel, Stop from, Stop to) {
        if (areCounted && parcel.cost().signum() > 0) {
            totals.merge(new Arrow(parcel.origin(), from, to), parcel.cost(), BigInteger::add);
        }
    }

    /** Claimed money moves, several parcels the same way. */
    void add(List<Parcel> parcels, Stop from, Stop to) {
        parcels.forEach(parcel -> add(parcel, from, to));
    }

    /** A move is undone. */
    void subtract(Parcel parcel, Stop from, Stop to) {
        if (areCounted && parcel.cost().signum() > 0) {
            totals.merge(new Arrow(parcel.origin(), from, to), parcel.cost().negate(), BigInteger::add);
        }
    }

    /** All moves, in the order in which they first happened. */
    public Map<Arrow, BigInteger> totals() {
        return Collections.unmodifiableMap(totals);
    }
}
