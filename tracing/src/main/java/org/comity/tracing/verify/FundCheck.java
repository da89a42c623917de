package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a distribution is the one that its rule says: nobody who got something stands higher than somebody who is still owed (tracing 6.12 to 6.14). */
final class FundCheck {

    private final boolean isCapped;
    private final String basis;
    private final Map<String, String> fundOf;
    private final Map<String, BigInteger> balances = new HashMap<>();
    private final Map<String, BigInteger> underWay = new HashMap<>();
    private final Map<String, Map<Integer, Standing>> standings = new HashMap<>();

    /** What a claim paid in, got back, and the lowest the fund held since. */
    private static final class Standing {
        private BigInteger paidIn = BigInteger.ZERO;
        private BigInteger repaid = BigInteger.ZERO;
        private BigInteger cap = BigInteger.ZERO;

        private BigInteger owed() {
            return paidIn.subtract(repaid);
        }
    }

    FundCheck(String rule, String basis, Map<String, String> fundOf) {
        this.isCapped = rule.equals("cap-share");
        this.basis = basis;
        this.fundOf = fundOf;
    }

    /** What is wrong with a row; empty when nothing is. */
    Optional<String> check(Row row, int bits) {
        String fund = fundOf.getOrDefault(row.ledger(), row.ledger());
        BigInteger before = balances.getOrDefault(row.ledger(), BigInteger.ZERO);
        BigInteger balance = row.is("opening") ? row.amount(bits) : before.add(row.amount(bits));
        balances.put(row.ledger(), balance);
        if (!balance.equals(row.balance(bits))) {
            return Optional.of("the balance does not follow from the one before");
        }
        if (row.is("inside")) {
            underWay.merge(fund, row.amount(bits).negate(), BigInteger::add);
        }
        Map<Integer, Standing> claims = standings.computeIfAbsent(fund, key -> new TreeMap<>());
        for (Part part : row.laid()) {
            Standing standing = claims.computeIfAbsent(part.origin(), key -> new Standing());
            standing.paidIn = standing.paidIn.add(part.cost());
            standing.cap = standing.cap.add(part.cost());
        }
        row.went()
                .values()
                .forEach(parts -> parts.forEach(part -> {
                    Standing standing = claims.computeIfAbsent(part.origin(), key -> new Standing());
                    standing.repaid = standing.repaid.add(part.cost());
                }));
        BigInteger worth = worth(fund);
        claims.values().forEach(standing -> standing.cap = standing.cap.min(worth));
        return findWrong(row, claims, balance.max(BigInteger.ZERO), worth);
    }

    private BigInteger worth(String fund) {
        BigInteger worth = underWay.getOrDefault(fund, BigInteger.ZERO).max(BigInteger.ZERO);
        for (Map.Entry<String, BigInteger> each : balances.entrySet()) {
            if (fundOf.getOrDefault(each.getKey(), each.getKey()).equals(fund)) {
                worth = worth.add(each.getValue().max(BigInteger.ZERO));
            }
        }
        return worth;
    }

    private Optional<String> findWrong(Row row, Map<Integer, Standing> claims, BigInteger here, BigInteger worth) {
        List<Part> held = row.held();
        if (!Part.sum(held).equals(here)) {
            return Optional.of("what is held comes to " + Part.sum(held) + " units, the balance to " + here);
        }
        if (held.stream()
                .anyMatch(part -> part.origin() != Part.OWN && !part.amount().equals(part.cost()))) {
            return Optional.of("a share has another historic cost than amount");
        }
        if (here.signum() == 0 || claims.isEmpty()) {
            return Optional.empty();
        }
        BigInteger tolerance = worth.divide(here).add(BigInteger.ONE).multiply(BigInteger.valueOf(claims.size() + 2L));
        Map<Integer, BigInteger> got = new TreeMap<>();
        BigInteger all = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        for (Map.Entry<Integer, Standing> each : claims.entrySet()) {
            BigInteger share =
                    Part.amountOf(held, each.getKey()).multiply(worth).divide(here);
            got.put(each.getKey(), share);
            all = all.add(share);
            most = most.add(most(each.getValue()));
        }
        if (all.subtract(most.min(worth)).abs().compareTo(tolerance) > 0) {
            return Optional.of("the claims get " + all + " units of " + most.min(worth));
        }
        for (Map.Entry<Integer, Standing> high : claims.entrySet()) {
            for (Map.Entry<Integer, Standing> low : claims.entrySet()) {
                BigInteger a = got.getOrDefault(high.getKey(), BigInteger.ZERO);
                BigInteger b = got.getOrDefault(low.getKey(), BigInteger.ZERO);
                boolean isOpen = a.compareTo(tolerance) > 0 && b.add(tolerance).compareTo(most(low.getValue())) < 0;
                if (isOpen && isHigher(high.getValue(), a, low.getValue(), b, tolerance)) {
                    return Optional.of(
                            "claim " + high.getKey() + " gets more than its share beside claim " + low.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private BigInteger most(Standing standing) {
        return isCapped ? standing.cap.min(standing.owed()) : standing.owed();
    }

    private boolean isHigher(Standing high, BigInteger a, Standing low, BigInteger b, BigInteger tolerance) {
        BigInteger left = a.add(had(high)).multiply(base(low));
        BigInteger right = b.add(had(low)).multiply(base(high));
        return left.subtract(right).compareTo(tolerance.multiply(base(low).add(base(high)))) > 0;
    }

    private BigInteger had(Standing standing) {
        return !isCapped && basis.equals("rising-tide") ? standing.repaid : BigInteger.ZERO;
    }

    private BigInteger base(Standing standing) {
        return isCapped || basis.equals("net") ? most(standing) : standing.paidIn;
    }
}
