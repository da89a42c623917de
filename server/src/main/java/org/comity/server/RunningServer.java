package org.comity.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server that answers. Closing it stops the web server first, then the embedded database, then gives the data folder back. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers: {@code http://127.0.0.1:8080}. */
    String url();

    /** The folder that holds everything of this server. */
    Path dataFolder();

    /** The demo's sign-ins, one per role; empty in real use. */
    List<DemoSignIn> demoSignIns();

    /** The file with the first administrator's password and token, when this start has just made that account. */
    Optional<Path> firstAdministrator();

    /** Waits until it is closed, by another thread or by the end of the process. */
    void awaitClose() throws InterruptedException;

    /** Stops it; a second call does nothing. */
    @Override
    void close();

    /**
     * A demo user's way in.
     *
     * @param user the sign-in name
     * @param role the role's word
     * @param token the bearer token, which is the demo user's password too
     */
    record DemoSignIn(String user, String role, String token) {}
}
