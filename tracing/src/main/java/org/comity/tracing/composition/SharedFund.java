package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Money without an order: only how much of it is own, and how much each claim's (tracing 6.5 to 6.9). */
public final class SharedFund implements Composition {

    /** Who pays first. */
    public enum Priority {
        OWN_FIRST,
        CLAIMS_FIRST,
        IN_PROPORTION
    }

    private final Priority priority;
    private final BigInteger[] amounts;
    private final BigInteger[] costs;
    private BigInteger own = BigInteger.ZERO;
    private BigInteger claimed = BigInteger.ZERO;

    public SharedFund(int claims, Priority priority) {
        this.priority = priority;
        this.amounts = new BigInteger[claims];
        this.costs = new BigInteger[claims];
        Arrays.fill(amounts, BigInteger.ZERO);
        Arrays.fill(costs, BigInteger.ZERO);
    }

    @Override
    public void add(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            if (parcel.isOwn()) {
                own = own.add(parcel.amount());
            } else {
                int claim = parcel.origin();
                amounts[claim] = amounts[claim].add(parcel.amount());
                costs[claim] = costs[claim].add(parcel.cost());
                claimed = claimed.add(parcel.amount());
            }
        }
    }

    @Override
    public void putBack(List<Parcel> parcels, boolean untouched) {
        add(parcels);
    }

    @Override
    public List<Parcel> take(BigInteger amount, Choice choice) {
        if (amount.compareTo(total()) > 0) {
            throw new IllegalStateException("a debit takes " + amount + " of " + total());
        }
        BigInteger fromClaims = fromClaims(amount, priorityOf(choice));
        BigInteger fromOwn = amount.subtract(fromClaims);
        List<BigInteger> parts = LargestRemainder.divide(fromClaims, Arrays.asList(amounts));
        List<Parcel> taken = new ArrayList<>();
        boolean empties = amount.equals(total()) && amount.signum() > 0;
        for (int claim = 0; claim < amounts.length; claim++) {
            Parcel part = takeClaim(claim, parts.get(claim), empties);
            if (!part.isEmpty()) {
                taken.add(part);
            }
        }
        claimed = claimed.subtract(fromClaims);
        own = own.subtract(fromOwn);
        if (fromOwn.signum() > 0) {
            taken.add(Parcel.own(fromOwn));
        }
        return taken;
    }

    @Override
    public BigInteger total() {
        return own.add(claimed);
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
    public List<Parcel> parcels() {
        List<Parcel> parcels = new ArrayList<>();
        for (int claim = 0; claim < amounts.length; claim++) {
            Parcel parcel = new Parcel(claim, amounts[claim], costs[claim]);
            if (!parcel.isEmpty()) {
                parcels.add(parcel);
            }
        }
        if (own.signum() > 0) {
            parcels.add(Parcel.own(own));
        }
        return parcels;
    }

    /** How much of a debit the claims bear together. */
    private BigInteger fromClaims(BigInteger amount, Priority first) {
        return switch (first) {
            case OWN_FIRST -> amount.subtract(own.min(amount));
            case CLAIMS_FIRST -> claimed.min(amount);
            case IN_PROPORTION ->
                LargestRemainder.divide(amount, List.of(claimed, own)).getFirst();
        };
    }

    private Priority priorityOf(Choice choice) {
        return switch (choice) {
            case BY_RULE -> priority;
            case CLAIMS_FIRST -> Priority.CLAIMS_FIRST;
            case IN_PROPORTION -> Priority.IN_PROPORTION;
        };
    }

    /** One claim's part; when the fund empties, its whole cost leaves too, even if conversion left it no amount. */
    private Parcel takeClaim(int claim, BigInteger amount, boolean empties) {
        Parcel whole = new Parcel(claim, amounts[claim], costs[claim]);
        Parcel part = empties ? whole : amount.signum() == 0 ? new Parcel(claim, amount, amount) : whole.part(amount);
        amounts[claim] = amounts[claim].subtract(part.amount());
        costs[claim] = costs[claim].subtract(part.cost());
        return part;
    }
}
