package org.comity.tracing.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;

/** Reads ledger tables of any size into columns: one pass over the bytes, nothing made for a row but its numbers (tracing 14.6). */
final class RegisterReader {

    private static final List<String> REQUIRED = List.of("account", "currency", "booked", "amount");
    private static final int NONE = -1;

    private final RegisterRows rows = new RegisterRows();
    private final ClaimedEntry claim;
    private final LinkSlots links = new LinkSlots();
    private final RegisterNotes notes;
    private final int[] dayKeys = new int[1 << 12];
    private final int[] dayValues = new int[1 << 12];
    private final Map<Integer, Integer> minorDigits = new HashMap<>();
    private int claimRow = NONE;
    private int account;
    private int currency;
    private int booked;
    private int amount;
    private int linkId;
    private int kind;
    private int entryId;

    private RegisterReader(ClaimedEntry claim, RegisterNotes notes) {
        this.claim = claim;
        this.notes = notes;
    }

    /** Rows, and the one that the claim names. */
    record Read(RegisterRows rows, int claimRow) {}

    static Read read(List<Path> files, ClaimedEntry claim, RegisterNotes notes) {
        RegisterReader reader = new RegisterReader(claim, notes);
        boolean done = false;
        try {
            files.forEach(reader::table);
            if (reader.claimRow == NONE) {
                throw BadInput.at(
                        claim.place(),
                        "no credit in the ledgers is the one that the claim names",
                        "",
                        "check account, entry, booked and creditAmount");
            }
            done = true;
            return new Read(reader.rows, reader.claimRow);
        } finally {
            if (!done) {
                reader.rows.free();
            }
        }
    }

    private void table(Path file) {
        try {
            TableBytes table = new TableBytes(file);
            rows.begin(table);
            if (!table.next()) {
                throw table.bad("the file is empty", "expected a ledger table");
            }
            columns(table);
            while (table.next()) {
                row(table);
            }
        } catch (IOException e) {
            throw BadInput.at(Place.of(file.toString()), "the file cannot be read", "", "check that you may read it");
        }
    }

    private void columns(TableBytes table) {
        List<String> names = table.readHeader();
        if (!names.containsAll(REQUIRED)) {
            throw table.bad(
                    "this is no ledger table",
                    "expected the columns account, currency, booked, amount; convert statements first: comity ledger convert");
        }
        account = names.indexOf("account");
        currency = names.indexOf("currency");
        booked = names.indexOf("booked");
        amount = names.indexOf("amount");
        linkId = names.indexOf("link_id");
        rows.linkColumns.add(linkId);
        kind = names.indexOf("kind");
        entryId = names.indexOf("entry_id");
    }

    private void row(TableBytes table) {
        int needed = Math.max(Math.max(account, currency), Math.max(booked, amount));
        if (table.cells() <= needed || table.length(account) == 0) {
            throw table.bad("the row lacks account, currency, booked or amount", "expected a value in every row");
        }
        int row = rows.size();
        if (row == Integer.MAX_VALUE - 8) {
            throw table.bad("there are more than " + row + " rows", "expected fewer: trace the years apart");
        }
        int ledger = rows.ledgers.of(table, account, currency);
        long minor = amount(table);
        int day = day(table);
        rows.ledger.add(ledger);
        rows.day.add(day);
        rows.amountMinor.add(minor);
        rows.partner.add(RegisterRows.ALONE);
        rows.offset.add(table.rowStart());
        rows.line.add((int) Math.min(Integer.MAX_VALUE, table.line()));
        if (linkId >= 0 && linkId < table.cells() && table.length(linkId) > 0) {
            link(table, row);
        }
        if (kind >= 0 && kind < table.cells() && table.length(kind) > 0) {
            kind(table, row, minor);
        }
        if (minor > 0 && isClaimed(table, minor, day)) {
            if (claimRow != NONE) {
                throw BadInput.at(
                        claim.place(),
                        "several credits are the one that the claim names",
                        "expected one",
                        "name its entry");
            }
            claimRow = row;
        }
    }

    private void kind(TableBytes table, int row, long minor) {
        switch (table.text(kind)) {
            case "opening" -> rows.openings.add(row);
            case "interest" -> notes.interest += minor > 0 ? 1 : 0;
            case "reversal" -> notes.reversals += minor > 0 ? 1 : 0;
            case "fee", "fx" -> {}
            default ->
                throw table.bad(
                        "'" + table.text(kind) + "' is not a kind of entry",
                        "expected opening, interest, fee, reversal, fx or nothing");
        }
    }

    private void link(TableBytes table, int row) {
        int first = links.put(table, linkId, row, other -> sameLink(table, other));
        if (first == LinkSlots.NEW) {
            return;
        }
        int before = rows.partner(first);
        if (before >= 0) {
            rows.partner.set(before, RegisterRows.NOT_FOLLOWED);
        }
        boolean follow = before == RegisterRows.ALONE && isTransfer(first, row);
        notes.linksNotFollowed += follow || before == RegisterRows.NOT_FOLLOWED ? 0 : 1;
        rows.partner.set(first, follow ? row : RegisterRows.NOT_FOLLOWED);
        rows.partner.set(row, follow ? first : RegisterRows.NOT_FOLLOWED);
    }

    private boolean sameLink(TableBytes table, int other) {
        int number = rows.tableOf(other);
        TableBytes there = rows.tables.get(number);
        if (there == table) {
            return table.equalsCellOf(rows.offset.get(other), linkId);
        }
        there.again(rows.offset.get(other));
        return there.is(rows.linkColumns.get(number), table.text(linkId));
    }

    /** One debit and one credit of the same amount in one currency, the credit not before the debit (tracing 5.2, 5.3). */
    private boolean isTransfer(int one, int other) {
        int debit = rows.isDebit(one) ? one : other;
        int credit = debit == one ? other : one;
        return rows.isDebit(debit)
                && rows.amountMinor.get(credit) == -rows.amountMinor.get(debit)
                && rows.day.get(credit) >= rows.day.get(debit)
                && rows.ledger.get(credit) != rows.ledger.get(debit)
                && rows.ledgers.currency(rows.ledger.get(credit)).equals(rows.ledgers.currency(rows.ledger.get(debit)));
    }

    private boolean isClaimed(TableBytes table, long minor, int day) {
        if (!table.is(account, claim.account())
                || claim.currency().isPresent()
                        && !table.is(currency, claim.currency().get())) {
            return false;
        }
        if (claim.entry().isPresent()) {
            String wanted = claim.entry().get();
            boolean named = entryId >= 0 && entryId < table.cells() && table.length(entryId) > 0;
            return named
                    ? table.is(entryId, wanted)
                    : wanted.equals(table.path().getFileName() + ":" + table.line());
        }
        return claim.bookedDay().orElse(day) == day
                && claim.creditMinor(digits(table)).orElse(minor) == minor;
    }

    private int digits(TableBytes table) {
        if (table.length(currency) != 3) {
            throw notACurrency(table);
        }
        long at = table.start(currency);
        int key = table.get(at) << 16 | table.get(at + 1) << 8 | table.get(at + 2);
        Integer known = minorDigits.get(key);
        if (known == null) {
            String code = table.text(currency);
            if (!CurrencyCode.isKnown(code)) {
                throw notACurrency(table);
            }
            known = new CurrencyCode(code).minorDigits();
            minorDigits.put(key, known);
        }
        return known;
    }

    private BadInput notACurrency(TableBytes table) {
        return table.bad("'" + table.text(currency) + "' is not a currency", "expected an ISO 4217 code, as NZD");
    }

    private long amount(TableBytes table) {
        int digits = digits(table);
        long at = table.start(amount);
        long end = table.end(amount);
        boolean minus = at < end && table.get(at) == '-';
        if (minus || at < end && table.get(at) == '+') {
            at++;
        }
        long value = 0;
        int whole = 0;
        int fraction = -1;
        for (; at < end; at++) {
            int c = table.get(at) - '0';
            if (c == '.' - '0' && fraction < 0 && whole > 0) {
                fraction = 0;
            } else if (c < 0 || c > 9 || whole + Math.max(0, Math.min(fraction, digits)) >= 18) {
                throw notAnAmount(table);
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
            throw notAnAmount(table);
        }
        for (int i = Math.max(0, fraction); i < digits; i++) {
            value = Math.multiplyExact(value, 10);
        }
        return minus ? -value : value;
    }

    private BadInput notAnAmount(TableBytes table) {
        return table.bad(
                "'" + table.text(amount) + "' is not an amount", "expected digits with '.' before the decimals");
    }

    private int day(TableBytes table) {
        long at = table.start(booked);
        int key = table.length(booked) == 10 ? 0 : -1;
        for (int i = 0; i < 10 && key >= 0; i++) {
            int c = table.get(at + i) - '0';
            boolean dash = i == 4 || i == 7;
            key = dash ? (c == '-' - '0' ? key : -1) : (c >= 0 && c <= 9 ? 10 * key + c : -1);
        }
        int slot = key & dayKeys.length - 1;
        if (key > 0 && dayKeys[slot] == key) {
            return dayValues[slot];
        }
        try {
            int day = Math.toIntExact(LocalDate.of(Math.max(0, key) / 10_000, key / 100 % 100, key % 100)
                    .toEpochDay());
            dayKeys[slot] = key;
            dayValues[slot] = day;
            return day;
        } catch (DateTimeException e) {
            throw table.bad("'" + table.text(booked) + "' is not a day", "expected a day that exists, as 2014-11-20");
        }
    }
}
