package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/**
 * Checks after every entry that no claim's money appeared or vanished, and that a ledger's parts add up to its balance (tracing 3.5). It counts
 * what every place says it received, apart from the places themselves.
 */
final class Conservation {

    private final BigInteger[] claimed;
    private final BigInteger[] inLedgers;
    private final BigInteger[] inTransit;
    private final BigInteger[] out;

    Conservation(int claims) {
        claimed = zeros(claims);
        inLedgers = zeros(claims);
        inTransit = zeros(claims);
        out = zeros(claims);
    }

    /** The same count apart from this. */
    Conservation copy() {
        Conservation copy = new Conservation(claimed.length);
        System.arraycopy(claimed, 0, copy.claimed, 0, claimed.length);
        System.arraycopy(inLedgers, 0, copy.inLedgers, 0, claimed.length);
        System.arraycopy(inTransit, 0, copy.inTransit, 0, claimed.length);
        System.arraycopy(out, 0, copy.out, 0, claimed.length);
        return copy;
    }

    private static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** An entry is about to touch a ledger: its part leaves the count until {@link #after}. */
    void before(LedgerState state) {
        for (int claim = 0; claim < claimed.length; claim++) {
            inLedgers[claim] = inLedgers[claim].subtract(state.composition().costOf(claim));
        }
    }

    /** A claim arrives. */
    void claim(int claim, BigInteger cost) {
        claimed[claim] = claimed[claim].add(cost);
    }

    /** Money sets out along a link. */
    void enterTransit(List<Parcel> parcels) {
        parcels.forEach(parcel -> add(inTransit, parcel, 1));
    }

    /** Money reaches the end of a link. */
    void leaveTransit(Parcel parcel) {
        add(inTransit, parcel, -1);
    }

    /** Money reaches a place outside. */
    void leave(List<Parcel> parcels) {
        parcels.forEach(parcel -> add(out, parcel, 1));
    }

    /** Money comes back from a place outside. */
    void comeBack(List<Parcel> parcels) {
        parcels.forEach(parcel -> add(out, parcel, -1));
    }

    /** An entry was traced: everything must add up. */
    void after(Step step, LedgerState state) {
        for (int claim = 0; claim < claimed.length; claim++) {
            inLedgers[claim] = inLedgers[claim].add(state.composition().costOf(claim));
            require(
                    claim,
                    inLedgers[claim].add(inTransit[claim]).add(out[claim]),
                    step.entry().place());
        }
        BigInteger held = state.balance().max(BigInteger.ZERO);
        if (!state.composition().total().equals(held)) {
            throw new IllegalStateException("after " + step.entry().place() + " the ledger's parts come to "
                    + state.composition().total() + ", its balance to " + state.balance());
        }
    }

    /** Counts every place afresh. */
    void recount(List<LedgerState> states, List<OutBook.Left> outs) {
        for (int claim = 0; claim < claimed.length; claim++) {
            int each = claim;
            BigInteger found = states.stream()
                    .flatMap(state -> state.composition().parcels().stream())
                    .filter(parcel -> parcel.origin() == each)
                    .map(Parcel::cost)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            found = outs.stream().map(left -> left.costOf(each)).reduce(found, BigInteger::add);
            require(claim, found, "the last entry");
        }
    }

    private void require(int claim, BigInteger found, Object where) {
        if (!found.equals(claimed[claim])) {
            throw new IllegalStateException("after " + where + " claim number " + claim + " comes to " + found
                    + " and not to " + claimed[claim]);
        }
    }

    private static void add(BigInteger[] to, Parcel parcel, int sign) {
        if (!parcel.isOwn()) {
            BigInteger cost = sign > 0 ? parcel.cost() : parcel.cost().negate();
            to[parcel.origin()] = to[parcel.origin()].add(cost);
        }
    }
}
