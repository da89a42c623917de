package org.comity.server;

/** Why the server cannot run, as one line for the operator. Commands answer it with its exit code. */
public final class ServerProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private ServerProblem(int exitCode, String text, Throwable cause) {
        super(text.replace('\n', ' ').replace('\r', ' '), cause);
        this.exitCode = exitCode;
    }

    /** It could not run: exit code 3. */
    public static ServerProblem cannotRun(String text, Throwable cause) {
        return new ServerProblem(3, text, cause);
    }

    /** The line, without the leading {@code error: }. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** 3: it could not run. */
    public int exitCode() {
        return exitCode;
    }
}
