package org.comity.terms;

/**
 * Where something stands in a source: a file and a line.
 *
 * @param file the file as the user named it
 * @param line the line, counted from 1; 0 when the whole file is meant
 */
public record Place(String file, int line) {

    public Place {
        if (line < 0) {
            throw new IllegalArgumentException("a line is counted from 1 (0: the whole file), not " + line);
        }
    }

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0);
    }

    /** {@code FILE:LINE}, or {@code FILE} when the whole file is meant. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
