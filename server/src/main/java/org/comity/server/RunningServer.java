package org.comity.server;

import java.nio.file.Path;
import java.util.List;

/** A server that answers. Closing it stops the web server first, then the embedded database. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers: {@code http://127.0.0.1:8080}. */
    String url();

    /** The folder that holds everything of this server. */
    Path dataFolder();

    /** The demo's sign-ins, one per role; empty in real use. */
    List<DemoSignIn> demoSignIns();

    /** Waits until it is closed, by another thread or by the end of the process. */
    void awaitClose() throws InterruptedException;

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
