package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Lots in order of arrival, between bounds (tracing 6.2, 7.5): blocks of a known size, each with bounds; inside a block nothing is known of the order. What came on
 * one day in an unknown order is one block.
 */
public final class LotPurse implements Purse {

    private final Deque<Mix> blocks = new ArrayDeque<>();
    private final boolean newestFirst;
    private final int claims;
    private BigInteger balance = BigInteger.ZERO;

    /** An empty ledger. */
    public LotPurse(int claims, boolean newestFirst) {
        this.claims = claims;
        this.newestFirst = newestFirst;
    }

    @Override
    public Mix content() {
        return sum(blocks);
    }

    private Mix sum(Iterable<Mix> mixes) {
        Mix sum = Mix.own(BigInteger.ZERO, claims);
        for (Mix mix : mixes) {
            sum = sum.plus(mix);
        }
        return sum;
    }

    @Override
    public Purse copy() {
        LotPurse copy = new LotPurse(claims, newestFirst);
        copy.blocks.addAll(blocks);
        copy.balance = balance;
        return copy;
    }

    @Override
    public Done day(List<In> in, List<Out> out, Priority priority) {
        Day day = new Day(balance, in, out, claims);
        boolean isSingle = in.size() + out.size() == 1;
        boolean isFree = out.stream().anyMatch(Out::isFree)
                || in.stream().anyMatch(In::returns)
                || (!isSingle && day.deepest().signum() > 0);
        List<Mix> taken = isFree ? freely(day, out) : inOrder(day, out);
        balance = day.end();
        return new Done(taken, day.repaid);
    }

    /** What the debits take together is known up to the order of the day's own entries. */
    private List<Mix> inOrder(Day day, List<Out> out) {
        BigInteger paid = day.out.min(day.start.max(BigInteger.ZERO));
        if (day.in.signum() == 0) {
            return divide(take(paid), out);
        }
        List<Mix> came = day.joined.size() == 1 && out.isEmpty()
                ? List.of(day.joined.getFirst().part(day.held().subtract(day.start.max(BigInteger.ZERO))))
                : List.of(sum(day.joined));
        if (out.isEmpty()) {
            blocks.addAll(came);
            return List.of();
        }
        if (newestFirst) {
            Mix moved = take(paid).plus(came.getFirst());
            blocks.addLast(moved.part(moved.size().subtract(day.out)));
            return divide(moved.part(day.out), out);
        }
        blocks.addAll(came);
        return divide(take(day.out), out);
    }

    /** Takes an amount from the end where the rule takes. */
    private Mix take(BigInteger amount) {
        Mix taken = Mix.own(BigInteger.ZERO, claims);
        BigInteger missing = amount;
        while (missing.signum() > 0) {
            Mix block = newestFirst ? blocks.removeLast() : blocks.removeFirst();
            if (block.size().compareTo(missing) > 0) {
                Mix rest = block.part(block.size().subtract(missing));
                if (newestFirst) {
                    blocks.addLast(rest);
                } else {
                    blocks.addFirst(rest);
                }
                block = block.part(missing);
            }
            taken = taken.plus(block);
            missing = missing.subtract(block.size());
        }
        return taken;
    }

    /** What was taken, divided among the debits in whatever order; what a bank lent is beside it. */
    private static List<Mix> divide(Mix taken, List<Out> out) {
        List<Mix> each = new ArrayList<>();
        for (Out debit : out) {
            BigInteger paid = debit.amount().min(taken.size());
            each.add(taken.part(paid).withOwn(debit.amount().subtract(paid)));
        }
        return each;
    }

    /** Nothing is known of the order of anything. */
    private List<Mix> freely(Day day, List<Out> out) {
        Mix content = content();
        BigInteger own = content.ownHigh().add(day.ownHigh);
        BigInteger[] most = Mix.zeros(claims + 1);
        List<Mix> taken = new ArrayList<>();
        int lots = content.lots() + day.joined.stream().mapToInt(Mix::lots).sum() + out.size();
        for (Out debit : out) {
            BigInteger[] low = Mix.zeros(claims + 1);
            BigInteger[] high = new BigInteger[claims + 1];
            low[claims] = debit.isFree()
                    ? BigInteger.ZERO
                    : day.paidLow(debit.amount()).subtract(own).max(BigInteger.ZERO);
            for (int i = 0; i <= claims; i++) {
                high[i] = day.paidHigh(debit.amount()).min(content.high(i).add(day.high[i]));
                most[i] = most[i].add(high[i]);
            }
            taken.add(new Mix(debit.amount(), low, high, lots));
        }
        BigInteger[] low = new BigInteger[claims + 1];
        BigInteger[] high = new BigInteger[claims + 1];
        for (int i = 0; i <= claims; i++) {
            low[i] = content.low(i).add(day.low[i]).subtract(most[i].min(day.out));
            high[i] = content.high(i).add(day.high[i]);
        }
        low[claims] = low[claims].max(day.held().subtract(own));
        blocks.clear();
        if (day.held().signum() > 0) {
            blocks.add(new Mix(day.held(), low, high, lots));
        }
        return Collections.unmodifiableList(taken);
    }
}
