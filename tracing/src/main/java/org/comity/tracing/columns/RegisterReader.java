package org.comity.tracing.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Reads ledger tables of any size into columns: one pass over the bytes, nothing made for a row but its numbers (tracing 14.6). */
final class RegisterReader {

    private static final List<String> REQUIRED = List.of("account", "currency", "booked", "amount");
    private static final int NONE = -1;

    private final RegisterRows rows = new RegisterRows();
    private final ClaimedEntry claim;
    private final HashedNumbers links = new HashedNumbers();
    private final RegisterNotes notes;
    private final RowValues values;

    /** The ledgers on which the claimed credit may be. */
    private final BitSet claimable = new BitSet();

    private int claimRow = NONE;
    private int account;
    private int currency;
    private int booked;
    private int amount;
    private int needed;
    private int linkId;
    private int kind;
    private int entryId;

    private RegisterReader(ClaimedEntry claim, RegisterNotes notes) {
        this.claim = claim;
        this.notes = notes;
        this.values = new RowValues(notes);
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
            TableRow row = table.rows();
            if (!row.next()) {
                throw row.bad("the file is empty", "expected a ledger table");
            }
            columns(table, row);
            while (row.next()) {
                row(table, row);
            }
        } catch (IOException e) {
            throw BadInput.at(Place.of(file.toString()), "the file cannot be read", "", "check that you may read it");
        }
    }

    private void columns(TableBytes table, TableRow row) {
        List<String> names = IntStream.range(0, row.cells()).mapToObj(row::text).toList();
        if (!names.containsAll(REQUIRED)) {
            throw row.bad(
                    "this is no ledger table",
                    "expected the columns account, currency, booked, amount; convert statements first: comity ledger convert");
        }
        table.setHeader(names);
        account = table.column("account");
        currency = table.column("currency");
        booked = table.column("booked");
        amount = table.column("amount");
        needed = Math.max(Math.max(account, currency), Math.max(booked, amount));
        linkId = table.column("link_id");
        kind = table.column("kind");
        entryId = table.column("entry_id");
    }

    private void row(TableBytes table, TableRow row) {
        if (row.cells() <= needed || row.length(account) == 0) {
            throw row.bad("the row lacks account, currency, booked or amount", "expected a value in every row");
        }
        int number = rows.size();
        if (number == Integer.MAX_VALUE - 8) {
            throw row.bad("there are more than " + number + " rows", "expected fewer: trace the years apart");
        }
        int ledger = ledger(row);
        long minor = values.amountMinor(row, amount, values.digits(row, currency));
        int day = values.day(row, booked);
        rows.ledger.add(ledger);
        rows.day.add(day);
        rows.amountMinor.add(minor);
        rows.partner.add(RegisterRows.ALONE);
        rows.offset.add(row.rowStart());
        rows.line.add((int) Math.min(Integer.MAX_VALUE, row.line()));
        if (row.has(linkId)) {
            link(table, row, number);
        }
        if (row.has(kind)) {
            kind(row, number, minor);
        }
        if (minor > 0 && claimable.get(ledger) && isClaimed(table, row, minor, day)) {
            if (claimRow != NONE) {
                throw BadInput.at(
                        claim.place(),
                        "several credits are the one that the claim names",
                        "expected one",
                        "name its entry");
            }
            claimRow = number;
        }
    }

    /** Whether a ledger may be the claim's is asked once, when it first occurs. */
    private int ledger(TableRow row) {
        int known = rows.ledgers.count();
        int ledger = rows.ledgers.of(row, account, currency);
        if (ledger > known) {
            boolean named = rows.ledgers.account(ledger).equals(claim.account())
                    && claim.currency().orElse(rows.ledgers.currency(ledger)).equals(rows.ledgers.currency(ledger));
            claimable.set(ledger, named);
        }
        return ledger;
    }

    private void kind(TableRow row, int number, long minor) {
        switch (row.text(kind)) {
            case "opening" -> rows.openings.set(number);
            case "interest" -> notes.interest += minor > 0 ? 1 : 0;
            case "reversal" -> notes.reversals += minor > 0 ? 1 : 0;
            case "fee", "fx" -> {}
            default ->
                throw row.bad(
                        "'" + row.text(kind) + "' is not a kind of entry",
                        "expected opening, interest, fee, reversal, fx or nothing");
        }
    }

    private void link(TableBytes table, TableRow row, int number) {
        int first = links.find(row.hash(linkId, 0), number, other -> sameLink(table, row, other));
        if (first == number) {
            return;
        }
        int before = rows.partner(first);
        if (before >= 0) {
            rows.partner.set(before, RegisterRows.NOT_FOLLOWED);
        }
        boolean follow = before == RegisterRows.ALONE && isTransfer(first, number);
        notes.linksNotFollowed += follow || before == RegisterRows.NOT_FOLLOWED ? 0 : 1;
        rows.partner.set(first, follow ? number : RegisterRows.NOT_FOLLOWED);
        rows.partner.set(number, follow ? first : RegisterRows.NOT_FOLLOWED);
    }

    private boolean sameLink(TableBytes table, TableRow row, int other) {
        TableBytes there = rows.tables.get(rows.tableOf(other));
        int column = there == table ? linkId : there.column("link_id");
        return row.sameBytes(linkId, there.lookUp(rows.offset.get(other)), column);
    }

    /** One debit and one credit of the same amount in one currency, the credit not before the debit (tracing 5.2, 5.3). */
    private boolean isTransfer(int one, int other) {
        int debit = rows.isDebit(one) ? one : other;
        int credit = debit == one ? other : one;
        return rows.isDebit(debit)
                && rows.amountMinor.get(credit) == -rows.amountMinor.get(debit)
                && rows.day.get(credit) >= rows.day.get(debit)
                && rows.ledger.get(credit) != rows.ledger.get(debit)
                && rows.ledgers.sameCurrency(rows.ledger.get(credit), rows.ledger.get(debit));
    }

    /** Whether the claim names this credit, on whose ledger it is. */
    private boolean isClaimed(TableBytes table, TableRow row, long minor, int day) {
        if (claim.entry().isPresent()) {
            String wanted = claim.entry().get();
            String entry = row.has(entryId) ? row.text(entryId) : table.path().getFileName() + ":" + row.line();
            return wanted.equals(entry);
        }
        return claim.bookedDay().orElse(day) == day
                && claim.creditMinor(values.digits(row, currency)).orElse(minor) == minor;
    }
}
