package org.comity.tracing.columns;

import org.comity.tracing.columns.Attribution.Exit;

/**
 * The unordered rules for one claim: a ledger is its balance and how much of it is claimed, in minor units and 2<sup>-32</sup> of one
 * (tracing 14.3). Shares are rounded to the nearest unit, the claim's favour at a tie: what largest remainder gives two parts (tracing 8.1).
 */
final class ShareKernel {

    /** Longs to a ledger: balance, claimed minor units, claimed fine units. */
    private static final int STRIDE = 3;

    private static final long ONE = 1L << Attribution.FINE_BITS;

    private final Movements movements;
    private final ClaimMark claim;
    private final ColumnRule rule;
    private final Attribution attribution;
    private final long[] state;

    /** The claimed money under way, set by {@link #debit} and used by what follows it. */
    private long minor;

    private long fine;

    private ShareKernel(Movements movements, ClaimMark claim, ColumnRule rule) {
        this.movements = movements;
        this.claim = claim;
        this.rule = rule;
        this.attribution = new Attribution(movements.ledgers());
        this.state = new long[STRIDE * (movements.ledgers() + 1)];
    }

    static Attribution trace(Movements movements, ClaimMark claim, ColumnRule rule, Reach reach) {
        ShareKernel kernel = new ShareKernel(movements, claim, rule);
        kernel.run(reach);
        return kernel.attribution;
    }

    private void run(Reach reach) {
        long size = movements.size();
        for (long i = 0; i < size; i++) {
            int from = movements.from(i);
            int to = movements.to(i);
            boolean fromReached = reach.has(from);
            boolean toReached = reach.has(to);
            if (!fromReached && !toReached) {
                continue;
            }
            long amount = movements.amountMinor(i);
            minor = 0;
            fine = 0;
            if (fromReached) {
                debit(STRIDE * from, amount);
            }
            if (i == claim.movement()) {
                lay(i, amount);
            }
            if (toReached) {
                credit(STRIDE * to, amount, i);
            } else if ((minor | fine) != 0) {
                attribution.leave(i, Exit.OUTSIDE, minor, fine);
            }
        }
        for (int ledger = 1; ledger <= movements.ledgers(); ledger++) {
            attribution.hold(ledger, state[STRIDE * ledger + 1], state[STRIDE * ledger + 2]);
        }
    }

    private void debit(int at, long amount) {
        long balance = state[at];
        state[at] = Math.subtractExact(balance, amount);
        if ((state[at + 1] | state[at + 2]) == 0) {
            return;
        }
        long available = Math.min(amount, balance);
        choose(available, balance, state[at + 1], state[at + 2]);
        long fineLeft = state[at + 2] - fine;
        state[at + 1] -= minor + (fineLeft < 0 ? 1 : 0);
        state[at + 2] = fineLeft & Attribution.FINE_MASK;
    }

    /** How much claimed money a debit takes of a ledger with this balance and this claim in it (tracing 6.5 to 6.9). */
    private void choose(long available, long balance, long claimMinor, long claimFine) {
        switch (rule) {
            case PRO_RATA -> share(claimMinor, claimFine, available, balance);
            case CLAIM_FIRST -> {
                boolean all = claimMinor < available;
                minor = all ? claimMinor : available;
                fine = all ? claimFine : 0;
            }
            case OWN_FIRST -> {
                // what stays is the balance left, as far as it is claimed: the lowest balance since, never replenished
                long left = balance - available;
                boolean stays = claimMinor < left;
                long keptMinor = stays ? claimMinor : left;
                long keptFine = stays ? claimFine : 0;
                long fineTaken = claimFine - keptFine;
                minor = claimMinor - keptMinor - (fineTaken < 0 ? 1 : 0);
                fine = fineTaken & Attribution.FINE_MASK;
            }
            default -> throw new IllegalStateException(rule + " is not a rule of shares");
        }
    }

    /** The claim lies on the money in the credit that nobody claims yet (tracing 3.3). */
    private void lay(long movement, long amount) {
        long ownMinor = amount - minor - (fine > 0 ? 1 : 0);
        long ownFine = fine > 0 ? ONE - fine : 0;
        boolean met = claim.amountMinor() <= ownMinor;
        long gotMinor = met ? claim.amountMinor() : ownMinor;
        long gotFine = met ? 0 : ownFine;
        if (!met) {
            long lostFine = gotFine == 0 ? 0 : ONE - gotFine;
            attribution.leave(movement, Exit.LOST, claim.amountMinor() - gotMinor - (gotFine == 0 ? 0 : 1), lostFine);
        }
        fine += gotFine;
        minor += gotMinor + (fine >>> Attribution.FINE_BITS);
        fine &= Attribution.FINE_MASK;
    }

    private void credit(int at, long amount, long movement) {
        long balance = state[at];
        state[at] = Math.addExact(balance, amount);
        if ((minor | fine) == 0) {
            return;
        }
        if (balance < 0) {
            repay(Math.min(amount, -balance), amount, movement);
        }
        long sum = state[at + 2] + fine;
        state[at + 1] += minor + (sum >>> Attribution.FINE_BITS);
        state[at + 2] = sum & Attribution.FINE_MASK;
    }

    /** An overdraft absorbs its part of what arrives, claimed money rateably (tracing 3.2). */
    private void repay(long absorbed, long amount, long movement) {
        long arrivingMinor = minor;
        long arrivingFine = fine;
        share(arrivingMinor, arrivingFine, absorbed, amount);
        if ((minor | fine) != 0) {
            attribution.leave(movement, Exit.BANK, minor, fine);
        }
        long fineLeft = arrivingFine - fine;
        minor = arrivingMinor - minor - (fineLeft < 0 ? 1 : 0);
        fine = fineLeft & Attribution.FINE_MASK;
    }

    /** Sets the claimed money under way to (claimMinor, claimFine) × part ÷ whole, to the nearest fine unit. */
    private void share(long claimMinor, long claimFine, long part, long whole) {
        if (part == whole) {
            minor = claimMinor;
            fine = claimFine;
            return;
        }
        long wholeMinor = Wide.quotient(claimMinor, part, whole);
        long rest = Wide.remainder(claimMinor, part, whole, wholeMinor);
        // rest × 2^32 + claimFine × part, a number of 96 bits, is what the fine units are of
        long high = (rest >>> 32) + Math.multiplyHigh(claimFine, part);
        long low = rest << 32;
        long product = claimFine * part;
        low += product;
        high += Long.compareUnsigned(low, product) < 0 ? 1 : 0;
        long units = Wide.divide(high, low, whole);
        long left = low - units * whole;
        if (Long.compareUnsigned(left, whole - left) >= 0) {
            units++;
        }
        minor = wholeMinor + (units >>> Attribution.FINE_BITS);
        fine = units & Attribution.FINE_MASK;
    }
}
