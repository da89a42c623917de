package org.comity.bench.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.tracing.columns.ColumnRule;

/** What a competent programmer writes in an afternoon: maps by account name, exact decimals, a queue of lots. */
final class NaiveJava implements Peer {

    private record Move(String from, String to, BigDecimal amount, boolean claimed) {}

    private static final class Account {
        private BigDecimal balance = BigDecimal.ZERO;
        private BigDecimal claim = BigDecimal.ZERO;
        private final Deque<Lot> lots = new ArrayDeque<>();
    }

    private record Lot(boolean claimed, BigDecimal amount) {}

    private List<Move> moves = List.of();

    @Override
    public String name() {
        return "Java: HashMap, BigDecimal, ArrayDeque";
    }

    @Override
    public String cannot() {
        return "overdrafts, reversals, same-day order and its bounds, an explanation";
    }

    @Override
    public long most() {
        return 3_000_000;
    }

    @Override
    public void load(World world) {
        moves = new ArrayList<>();
        for (long i = 0; i < world.movements().size(); i++) {
            moves.add(new Move(
                    "ACC-" + world.movements().from(i),
                    "ACC-" + world.movements().to(i),
                    BigDecimal.valueOf(world.movements().amountMinor(i), 2),
                    i == world.claim().movement()));
        }
    }

    @Override
    public long[] ownFirst(World world) {
        return trace(world, ColumnRule.OWN_FIRST);
    }

    /** The other rules too, for which it is the only peer. */
    long[] trace(World world, ColumnRule rule) {
        Map<String, Account> accounts = new HashMap<>();
        for (Move move : moves) {
            Account from =
                    move.from().equals("ACC-0") ? null : accounts.computeIfAbsent(move.from(), key -> new Account());
            Account to = move.to().equals("ACC-0") ? null : accounts.computeIfAbsent(move.to(), key -> new Account());
            BigDecimal taken = move.claimed() ? move.amount() : BigDecimal.ZERO;
            Deque<Lot> moving = new ArrayDeque<>();
            if (from != null && rule == ColumnRule.FIFO) {
                moving = takeOldest(from, move.amount());
            } else if (from != null) {
                taken = take(from, move.amount(), rule);
            } else {
                moving.add(new Lot(move.claimed(), move.amount()));
            }
            if (from != null) {
                from.balance = from.balance.subtract(move.amount());
            }
            if (to != null) {
                to.balance = to.balance.add(move.amount());
                to.claim = to.claim.add(taken);
                to.lots.addAll(rule == ColumnRule.FIFO ? moving : List.of());
            }
        }
        long[] held = new long[world.ledgers() + 1];
        accounts.forEach((name, account) -> {
            BigDecimal claimed = rule != ColumnRule.FIFO
                    ? account.claim
                    : account.lots.stream()
                            .filter(Lot::claimed)
                            .map(Lot::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            held[Integer.parseInt(name.substring(4))] =
                    claimed.movePointRight(2).longValue();
        });
        return held;
    }

    private static BigDecimal take(Account from, BigDecimal amount, ColumnRule rule) {
        BigDecimal taken = switch (rule) {
            case OWN_FIRST -> amount.subtract(from.balance.subtract(from.claim)).max(BigDecimal.ZERO);
            case CLAIM_FIRST -> amount.min(from.claim);
            default -> amount.multiply(from.claim).divide(from.balance, MathContext.DECIMAL128);
        };
        from.claim = from.claim.subtract(taken);
        return taken;
    }

    private static Deque<Lot> takeOldest(Account from, BigDecimal amount) {
        Deque<Lot> moving = new ArrayDeque<>();
        BigDecimal missing = amount;
        while (missing.signum() > 0) {
            Lot lot = from.lots.removeFirst();
            BigDecimal part = lot.amount().min(missing);
            moving.add(new Lot(lot.claimed(), part));
            missing = missing.subtract(part);
            if (part.compareTo(lot.amount()) < 0) {
                from.lots.addFirst(new Lot(lot.claimed(), lot.amount().subtract(part)));
            }
        }
        return moving;
    }

    @Override
    public void close() {
        moves = List.of();
    }
}
