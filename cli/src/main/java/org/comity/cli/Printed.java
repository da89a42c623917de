package org.comity.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output of a command. */
final class Printed {

    private Printed() {}

    /** Prints a text, ending it with one line break. */
    static void print(CommandSpec spec, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }
}
