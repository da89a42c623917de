package org.comity.tracing.columns;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * One row after another of a ledger table, as places of its cells among the file's bytes: RFC 4180, read without making objects (tracing
 * 14.6). Rows without quotes are cut eight bytes at a time; a quote, and the last bytes of a file, are read one by one.
 */
final class TableRow {

    private static final int MOST_COLUMNS = 64;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Every byte one, and every byte without its highest bit. */
    private static final long ONES = 0x0101_0101_0101_0101L;

    private static final long LOWS = 0x7F7F_7F7F_7F7F_7F7FL;

    private final Path path;
    private final MemorySegment bytes;
    private final long end;
    private final long[] starts = new long[MOST_COLUMNS + 1];
    private final long[] ends = new long[MOST_COLUMNS + 1];
    private long at;
    private long lines;
    private long line;
    private long rowStart;
    private int cells;

    /** A row before the first. */
    TableRow(Path path, MemorySegment bytes) {
        this.path = path;
        this.bytes = bytes;
        this.end = bytes.byteSize();
        if (end > 2 && get(0) == (byte) 0xEF && get(1) == (byte) 0xBB && get(2) == (byte) 0xBF) {
            at = 3;
        }
    }

    /** The line on which the row begins; wrong after {@link #again}. */
    long line() {
        return line;
    }

    /** Where the row begins. */
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

    /** Whether there is such a cell and something in it. */
    boolean has(int cell) {
        return cell >= 0 && cell < cells && length(cell) > 0;
    }

    BadInput bad(String what, String expected) {
        return BadInput.at(new Place(path.toString(), (int) Math.min(Integer.MAX_VALUE, line)), what, expected, "");
    }

    /** The text of a cell, quotes resolved. */
    String text(int cell) {
        byte[] copy = bytes.asSlice(starts[cell], length(cell)).toArray(BYTE);
        return new String(copy, StandardCharsets.UTF_8).replace("\"\"", "\"");
    }

    /** Up to eight bytes from an offset on, the first lowest; zeros for what is not asked for. */
    long word(long offset, long count) {
        if (offset + 8 <= end) {
            long word = bytes.get(WORD, offset);
            return count >= 8 ? word : word & (1L << 8 * count) - 1;
        }
        long word = 0;
        for (long i = Math.min(8, count) - 1; i >= 0; i--) {
            word = word << 8 | get(offset + i) & 0xFF;
        }
        return word;
    }

    /** A hash of a cell's bytes, going on from another hash. */
    long hash(int cell, long before) {
        long hash = before + length(cell);
        for (long from = starts[cell]; from < ends[cell]; from += 8) {
            hash = (hash ^ word(from, ends[cell] - from)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Whether a cell has the same bytes as a cell of another row. */
    boolean sameBytes(int cell, TableRow other, int otherCell) {
        if (length(cell) != other.length(otherCell)) {
            return false;
        }
        long apart = other.starts[otherCell] - starts[cell];
        for (long from = starts[cell]; from < ends[cell]; from += 8) {
            long count = ends[cell] - from;
            if (word(from, count) != other.word(from + apart, count)) {
                return false;
            }
        }
        return true;
    }

    /** Goes to a row by where it begins. */
    void again(long offset) {
        at = offset;
        next();
    }

    /** Reads the next row's cells; false at the end. Blank lines are passed over. */
    boolean next() {
        while (at < end) {
            lines++;
            line = lines;
            rowStart = at;
            cells = 0;
            starts[0] = at;
            if (!cut()) {
                readOn();
            }
            if (cells > 1 || length(0) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the row at its commas, eight bytes at a time; false when from the last cell begun the bytes must be read one by one. */
    private boolean cut() {
        boolean blanks = false;
        for (long here = at; here + 8 <= end; here += 8) {
            long word = bytes.get(WORD, here);
            long newlines = zeros(word ^ '\n' * ONES);
            if (zeros(word ^ '"' * ONES) != 0) {
                trim(blanks);
                return false;
            }
            blanks |= (word - 0x21 * ONES & ~word & ~LOWS & ~newlines) != 0;
            long marks = newlines | zeros(word ^ ',' * ONES);
            while (marks != 0) {
                long mark = here + (Long.numberOfTrailingZeros(marks) >>> 3);
                ends[cells++] = mark;
                if ((newlines & marks & -marks) != 0) {
                    at = mark + 1;
                    trim(blanks);
                    return true;
                }
                begin(mark + 1);
                marks &= marks - 1;
            }
        }
        trim(blanks);
        return false;
    }

    /** The highest bit of every byte that is zero. */
    private static long zeros(long word) {
        return ~((word & LOWS) + LOWS | word | LOWS);
    }

    private void begin(long start) {
        if (cells == MOST_COLUMNS) {
            throw bad("the row has more than " + MOST_COLUMNS + " cells", "expected the columns of a ledger table");
        }
        starts[cells] = start;
    }

    private void trim(boolean blanks) {
        for (int cell = 0; blanks && cell < cells; cell++) {
            trim(cell);
        }
    }

    /** Reads the cells from the one begun last, byte by byte. */
    private void readOn() {
        at = starts[cells];
        boolean more = true;
        while (more) {
            begin(at);
            more = at < end && get(at) == '"' ? quoted() : plain();
            trim(cells++);
        }
    }

    /** A cell up to its comma or the end of its line; false when it is the row's last. */
    private boolean plain() {
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
                lines++;
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
}
