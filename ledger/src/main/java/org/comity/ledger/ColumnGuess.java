package org.comity.ledger;

import java.nio.file.Path;

final class ColumnGuess {
    private ColumnGuess() {}

    static String propose(Path csv) {
        throw new UnsupportedOperationException(csv.toString());
    }
}
