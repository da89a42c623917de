package org.comity.tracing.columns;

/** Every debit takes of all money in proportion (tracing 6.5, `pro-rata`). */
final class ProRata extends ShareKernel {

    /** The most that a ledger may hold, claimed and in all, for {@link NearestShare}. */
    private static final long MOST_CLAIMED = 1L << 63 - Attribution.FINE_BITS;

    private final double[] inverses = new double[Block.MOST];
    private final double[] ratios = new double[Block.MOST];

    ProRata(int ledgers, ClaimMark claim) {
        super(ledgers, claim);
    }

    @Override
    void ordinary(Block block, int start, int end) {
        NearestShare.estimates(block, start, end, inverses, ratios);
        long[] claims = claimed;
        int[] from = block.from;
        for (int i = start; i < end; i++) {
            int source = 2 * from[i];
            long minor = claims[source];
            long fine = claims[source + 1];
            if ((minor | fine) == 0) {
                continue;
            }
            long whole = block.before[i];
            if (block.met[i] < 0 || minor >= MOST_CLAIMED || whole >= NearestShare.MOST_WHOLE) {
                carefully(block, i);
                continue;
            }
            long units = minor << Attribution.FINE_BITS | fine;
            long part = block.amounts[i];
            long moved = part >= whole ? units : NearestShare.of(units, part, whole, inverses[i], ratios[i]);
            if (moved == 0) {
                continue;
            }
            claims[source] = units - moved >>> Attribution.FINE_BITS;
            claims[source + 1] = units - moved & Attribution.FINE_MASK;
            arrive(block, i, moved >>> Attribution.FINE_BITS, moved & Attribution.FINE_MASK);
        }
    }

    @Override
    void choose(long available, long balance, long claimMinor, long claimFine) {
        share(claimMinor, claimFine, available, balance);
    }
}
