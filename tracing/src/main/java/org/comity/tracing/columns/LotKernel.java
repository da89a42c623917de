package org.comity.tracing.columns;

import org.comity.tracing.columns.Attribution.Exit;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out for one claim (tracing 6.3, 11.3). A ledger has lots only while some of its money is claimed; otherwise it is a balance. Whole
 * minor units throughout.
 */
final class LotKernel {

    private final Movements movements;
    private final ClaimMark claim;
    private final Attribution attribution;
    private final long[] balances;
    private final @Nullable Lots[] lots;
    private final Arrivals moving = new Arrivals();

    private LotKernel(Movements movements, ClaimMark claim) {
        this.movements = movements;
        this.claim = claim;
        this.attribution = new Attribution(movements.ledgers());
        this.balances = new long[movements.ledgers() + 1];
        this.lots = new Lots[movements.ledgers() + 1];
    }

    static Attribution trace(Movements movements, ClaimMark claim, Reach reach) {
        LotKernel kernel = new LotKernel(movements, claim);
        kernel.run(reach);
        return kernel.attribution;
    }

    private void run(Reach reach) {
        long size = movements.size();
        for (long i = 0; i < size; i++) {
            int from = movements.from(i);
            int to = movements.to(i);
            boolean fromReached = reach.has(from);
            boolean toReached = reach.has(to);
            if (!fromReached && !toReached) {
                continue;
            }
            long amount = movements.amountMinor(i);
            boolean carries = fromReached && debit(from, amount);
            if (i == claim.movement()) {
                if (!carries) {
                    moving.clear();
                    moving.add(amount, false);
                }
                long lost = moving.lay(claim.amountMinor(), amount);
                if (lost > 0) {
                    attribution.leave(i, Exit.LOST, lost, 0);
                }
                carries = true;
            }
            if (toReached) {
                credit(to, amount, carries, i);
            } else if (carries) {
                leave(i, Exit.OUTSIDE, moving.claimedMinor());
            }
        }
        for (int ledger = 1; ledger <= movements.ledgers(); ledger++) {
            Lots held = lots[ledger];
            attribution.hold(ledger, held == null ? 0 : held.claimedMinor(), 0);
        }
    }

    /** Whether what leaves is in {@link #moving}; otherwise nobody claims any of it. */
    private boolean debit(int ledger, long amount) {
        long balance = balances[ledger];
        balances[ledger] = Math.subtractExact(balance, amount);
        Lots held = lots[ledger];
        if (held == null) {
            return false;
        }
        moving.clear();
        long available = Math.min(amount, balance);
        held.take(available, moving);
        moving.add(amount - available, false);
        if (held.claimedMinor() == 0) {
            lots[ledger] = null;
        }
        return true;
    }

    private void credit(int ledger, long amount, boolean carries, long movement) {
        long balance = balances[ledger];
        balances[ledger] = Math.addExact(balance, amount);
        Lots held = lots[ledger];
        if (!carries) {
            if (held != null) {
                held.add(amount, false);
            }
            return;
        }
        if (balance < 0) {
            leave(movement, Exit.BANK, moving.takeRateably(Math.min(amount, -balance), amount));
        }
        if (held == null) {
            if (moving.claimedMinor() == 0) {
                return;
            }
            held = new Lots();
            held.add(Math.max(0, balance), false);
            lots[ledger] = held;
        }
        moving.into(held);
    }

    private void leave(long movement, Exit exit, long minor) {
        if (minor > 0) {
            attribution.leave(movement, exit, minor, 0);
        }
    }
}
