package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Lists of parcels, in order, and ways to divide them. */
public final class Parcels {

    private Parcels() {}

    /**
     * A list divided in two; every parcel of the source is in one or divided between both, in its old order.
     *
     * @param taken what was taken
     * @param rest what stayed
     */
    public record Division(List<Parcel> taken, List<Parcel> rest) {}

    /** The sum of the amounts. */
    public static BigInteger amount(List<Parcel> parcels) {
        BigInteger sum = BigInteger.ZERO;
        for (Parcel parcel : parcels) {
            sum = sum.add(parcel.amount());
        }
        return sum;
    }

    /** Whether nobody claims any of it. */
    public static boolean areAllOwn(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            if (!parcel.isOwn()) {
                return false;
            }
        }
        return true;
    }

    /** Both lists, one after the other. */
    public static List<Parcel> joined(List<Parcel> first, List<Parcel> then) {
        if (first.isEmpty()) {
            return then;
        }
        List<Parcel> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** The parcels, and after them own money, unless it is none. */
    public static List<Parcel> withOwn(BigInteger own, List<Parcel> parcels) {
        if (own.signum() == 0) {
            return parcels;
        }
        List<Parcel> all = new ArrayList<>(parcels);
        addUnlessEmpty(all, Parcel.own(own));
        return all;
    }

    /** Takes an amount of every parcel in proportion, by largest remainder. Taking everything takes the parcels without amount too. */
    public static Division takeRateably(List<Parcel> parcels, BigInteger amount) {
        if (amount.equals(amount(parcels))) {
            return new Division(parcels, List.of());
        }
        if (amount.signum() == 0) {
            return new Division(List.of(), parcels);
        }
        List<BigInteger> parts = LargestRemainder.divide(
                amount, parcels.stream().map(Parcel::amount).toList());
        List<Parcel> taken = new ArrayList<>();
        List<Parcel> rest = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Parcel parcel = parcels.get(i);
            boolean nothing = parts.get(i).signum() == 0;
            Parcel part =
                    nothing ? new Parcel(parcel.origin(), BigInteger.ZERO, BigInteger.ZERO) : parcel.part(parts.get(i));
            addUnlessEmpty(taken, part);
            addUnlessEmpty(rest, parcel.without(part));
        }
        return new Division(taken, rest);
    }

    /** The same parcels worth another total, scaled by largest remainder; historic costs stay (tracing 4.9). */
    public static List<Parcel> scaleTo(List<Parcel> parcels, BigInteger total) {
        List<BigInteger> amounts = LargestRemainder.divide(
                total, parcels.stream().map(Parcel::amount).toList());
        List<Parcel> scaled = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            addUnlessEmpty(
                    scaled,
                    new Parcel(
                            parcels.get(i).origin(),
                            amounts.get(i),
                            parcels.get(i).cost()));
        }
        return scaled;
    }

    /** The same parcels worth another total, the claims keeping theirs before own money as far as the total goes (tracing 9.4). */
    public static List<Parcel> scaleClaimsFirst(List<Parcel> parcels, BigInteger total) {
        List<Parcel> claims = parcels.stream().filter(parcel -> !parcel.isOwn()).toList();
        BigInteger claimed = amount(claims);
        if (total.compareTo(amount(parcels)) >= 0) {
            return scaleTo(parcels, total);
        }
        List<Parcel> scaled = new ArrayList<>(total.compareTo(claimed) < 0 ? scaleTo(claims, total) : claims);
        addUnlessEmpty(scaled, Parcel.own(total.subtract(claimed).max(BigInteger.ZERO)));
        return scaled;
    }

    private static void addUnlessEmpty(List<Parcel> list, Parcel parcel) {
        if (!parcel.isEmpty()) {
            list.add(parcel);
        }
    }
}
