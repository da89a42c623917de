package org.comity.tracing.columns;

import org.comity.tracing.columns.Attribution.Exit;

/**
 * The unordered rules for one claim: a ledger is how much of its balance is claimed, in minor units and 2<sup>-32</sup> of one (tracing 14.3).
 * Shares are rounded to the nearest unit, the claim's favour at a tie: what largest remainder gives two parts (tracing 8.1).
 *
 * <p>Each rule has a loop of its own for ordinary movements, written out so that nothing is called for a row; it hands to {@link #carefully}
 * what is not ordinary: the claim itself, an overdraft repaid, amounts beyond the loop's arithmetic.
 */
abstract class ShareKernel implements Kernel {

    /** How many movements ahead ledgers are touched; their claims then fit into the first-level cache. */
    private static final int STEP = 128;

    private static final long ONE = 1L << Attribution.FINE_BITS;

    /** For each ledger whole and fine units of the claim, side by side so that one cache line has both. */
    final long[] claimed;

    final Exits exits = new Exits();

    private final ClaimMark claim;

    /** The claimed money under way in {@link #carefully}. */
    private long minor;

    private long fine;

    /** Where {@link #touch} leaves what it read, so that it is not optimised away. */
    private long touched;

    ShareKernel(int ledgers, ClaimMark claim) {
        this.claim = claim;
        this.claimed = new long[2 * (ledgers + 1)];
    }

    /** Takes the ordinary movements of a part of a block, and hands the others to {@link #carefully}. */
    abstract void ordinary(Block block, int start, int end);

    /** How much claimed money a debit takes of a ledger with this balance and this claim in it (tracing 6.5 to 6.9). */
    abstract void choose(long available, long balance, long claimMinor, long claimFine);

    @Override
    public final void take(Block block) {
        long until = claim.movement() - block.first;
        if (until >= block.size) {
            return; // nothing is claimed yet
        }
        int start = 0;
        if (until >= 0) {
            carefully(block, (int) until);
            start = (int) until + 1;
        }
        for (; start < block.size; start += STEP) {
            int end = Math.min(block.size, start + STEP);
            touch(block, start, end);
            ordinary(block, start, end);
        }
    }

    /**
     * Reads the claims that the next movements will want. Independent of each other, these reads wait for memory together; in the loop of a
     * rule each would wait alone behind a branch that could not be foretold.
     */
    private void touch(Block block, int start, int end) {
        long[] claims = claimed;
        int[] from = block.from;
        int[] to = block.to;
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += claims[2 * from[i]] + claims[2 * to[i]];
        }
        touched = sum;
    }

    @Override
    public final Attribution attribution() {
        return new Attribution(claimed, exits);
    }

    /** One movement, whatever it is. */
    final void carefully(Block block, int i) {
        long movement = block.first + i;
        long amount = block.amounts[i];
        minor = 0;
        fine = 0;
        debit(2 * block.from[i], amount, block.before[i]);
        if (movement == claim.movement()) {
            lay(movement, amount);
        }
        if ((minor | fine) == 0) {
            return;
        }
        if (block.to[i] != Movements.OUTSIDE && block.met[i] < 0) {
            repay(Math.min(amount, -block.met[i]), amount, movement);
        }
        arrive(block, i, minor, fine);
    }

    /** Puts claimed money where a movement leads. Small, and final, so that the compiler writes it into each rule's loop. */
    final void arrive(Block block, int i, long minorUnits, long fineUnits) {
        int to = 2 * block.to[i];
        if (to == Movements.OUTSIDE) {
            exits.add(block.first + i, Exit.OUTSIDE, minorUnits, fineUnits);
            return;
        }
        long sum = claimed[to + 1] + fineUnits;
        claimed[to] += minorUnits + (sum >>> Attribution.FINE_BITS);
        claimed[to + 1] = sum & Attribution.FINE_MASK;
    }

    private void debit(int at, long amount, long balance) {
        long claimMinor = claimed[at];
        long claimFine = claimed[at + 1];
        if ((claimMinor | claimFine) == 0) {
            return;
        }
        choose(Math.min(amount, balance), balance, claimMinor, claimFine);
        long fineLeft = claimFine - fine;
        claimed[at] = claimMinor - minor - (fineLeft < 0 ? 1 : 0);
        claimed[at + 1] = fineLeft & Attribution.FINE_MASK;
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
            exits.add(movement, Exit.LOST, claim.amountMinor() - gotMinor - (gotFine == 0 ? 0 : 1), lostFine);
        }
        fine += gotFine;
        minor += gotMinor + (fine >>> Attribution.FINE_BITS);
        fine &= Attribution.FINE_MASK;
    }

    /** An overdraft absorbs its part of what arrives, claimed money rateably (tracing 3.2). */
    private void repay(long absorbed, long amount, long movement) {
        long arrivingMinor = minor;
        long arrivingFine = fine;
        share(arrivingMinor, arrivingFine, absorbed, amount);
        if ((minor | fine) != 0) {
            exits.add(movement, Exit.BANK, minor, fine);
        }
        long fineLeft = arrivingFine - fine;
        minor = arrivingMinor - minor - (fineLeft < 0 ? 1 : 0);
        fine = fineLeft & Attribution.FINE_MASK;
    }

    /** Sets the claimed money under way. */
    final void move(long minorUnits, long fineUnits) {
        minor = minorUnits;
        fine = fineUnits;
    }

    /** Sets the claimed money under way to (claimMinor, claimFine) × part ÷ whole, to the nearest fine unit. */
    final void share(long claimMinor, long claimFine, long part, long whole) {
        if (part == whole) {
            move(claimMinor, claimFine);
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
        move(wholeMinor + (units >>> Attribution.FINE_BITS), units & Attribution.FINE_MASK);
    }
}
