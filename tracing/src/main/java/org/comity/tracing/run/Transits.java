package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.tracing.OutKind;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/** What is under way along each link, and what stands in assets that will be sold (tracing 5.4, 9.4). */
final class Transits {

    private final Map<Integer, Transit> byLink = new LinkedHashMap<>();
    private final boolean ordered;
    private final int fineBits;

    Transits(boolean ordered, int fineBits) {
        this.ordered = ordered;
        this.fineBits = fineBits;
    }

    /** A link, what waits on it, and how much of its credits arrived. */
    private static final class Transit {
        private final BoundLink link;
        private final TransitPool pool;
        private long arrivedMinor;

        private Transit(BoundLink link, TransitPool pool) {
            this.link = link;
            this.pool = pool;
        }
    }

    /** What did not arrive along a link. */
    record Waiting(BoundLink link, List<TransitPool.Waiting> parcels) {

        /** In which kind of place it is meanwhile: an asset not sold yet, or on its way. */
        OutKind kind() {
            return link.way() == LinkWay.SALE ? OutKind.ASSET : OutKind.IN_TRANSIT;
        }

        /** The asset, or the account it is on its way to. */
        String to() {
            return kind() == OutKind.ASSET
                    ? link.id()
                    : link.credits().getFirst().entry().ledger().account();
        }
    }

    /** The same apart from this. */
    Transits copy() {
        Transits copy = new Transits(ordered, fineBits);
        byLink.forEach((number, transit) -> {
            Transit other = new Transit(transit.link, transit.pool.copy());
            other.arrivedMinor = transit.arrivedMinor;
            copy.byLink.put(number, other);
        });
        return copy;
    }

    /** Money leaves along a link. */
    void add(BoundLink link, Step debit, List<Parcel> parcels) {
        transit(link).pool.add(debit, parcels);
    }

    /** What a credit of a link brings, in the currency in which it left. */
    List<TransitPool.Waiting> take(BoundLink link, Step credit) {
        Transit transit = transit(link);
        BigInteger amount = link.isScaled() ? shareOfScaled(transit, credit) : units(link.partMinor(credit));
        return transit.pool.take(amount);
    }

    /** Everything that did not arrive, link by link. */
    List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Transit transit : byLink.values()) {
            waiting.add(new Waiting(transit.link, transit.pool.waiting()));
        }
        return waiting;
    }

    /** How much of what left a credit stands for: in proportion, the last credit for all that is left. */
    private BigInteger shareOfScaled(Transit transit, Step credit) {
        BigInteger waiting = transit.pool.waiting().stream()
                .map(each -> each.parcel().amount())
                .reduce(BigInteger.ZERO, BigInteger::add);
        long in = sum(transit.link.credits());
        transit.arrivedMinor += credit.entry().amountMinor();
        if (transit.arrivedMinor == in) {
            return waiting;
        }
        return units(credit.entry().amountMinor())
                .multiply(BigInteger.valueOf(sum(transit.link.debits())))
                .divide(BigInteger.valueOf(in))
                .min(waiting);
    }

    private Transit transit(BoundLink link) {
        return byLink.computeIfAbsent(link.number(), number -> new Transit(link, new TransitPool(ordered)));
    }

    private BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(fineBits);
    }

    private static long sum(List<Step> steps) {
        return steps.stream()
                .mapToLong(step -> Math.abs(step.entry().amountMinor()))
                .sum();
    }
}
