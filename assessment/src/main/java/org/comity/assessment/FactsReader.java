package org.comity.assessment;

import java.nio.file.Path;

/** Reads a case file (contract, section 2) strictly against the fact dictionary. */
public final class FactsReader {

    private FactsReader() {}

    /**
     * Reads a file.
     *
     * @throws org.comity.terms.BadInput when it is not a case file; the message names the line and the nearest known name
     */
    public static Facts read(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a text.
     *
     * @param fileName the name that error messages give
     */
    public static Facts read(String fileName, String text) {
        throw new UnsupportedOperationException();
    }
}
