package org.comity.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** How far long work is, on standard error, when that is a terminal; nothing otherwise. */
final class TerminalProgress implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private final PrintWriter err;
    private final String unit;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private long lastShownAt;
    private boolean written;

    TerminalProgress(CommandSpec spec, String unit) {
        this.err = spec.commandLine().getErr();
        this.unit = unit;
    }

    /** Tells that so many of so many are done. */
    void at(long done, long total) {
        long now = System.currentTimeMillis();
        if (shown && now - lastShownAt >= EVERY_MILLIS) {
            err.print("\r" + done + " of " + total + " " + unit + " ...");
            err.flush();
            lastShownAt = now;
            written = true;
        }
    }

    /** Leaves the terminal's line clean. */
    @Override
    public void close() {
        if (written) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
