package org.comity.tracing.columns;

import java.util.Arrays;

/**
 * The lots of one ledger in order of arrival, claimed and unclaimed in turn: neighbours of one sort are one lot, so amounts and the sort of the
 * first say everything.
 */
final class Lots {

    private long[] amounts = new long[8];
    private int head;
    private int count;
    private boolean firstClaimed;
    private long claimedMinor;

    /** Adds the newest money. */
    void add(long amountMinor, boolean claimed) {
        if (amountMinor == 0) {
            return;
        }
        if (claimed) {
            claimedMinor += amountMinor;
        }
        if (count == 0) {
            firstClaimed = claimed;
        } else if (sortOf(count - 1) == claimed) {
            amounts[at(count - 1)] += amountMinor;
            return;
        }
        if (count == amounts.length) {
            grow();
        }
        amounts[at(count)] = amountMinor;
        count++;
    }

    /** Moves the oldest money to where it goes, one lot being cut where the amount ends. */
    void take(long amountMinor, Arrivals into) {
        long missing = amountMinor;
        while (missing > 0) {
            long lot = amounts[head];
            long part = Math.min(lot, missing);
            into.add(part, firstClaimed);
            if (firstClaimed) {
                claimedMinor -= part;
            }
            missing -= part;
            if (part < lot) {
                amounts[head] = lot - part;
            } else {
                head = head + 1 == amounts.length ? 0 : head + 1;
                count--;
                firstClaimed = !firstClaimed;
            }
        }
    }

    /** How much of it is claimed. */
    long claimedMinor() {
        return claimedMinor;
    }

    private boolean sortOf(int index) {
        return firstClaimed == ((index & 1) == 0);
    }

    private int at(int index) {
        int at = head + index;
        return at < amounts.length ? at : at - amounts.length;
    }

    private void grow() {
        long[] more = Arrays.copyOf(amounts, 2 * amounts.length);
        System.arraycopy(amounts, 0, more, amounts.length, head);
        System.arraycopy(amounts, head, more, 0, amounts.length - head);
        System.arraycopy(amounts, 0, more, amounts.length - head, head);
        amounts = more;
        head = 0;
    }
}
