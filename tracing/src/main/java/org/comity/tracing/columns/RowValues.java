package org.comity.tracing.columns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;

/** Amounts and days from the bytes of a row (tracing 14.6). Remembers what it read last: most rows of a table have its currency and its day. */
final class RowValues {

    private final RegisterNotes notes;
    private final Map<Long, Integer> minorDigits = new HashMap<>();
    private long lastCurrency;
    private int lastDigits;
    private long lastYearMonth;
    private long lastDayOfMonth;
    private int lastDay;
    private final int[] dayKeys = new int[1 << 12];
    private final int[] days = new int[1 << 12];

    RowValues(RegisterNotes notes) {
        this.notes = notes;
    }

    /** The minor digits of the currency in a cell. */
    int digits(TableRow row, int currency) {
        if (row.length(currency) != 3) {
            throw notACurrency(row, currency);
        }
        long key = row.word(row.start(currency), 3);
        if (key != lastCurrency) {
            lastDigits = minorDigits.computeIfAbsent(key, unknown -> lookUp(row, currency));
            lastCurrency = key;
        }
        return lastDigits;
    }

    private static int lookUp(TableRow row, int currency) {
        String code = row.text(currency);
        if (!CurrencyCode.isKnown(code)) {
            throw notACurrency(row, currency);
        }
        return new CurrencyCode(code).minorDigits();
    }

    private static BadInput notACurrency(TableRow row, int currency) {
        return row.bad("'" + row.text(currency) + "' is not a currency", "expected an ISO 4217 code, as NZD");
    }

    /** The amount in a cell, in minor units; what is finer is left off and noted. */
    long amountMinor(TableRow row, int amount, int digits) {
        long at = row.start(amount);
        long end = row.end(amount);
        boolean minus = at < end && row.get(at) == '-';
        if (minus || at < end && row.get(at) == '+') {
            at++;
        }
        long value = 0;
        int whole = 0;
        int fraction = -1;
        for (; at < end; at++) {
            int c = row.get(at) - '0';
            if (c == '.' - '0' && fraction < 0 && whole > 0) {
                fraction = 0;
            } else if (c < 0 || c > 9 || whole + Math.max(0, Math.min(fraction, digits)) >= 18) {
                throw notAnAmount(row, amount);
            } else if (fraction < 0) {
                value = 10 * value + c;
                whole++;
            } else {
                notes.cutDigits += fraction >= digits && c != 0 ? 1 : 0;
                value = fraction < digits ? 10 * value + c : value;
                fraction++;
            }
        }
        if (whole == 0 || fraction == 0) {
            throw notAnAmount(row, amount);
        }
        for (int i = Math.max(0, fraction); i < digits; i++) {
            value = Math.multiplyExact(value, 10);
        }
        return minus ? -value : value;
    }

    private static BadInput notAnAmount(TableRow row, int amount) {
        return row.bad("'" + row.text(amount) + "' is not an amount", "expected digits with '.' before the decimals");
    }

    /** The day in a cell, since 1970-01-01. */
    int day(TableRow row, int booked) {
        if (row.length(booked) != 10) {
            throw notADay(row, booked);
        }
        long yearMonth = row.word(row.start(booked), 8);
        long dayOfMonth = row.word(row.start(booked) + 8, 2);
        if (yearMonth != lastYearMonth || dayOfMonth != lastDayOfMonth) {
            lastDay = parseDay(row, booked);
            lastYearMonth = yearMonth;
            lastDayOfMonth = dayOfMonth;
        }
        return lastDay;
    }

    /** Also remembers days by their digits, for tables that stand ledger by ledger. */
    private int parseDay(TableRow row, int booked) {
        long at = row.start(booked);
        int key = 0;
        for (int i = 0; i < 10; i++) {
            int c = row.get(at + i) - '0';
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' - '0' : c < 0 || c > 9) {
                throw notADay(row, booked);
            }
            key = dash ? key : 10 * key + c;
        }
        int slot = key & dayKeys.length - 1;
        if (dayKeys[slot] == key && key > 0) {
            return days[slot];
        }
        try {
            LocalDate day = LocalDate.of(key / 10_000, key / 100 % 100, key % 100);
            dayKeys[slot] = key;
            days[slot] = Math.toIntExact(day.toEpochDay());
            return days[slot];
        } catch (DateTimeException e) {
            throw notADay(row, booked);
        }
    }

    private static BadInput notADay(TableRow row, int booked) {
        return row.bad("'" + row.text(booked) + "' is not a day", "expected a day that exists, as 2014-11-20");
    }
}
