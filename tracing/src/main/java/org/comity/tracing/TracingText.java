package org.comity.tracing;

/** Writes a report for a terminal. */
public final class TracingText {

    private TracingText() {}

    /** The whole document. */
    public static String write(TracingReport report) {
        throw new UnsupportedOperationException();
    }
}
