package org.comity.tracing.columns;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One claim over movements as clauses 3, 6 and 14.3 say it, in numbers of any size, a movement at a time: what the fast loops must equal. */
final class PlainColumns {

    private final BigInteger[] balances;
    private final BigInteger[] claims;
    private final List<String> exits = new ArrayList<>();

    private PlainColumns(int ledgers) {
        this.balances = new BigInteger[ledgers + 1];
        this.claims = new BigInteger[ledgers + 1];
        Arrays.fill(balances, BigInteger.ZERO);
        Arrays.fill(claims, BigInteger.ZERO);
    }

    static List<String> trace(Movements movements, ClaimMark claim, ColumnRule rule) {
        PlainColumns plain = new PlainColumns(movements.ledgers());
        for (long i = 0; i < movements.size(); i++) {
            plain.move(movements, i, claim, rule);
        }
        return lines(Arrays.asList(plain.claims), plain.exits);
    }

    /** The same form for what the kernels answer. */
    static List<String> lines(Attribution attribution) {
        List<BigInteger> held = new ArrayList<>();
        for (int ledger = 0; ledger <= attribution.ledgers(); ledger++) {
            held.add(fine(attribution.heldMinor(ledger)).add(BigInteger.valueOf(attribution.heldFine(ledger))));
        }
        List<String> exits = new ArrayList<>();
        for (int exit = 0; exit < attribution.exits(); exit++) {
            exits.add(attribution.exitMovement(exit) + " " + attribution.exitKind(exit) + " "
                    + fine(attribution.exitMinor(exit)).add(BigInteger.valueOf(attribution.exitFine(exit))));
        }
        return lines(held, exits);
    }

    private static List<String> lines(List<BigInteger> held, List<String> exits) {
        List<String> lines = new ArrayList<>();
        for (int ledger = 1; ledger < held.size(); ledger++) {
            lines.add("ledger " + ledger + " " + held.get(ledger));
        }
        lines.addAll(exits);
        return lines;
    }

    private static BigInteger fine(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(Attribution.FINE_BITS);
    }

    private void move(Movements movements, long i, ClaimMark claim, ColumnRule rule) {
        int from = movements.from(i);
        int to = movements.to(i);
        BigInteger amount = BigInteger.valueOf(movements.amountMinor(i));
        BigInteger moving = BigInteger.ZERO;
        if (from != Movements.OUTSIDE) {
            moving = taken(from, amount, rule);
            claims[from] = claims[from].subtract(moving);
            balances[from] = balances[from].subtract(amount);
        }
        if (i == claim.movement()) {
            BigInteger own = amount.shiftLeft(Attribution.FINE_BITS).subtract(moving);
            BigInteger got = fine(claim.amountMinor()).min(own);
            leave(i, Attribution.Exit.LOST, fine(claim.amountMinor()).subtract(got));
            moving = moving.add(got);
        }
        if (to == Movements.OUTSIDE) {
            leave(i, Attribution.Exit.OUTSIDE, moving);
            return;
        }
        if (balances[to].signum() < 0) {
            BigInteger absorbed = nearest(moving, amount.min(balances[to].negate()), amount);
            leave(i, Attribution.Exit.BANK, absorbed);
            moving = moving.subtract(absorbed);
        }
        claims[to] = claims[to].add(moving);
        balances[to] = balances[to].add(amount);
    }

    private BigInteger taken(int from, BigInteger amount, ColumnRule rule) {
        BigInteger claimed = claims[from];
        if (claimed.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInteger available = amount.min(balances[from]);
        BigInteger left = balances[from].subtract(available).shiftLeft(Attribution.FINE_BITS);
        return switch (rule) {
            case OWN_FIRST -> claimed.subtract(left).max(BigInteger.ZERO);
            case CLAIM_FIRST -> claimed.min(available.shiftLeft(Attribution.FINE_BITS));
            case PRO_RATA -> nearest(claimed, available, balances[from]);
            case FIFO -> throw new IllegalArgumentException("lots are not shares");
        };
    }

    /** a × part ÷ whole, to the nearest, a tie up. */
    private static BigInteger nearest(BigInteger a, BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? BigInteger.ZERO
                : a.multiply(part).shiftLeft(1).add(whole).divide(whole.shiftLeft(1));
    }

    private void leave(long movement, Attribution.Exit exit, BigInteger amount) {
        if (amount.signum() > 0) {
            exits.add(movement + " " + exit + " " + amount);
        }
    }
}
