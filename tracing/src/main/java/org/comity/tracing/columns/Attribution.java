package org.comity.tracing.columns;

import java.util.Arrays;

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

    private final long[] heldMinor;
    private final long[] heldFine;
    private long[] outMovement = new long[16];
    private long[] outMinor = new long[16];
    private long[] outFine = new long[16];
    private Exit[] outExit = new Exit[16];
    private int outs;

    Attribution(int ledgers) {
        this.heldMinor = new long[ledgers + 1];
        this.heldFine = new long[ledgers + 1];
    }

    void hold(int ledger, long minor, long fine) {
        heldMinor[ledger] = minor;
        heldFine[ledger] = fine;
    }

    void leave(long movement, Exit exit, long minor, long fine) {
        if (outs == outMovement.length) {
            outMovement = Arrays.copyOf(outMovement, 2 * outs);
            outMinor = Arrays.copyOf(outMinor, 2 * outs);
            outFine = Arrays.copyOf(outFine, 2 * outs);
            outExit = Arrays.copyOf(outExit, 2 * outs);
        }
        outMovement[outs] = movement;
        outMinor[outs] = minor;
        outFine[outs] = fine;
        outExit[outs] = exit;
        outs++;
    }

    /** The highest number of a ledger. */
    public int ledgers() {
        return heldMinor.length - 1;
    }

    /** Whole minor units of the claim in a ledger, rounded down. */
    public long heldMinor(int ledger) {
        return heldMinor[ledger];
    }

    /** What {@link #heldMinor} leaves off, in units of 2<sup>-32</sup>. */
    public long heldFine(int ledger) {
        return heldFine[ledger];
    }

    /** How many times claimed money left. */
    public int exits() {
        return outs;
    }

    /** The movement by which it left. */
    public long exitMovement(int exit) {
        return outMovement[exit];
    }

    /** What sort of place it left for. */
    public Exit exitKind(int exit) {
        return outExit[exit];
    }

    /** How much left, in whole minor units, rounded down. */
    public long exitMinor(int exit) {
        return outMinor[exit];
    }

    /** What {@link #exitMinor} leaves off. */
    public long exitFine(int exit) {
        return outFine[exit];
    }

    /** Everything held and gone, in whole minor units; exact when the claim is conserved (tracing 14.4). */
    public long totalMinor() {
        long minor = 0;
        long fine = 0;
        for (int ledger = 0; ledger < heldMinor.length; ledger++) {
            fine += heldFine[ledger];
            minor = Math.addExact(minor, heldMinor[ledger] + (fine >>> FINE_BITS));
            fine &= FINE_MASK;
        }
        for (int exit = 0; exit < outs; exit++) {
            fine += outFine[exit];
            minor = Math.addExact(minor, outMinor[exit] + (fine >>> FINE_BITS));
            fine &= FINE_MASK;
        }
        if (fine != 0) {
            throw new IllegalStateException("the claim's fine units do not add up");
        }
        return minor;
    }
}
