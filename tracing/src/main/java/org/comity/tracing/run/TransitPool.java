package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.LargestRemainder;
import org.comity.tracing.composition.Parcel;

/** What left along one link and has not arrived yet (tracing 5.4). */
final class TransitPool {

    private final boolean ordered;
    private List<Waiting> waiting = new ArrayList<>();

    TransitPool(boolean ordered) {
        this.ordered = ordered;
    }

    /** A parcel under way, and the debit by which it left. */
    record Waiting(Step debit, Parcel parcel) {}

    /** The same apart from this. */
    TransitPool copy() {
        TransitPool copy = new TransitPool(ordered);
        copy.waiting.addAll(waiting);
        return copy;
    }

    /** Money leaves. */
    void add(Step debit, List<Parcel> parcels) {
        parcels.forEach(parcel -> waiting.add(new Waiting(debit, parcel)));
    }

    /** Money arrives: what left first, or of everything in proportion. Taking everything takes the parcels without amount too. */
    List<Waiting> take(BigInteger amount) {
        List<BigInteger> amounts =
                waiting.stream().map(each -> each.parcel().amount()).toList();
        List<BigInteger> parts = ordered ? firstOf(amounts, amount) : LargestRemainder.divide(amount, amounts);
        boolean isAll =
                amounts.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(amount);
        List<Waiting> taken = new ArrayList<>();
        List<Waiting> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Waiting each = waiting.get(i);
            boolean isNothing = parts.get(i).signum() == 0 && !isAll;
            Parcel part = isNothing
                    ? new Parcel(each.parcel().origin(), BigInteger.ZERO, BigInteger.ZERO)
                    : each.parcel().part(parts.get(i));
            Parcel rest = each.parcel().without(part);
            if (!part.isEmpty()) {
                taken.add(new Waiting(each.debit(), part));
            }
            if (!rest.isEmpty()) {
                left.add(new Waiting(each.debit(), rest));
            }
        }
        waiting = left;
        return taken;
    }

    /** What has not arrived. */
    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    private static List<BigInteger> firstOf(List<BigInteger> amounts, BigInteger wanted) {
        List<BigInteger> parts = new ArrayList<>();
        BigInteger missing = wanted;
        for (BigInteger amount : amounts) {
            BigInteger part = amount.min(missing);
            parts.add(part);
            missing = missing.subtract(part);
        }
        if (missing.signum() > 0) {
            throw new IllegalStateException("a transfer brings " + missing + " more than left");
        }
        return parts;
    }
}
