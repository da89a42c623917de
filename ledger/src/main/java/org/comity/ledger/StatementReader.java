package org.comity.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads statements of every supported format into one book. */
public final class StatementReader {

    private StatementReader() {}

    /** Reads files, and folders with everything in them, in sorted order. A CSV file that is no ledger table needs a mapping. */
    public static LedgerBook read(List<Path> filesAndFolders) {
        return read(filesAndFolders, Optional.empty());
    }

    /** The same, with a mapping for CSV files that are no ledger tables. */
    public static LedgerBook read(List<Path> filesAndFolders, Optional<ColumnMapping> mapping) {
        throw new UnsupportedOperationException();
    }
}
