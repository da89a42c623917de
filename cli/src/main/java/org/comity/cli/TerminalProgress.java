package org.comity.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.names.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** How far long work is, on standard error, when that is a terminal; what the user should know about the inputs, in any case, at the end. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private final PrintWriter err;
    private final String unit;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private long lastShownAt;
    private boolean written;
    private final List<String> notes = new ArrayList<>();

    TerminalProgress(CommandSpec spec, String unit) {
        this.err = spec.commandLine().getErr();
        this.unit = unit;
    }

    /** Tells that so many of so many are done. */
    @Override
    public void at(long done, long total) {
        show(done + " of " + total + " " + unit);
    }

    @Override
    public void reading(String list, long entries) {
        show(String.format(Locale.ROOT, "%,d entries of %s read", entries, list));
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    private void show(String text) {
        long now = System.currentTimeMillis();
        if (shown && now - lastShownAt >= EVERY_MILLIS) {
            err.print("\r\u001b[K" + text + " ...");
            err.flush();
            lastShownAt = now;
            written = true;
        }
    }

    /** Leaves the terminal's line clean, and says the notes. */
    @Override
    public void close() {
        if (written) {
            err.print("\r\u001b[K");
            err.flush();
        }
        notes.forEach(note -> err.println("note: " + note));
    }
}
