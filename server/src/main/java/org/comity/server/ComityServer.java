package org.comity.server;

/** The door of the server. */
public final class ComityServer {

    private ComityServer() {}

    /**
     * Starts a server and returns when it answers.
     *
     * @throws ServerProblem when it cannot run: the port is taken, the folder is in use or of another version, no database
     */
    public static RunningServer start(ServerSettings settings) {
        throw new UnsupportedOperationException("not built yet: " + settings);
    }
}
