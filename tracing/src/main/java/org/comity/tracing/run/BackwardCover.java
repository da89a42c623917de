package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BackwardLink;
import org.comity.tracing.binding.BoundPlan.Slice;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/** Claimed money of a backward link that paid before it arrived (tracing 5.6). */
final class BackwardCover {

    private final List<Slot> slots = new ArrayList<>();

    /** One claim on one credit of the link, and how much of it was paid out beforehand. */
    private static final class Slot {
        private final int credit;
        private final int claim;
        private final BigInteger wanted;
        private BigInteger advanced = BigInteger.ZERO;
        private boolean hasArrived;

        private Slot(int credit, int claim, BigInteger wanted) {
            this.credit = credit;
            this.claim = claim;
            this.wanted = wanted;
        }
    }

    BackwardCover(BackwardLink link, BoundPlan plan, int fineBits) {
        for (Step credit : link.credits()) {
            for (Slice slice : plan.pins().slices().getOrDefault(credit.index(), List.of())) {
                if (plan.isTraced(credit)) {
                    slots.add(new Slot(
                            credit.index(),
                            slice.claim(),
                            BigInteger.valueOf(slice.amountMinor()).shiftLeft(fineBits)));
                }
            }
        }
    }

    /** Pays out money that is still to arrive, the earliest credit's first. */
    List<Parcel> advance(BigInteger most) {
        List<Parcel> parcels = new ArrayList<>();
        BigInteger missing = most;
        for (Slot slot : slots) {
            BigInteger part = slot.hasArrived
                    ? BigInteger.ZERO
                    : slot.wanted.subtract(slot.advanced).min(missing);
            if (part.signum() > 0) {
                slot.advanced = slot.advanced.add(part);
                missing = missing.subtract(part);
                parcels.add(Parcel.claimed(slot.claim, part));
            }
        }
        return parcels;
    }

    /** A credit arrives: how much of a claim on it was paid out beforehand. */
    BigInteger arrive(Step credit, int claim) {
        for (Slot slot : slots) {
            if (slot.credit == credit.index() && slot.claim == claim) {
                slot.hasArrived = true;
                return slot.advanced;
            }
        }
        return BigInteger.ZERO;
    }
}
