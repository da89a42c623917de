package org.comity.tracing.columns;

import org.comity.tracing.columns.Attribution.Exit;

/** Claimed money first (tracing 6.5). */
final class ClaimFirst extends ShareKernel {

    ClaimFirst(int ledgers, ClaimMark claim) {
        super(ledgers, claim);
    }

    @Override
    void ordinary(Block block, int start, int end) {
        long[] claims = claimed;
        int[] from = block.from;
        int[] to = block.to;
        for (int i = start; i < end; i++) {
            int source = 2 * from[i];
            long minor = claims[source];
            long fine = claims[source + 1];
            if ((minor | fine) == 0) {
                continue;
            }
            if (block.met[i] < 0) {
                carefully(block, i);
                continue;
            }
            long available = Math.min(block.amounts[i], block.before[i]);
            if (minor < available) {
                claims[source] = 0;
                claims[source + 1] = 0;
            } else {
                claims[source] = minor - available;
                minor = available;
                fine = 0;
            }
            if ((minor | fine) == 0) {
                continue; // a debit of nothing
            }
            int target = 2 * to[i];
            if (target == Movements.OUTSIDE) {
                exits.add(block.first + i, Exit.OUTSIDE, minor, fine);
            } else {
                long sum = claims[target + 1] + fine;
                claims[target] += minor + (sum >>> Attribution.FINE_BITS);
                claims[target + 1] = sum & Attribution.FINE_MASK;
            }
        }
    }

    @Override
    void choose(long available, long balance, long claimMinor, long claimFine) {
        boolean all = claimMinor < available;
        move(all ? claimMinor : available, all ? claimFine : 0);
    }
}
