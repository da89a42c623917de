package org.comity.cli;

/** The exit codes of the command-line contract. */
final class ExitCode {

    /** The command did what it says. */
    static final int DONE = 0;

    /** Done, and what was checked does not hold: a log that does not verify, a failing pack or golden case. */
    static final int DOES_NOT_HOLD = 1;

    /** Bad usage or bad input. */
    static final int BAD_INPUT = 2;

    /** It could not run: a port in use, a folder of another version, a fault of the program. */
    static final int COULD_NOT_RUN = 3;

    private ExitCode() {}
}
