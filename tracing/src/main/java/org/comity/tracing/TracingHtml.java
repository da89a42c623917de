package org.comity.tracing;

/** Writes a report as one self-contained HTML page without script. */
public final class TracingHtml {

    private TracingHtml() {}

    /** The whole document. */
    public static String write(TracingReport report) {
        throw new UnsupportedOperationException();
    }
}
