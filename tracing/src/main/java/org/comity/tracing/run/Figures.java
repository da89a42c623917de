package org.comity.tracing.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.LedgerKey;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Rounding;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.composition.LargestRemainder;
import org.comity.tracing.composition.MatrixRounding;
import org.comity.tracing.composition.Parcel;

/** The published figures of one run: whole minor units that add up both ways (tracing 8.2). */
public final class Figures {

    private final Map<Cell, Figure> byCell = new LinkedHashMap<>();
    private final Map<Where, Long> unclaimed = new HashMap<>();
    private final Map<Cell, BigInteger> carriedByCell = new HashMap<>();
    private int fineBits;

    /** A place of claimed money: a ledger, or outside by an entry and a kind. */
    public record Where(Optional<LedgerKey> ledger, Optional<OutBook.Key> out) {

        /** In a ledger. */
        public static Where in(LedgerKey ledger) {
            return new Where(Optional.of(ledger), Optional.empty());
        }

        /** Where it left for. */
        public static Where out(OutBook.Left left) {
            return new Where(
                    Optional.empty(), Optional.of(new OutBook.Key(left.step().index(), left.kind())));
        }
    }

    /** One claim in one place. */
    public record Cell(int claim, Where where) {}

    /** What is published of it, in minor units. */
    public record Figure(long amountMinor, long costMinor) {}

    private record Carried(Cell cell, int column, CurrencyCode currency, BigInteger amount, BigInteger cost) {}

    /** Rounds everything that a run left. */
    public static Figures of(BoundPlan plan, TraceRun.Outcome outcome) {
        Figures figures = new Figures();
        List<Carried> carried = new ArrayList<>();
        int own = plan.claims().size();
        int column = 0;
        for (int ledger = 0; ledger < plan.ledgers().size(); ledger++, column++) {
            LedgerKey key = plan.ledgers().get(ledger);
            LedgerState state = outcome.states().get(ledger);
            for (int claim = 0; claim < own; claim++) {
                BigInteger cost = state.composition().costOf(claim);
                add(
                        carried,
                        new Carried(
                                new Cell(claim, Where.in(key)),
                                column,
                                key.currency(),
                                state.composition().amountOf(claim),
                                cost));
            }
            add(
                    carried,
                    new Carried(
                            new Cell(own, Where.in(key)),
                            column,
                            key.currency(),
                            state.composition().own(),
                            BigInteger.ZERO));
        }
        for (OutBook.Left left : outcome.outs()) {
            CurrencyCode currency = left.step().entry().ledger().currency();
            for (int claim = 0; claim < own; claim++) {
                add(
                        carried,
                        new Carried(
                                new Cell(claim, Where.out(left)),
                                column,
                                currency,
                                left.amountOf(claim),
                                left.costOf(claim)));
            }
            BigInteger unclaimed = left.amountOf(Parcel.OWN);
            add(carried, new Carried(new Cell(own, Where.out(left)), column, currency, unclaimed, BigInteger.ZERO));
            column++;
        }
        figures.fineBits = outcome.fineBits();
        carried.forEach(each -> figures.carriedByCell.put(each.cell(), each.amount()));
        figures.round(plan, carried, outcome.fineBits());
        return figures;
    }

    /** All figures that are not zero, by claim and place. */
    public Map<Cell, Figure> byCell() {
        return byCell;
    }

    /** The published amount of a claim in a place; zero where there is none. */
    public long amountMinor(Cell cell) {
        Figure figure = byCell.get(cell);
        return figure == null ? 0 : figure.amountMinor();
    }

    /** The published own money in a place. */
    public long ownMinor(Where where) {
        return unclaimed.getOrDefault(where, 0L);
    }

    /** What is carried of a claim in a place, in units of 2<sup>-bits</sup> of a minor unit. */
    public BigInteger carried(Cell cell, int bits) {
        return carriedByCell.getOrDefault(cell, BigInteger.ZERO).shiftLeft(bits - fineBits);
    }

    /** The least whole figure that a carried one is published as, the error of carrying left aside. */
    public static long atLeast(BigInteger carried, int fineBits) {
        BigInteger error = BigInteger.ONE.shiftLeft(Math.max(0, fineBits - CARRIED_ERROR_BITS));
        return (fineBits == 0 ? carried : carried.add(error))
                .shiftRight(fineBits)
                .longValueExact();
    }

    /** The greatest. */
    public static long atMost(BigInteger carried, int fineBits) {
        return -atLeast(carried.negate(), fineBits);
    }

    /** The published figures that differ from the carried ones by more than the error of carrying (tracing 8.2). */
    public List<Rounding> roundings(BoundPlan plan) {
        List<Rounding> roundings = new ArrayList<>();
        byCell.forEach((cell, figure) -> {
            BigInteger carried = carriedByCell.getOrDefault(cell, BigInteger.ZERO);
            BigInteger apart =
                    carried.subtract(BigInteger.valueOf(figure.amountMinor()).shiftLeft(fineBits));
            if (apart.abs().bitLength() > fineBits - CARRIED_ERROR_BITS && apart.signum() != 0) {
                LedgerKey ledger = cell.where()
                        .ledger()
                        .orElseGet(() -> plan.steps()
                                .get(cell.where().out().orElseThrow().step())
                                .entry()
                                .ledger());
                roundings.add(new Rounding(
                        plan.idOf(cell.claim()),
                        placeOf(plan, cell.where()),
                        new Money(figure.amountMinor(), ledger.currency()),
                        decimal(carried, ledger.currency())));
            }
        });
        return roundings;
    }

    /** Below 2<sup>-12</sup> of a minor unit a difference is the error of carrying, not a rounding. */
    private static final int CARRIED_ERROR_BITS = 12;

    private static String placeOf(BoundPlan plan, Where where) {
        return where.ledger()
                .map(LedgerKey::toString)
                .orElseGet(() -> where.out()
                        .map(out -> plan.steps().get(out.step()).entry().entryId() + " of "
                                + plan.steps().get(out.step()).entry().ledger() + ", "
                                + out.kind().text())
                        .orElseThrow());
    }

    private String decimal(BigInteger carried, CurrencyCode currency) {
        BigInteger digits = carried.multiply(BigInteger.TEN.pow(8)).shiftRight(fineBits);
        return new BigDecimal(digits, 8 + currency.minorDigits()).toPlainString();
    }

    private static void add(List<Carried> carried, Carried each) {
        if (each.amount().signum() > 0 || each.cost().signum() > 0) {
            carried.add(each);
        }
    }

    private void round(BoundPlan plan, List<Carried> carried, int fineBits) {
        MatrixRounding matrix = new MatrixRounding(fineBits);
        Map<CurrencyCode, Integer> rows = new HashMap<>();
        int width = plan.claims().size() + 1;
        for (Carried each : carried) {
            int block = rows.computeIfAbsent(each.currency(), currency -> rows.size());
            matrix.add(block * width + each.cell().claim(), each.column(), each.amount());
        }
        List<Long> amounts = matrix.round();
        for (int claim = 0; claim < width - 1; claim++) {
            roundClaim(
                    carried, amounts, claim, plan.claims().get(claim).amount().amountMinor());
        }
        for (int i = 0; i < carried.size(); i++) {
            if (carried.get(i).cell().claim() == width - 1) {
                unclaimed.put(carried.get(i).cell().where(), amounts.get(i));
            }
        }
    }

    /** One claim's figures. Historic costs follow the amounts where they are the same money; else they are divided by largest remainder. */
    private void roundClaim(List<Carried> carried, List<Long> amounts, int claim, long claimed) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < carried.size(); i++) {
            if (carried.get(i).cell().claim() == claim) {
                own.add(i);
            }
        }
        boolean isPlain = own.stream()
                .allMatch(i -> carried.get(i).amount().equals(carried.get(i).cost()));
        List<BigInteger> costs = isPlain
                ? own.stream().map(i -> BigInteger.valueOf(amounts.get(i))).toList()
                : LargestRemainder.divide(
                        BigInteger.valueOf(claimed),
                        own.stream().map(i -> carried.get(i).cost()).toList());
        for (int i = 0; i < own.size(); i++) {
            Figure figure = new Figure(amounts.get(own.get(i)), costs.get(i).longValueExact());
            byCell.put(carried.get(own.get(i)).cell(), figure);
        }
    }
}
