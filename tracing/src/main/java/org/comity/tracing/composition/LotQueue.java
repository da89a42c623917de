package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Lots in order of arrival; a debit takes the oldest or the newest and cuts one at most (tracing 6.2 to 6.4). */
public final class LotQueue implements Composition {

    private final Deque<Parcel> lots = new ArrayDeque<>();
    private final boolean newestFirst;
    private final BigInteger[] amounts;
    private final BigInteger[] costs;
    private BigInteger own = BigInteger.ZERO;
    private BigInteger total = BigInteger.ZERO;

    private LotQueue(int claims, boolean newestFirst) {
        this.newestFirst = newestFirst;
        this.amounts = new BigInteger[claims];
        this.costs = new BigInteger[claims];
        Arrays.fill(amounts, BigInteger.ZERO);
        Arrays.fill(costs, BigInteger.ZERO);
    }

    /** The oldest lots leave first. */
    public static LotQueue oldestFirst(int claims) {
        return new LotQueue(claims, false);
    }

    /** The newest lots leave first, in their order of arrival. */
    public static LotQueue newestFirst(int claims) {
        return new LotQueue(claims, true);
    }

    @Override
    public void add(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            if (parcel.isEmpty()) {
                continue;
            }
            Parcel last = lots.peekLast();
            if (last != null && merges(last, parcel)) {
                lots.removeLast();
                lots.addLast(new Parcel(
                        last.origin(),
                        last.amount().add(parcel.amount()),
                        last.cost().add(parcel.cost())));
            } else {
                lots.addLast(parcel);
            }
            count(parcel, 1);
        }
    }

    @Override
    public void putBack(List<Parcel> parcels, boolean untouched) {
        if (newestFirst || !untouched) {
            add(parcels);
            return;
        }
        for (Parcel parcel : parcels.reversed()) {
            lots.addFirst(parcel);
            count(parcel, 1);
        }
    }

    @Override
    public List<Parcel> take(BigInteger amount, Choice choice) {
        List<Parcel> earmarked =
                choice.first().isPresent() ? takeOf(choice.first().getAsInt(), amount.min(choice.most())) : List.of();
        List<Parcel> taken = new ArrayList<>();
        BigInteger missing = amount.subtract(Parcels.amount(earmarked));
        while (!lots.isEmpty() && (missing.signum() > 0 || next().amount().signum() == 0)) {
            Parcel lot = newestFirst ? lots.removeLast() : lots.removeFirst();
            Parcel part = lot;
            if (lot.amount().compareTo(missing) > 0) {
                part = lot.part(missing);
                returnRest(lot.without(part));
            }
            taken.add(part);
            count(part, -1);
            missing = missing.subtract(part.amount());
        }
        if (missing.signum() > 0) {
            throw new IllegalStateException("a debit takes " + missing + " more than there is");
        }
        if (newestFirst) {
            Collections.reverse(taken);
        }
        taken.addAll(0, earmarked);
        return taken;
    }

    /** Takes lots of one origin, as many as there are, in the order in which the rule would come to them. */
    private List<Parcel> takeOf(int origin, BigInteger amount) {
        List<Parcel> inTurn = new ArrayList<>(newestFirst ? List.copyOf(lots).reversed() : lots);
        List<Parcel> taken = new ArrayList<>();
        BigInteger missing = amount;
        for (int i = 0; i < inTurn.size(); i++) {
            Parcel lot = inTurn.get(i);
            if (lot.origin() == origin && missing.signum() > 0) {
                Parcel part = lot.amount().compareTo(missing) > 0 ? lot.part(missing) : lot;
                inTurn.set(i, lot.without(part));
                taken.add(part);
                count(part, -1);
                missing = missing.subtract(part.amount());
            }
        }
        inTurn.removeIf(Parcel::isEmpty);
        lots.clear();
        lots.addAll(newestFirst ? inTurn.reversed() : inTurn);
        return newestFirst ? new ArrayList<>(taken.reversed()) : taken;
    }

    @Override
    public BigInteger total() {
        return total;
    }

    @Override
    public BigInteger amountOf(int claim) {
        return amounts[claim];
    }

    @Override
    public BigInteger costOf(int claim) {
        return costs[claim];
    }

    @Override
    public BigInteger own() {
        return own;
    }

    @Override
    public Composition copy() {
        LotQueue copy = new LotQueue(amounts.length, newestFirst);
        copy.lots.addAll(lots);
        copy.own = own;
        copy.total = total;
        System.arraycopy(amounts, 0, copy.amounts, 0, amounts.length);
        System.arraycopy(costs, 0, copy.costs, 0, costs.length);
        return copy;
    }

    @Override
    public List<Parcel> parcels() {
        return List.copyOf(lots);
    }

    private Parcel next() {
        return newestFirst ? lots.getLast() : lots.getFirst();
    }

    private void returnRest(Parcel rest) {
        if (newestFirst) {
            lots.addLast(rest);
        } else {
            lots.addFirst(rest);
        }
    }

    /** Lots of one origin merge when no later cut can tell them apart: both own, or both at a cost equal to their amount. */
    private static boolean merges(Parcel a, Parcel b) {
        boolean plain = a.isOwn() || (a.cost().equals(a.amount()) && b.cost().equals(b.amount()));
        return a.origin() == b.origin() && plain;
    }

    private void count(Parcel parcel, int sign) {
        BigInteger amount = sign > 0 ? parcel.amount() : parcel.amount().negate();
        BigInteger cost = sign > 0 ? parcel.cost() : parcel.cost().negate();
        total = total.add(amount);
        if (parcel.isOwn()) {
            own = own.add(amount);
        } else {
            amounts[parcel.origin()] = amounts[parcel.origin()].add(amount);
            costs[parcel.origin()] = costs[parcel.origin()].add(cost);
        }
    }
}
