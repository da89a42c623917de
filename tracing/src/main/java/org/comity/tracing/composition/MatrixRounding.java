package org.comity.tracing.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds a matrix of figures so that each is rounded up or down, and every row and every column adds up to its own sum rounded up or down;
 * where that sum is whole it is kept (tracing 8.2).
 *
 * <p>Fractions move round cycles of the matrix, by the smallest step that makes a figure whole, until none is left. Rows and columns whose
 * sum is not whole get a balancing figure in an extra row or column first, so that every line of fractions adds up to a whole number and a
 * walk along fractions can always go on until it closes.
 */
public final class MatrixRounding {

    private static final int EXTRA = -1;

    private final long one;
    private final int fineBits;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A matrix of figures in units of 2<sup>-fineBits</sup>.
     *
     * @param fineBits at most 60
     */
    public MatrixRounding(int fineBits) {
        if (fineBits < 0 || fineBits > 60) {
            throw new IllegalArgumentException("fine bits from 0 to 60, not " + fineBits);
        }
        this.fineBits = fineBits;
        this.one = 1L << fineBits;
    }

    private static final class Cell {
        private final int row;
        private final int column;
        private long whole;
        private long fraction;

        private Cell(int row, int column, long whole, long fraction) {
            this.row = row;
            this.column = column;
            this.whole = whole;
            this.fraction = fraction;
        }
    }

    /**
     * Adds a figure; figures not added are zero.
     *
     * @param row not negative
     * @param column not negative
     * @param value not negative, in fine units
     */
    public void add(int row, int column, BigInteger value) {
        BigInteger whole = value.shiftRight(fineBits);
        cells.add(new Cell(
                row,
                column,
                whole.longValueExact(),
                value.subtract(whole.shiftLeft(fineBits)).longValueExact()));
    }

    /** The whole figures, in the order in which they were added. To be called once. */
    public List<Long> round() {
        int given = cells.size();
        balanceLines();
        Map<Integer, List<Cell>> byRow = new HashMap<>();
        Map<Integer, List<Cell>> byColumn = new HashMap<>();
        List<Cell> open = cells.stream().filter(cell -> cell.fraction != 0).toList();
        for (Cell cell : open) {
            byRow.computeIfAbsent(cell.row, row -> new ArrayList<>()).add(cell);
            byColumn.computeIfAbsent(cell.column, column -> new ArrayList<>()).add(cell);
        }
        for (Cell cell : open) {
            while (cell.fraction != 0) {
                shift(cycleFrom(cell, byRow, byColumn));
            }
        }
        return cells.subList(0, given).stream().map(cell -> cell.whole).toList();
    }

    /** Adds the extra row and column that make every line's fractions add up to a whole number. */
    private void balanceLines() {
        Map<Integer, Long> rows = new HashMap<>();
        Map<Integer, Long> columns = new HashMap<>();
        long total = 0;
        for (Cell cell : cells) {
            rows.merge(cell.row, cell.fraction, this::addFractions);
            columns.merge(cell.column, cell.fraction, this::addFractions);
            total = addFractions(total, cell.fraction);
        }
        rows.forEach((row, sum) -> cells.add(new Cell(row, EXTRA, 0, (one - sum) % one)));
        columns.forEach((column, sum) -> cells.add(new Cell(EXTRA, column, 0, (one - sum) % one)));
        cells.add(new Cell(EXTRA, EXTRA, 0, total));
    }

    private long addFractions(long a, long b) {
        return (a + b) % one;
    }

    /** Walks along fractions, turning at each figure from its row to its column, until a line is met again. */
    private List<Cell> cycleFrom(Cell start, Map<Integer, List<Cell>> byRow, Map<Integer, List<Cell>> byColumn) {
        List<Cell> path = new ArrayList<>(List.of(start));
        Map<Integer, Integer> rowsMet = new HashMap<>(Map.of(start.row, 0));
        Map<Integer, Integer> columnsMet = new HashMap<>();
        boolean alongColumn = true;
        while (true) {
            Cell here = path.getLast();
            Map<Integer, Integer> met = alongColumn ? columnsMet : rowsMet;
            int line = alongColumn ? here.column : here.row;
            Integer since = met.get(line);
            if (since != null) {
                return path.subList(since, path.size());
            }
            met.put(line, path.size());
            path.add(another(here, (alongColumn ? byColumn : byRow).getOrDefault(line, List.of())));
            alongColumn = !alongColumn;
        }
    }

    private static Cell another(Cell here, List<Cell> line) {
        line.removeIf(cell -> cell.fraction == 0);
        for (Cell cell : line) {
            if (cell != here) {
                return cell;
            }
        }
        throw new IllegalStateException("a line of fractions does not add up to a whole number");
    }

    /** Moves the cycle by the smaller of the two steps that make one of its figures whole. */
    private void shift(List<Cell> cycle) {
        long up = Long.MAX_VALUE;
        long down = Long.MAX_VALUE;
        for (int i = 0; i < cycle.size(); i++) {
            long fraction = cycle.get(i).fraction;
            up = Math.min(up, i % 2 == 0 ? one - fraction : fraction);
            down = Math.min(down, i % 2 == 0 ? fraction : one - fraction);
        }
        long step = up < down ? up : -down;
        for (int i = 0; i < cycle.size(); i++) {
            Cell cell = cycle.get(i);
            cell.fraction += i % 2 == 0 ? step : -step;
            if (cell.fraction == one) {
                cell.whole++;
                cell.fraction = 0;
            }
        }
    }
}
