package org.comity.names;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Screens a file of queries against lists: {@code screen QUERIES.csv --against FILE...} (names 9). */
public final class Screening {

    /** How the hits are written. */
    public enum Format {
        CSV,
        JSON
    }

    /**
     * What the user may choose.
     *
     * @param threshold the lowest score reported, 0 to 1
     * @param limit how many hits a query may have
     * @param format how hits are written
     * @param resume whether an output file that an interrupted run left behind is continued
     */
    public record Options(double threshold, int limit, Format format, boolean resume) {

        /** The contract's defaults: from {@value Match#LOOK}, ten hits, CSV, from the start. */
        public static final Options DEFAULT = new Options(Match.LOOK, 10, Format.CSV, false);
    }

    private Screening() {}

    /**
     * Screens into a file; with {@link Options#resume} the result equals that of an uninterrupted run.
     *
     * @throws org.comity.terms.BadInput with file and line when a query or a list cannot be read
     */
    public static void run(Path queriesCsv, List<Path> against, Path out, Options options, Progress progress) {
        throw new UnsupportedOperationException("not built yet: " + queriesCsv + against + out + options + progress);
    }

    /** Screens to a writer, such as standard output, which is flushed and left open. */
    public static void run(Path queriesCsv, List<Path> against, Writer out, Options options, Progress progress) {
        throw new UnsupportedOperationException("not built yet: " + queriesCsv + against + out + options + progress);
    }
}
