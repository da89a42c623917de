package org.comity.tracing.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers for ledgers, from 1, by the bytes of account and currency. */
final class LedgerNumbers {

    private static final byte BETWEEN = 0x1F;

    /** The names of the ledgers one after the other, each its account, {@link #BETWEEN} and its currency, and where each ends. */
    private byte[] pool = new byte[1 << 16];

    private int[] ends = new int[1 << 10];
    private final HashedNumbers numbers = new HashedNumbers();
    private int used;

    /** The number of the ledger whose account and currency are these cells; a new one for a new ledger. */
    int of(TableRow row, int account, int currency) {
        long hash = row.hash(currency, row.hash(account, 0));
        int number = numbers.find(hash, used + 1, known -> isNamed(known, row, account, currency));
        if (number > used) {
            keep(row, account, currency);
        }
        return number;
    }

    private boolean isNamed(int number, TableRow row, int account, int currency) {
        int length = row.length(account);
        int at = ends[number - 1];
        return ends[number] - at == length + 1 + row.length(currency)
                && pool[at + length] == BETWEEN
                && isAt(at, row, account)
                && isAt(at + length + 1, row, currency);
    }

    private boolean isAt(int at, TableRow row, int cell) {
        byte[] names = pool;
        long start = row.start(cell);
        int length = row.length(cell);
        for (int i = 0; i < length; i++) {
            if (names[at + i] != row.get(start + i)) {
                return false;
            }
        }
        return true;
    }

    private void keep(TableRow row, int account, int currency) {
        long end = ends[used] + row.length(account) + 1L + row.length(currency);
        if (end > Integer.MAX_VALUE - 16) {
            throw new IllegalStateException("the names of the ledgers take more than 2 GiB");
        }
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 16, 2 * end));
        }
        int at = copy(row, account, ends[used]);
        pool[at] = BETWEEN;
        copy(row, currency, at + 1);
        used++;
        if (used == ends.length) {
            ends = Arrays.copyOf(ends, 2 * used);
        }
        ends[used] = (int) end;
    }

    private int copy(TableRow row, int cell, int into) {
        int at = into;
        for (long i = row.start(cell); i < row.end(cell); i++) {
            pool[at++] = row.get(i);
        }
        return at;
    }

    int count() {
        return used;
    }

    private String name(int number) {
        return new String(pool, ends[number - 1], ends[number] - ends[number - 1], StandardCharsets.UTF_8);
    }

    /** The account of a ledger. */
    String account(int number) {
        String name = name(number);
        return name.substring(0, name.indexOf(BETWEEN)).replace("\"\"", "\"");
    }

    /** The currency of a ledger. */
    String currency(int number) {
        String name = name(number);
        return name.substring(name.indexOf(BETWEEN) + 1);
    }

    /** Whether two ledgers have the same currency. */
    boolean sameCurrency(int one, int other) {
        int first = currencyStart(one);
        int second = currencyStart(other);
        return Arrays.equals(pool, first, ends[one], pool, second, ends[other]);
    }

    private int currencyStart(int number) {
        int at = ends[number] - 1;
        while (pool[at] != BETWEEN) {
            at--;
        }
        return at + 1;
    }
}
