package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.Setting;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.Parcels;

/** Lays the claims on a credit over what it is made of (tracing 3.3). */
final class ClaimLaying {

    private final Setting collision;
    private final List<Parcel> laid = new ArrayList<>();
    private final List<Parcel> unmet = new ArrayList<>();
    private List<Parcel> source;
    private BigInteger contested = BigInteger.ZERO;

    private ClaimLaying(List<Parcel> source, Setting collision) {
        this.source = source;
        this.collision = collision;
    }

    /** How much of a credit a claim wants. */
    record Wanted(int claim, BigInteger amount) {}

    /**
     * A credit under its claims.
     *
     * @param parcels what it is made of now: the claims in their order, then the rest
     * @param claimed the part of the parcels that the claims got
     * @param unmet the historic cost, without amount, of what claims lost to each other
     * @param contested how much two claims claimed
     */
    record Laid(List<Parcel> parcels, List<Parcel> claimed, List<Parcel> unmet, BigInteger contested) {}

    /**
     * Lays claims over a credit, in the order of the plan: each takes own money; what an earlier claim holds already goes by the convention
     * {@code collision}.
     */
    static Laid lay(List<Parcel> source, List<Wanted> claims, Setting collision) {
        ClaimLaying laying = new ClaimLaying(source, collision);
        claims.forEach(laying::lay);
        List<Parcel> all = new ArrayList<>(laying.laid);
        all.addAll(laying.source);
        return new Laid(all, laying.laid, laying.unmet, laying.contested);
    }

    private void lay(Wanted wanted) {
        BigInteger own = Parcels.amount(source.stream().filter(Parcel::isOwn).toList());
        BigInteger held = Parcels.amount(source).subtract(own);
        BigInteger fromOwn = wanted.amount().min(own);
        BigInteger fought = wanted.amount().subtract(fromOwn).min(held);
        contested = contested.add(fought);
        BigInteger won = wonOf(fought);
        takeFrom(fromOwn, true);
        takeFrom(won, false);
        BigInteger got = fromOwn.add(won);
        if (got.signum() > 0) {
            laid.add(Parcel.claimed(wanted.claim(), got));
        }
        if (got.compareTo(wanted.amount()) < 0) {
            unmet.add(
                    new Parcel(wanted.claim(), BigInteger.ZERO, wanted.amount().subtract(got)));
        }
    }

    private BigInteger wonOf(BigInteger fought) {
        return switch (collision) {
            case COLLISION_LAST -> fought;
            case COLLISION_SHARE -> fought.shiftRight(1);
            default -> BigInteger.ZERO;
        };
    }

    /** Takes own money, in its order, or claimed money, rateably, out of the source; the cost of claimed money goes unmet. */
    private void takeFrom(BigInteger amount, boolean ofOwn) {
        List<Parcel> group =
                source.stream().filter(parcel -> parcel.isOwn() == ofOwn).toList();
        List<Parcel> rest = new ArrayList<>();
        List<BigInteger> parts = ofOwn ? inOrder(group, amount) : rateably(group, amount);
        int next = 0;
        for (Parcel parcel : source) {
            Parcel left = parcel;
            if (parcel.isOwn() == ofOwn) {
                BigInteger part = parts.get(next++);
                Parcel taken = part.signum() == 0
                        ? new Parcel(parcel.origin(), BigInteger.ZERO, BigInteger.ZERO)
                        : parcel.part(part);
                left = parcel.without(taken);
                if (taken.cost().signum() > 0) {
                    unmet.add(new Parcel(taken.origin(), BigInteger.ZERO, taken.cost()));
                }
            }
            if (!left.isEmpty()) {
                rest.add(left);
            }
        }
        source = rest;
    }

    private static List<BigInteger> inOrder(List<Parcel> group, BigInteger amount) {
        List<BigInteger> parts = new ArrayList<>();
        BigInteger missing = amount;
        for (Parcel parcel : group) {
            parts.add(parcel.amount().min(missing));
            missing = missing.subtract(parts.getLast());
        }
        return parts;
    }

    private static List<BigInteger> rateably(List<Parcel> group, BigInteger amount) {
        return org.comity.tracing.composition.LargestRemainder.divide(
                amount, group.stream().map(Parcel::amount).toList());
    }
}
