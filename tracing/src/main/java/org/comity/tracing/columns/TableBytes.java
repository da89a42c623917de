package org.comity.tracing.columns;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** A ledger table as bytes in memory, row after row: RFC 4180, read without making objects of its cells (tracing 14.6). */
final class TableBytes implements AutoCloseable {

    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final int MOST_COLUMNS = 64;

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final long end;
    private final long[] starts = new long[MOST_COLUMNS];
    private final long[] ends = new long[MOST_COLUMNS];
    private final List<String> header = new ArrayList<>();
    private long at;
    private long line;
    private long rowStart;
    private int cells;

    TableBytes(Path path) throws IOException {
        this.path = path;
        try (FileChannel channel = FileChannel.open(path)) {
            this.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        this.end = bytes.byteSize();
        if (end > 2 && get(0) == (byte) 0xEF && get(1) == (byte) 0xBB && get(2) == (byte) 0xBF) {
            at = 3;
        }
    }

    Path path() {
        return path;
    }

    /** The line on which the row read last begins. */
    long line() {
        return line;
    }

    /** Where the row read last begins. */
    long rowStart() {
        return rowStart;
    }

    int cells() {
        return cells;
    }

    byte get(long offset) {
        return bytes.get(BYTE, offset);
    }

    long start(int cell) {
        return starts[cell];
    }

    long end(int cell) {
        return ends[cell];
    }

    int length(int cell) {
        return (int) (ends[cell] - starts[cell]);
    }

    BadInput bad(String what, String expected) {
        return BadInput.at(new Place(path.toString(), (int) Math.min(Integer.MAX_VALUE, line)), what, expected, "");
    }

    /** The text of a cell, quotes resolved. */
    String text(int cell) {
        byte[] copy = bytes.asSlice(starts[cell], length(cell)).toArray(BYTE);
        return new String(copy, StandardCharsets.UTF_8).replace("\"\"", "\"");
    }

    /** Whether a cell of the row read last is this text. */
    boolean is(int cell, String wanted) {
        return length(cell) >= wanted.length() && text(cell).equals(wanted);
    }

    /** Whether a cell of the row read last equals the same cell of the row at an offset; the reading goes on where it was. */
    boolean equalsCellOf(long offset, int cell) {
        long wasAt = at;
        long wasLine = line;
        long wasStart = rowStart;
        String here = text(cell);
        int wasCells = cells;
        long[] cellStarts = Arrays.copyOf(starts, cells);
        long[] cellEnds = Arrays.copyOf(ends, cells);
        again(offset);
        boolean same = cell < cells && text(cell).equals(here);
        System.arraycopy(cellStarts, 0, starts, 0, wasCells);
        System.arraycopy(cellEnds, 0, ends, 0, wasCells);
        cells = wasCells;
        at = wasAt;
        line = wasLine;
        rowStart = wasStart;
        return same;
    }

    /** Goes to a row by its offset, and reads it again. */
    void again(long offset) {
        at = offset;
        next();
    }

    /** Reads the next row's cells; false at the end. Blank lines are passed over. */
    boolean next() {
        while (at < end) {
            line++;
            rowStart = at;
            row();
            if (cells > 1 || length(0) > 0) {
                return true;
            }
        }
        return false;
    }

    private void row() {
        cells = 0;
        boolean more = true;
        while (more) {
            if (cells == MOST_COLUMNS) {
                throw bad("the row has more than " + MOST_COLUMNS + " cells", "expected the columns of a ledger table");
            }
            more = at < end && get(at) == '"' ? quoted() : plain();
            trim(cells++);
        }
    }

    /** A cell up to its comma or the end of its line; false when it is the row's last. */
    private boolean plain() {
        starts[cells] = at;
        while (at < end) {
            byte c = get(at);
            if (c == ',' || c == '\n') {
                ends[cells] = at++;
                return c == ',';
            }
            at++;
        }
        ends[cells] = end;
        return false;
    }

    private boolean quoted() {
        starts[cells] = ++at;
        while (at < end) {
            byte c = get(at);
            if (c == '\n') {
                line++;
            }
            if (c == '"') {
                if (at + 1 < end && get(at + 1) == '"') {
                    at++;
                } else {
                    ends[cells] = at++;
                    return afterQuote();
                }
            }
            at++;
        }
        throw bad("a quote is not closed", "expected \" at the end of the cell");
    }

    private boolean afterQuote() {
        if (at < end && get(at) == '\r') {
            at++;
        }
        if (at >= end) {
            return false;
        }
        byte c = get(at++);
        if (c != ',' && c != '\n') {
            throw bad("text stands after a closing quote", "expected a comma");
        }
        return c == ',';
    }

    private void trim(int cell) {
        while (starts[cell] < ends[cell] && isBlank(get(starts[cell]))) {
            starts[cell]++;
        }
        while (starts[cell] < ends[cell] && isBlank(get(ends[cell] - 1))) {
            ends[cell]--;
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Takes the row read last for the header. */
    List<String> readHeader() {
        for (int cell = 0; cell < cells; cell++) {
            header.add(text(cell));
        }
        return List.copyOf(header);
    }

    /** The cell of the row read last under a name; empty when there is none or it is blank. */
    Optional<String> find(String name) {
        int cell = header.indexOf(name);
        return cell < 0 || cell >= cells
                ? Optional.empty()
                : Optional.of(text(cell)).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        arena.close();
    }
}
