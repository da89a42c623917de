package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.tracing.OutKind;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Parcel;

/** What left the ledgers for places outside, by the entry and the kind of place (tracing 1.6). */
public final class OutBook {

    private final Map<Key, Left> byKey = new LinkedHashMap<>();

    /** The entry by which money left, and the kind of place it went to. */
    public record Key(int step, OutKind kind) {}

    /**
     * Money that left.
     *
     * @param step the entry by which it left
     * @param kind the kind of place
     * @param to the payee, the asset or the bank
     * @param parcels what it is made of, in order, own money included
     */
    public record Left(Step step, OutKind kind, String to, List<Parcel> parcels) {

        /** One claim's money in it. */
        public BigInteger amountOf(int claim) {
            return parcels.stream()
                    .filter(parcel -> parcel.origin() == claim)
                    .map(Parcel::amount)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** The historic cost of one claim's money in it. */
        public BigInteger costOf(int claim) {
            return parcels.stream()
                    .filter(parcel -> parcel.origin() == claim)
                    .map(Parcel::cost)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    /** Money leaves; several lots by one entry to one kind of place are kept together. */
    void add(Step step, OutKind kind, String to, List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        byKey.merge(new Key(step.index(), kind), new Left(step, kind, to, List.copyOf(parcels)), (a, b) -> {
            List<Parcel> both = new ArrayList<>(a.parcels());
            both.addAll(b.parcels());
            return new Left(a.step(), a.kind(), a.to(), both);
        });
    }

    /** Money that left comes back: what it was. */
    List<Left> remove(Step step) {
        List<Left> removed = list().stream()
                .filter(left -> left.step().index() == step.index() && left.kind() != OutKind.BANK)
                .toList();
        removed.forEach(left -> byKey.remove(new Key(step.index(), left.kind())));
        return removed;
    }

    /** The kinds of place from which a claim's money is gone for good. */
    private static final Set<OutKind> GONE = Set.of(OutKind.UNLINKED, OutKind.FEE, OutKind.BANK, OutKind.LOST);

    /** How much historic cost of a claim is gone for good. */
    BigInteger goneCost(int claim) {
        return byKey.values().stream()
                .filter(left -> GONE.contains(left.kind()))
                .map(left -> left.costOf(claim))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Takes historic cost off what is gone, the earliest first: it was made good (tracing 3.7).
     *
     * @param cost at most {@link #goneCost}
     */
    void makeGood(int claim, BigInteger cost) {
        BigInteger missing = cost;
        for (Left left : list()) {
            if (GONE.contains(left.kind()) && missing.signum() > 0) {
                List<Parcel> parcels = new ArrayList<>();
                for (Parcel parcel : left.parcels()) {
                    BigInteger off = parcel.origin() == claim ? parcel.cost().min(missing) : BigInteger.ZERO;
                    missing = missing.subtract(off);
                    parcels.add(new Parcel(
                            parcel.origin(), parcel.amount(), parcel.cost().subtract(off)));
                }
                byKey.put(
                        new Key(left.step().index(), left.kind()),
                        new Left(left.step(), left.kind(), left.to(), parcels));
            }
        }
    }

    /** Everything that left, in the order in which it did. */
    List<Left> list() {
        return List.copyOf(byKey.values());
    }
}
