package org.comity.tracing.columns;

/** Claimed money first (tracing 6.5). */
final class ClaimFirst extends ShareKernel {

    ClaimFirst(int ledgers, ClaimMark claim) {
        super(ledgers, claim);
    }

    @Override
    void ordinary(Block block, int start, int end) {
        long[] claims = claimed;
        int[] from = block.from;
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
            arrive(block, i, minor, fine);
        }
    }

    @Override
    void choose(long available, long balance, long claimMinor, long claimFine) {
        boolean all = claimMinor < available;
        move(all ? claimMinor : available, all ? claimFine : 0);
    }
}
