package org.comity.tracing.columns;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A register of ledgers, loaded for tracing one claim: its movements, and the names behind their numbers (tracing 14.6). */
public final class Register implements AutoCloseable {

    private final RegisterRows rows;
    private final RegisterOrder.Ordered ordered;
    private final RegisterNotes notes;

    private Register(RegisterRows rows, RegisterOrder.Ordered ordered, RegisterNotes notes) {
        this.rows = rows;
        this.ordered = ordered;
        this.notes = notes;
    }

    /**
     * Loads ledger tables.
     *
     * @param until the last day that is traced
     * @throws org.comity.terms.BadInput when a file is no ledger table, a row cannot be read, or the claim names no credit or several
     */
    public static Register load(List<Path> tables, ClaimedEntry claim, LocalDate until) {
        RegisterNotes notes = new RegisterNotes();
        RegisterReader.Read read = RegisterReader.read(tables, claim, notes);
        return new Register(read.rows(), RegisterOrder.order(read, until, notes), notes);
    }

    /** The movements, in order. */
    public Movements movements() {
        return ordered.movements();
    }

    /** The movement that the claim is on; empty when it lies after the last day. */
    public Optional<Long> claimMovement() {
        return Optional.of(ordered.claimMovement()).filter(movement -> movement >= 0);
    }

    /** What was passed over or taken more simply. */
    public RegisterNotes notes() {
        return notes;
    }

    /** How many rows were read. */
    public int rows() {
        return rows.size();
    }

    /** How many bytes the columns of its rows take, by which movements are named again; the movements have their own. */
    public long rowBytes() {
        return rows.bytes()
                + ordered.sources().bytes()
                + ordered.transitDebits().bytes();
    }

    /** How many ledgers there are. */
    public int ledgers() {
        return rows.ledgers.count();
    }

    /** The account of a ledger. */
    public String account(int ledger) {
        return rows.ledgers.account(ledger);
    }

    /** The currency of a ledger. */
    public String currency(int ledger) {
        return rows.ledgers.currency(ledger);
    }

    /** The entry by which money is under way that a ledger above {@link #ledgers} holds. */
    public RegisterEntry underWay(int transit) {
        return entry(ordered.transitDebits().get(transit - ledgers() - 1L));
    }

    /** The entry of a movement: of a transfer its debit. */
    public RegisterEntry leaving(long movement) {
        return entry(ordered.sources().get(movement));
    }

    /** The entry by which a movement arrived: of a transfer its credit. */
    public RegisterEntry arriving(long movement) {
        int source = ordered.sources().get(movement);
        boolean transfer = rows.isDebit(source) && rows.partner(source) >= 0;
        return entry(transfer ? rows.partner(source) : source);
    }

    private RegisterEntry entry(int row) {
        return RegisterEntry.read(
                rows.tables.get(rows.tableOf(row)),
                rows.offset.get(row),
                rows.line.get(row),
                rows.ledgers.account(rows.ledger.get(row)),
                LocalDate.ofEpochDay(rows.day.get(row)));
    }

    @Override
    public void close() {
        ordered.movements().close();
        ordered.sources().free();
        ordered.transitDebits().free();
        rows.free();
    }
}
