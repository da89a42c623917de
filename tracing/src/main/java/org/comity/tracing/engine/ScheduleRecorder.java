package org.comity.tracing.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.LargestRemainder;
import org.comity.tracing.run.Figures;
import org.comity.tracing.run.Figures.Cell;
import org.comity.tracing.run.Figures.Where;
import org.comity.tracing.run.Journal;
import org.comity.tracing.run.LedgerState;

/** Writes down every entry of a run for the ledger schedules (tracing 8.3). */
final class ScheduleRecorder implements Journal {

    private final BoundPlan plan;
    private final List<List<Taken>> byLedger = new ArrayList<>();

    ScheduleRecorder(BoundPlan plan) {
        this.plan = plan;
        plan.ledgers().forEach(ledger -> byLedger.add(new ArrayList<>()));
    }

    /** An entry, and balance and parts after it in the units of the run: the claims' in order, own money last. */
    private record Taken(Step step, BigInteger balance, List<BigInteger> parts) {}

    @Override
    public void after(Step step, LedgerState state) {
        byLedger.get(step.ledger()).add(new Taken(step, state.balance(), state.amounts()));
    }

    /** The schedules of all ledgers that had an entry; the last row of each is the published answer. */
    List<LedgerSchedule> schedules(int fineBits, Figures published) {
        List<LedgerSchedule> schedules = new ArrayList<>();
        List<String> claims =
                plan.claims().stream().map(claim -> claim.claim().id()).toList();
        for (int ledger = 0; ledger < byLedger.size(); ledger++) {
            LedgerKey key = plan.ledgers().get(ledger);
            List<Taken> taken = byLedger.get(ledger);
            List<LedgerSchedule.Row> rows = new ArrayList<>();
            for (Taken each : taken) {
                boolean isLast = each == taken.getLast();
                rows.add(row(key, each, fineBits, isLast ? published(key, published) : rounded(each, fineBits)));
            }
            if (!rows.isEmpty()) {
                schedules.add(new LedgerSchedule(key, plan.parties().holder(key), claims, rows));
            }
        }
        return schedules;
    }

    private static LedgerSchedule.Row row(LedgerKey key, Taken taken, int fineBits, List<Long> parts) {
        Money balance = new Money(taken.balance().shiftRight(fineBits).longValueExact(), key.currency());
        List<Money> money =
                parts.stream().map(minor -> new Money(minor, key.currency())).toList();
        return new LedgerSchedule.Row(
                taken.step().entry(), balance, money.getLast(), money.subList(0, money.size() - 1));
    }

    private static List<Long> rounded(Taken taken, int fineBits) {
        BigInteger whole = taken.balance().max(BigInteger.ZERO).shiftRight(fineBits);
        return LargestRemainder.divide(whole, taken.parts()).stream()
                .map(BigInteger::longValueExact)
                .toList();
    }

    private List<Long> published(LedgerKey key, Figures figures) {
        List<Long> parts = new ArrayList<>();
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            parts.add(figures.amountMinor(new Cell(claim, Where.in(key))));
        }
        parts.add(figures.ownMinor(Where.in(key)));
        return parts;
    }
}
