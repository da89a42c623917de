package org.comity.tracing.columns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What one movement brings, in its order; neighbours of one sort stay apart until they arrive, as the division of an overdraft wants it. */
final class Arrivals {

    private long[] amounts = new long[16];
    private boolean[] claimed = new boolean[16];
    private int count;

    void clear() {
        count = 0;
    }

    void add(long amountMinor, boolean isClaimed) {
        if (amountMinor == 0) {
            return;
        }
        if (count == amounts.length) {
            amounts = Arrays.copyOf(amounts, 2 * count);
            claimed = Arrays.copyOf(claimed, 2 * count);
        }
        amounts[count] = amountMinor;
        claimed[count] = isClaimed;
        count++;
    }

    long claimedMinor() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += claimed[i] ? amounts[i] : 0;
        }
        return sum;
    }

    /** The claim takes the unclaimed money that stands first, and then stands before everything; what it lacks is the answer. */
    long lay(long claimMinor, long amountMinor) {
        long got = Math.min(claimMinor, amountMinor - claimedMinor());
        long overlaid = got;
        Arrivals laid = new Arrivals();
        laid.add(got, true);
        for (int i = 0; i < count; i++) {
            long part = claimed[i] ? 0 : Math.min(overlaid, amounts[i]);
            overlaid -= part;
            laid.add(amounts[i] - part, claimed[i]);
        }
        amounts = laid.amounts;
        claimed = laid.claimed;
        count = laid.count;
        return claimMinor - got;
    }

    /** Takes away an amount of every lot in proportion, by largest remainder (tracing 8.1), and says how much of it was claimed. */
    long takeRateably(long partMinor, long wholeMinor) {
        if (partMinor == wholeMinor) {
            long all = claimedMinor();
            clear();
            return all;
        }
        long[] parts = new long[count];
        long[] remainders = new long[count];
        long left = partMinor;
        for (int i = 0; i < count; i++) {
            parts[i] = Wide.quotient(amounts[i], partMinor, wholeMinor);
            remainders[i] = Wide.remainder(amounts[i], partMinor, wholeMinor, parts[i]);
            left -= parts[i];
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i], Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> parts[i]++);
        long taken = 0;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            taken += claimed[i] ? parts[i] : 0;
            long rest = amounts[i] - parts[i];
            if (rest > 0) {
                amounts[kept] = rest;
                claimed[kept] = claimed[i];
                kept++;
            }
        }
        count = kept;
        return taken;
    }

    /** Puts everything into a ledger, in order. */
    void into(Lots lots) {
        for (int i = 0; i < count; i++) {
            lots.add(amounts[i], claimed[i]);
        }
    }
}
