package org.comity.tracing.columns;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A ledger table as bytes in memory, its header, and a row with which to look something up again. */
final class TableBytes implements AutoCloseable {

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final TableRow lookedUp;
    private List<String> header = List.of();

    TableBytes(Path path) throws IOException {
        this.path = path;
        try (FileChannel channel = FileChannel.open(path)) {
            this.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        this.lookedUp = new TableRow(path, bytes);
    }

    Path path() {
        return path;
    }

    /** A row before the first, for reading the table through. */
    TableRow rows() {
        return new TableRow(path, bytes);
    }

    /** The row that begins at an offset; until the next is looked up. */
    TableRow lookUp(long offset) {
        lookedUp.again(offset);
        return lookedUp;
    }

    /** Takes the names of the columns. */
    void setHeader(List<String> names) {
        header = List.copyOf(names);
    }

    /** Which column a name heads; -1 when none. */
    int column(String name) {
        return header.indexOf(name);
    }

    /** The cell of a row under a name; empty when there is none or it is blank. */
    Optional<String> find(TableRow row, String name) {
        int cell = column(name);
        return row.has(cell) ? Optional.of(row.text(cell)) : Optional.empty();
    }

    @Override
    public void close() {
        arena.close();
    }
}
