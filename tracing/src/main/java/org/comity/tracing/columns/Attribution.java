package org.comity.tracing.columns;

/**
 * Where one claim's money is after the last movement, in units of 2<sup>-32</sup> of a minor unit, as a pair of whole and fine units. Built by
 * a rule's kernel; the lists grow with what left, not with the movements.
 */
public final class Attribution {

    /** Fine units to a minor unit. */
    static final int FINE_BITS = 32;

    static final long FINE_MASK = (1L << FINE_BITS) - 1;

    /** What sort of place money left for. */
    public enum Exit {
        /** It left the ledgers. */
        OUTSIDE,
        /** An overdraft absorbed it where it arrived. */
        BANK,
        /** The credit brought less unclaimed money than was claimed. */
        LOST
    }

    private final long[] held;
    private final Exits exits;

    /**
     * What the ledgers hold and what left.
     *
     * @param held for each ledger, from {@link Movements#OUTSIDE}, whole and fine units
     */
    Attribution(long[] held, Exits exits) {
        this.held = held;
        this.exits = exits;
    }

    /** The highest number of a ledger. */
    public int ledgers() {
        return held.length / 2 - 1;
    }

    /** Whole minor units of the claim in a ledger, rounded down. */
    public long heldMinor(int ledger) {
        return held[2 * ledger];
    }

    /** What {@link #heldMinor} leaves off, in units of 2<sup>-32</sup>. */
    public long heldFine(int ledger) {
        return held[2 * ledger + 1];
    }

    /** How many times claimed money left. */
    public int exits() {
        return exits.size();
    }

    /** The movement by which it left. */
    public long exitMovement(int exit) {
        return exits.movement(exit);
    }

    /** What sort of place it left for. */
    public Exit exitKind(int exit) {
        return exits.kind(exit);
    }

    /** How much left, in whole minor units, rounded down. */
    public long exitMinor(int exit) {
        return exits.minor(exit);
    }

    /** What {@link #exitMinor} leaves off. */
    public long exitFine(int exit) {
        return exits.fine(exit);
    }

    /** Everything held and gone, in whole minor units; exact when the claim is conserved (tracing 14.4). */
    public long totalMinor() {
        long minor = 0;
        long fine = 0;
        for (int ledger = 0; ledger <= ledgers(); ledger++) {
            fine += heldFine(ledger);
            minor = Math.addExact(minor, heldMinor(ledger) + (fine >>> FINE_BITS));
            fine &= FINE_MASK;
        }
        for (int exit = 0; exit < exits(); exit++) {
            fine += exitFine(exit);
            minor = Math.addExact(minor, exitMinor(exit) + (fine >>> FINE_BITS));
            fine &= FINE_MASK;
        }
        if (fine != 0) {
            throw new IllegalStateException("the claim's fine units do not add up");
        }
        return minor;
    }
}
