package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether a debit took what its rule says (tracing 6). */
final class RuleCheck {

    /** Each of at most three divisions may round by one unit. */
    private static final BigInteger TOLERANCE = BigInteger.valueOf(3);

    private RuleCheck() {}

    /** What an ordered debit must take, in order: lots of the first origin, then the oldest or the newest. */
    static List<Part> inOrder(List<Part> lots, BigInteger amount, boolean newestFirst, Row row) {
        return takeFrom(new ArrayList<>(newestFirst ? lots.reversed() : lots), amount, newestFirst, row);
    }

    /** The same, taken out of a list of lots that stand in the order in which their turn comes. */
    static List<Part> takeFrom(List<Part> inTurn, BigInteger amount, boolean newestFirst, Row row) {
        List<Part> taken = new ArrayList<>();
        Optional<String[]> first = row.how("first").map(text -> text.split(":"));
        if (first.isPresent()) {
            BigInteger most = amount.min(new BigInteger(first.get()[1]));
            List<Part> earmarked = take(inTurn, most, origin(first.get()[0]));
            taken.addAll(newestFirst ? earmarked.reversed() : earmarked);
        }
        List<Part> rest = take(inTurn, amount.subtract(Part.sum(taken)), Integer.MIN_VALUE);
        taken.addAll(newestFirst ? rest.reversed() : rest);
        return taken;
    }

    /** Takes lots from the front, of one origin or, for {@link Integer#MIN_VALUE}, of all. Lots without amount go along. */
    static List<Part> take(List<Part> lots, BigInteger amount, int origin) {
        List<Part> taken = new ArrayList<>();
        BigInteger missing = amount;
        boolean isAny = origin == Integer.MIN_VALUE;
        for (int i = 0; i < lots.size(); i++) {
            Part lot = lots.get(i);
            boolean isWanted = missing.signum() > 0 || (isAny && lot.amount().signum() == 0);
            if (!isWanted && isAny) {
                break;
            }
            if (isWanted && (isAny || lot.origin() == origin)) {
                Part part = part(lot, lot.amount().min(missing));
                taken.add(part);
                lots.set(i, lot.minus(part.amount(), part.cost()));
                missing = missing.subtract(part.amount());
            }
        }
        lots.removeIf(Part::isNothing);
        return taken;
    }

    private static Part part(Part lot, BigInteger amount) {
        return amount.equals(lot.amount())
                ? lot
                : new Part(lot.origin(), amount, lot.cost().multiply(amount).divide(lot.amount()));
    }

    /** What is wrong with an unordered debit; empty when nothing is. */
    static Optional<String> ofShares(String rule, List<Part> held, List<Part> took, Row row) {
        TreeSet<Integer> origins = new TreeSet<>();
        held.forEach(part -> origins.add(part.origin()));
        took.forEach(part -> origins.add(part.origin()));
        Shares shares = new Shares(held, origins);
        BigInteger amount = Part.sum(took);
        row.how("first").map(text -> text.split(":")).ifPresent(first -> {
            int origin = origin(first[0]);
            BigInteger most = amount.min(new BigInteger(first[1])).min(shares.of(origin));
            shares.take(origin, most, BigInteger.ONE, BigInteger.ONE);
        });
        BigInteger missing = amount.subtract(row.how("first").isPresent() ? shares.takenFirst : BigInteger.ZERO);
        shares.takeByRule(rule, missing, row);
        for (int origin : origins) {
            BigInteger apart = Part.amountOf(took, origin)
                    .multiply(shares.under)
                    .subtract(shares.taken(origin))
                    .abs();
            if (apart.compareTo(TOLERANCE.multiply(shares.under)) > 0) {
                return Optional.of((origin == Part.OWN ? "own money" : "claim " + origin) + " pays "
                        + Part.amountOf(took, origin) + " units, and by the rule "
                        + shares.taken(origin).divide(shares.under));
            }
            BigInteger before = Part.amountOf(held, origin);
            BigInteger cost = before.signum() == 0
                    ? BigInteger.ZERO
                    : Part.costOf(held, origin)
                            .multiply(Part.amountOf(took, origin))
                            .divide(before);
            boolean isAll = amount.equals(Part.sum(held));
            if (!isAll && Part.costOf(took, origin).subtract(cost).abs().compareTo(TOLERANCE) > 0) {
                return Optional.of("the historic cost of claim " + origin + " is not divided as its amount is");
            }
        }
        return Optional.empty();
    }

    private static int origin(String text) {
        return text.equals("own") ? Part.OWN : Integer.parseInt(text);
    }

    /** Exact shares over one common denominator, which grows with every division. */
    private static final class Shares {
        private final java.util.Map<Integer, BigInteger> left = new java.util.TreeMap<>();
        private final java.util.Map<Integer, BigInteger> before = new java.util.TreeMap<>();
        private final java.util.Map<Integer, BigInteger> costs = new java.util.TreeMap<>();
        private BigInteger under = BigInteger.ONE;
        private BigInteger takenFirst = BigInteger.ZERO;

        private Shares(List<Part> held, Iterable<Integer> origins) {
            for (int origin : origins) {
                left.put(origin, Part.amountOf(held, origin));
                before.put(origin, Part.amountOf(held, origin));
                costs.put(origin, Part.costOf(held, origin));
            }
        }

        private BigInteger of(int origin) {
            return left.getOrDefault(origin, BigInteger.ZERO);
        }

        private BigInteger taken(int origin) {
            return before.getOrDefault(origin, BigInteger.ZERO).multiply(under).subtract(of(origin));
        }

        private void take(int origin, BigInteger amount, BigInteger over, BigInteger divisor) {
            left.put(origin, of(origin).subtract(amount.multiply(over).divide(divisor)));
            takenFirst = takenFirst.add(amount);
        }

        private BigInteger claims() {
            BigInteger sum = BigInteger.ZERO;
            for (java.util.Map.Entry<Integer, BigInteger> each : left.entrySet()) {
                sum = each.getKey() == Part.OWN ? sum : sum.add(each.getValue());
            }
            return sum;
        }

        private void takeByRule(String rule, BigInteger amount, Row row) {
            BigInteger missing = amount;
            Optional<String> caps = row.how("caps");
            if (caps.isPresent()) {
                missing = missing.subtract(takeCapped(caps.get().split(":"), amount));
            }
            BigInteger scaled = missing.multiply(under);
            String way = row.is("claims-first") ? "claim-first" : row.is("in-proportion") ? "pro-rata" : rule;
            BigInteger own = of(Part.OWN);
            BigInteger claims = claims();
            switch (way) {
                case "own-first" -> split(scaled.subtract(own.min(scaled)), own.min(scaled), claims);
                case "claim-first" -> split(claims.min(scaled), scaled.subtract(claims.min(scaled)), claims);
                default -> {
                    BigInteger all = own.add(claims).max(BigInteger.ONE);
                    widen(all);
                    BigInteger fromClaims = scaled.multiply(claims);
                    split(fromClaims, scaled.multiply(all).subtract(fromClaims), claims());
                }
            }
        }

        /** All figures over a denominator that many times larger. */
        private void widen(BigInteger factor) {
            left.replaceAll((origin, amount) -> amount.multiply(factor));
            under = under.multiply(factor);
        }

        private void split(BigInteger fromClaims, BigInteger fromOwn, BigInteger claims) {
            left.put(Part.OWN, of(Part.OWN).subtract(fromOwn));
            if (fromClaims.signum() > 0) {
                List<Integer> origins = left.keySet().stream()
                        .filter(origin -> origin != Part.OWN)
                        .toList();
                java.util.Map<Integer, BigInteger> weights = new java.util.TreeMap<>(left);
                widen(claims);
                origins.forEach(origin -> left.put(
                        origin,
                        of(origin).subtract(fromClaims.multiply(weights.getOrDefault(origin, BigInteger.ZERO)))));
            }
        }

        /** Each claim as far as its cap of historic cost, rateably; answers how much in all. */
        private BigInteger takeCapped(String[] caps, BigInteger amount) {
            java.util.Map<Integer, BigInteger> capped = new java.util.TreeMap<>();
            BigInteger all = BigInteger.ZERO;
            for (int origin : left.keySet()) {
                BigInteger cost = costs.getOrDefault(origin, BigInteger.ZERO);
                if (origin != Part.OWN && cost.signum() > 0) {
                    BigInteger cap =
                            new BigInteger(caps[origin]).max(BigInteger.ZERO).min(cost);
                    BigInteger part = before.getOrDefault(origin, BigInteger.ZERO)
                            .multiply(cap)
                            .divide(cost)
                            .min(of(origin));
                    capped.put(origin, part);
                    all = all.add(part);
                }
            }
            BigInteger first = all.min(amount);
            if (first.signum() > 0) {
                widen(all);
                capped.forEach((origin, part) -> left.put(origin, of(origin).subtract(part.multiply(first))));
            }
            return first;
        }
    }
}
