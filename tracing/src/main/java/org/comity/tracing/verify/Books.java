package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the checker stands in one rule's schedule: what it found in every place itself, from the rows alone. */
final class Books {

    private static final Set<String> GONE = Set.of("unlinked", "fee", "bank", "lost");

    private final Map<String, BigInteger> balances = new HashMap<>();
    private final Map<String, List<Part>> ledgers = new HashMap<>();
    private final Map<String, List<Part>> pools = new HashMap<>();
    private final List<Out> outs = new ArrayList<>();
    private final Map<Integer, BigInteger> laid = new HashMap<>();
    private final Map<Integer, List<Part>> debits = new HashMap<>();

    /** Claimed money outside, and the row by which it left. */
    private record Out(int row, String kind, Part part) {}

    BigInteger balance(String ledger) {
        return balances.getOrDefault(ledger, BigInteger.ZERO);
    }

    void setBalance(String ledger, BigInteger balance) {
        balances.put(ledger, balance);
    }

    List<Part> held(String ledger) {
        return ledgers.computeIfAbsent(ledger, key -> new ArrayList<>());
    }

    List<Part> pool(String pool) {
        return pools.computeIfAbsent(pool, key -> new ArrayList<>());
    }

    Map<String, List<Part>> pools() {
        return pools;
    }

    void lay(Part claim) {
        laid.merge(claim.origin(), claim.cost(), BigInteger::add);
    }

    BigInteger laid(int claim) {
        return laid.getOrDefault(claim, BigInteger.ZERO);
    }

    /** What the debit of a row took, so that its return can be compared. */
    List<Part> debit(int row) {
        return debits.getOrDefault(row, List.of());
    }

    void keepDebit(int row, List<Part> parts) {
        debits.put(row, parts);
    }

    void addOut(int row, String kind, List<Part> parts) {
        parts.stream()
                .filter(part -> part.origin() != Part.OWN && !part.isNothing())
                .forEach(part -> outs.add(new Out(row, kind, part)));
    }

    /** What left by a row comes back; money that repaid a bank stays gone. */
    void takeBack(int row) {
        outs.removeIf(out -> out.row() == row && !out.kind().equals("bank"));
    }

    /** Historic cost that was gone is made good, the earliest first; false when there is not so much. */
    boolean makeGood(int claim, BigInteger cost) {
        BigInteger missing = cost;
        for (int i = 0; i < outs.size(); i++) {
            Out out = outs.get(i);
            if (GONE.contains(out.kind()) && out.part().origin() == claim && missing.signum() > 0) {
                BigInteger off = out.part().cost().min(missing);
                missing = missing.subtract(off);
                outs.set(i, new Out(out.row(), out.kind(), out.part().minus(BigInteger.ZERO, off)));
            }
        }
        return missing.signum() == 0;
    }

    /** One claim's money outside, of one kind. */
    List<Part> out(String kind) {
        List<Part> parts = new ArrayList<>();
        outs.stream().filter(out -> out.kind().equals(kind)).forEach(out -> parts.add(out.part()));
        return parts;
    }

    /** The historic cost of a claim over all places. */
    BigInteger cost(int claim) {
        BigInteger cost = BigInteger.ZERO;
        for (List<Part> parts : ledgers.values()) {
            cost = cost.add(Part.costOf(parts, claim));
        }
        for (List<Part> parts : pools.values()) {
            cost = cost.add(Part.costOf(parts, claim));
        }
        for (Out out : outs) {
            cost = out.part().origin() == claim ? cost.add(out.part().cost()) : cost;
        }
        return cost;
    }
}
