package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Money without an order: only how much of it is own, and how much each claim's (tracing 6.5 to 6.11). */
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
        List<Parcel> taken = new ArrayList<>();
        Shares left = new Shares();
        if (choice.first().isPresent()) {
            int origin = choice.first().getAsInt();
            left.takeOf(origin, left.of(origin).min(amount).min(choice.most()));
        }
        left.takeBy(choice, amount.subtract(left.taken()));
        boolean empties = amount.equals(total()) && amount.signum() > 0;
        for (int claim = 0; claim < amounts.length; claim++) {
            BigInteger takes = amounts[claim].subtract(left.claims[claim]);
            if (takes.signum() > 0 || empties) {
                Parcel part = takeClaim(claim, takes, empties);
                claimed = claimed.subtract(part.amount());
                if (!part.isEmpty()) {
                    taken.add(part);
                }
            }
        }
        BigInteger fromOwn = own.subtract(left.own);
        own = left.own;
        if (fromOwn.signum() > 0) {
            taken.add(Parcel.own(fromOwn));
        }
        return taken;
    }

    /** What a debit leaves while it chooses. */
    private final class Shares {
        private final BigInteger[] claims;
        private BigInteger claimed;
        private BigInteger own;

        private Shares() {
            this.claims = amounts.clone();
            this.claimed = SharedFund.this.claimed;
            this.own = SharedFund.this.own;
        }

        private BigInteger taken() {
            return total().subtract(claimed).subtract(own);
        }

        private BigInteger of(int origin) {
            return origin == Parcel.OWN ? own : claims[origin];
        }

        private void takeOf(int origin, BigInteger amount) {
            if (origin == Parcel.OWN) {
                own = own.subtract(amount);
            } else {
                claims[origin] = claims[origin].subtract(amount);
                claimed = claimed.subtract(amount);
            }
        }

        private void takeBy(Choice choice, BigInteger amount) {
            BigInteger missing = amount;
            if (choice.way() == Way.CLAIMS_TO_CAPS) {
                BigInteger[] capped = capped(choice.caps());
                BigInteger first = LargestRemainder.sum(capped).min(missing);
                takeRateably(first, capped);
                missing = missing.subtract(first);
            }
            BigInteger fromClaims = fromClaims(missing, priorityOf(choice.way()), claimed, own);
            own = own.subtract(missing.subtract(fromClaims));
            if (fromClaims.signum() > 0) {
                takeRateably(fromClaims, claims.clone());
            }
        }

        /** Takes an amount in proportion to weights, which it overwrites. */
        private void takeRateably(BigInteger amount, BigInteger[] weights) {
            LargestRemainder.divide(amount, weights);
            for (int claim = 0; claim < claims.length; claim++) {
                claims[claim] = claims[claim].subtract(weights[claim]);
            }
            claimed = claimed.subtract(amount);
        }

        /** The part of each claim's money whose historic cost is within its cap. */
        private BigInteger[] capped(List<BigInteger> caps) {
            BigInteger[] capped = new BigInteger[claims.length];
            for (int claim = 0; claim < claims.length; claim++) {
                BigInteger cost = costs[claim];
                BigInteger cap = caps.get(claim).max(BigInteger.ZERO);
                BigInteger part = cost.signum() == 0
                        ? BigInteger.ZERO
                        : amounts[claim].multiply(cap.min(cost)).divide(cost);
                capped[claim] = part.min(claims[claim]);
            }
            return capped;
        }
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
    public Composition copy() {
        SharedFund copy = new SharedFund(amounts.length, priority);
        copy.add(parcels());
        return copy;
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
    private static BigInteger fromClaims(BigInteger amount, Priority first, BigInteger claimed, BigInteger own) {
        return switch (first) {
            case OWN_FIRST -> amount.subtract(own.min(amount));
            case CLAIMS_FIRST -> claimed.min(amount);
            case IN_PROPORTION -> {
                BigInteger[] parts = {claimed, own};
                LargestRemainder.divide(amount, parts);
                yield parts[0];
            }
        };
    }

    private Priority priorityOf(Way way) {
        return switch (way) {
            case BY_RULE, CLAIMS_TO_CAPS -> priority;
            case CLAIMS_FIRST -> Priority.CLAIMS_FIRST;
            case IN_PROPORTION -> Priority.IN_PROPORTION;
        };
    }

    /** One claim's part; when the fund empties, its whole cost leaves too, even if conversion left it no amount. */
    private Parcel takeClaim(int claim, BigInteger amount, boolean empties) {
        Parcel whole = new Parcel(claim, amounts[claim], costs[claim]);
        Parcel part = empties ? whole : whole.part(amount);
        amounts[claim] = amounts[claim].subtract(part.amount());
        costs[claim] = costs[claim].subtract(part.cost());
        return part;
    }
}
