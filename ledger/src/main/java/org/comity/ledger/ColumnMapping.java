package org.comity.ledger;

import java.nio.file.Path;

/** Says what the columns of a foreign CSV mean. */
public record ColumnMapping(Path file) {

    /** Reads a mapping file. */
    public static ColumnMapping read(Path file) {
        throw new UnsupportedOperationException();
    }

    /** Proposes a mapping for a CSV file, as YAML text with comments: a guess for a person to correct. */
    public static String propose(Path csv) {
        throw new UnsupportedOperationException();
    }
}
