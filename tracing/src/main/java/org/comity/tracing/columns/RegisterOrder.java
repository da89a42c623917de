package org.comity.tracing.columns;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Puts a register's rows into one order in which money never arrives before it left, and each ledger's rows of a day stand as its statement has
 * them (tracing 2.4, 2.5, 11.2): day by day, a ledger's rows as far as they wait for nothing.
 */
final class RegisterOrder {

    private static final int NONE = -1;
    private static final int MOST_DAYS = 200_000;

    private final RegisterRows rows;
    private final RegisterNotes notes;
    private final int lastDay;
    private final Movements movements;
    private final IntColumn sources = new IntColumn();
    private final IntColumn transitDebits = new IntColumn();
    private final Deque<Integer> freeTransits = new ArrayDeque<>();

    /** For each ledger its first row of the day that is not taken yet, by place in the order; and whether any row of it was taken. */
    private final int[] heads;

    private final boolean[] begun;

    /** By place in the order: the ledger's next row of the day, and whether the row is taken or waited for. */
    private int[] nexts = new int[1024];

    private boolean[] taken = new boolean[1024];
    private boolean[] waitedFor = new boolean[1024];

    /** The places that are to be taken, the last one first; each at most once. */
    private int[] goals = new int[1025];

    /** The row at each place in the order by day, and the place of each row. */
    private final int[] byDay;

    private final int[] places;

    /** The transit ledger that holds what a debit sent, by row of the debit. */
    private final Map<Integer, Integer> transits = new HashMap<>();

    private int dayFrom;
    private long claimMovement = NONE;
    private final int claimRow;

    private RegisterOrder(RegisterReader.Read read, LocalDate until, RegisterNotes notes) {
        this.rows = read.rows();
        this.claimRow = read.claimRow();
        this.notes = notes;
        this.lastDay = (int) Math.min(Integer.MAX_VALUE, until.toEpochDay());
        this.movements = new Movements(rows.size());
        this.heads = new int[rows.ledgers.count() + 1];
        Arrays.fill(heads, NONE);
        this.begun = new boolean[heads.length];
        this.byDay = new int[rows.size()];
        this.places = new int[rows.size()];
    }

    /**
     * The movements, the row that each is of (a transfer: its debit), the claim's movement, and the debits whose money transit ledgers hold:
     * these are numbered after the register's own.
     */
    record Ordered(Movements movements, IntColumn sources, long claimMovement, IntColumn transitDebits) {}

    static Ordered order(RegisterReader.Read read, LocalDate until, RegisterNotes notes) {
        RegisterOrder order = new RegisterOrder(read, until, notes);
        order.run();
        return new Ordered(order.movements, order.sources, order.claimMovement, order.transitDebits);
    }

    private void run() {
        int size = rows.size();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            first = Math.min(first, rows.day.get(row));
            last = Math.max(last, rows.day.get(row));
        }
        if ((long) last - first >= MOST_DAYS) {
            throw BadInput.at(
                    Place.of(rows.tables.getFirst().path().toString()),
                    "the entries span more than 500 years",
                    "expected days of one register",
                    "");
        }
        int[] starts = new int[last - first + 2];
        for (int row = 0; row < size; row++) {
            starts[rows.day.get(row) - first + 1]++;
        }
        for (int day = 1; day < starts.length; day++) {
            starts[day] += starts[day - 1];
        }
        int[] fill = starts.clone();
        for (int row = 0; row < size; row++) {
            int place = fill[rows.day.get(row) - first]++;
            byDay[place] = row;
            places[row] = place;
        }
        for (int day = 0; day + 1 < starts.length && first + day <= lastDay; day++) {
            takeDay(starts[day], starts[day + 1]);
        }
    }

    private void takeDay(int from, int end) {
        dayFrom = from;
        if (end - from > nexts.length) {
            nexts = new int[end - from];
            taken = new boolean[end - from];
            waitedFor = new boolean[end - from];
            goals = new int[end - from + 1];
        }
        Arrays.fill(taken, 0, end - from, false);
        Arrays.fill(waitedFor, 0, end - from, false);
        for (int place = end - 1; place >= from; place--) {
            int ledger = rows.ledger.get(byDay[place]);
            nexts[place - from] = heads[ledger];
            heads[ledger] = place;
        }
        for (int place = from; place < end; place++) {
            takeUpTo(place);
        }
        for (int place = from; place < end; place++) {
            heads[rows.ledger.get(byDay[place])] = NONE;
        }
    }

    /** Takes the rows of a ledger up to a place, and before each what must have left for it. */
    private void takeUpTo(int goal) {
        int depth = 1;
        goals[0] = goal;
        while (depth > 0) {
            int place = goals[depth - 1];
            if (taken[place - dayFrom]) {
                depth--;
                continue;
            }
            int head = head(rows.ledger.get(byDay[place]));
            int blocking = blocking(head);
            if (blocking == NONE) {
                take(head);
            } else if (waitedFor[blocking - dayFrom]) {
                notes.cycles++;
                take(blocking);
            } else {
                waitedFor[blocking - dayFrom] = true;
                goals[depth++] = blocking;
            }
        }
    }

    private int head(int ledger) {
        int head = heads[ledger];
        while (head != NONE && taken[head - dayFrom]) {
            head = nexts[head - dayFrom];
        }
        heads[ledger] = head;
        return head;
    }

    /** The debit of the same day that a credit waits for. */
    private int blocking(int place) {
        int row = byDay[place];
        int partner = rows.partner(row);
        if (partner < 0 || rows.isDebit(row) || rows.day.get(partner) != rows.day.get(row)) {
            return NONE;
        }
        return taken[places[partner] - dayFrom] ? NONE : places[partner];
    }

    private void take(int place) {
        int row = byDay[place];
        taken[place - dayFrom] = true;
        int ledger = rows.ledger.get(row);
        long minor = rows.amountMinor.get(row);
        int partner = rows.partner(row);
        if (rows.openings.get(row)) {
            if (begun[ledger]) {
                throw restated(row);
            }
            move(minor < 0 ? ledger : 0, minor < 0 ? 0 : ledger, row, row);
        } else if (minor < 0) {
            debit(row, ledger, partner);
        } else if (partner >= 0 && transits.containsKey(partner)) {
            int transit = transits.remove(partner);
            freeTransits.push(transit);
            move(transit, ledger, partner, row);
        } else {
            move(0, ledger, row, row);
        }
        begun[ledger] = true;
    }

    /** A transfer is one movement when the credit's ledger has nothing to take before it; otherwise it waits in transit. */
    private void debit(int row, int ledger, int partner) {
        if (partner < 0) {
            move(ledger, 0, row, row);
            return;
        }
        boolean sameDay = rows.day.get(partner) == rows.day.get(row);
        int other = rows.ledger.get(partner);
        if (sameDay && !rows.openings.get(partner) && head(other) == places[partner]) {
            taken[places[partner] - dayFrom] = true;
            begun[other] = true;
            move(ledger, other, row, partner);
        } else {
            int transit = transit(row);
            transits.put(row, transit);
            move(ledger, transit, row, NONE);
        }
    }

    private int transit(int debit) {
        Integer free = freeTransits.poll();
        if (free != null) {
            transitDebits.set(free - rows.ledgers.count() - 1, debit);
            return free;
        }
        transitDebits.add(debit);
        return rows.ledgers.count() + (int) transitDebits.size();
    }

    private void move(int from, int to, int row, int credit) {
        if (credit == claimRow) {
            claimMovement = movements.size();
        }
        sources.add(row);
        movements.add(from, to, Math.abs(rows.amountMinor.get(row)), rows.day.get(row));
    }

    private BadInput restated(int row) {
        TableBytes table = rows.tables.get(rows.tableOf(row));
        return BadInput.at(
                Place.of(table.path().toString()),
                "the ledger " + rows.ledgers.account(rows.ledger.get(row)) + " is opened again on "
                        + LocalDate.ofEpochDay(rows.day.get(row)),
                "expected one opening balance, first in its ledger",
                "remove the later one, or trace without --bulk, where it restates the balance");
    }
}
