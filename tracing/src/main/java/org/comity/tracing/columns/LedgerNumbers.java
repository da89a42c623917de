package org.comity.tracing.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers for ledgers, from 1, by the bytes of account and currency. */
final class LedgerNumbers {

    private byte[] pool = new byte[1 << 16];
    private long[] offsets = new long[1 << 10];
    private int[] table = new int[1 << 11];
    private int used;
    private long poolSize;

    /** The number of the ledger whose account and currency are these cells; a new one for a new ledger. */
    int of(TableBytes row, int account, int currency) {
        int length = row.length(account) + 1 + row.length(currency);
        require(length);
        int at = (int) poolSize;
        for (long i = row.start(account); i < row.end(account); i++) {
            pool[at++] = row.get(i);
        }
        pool[at++] = 0x1F;
        for (long i = row.start(currency); i < row.end(currency); i++) {
            pool[at++] = row.get(i);
        }
        return numberOf(at);
    }

    private void require(int length) {
        if (poolSize + length > Integer.MAX_VALUE - 16) {
            throw new IllegalStateException("the names of the ledgers take more than 2 GiB");
        }
        if (poolSize + length > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 16, 2L * (poolSize + length)));
        }
    }

    /** Looks up what was just written behind the pool; keeps it there when it is new. */
    private int numberOf(int end) {
        int from = (int) poolSize;
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = from; i < end; i++) {
            hash = (hash ^ pool[i]) * 0x100_0000_01B3L;
        }
        int mask = table.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        for (; table[slot] != 0; slot = slot + 1 & mask) {
            int number = table[slot];
            if (Arrays.equals(pool, start(number), end(number), pool, from, end)) {
                return number;
            }
        }
        used++;
        table[slot] = used;
        if (used + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[used] = end;
        poolSize = end;
        if (2 * used > table.length) {
            widen();
        }
        return used;
    }

    private int start(int number) {
        return (int) offsets[number - 1];
    }

    private int end(int number) {
        return (int) offsets[number];
    }

    private void widen() {
        int[] wider = new int[4 * table.length];
        int mask = wider.length - 1;
        for (int number = 1; number <= used; number++) {
            long hash = 0xCBF2_9CE4_8422_2325L;
            for (int i = start(number); i < end(number); i++) {
                hash = (hash ^ pool[i]) * 0x100_0000_01B3L;
            }
            int slot = (int) (hash ^ hash >>> 32) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = number;
        }
        table = wider;
    }

    int count() {
        return used;
    }

    private String name(int number) {
        return new String(pool, start(number), end(number) - start(number), StandardCharsets.UTF_8);
    }

    /** The account of a ledger. */
    String account(int number) {
        String name = name(number);
        return name.substring(0, name.indexOf(0x1F)).replace("\"\"", "\"");
    }

    /** The currency of a ledger. */
    String currency(int number) {
        String name = name(number);
        return name.substring(name.indexOf(0x1F) + 1);
    }
}
