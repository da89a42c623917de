package org.comity.tracing.columns;

/**
 * Own money first (tracing 6.6): what stays claimed is the balance left, as far as it was claimed; the lowest balance since, never
 * replenished.
 */
final class OwnFirst extends ShareKernel {

    OwnFirst(int ledgers, ClaimMark claim) {
        super(ledgers, claim);
    }

    @Override
    void ordinary(Block block, int start, int end) {
        long[] claims = claimed;
        int[] from = block.from;
        for (int i = start; i < end; i++) {
            int source = 2 * from[i];
            long left = Math.max(0, block.before[i] - block.amounts[i]);
            long minor = claims[source] - left;
            long fine = claims[source + 1];
            if (minor < 0 || (minor | fine) == 0) {
                continue;
            }
            if (block.met[i] < 0) {
                carefully(block, i);
                continue;
            }
            claims[source] = left;
            claims[source + 1] = 0;
            arrive(block, i, minor, fine);
        }
    }

    @Override
    void choose(long available, long balance, long claimMinor, long claimFine) {
        long left = balance - available;
        if (claimMinor < left) {
            move(0, 0);
        } else {
            move(claimMinor - left, claimFine);
        }
    }
}
