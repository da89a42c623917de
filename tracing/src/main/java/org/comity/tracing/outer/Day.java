package org.comity.tracing.outer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What is known of a day of one ledger whatever the rule: balances, and what of its credits stays and what repays the bank. */
final class Day {

    /** What stays in the ledger of each credit: bounds only, the amount being what could stay at most. */
    final List<Mix> joined = new ArrayList<>();

    final List<Mix> repaid = new ArrayList<>();
    final BigInteger start;
    final BigInteger in;
    final BigInteger out;
    BigInteger ownLow = BigInteger.ZERO;
    BigInteger ownHigh = BigInteger.ZERO;
    final BigInteger[] low;
    final BigInteger[] high;

    Day(BigInteger start, List<Purse.In> credits, List<Purse.Out> debits, int claims) {
        this.start = start;
        this.in = credits.stream().map(credit -> credit.mix().size()).reduce(BigInteger.ZERO, BigInteger::add);
        this.out = debits.stream().map(Purse.Out::amount).reduce(BigInteger.ZERO, BigInteger::add);
        this.low = Mix.zeros(claims + 1);
        this.high = Mix.zeros(claims + 1);
        credits.forEach(this::join);
    }

    /** The balance in the end. */
    BigInteger end() {
        return start.add(in).subtract(out);
    }

    /** What the ledger holds in the end. */
    BigInteger held() {
        return end().max(BigInteger.ZERO);
    }

    /** How far beneath zero the ledger may go on the way. */
    BigInteger deepest() {
        return out.subtract(start).max(BigInteger.ZERO);
    }

    /** The least of its own that the ledger can pay of a debit: all other debits first, and no credit. */
    BigInteger paidLow(BigInteger debit) {
        return debit.min(start.subtract(out).add(debit).max(BigInteger.ZERO));
    }

    /** The most. */
    BigInteger paidHigh(BigInteger debit) {
        return debit.min(start.add(in).max(BigInteger.ZERO));
    }

    private void join(Purse.In credit) {
        Mix mix = credit.mix();
        BigInteger size = mix.size();
        BigInteger most = size.min(deepest());
        BigInteger least = size.min(start.negate().subtract(in.subtract(size)).max(BigInteger.ZERO));
        boolean isWhole = most.signum() == 0;
        Mix back = isWhole
                ? Mix.own(BigInteger.ZERO, mix.claims())
                : credit.returns() ? mix.part(most).perhaps() : mix.share(least, most);
        Mix stays = isWhole
                ? mix
                : credit.returns()
                        ? new Mix(size, lowLess(mix, most), highs(mix), mix.lots())
                        : mix.share(size.subtract(most), size.subtract(least));
        repaid.add(back);
        joined.add(stays);
        int all = mix.claims();
        for (int i = 0; i <= all; i++) {
            low[i] = low[i].add(stays.low(i));
            high[i] = high[i].add(stays.high(i));
        }
        ownLow = ownLow.add(size.subtract(most).subtract(stays.high(all)).max(BigInteger.ZERO));
        ownHigh = ownHigh.add(mix.ownHigh().min(size.subtract(least)));
    }

    private static BigInteger[] lowLess(Mix mix, BigInteger off) {
        BigInteger[] low = new BigInteger[mix.claims() + 1];
        for (int i = 0; i < low.length; i++) {
            low[i] = mix.low(i).subtract(off).max(BigInteger.ZERO);
        }
        return low;
    }

    private static BigInteger[] highs(Mix mix) {
        BigInteger[] high = new BigInteger[mix.claims() + 1];
        for (int i = 0; i < high.length; i++) {
            high[i] = mix.high(i);
        }
        return high;
    }
}
