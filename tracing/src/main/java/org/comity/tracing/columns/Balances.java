package org.comity.tracing.columns;

/** The running balance of every ledger, the same under all rules (tracing 14.8). */
final class Balances {

    private final long[] minor;

    Balances(int ledgers) {
        this.minor = new long[ledgers + 1];
    }

    /**
     * Writes into a block what its movements meet. Blocks come in order.
     *
     * @throws ArithmeticException when a balance takes more than 63 bits
     */
    void follow(Block block) {
        // fields in locals: the loop runs once for every movement there is
        long[] balances = minor;
        int[] from = block.from;
        int[] to = block.to;
        long[] amounts = block.amounts;
        long[] before = block.before;
        long[] met = block.met;
        for (int i = 0; i < block.size; i++) {
            long amount = amounts[i];
            long balance = balances[from[i]];
            before[i] = balance;
            balances[from[i]] = Math.subtractExact(balance, amount);
            long other = balances[to[i]];
            met[i] = other;
            balances[to[i]] = Math.addExact(other, amount);
            balances[Movements.OUTSIDE] = 0;
        }
    }
}
