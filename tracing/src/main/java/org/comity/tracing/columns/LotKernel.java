package org.comity.tracing.columns;

import org.comity.tracing.columns.Attribution.Exit;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out for one claim (tracing 6.3, 11.3). A ledger has lots only while some of its money is claimed; otherwise it is a balance. Whole
 * minor units throughout.
 */
final class LotKernel implements Kernel {

    private final ClaimMark claim;
    private final Exits exits = new Exits();
    private final @Nullable Lots[] lots;
    private final Arrivals moving = new Arrivals();

    LotKernel(int ledgers, ClaimMark claim) {
        this.claim = claim;
        this.lots = new Lots[ledgers + 1];
    }

    @Override
    public void take(Block block) {
        int size = block.size;
        for (int i = (int) Math.clamp(claim.movement() - block.first, 0, size); i < size; i++) {
            int from = block.from[i];
            int to = block.to[i];
            boolean isClaimed = block.first + i == claim.movement();
            if (lots[from] == null && lots[to] == null && !isClaimed) {
                continue;
            }
            long amount = block.amounts[i];
            boolean carries = debit(from, amount, block.before[i]);
            if (isClaimed) {
                lay(block.first + i, amount, carries);
                carries = true;
            }
            if (to != Movements.OUTSIDE) {
                credit(to, amount, carries, block.met[i], block.first + i);
            } else if (carries) {
                leave(block.first + i, Exit.OUTSIDE, moving.claimedMinor());
            }
        }
    }

    @Override
    public Attribution attribution() {
        long[] claimed = new long[2 * lots.length];
        for (int ledger = 1; ledger < lots.length; ledger++) {
            Lots held = lots[ledger];
            claimed[2 * ledger] = held == null ? 0 : held.claimedMinor();
        }
        return new Attribution(claimed, exits);
    }

    private void lay(long movement, long amount, boolean carries) {
        if (!carries) {
            moving.clear();
            moving.add(amount, false);
        }
        leave(movement, Exit.LOST, moving.lay(claim.amountMinor(), amount));
    }

    /** Whether what leaves is in {@link #moving}; otherwise nobody claims any of it. */
    private boolean debit(int ledger, long amount, long balance) {
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

    private void credit(int ledger, long amount, boolean carries, long balance, long movement) {
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
            exits.add(movement, exit, minor, 0);
        }
    }
}
