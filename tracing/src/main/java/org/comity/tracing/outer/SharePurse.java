package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Money without an order, between bounds (tracing 6.5, 6.6, 7.5). Who pays first is held apart from the claims' shares among each other: when money mixes, a
 * share stays between the shares of what is mixed, whatever the order.
 */
public final class SharePurse implements Purse {

    private final BigInteger error;
    private BigInteger balance = BigInteger.ZERO;
    private Mix content;
    private Shares shares;

    /**
     * An empty ledger.
     *
     * @param error more units than all roundings of a run can come to
     */
    public SharePurse(int claims, BigInteger error) {
        this.error = error;
        this.content = Mix.own(BigInteger.ZERO, claims);
        this.shares = Shares.none(claims);
    }

    @Override
    public Mix content() {
        return content;
    }

    @Override
    public Purse copy() {
        SharePurse copy = new SharePurse(content.claims(), error);
        copy.balance = balance;
        copy.content = content;
        copy.shares = shares;
        return copy;
    }

    @Override
    public Done day(List<In> in, List<Out> out, Priority priority) {
        Day day = new Day(balance, in, out, content.claims());
        Priority used = out.stream().anyMatch(Out::isFree) ? Priority.ANY : priority;
        List<Mix> taken = switch (used) {
            case IN_PROPORTION -> proportional(day, out);
            case OWN_FIRST, CLAIMS_FIRST -> inTurn(day, out, used == Priority.OWN_FIRST);
            case ANY -> freely(day, out);
        };
        balance = day.end();
        return new Done(taken, day.repaid);
    }

    /** Every part in proportion: of the ledger's money at any time of the day each claim has a part between those of what is mixed. */
    private List<Mix> proportional(Day day, List<Out> out) {
        int all = content.claims();
        BigInteger stays = day.start.subtract(day.out).max(BigInteger.ZERO);
        Shares begin = Shares.ofSize(content);
        Shares mixed = begin.mixedWith(day.joined, Shares::ofSize, stays, day.in);
        List<Mix> taken = new ArrayList<>();
        BigInteger[] least = Mix.zeros(all + 1);
        BigInteger[] most = Mix.zeros(all + 1);
        for (Out debit : out) {
            BigInteger[] low = new BigInteger[all + 1];
            BigInteger[] high = new BigInteger[all + 1];
            for (int i = 0; i <= all; i++) {
                low[i] = mixed.lowOf(i, day.paidLow(debit.amount())).subtract(error);
                high[i] = mixed.highOf(i, day.paidHigh(debit.amount()))
                        .add(error)
                        .min(content.high(i).add(day.high[i]));
                least[i] = least[i].add(low[i].max(BigInteger.ZERO));
                most[i] = most[i].add(high[i]);
            }
            taken.add(new Mix(debit.amount(), low, high, all + 1));
        }
        BigInteger[] low = new BigInteger[all + 1];
        BigInteger[] high = new BigInteger[all + 1];
        for (int i = 0; i <= all; i++) {
            BigInteger whole = day.held();
            low[i] = mixed.lowOf(i, whole)
                    .subtract(error)
                    .max(content.low(i).add(day.low[i]).subtract(most[i]));
            high[i] = mixed.highOf(i, whole)
                    .add(error)
                    .min(content.high(i).add(day.high[i]).subtract(least[i]));
        }
        content = new Mix(day.held(), low, high, 1);
        return taken;
    }

    /** One kind of money, own or claimed, pays before the other; among claims each pays in proportion. */
    private List<Mix> inTurn(Day day, List<Out> out, boolean ownFirst) {
        int all = content.claims();
        BigInteger firstLow = ownFirst ? content.ownLow() : content.low(all);
        BigInteger firstHigh = ownFirst ? content.ownHigh() : content.high(all);
        BigInteger firstIn = ownFirst ? day.ownHigh : day.high[all];
        BigInteger lastHigh =
                (ownFirst ? content.high(all) : content.ownHigh()).add(ownFirst ? day.high[all] : day.ownHigh);
        BigInteger held = day.held();
        BigInteger endLow = held.subtract(firstIn)
                .subtract(firstHigh.subtract(day.out).max(BigInteger.ZERO))
                .max(BigInteger.ZERO);
        BigInteger endHigh = held.min(lastHigh).max(endLow);
        BigInteger claimsLow = ownFirst ? endLow : held.subtract(endHigh);
        BigInteger claimsHigh = ownFirst ? endHigh : held.subtract(endLow);
        BigInteger payable = ownFirst ? day.out.subtract(firstLow).max(BigInteger.ZERO) : day.out;
        BigInteger goneHigh =
                content.high(all).add(day.high[all]).subtract(claimsLow).min(payable);
        BigInteger goneLow =
                content.low(all).add(day.low[all]).subtract(claimsHigh).max(BigInteger.ZERO);
        Shares during = shares.mixedWith(
                day.joined,
                Shares::ofClaims,
                content.low(all).subtract(goneHigh).max(BigInteger.ZERO),
                day.high[all]);
        List<Mix> taken = new ArrayList<>();
        for (Out debit : out) {
            BigInteger others = day.out.subtract(debit.amount());
            BigInteger before = firstLow.subtract(others).max(BigInteger.ZERO);
            BigInteger least = day.paidLow(debit.amount());
            BigInteger most = day.paidHigh(debit.amount());
            BigInteger lastLeast = least.subtract(firstHigh.add(firstIn)).max(BigInteger.ZERO);
            BigInteger lastMost = most.subtract(most.min(before)).min(lastHigh);
            BigInteger low = ownFirst ? lastLeast : least.min(before);
            BigInteger high = ownFirst ? lastMost : most.min(firstHigh.add(firstIn));
            taken.add(ofClaims(day, debit.amount(), low, high.min(goneHigh).max(low), during));
        }
        if (out.size() == 1) {
            Mix only = taken.getFirst();
            taken.set(0, ofClaims(day, only.size(), only.low(all).max(goneLow), only.high(all), during));
        }
        boolean isIntact = goneHigh.signum() == 0;
        Shares then = out.isEmpty() ? shares.joinedWith(content, day) : during;
        content = isIntact || out.isEmpty()
                ? arrived(day, held)
                : ofEnd(day, ofClaims(day, held, claimsLow, claimsHigh, then), goneHigh, then);
        shares = then.narrowedBy(content);
        return taken;
    }

    /** Claimed money between two figures, divided by the shares. */
    private Mix ofClaims(Day day, BigInteger size, BigInteger low, BigInteger high, Shares by) {
        int all = content.claims();
        BigInteger[] lows = new BigInteger[all + 1];
        BigInteger[] highs = new BigInteger[all + 1];
        for (int i = 0; i < all; i++) {
            lows[i] = by.lowOf(i, low).subtract(error);
            highs[i] = high.signum() == 0
                    ? BigInteger.ZERO
                    : by.highOf(i, high).add(error).min(content.high(i).add(day.high[i]));
        }
        lows[all] = low;
        highs[all] = high;
        return new Mix(size, lows, highs, all + 1);
    }

    private Mix ofEnd(Day day, Mix end, BigInteger gone, Shares by) {
        int all = content.claims();
        BigInteger[] lows = new BigInteger[all + 1];
        BigInteger[] highs = new BigInteger[all + 1];
        for (int i = 0; i <= all; i++) {
            BigInteger mostGone = i == all ? gone : by.highOf(i, gone).add(error);
            lows[i] = end.low(i).max(content.low(i).add(day.low[i]).subtract(mostGone));
            highs[i] = end.high(i).min(content.high(i).add(day.high[i]));
        }
        return new Mix(end.size(), lows, highs, all + 1);
    }

    /** Nothing of the claims left: what was there and what came. */
    private Mix arrived(Day day, BigInteger held) {
        int all = content.claims();
        BigInteger[] lows = new BigInteger[all + 1];
        BigInteger[] highs = new BigInteger[all + 1];
        for (int i = 0; i <= all; i++) {
            lows[i] = content.low(i).add(day.low[i]);
            highs[i] = content.high(i).add(day.high[i]);
        }
        return new Mix(held, lows, highs, all + 1);
    }

    /** Nothing is known of how the debits choose, but that nobody pays with what he has not. */
    private List<Mix> freely(Day day, List<Out> out) {
        int all = content.claims();
        BigInteger own = content.ownHigh().add(day.ownHigh);
        List<Mix> taken = new ArrayList<>();
        BigInteger[] most = Mix.zeros(all + 1);
        for (Out debit : out) {
            BigInteger[] low = Mix.zeros(all + 1);
            BigInteger[] high = new BigInteger[all + 1];
            low[all] = debit.isFree()
                    ? BigInteger.ZERO
                    : day.paidLow(debit.amount()).subtract(own).max(BigInteger.ZERO);
            for (int i = 0; i <= all; i++) {
                high[i] = day.paidHigh(debit.amount()).min(content.high(i).add(day.high[i]));
                most[i] = most[i].add(high[i]);
            }
            taken.add(new Mix(debit.amount(), low, high, 1));
        }
        BigInteger[] low = new BigInteger[all + 1];
        BigInteger[] high = new BigInteger[all + 1];
        for (int i = 0; i <= all; i++) {
            low[i] = content.low(i).add(day.low[i]).subtract(most[i].min(day.out));
            high[i] = content.high(i).add(day.high[i]);
        }
        low[all] = low[all].max(day.held().subtract(own));
        content = new Mix(day.held(), low, high, 1);
        shares = Shares.ofClaims(content);
        return taken;
    }
}
