package org.comity.names;

import java.nio.file.Path;
import java.util.List;

/** Reads a list to screen against, told apart by its content (names 8): CSV, FollowTheMoney JSON lines, OFAC, UN. */
public final class ListReader {

    private ListReader() {}

    /**
     * All entries of one file.
     *
     * @throws org.comity.terms.BadInput with file and line when the file cannot be read as a list
     */
    public static List<ListEntry> read(Path file) {
        throw new UnsupportedOperationException("not built yet: " + file);
    }
}
