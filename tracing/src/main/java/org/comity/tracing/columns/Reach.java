package org.comity.tracing.columns;

/** The ledgers that a claim's money can have reached, whatever the rule: all others need no tracing (tracing 14.2). */
final class Reach {

    private final long[] words;

    private Reach(int ledgers) {
        this.words = new long[ledgers / 64 + 1];
    }

    /** Follows every movement after the claim's once. */
    static Reach of(Movements movements, ClaimMark claim) {
        Reach reach = new Reach(movements.ledgers());
        reach.add(movements.to(claim.movement()));
        long size = movements.size();
        for (long i = claim.movement() + 1; i < size; i++) {
            if (reach.has(movements.from(i))) {
                reach.add(movements.to(i));
            }
        }
        return reach;
    }

    private void add(int ledger) {
        if (ledger != Movements.OUTSIDE) {
            words[ledger >>> 6] |= 1L << ledger;
        }
    }

    boolean has(int ledger) {
        return (words[ledger >>> 6] & 1L << ledger) != 0;
    }
}
