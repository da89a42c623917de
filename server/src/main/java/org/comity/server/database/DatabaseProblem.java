package org.comity.server.database;

/** Why the data folder or its database cannot be used, as one line for the operator. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String text) {
        super(text);
    }

    public DatabaseProblem(String text, Throwable cause) {
        super(text, cause);
    }
}
