package org.comity.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run.
 *
 * @param port the port on which it answers; 0 for any free one
 * @param dataFolder the folder that holds everything: the embedded database, the log's key, the demo sign-ins
 * @param lawFolder the law packs
 * @param examplesFolder the example cases; present for the demo alone, which also makes the demo users
 * @param database the operator's own database; absent for the embedded one
 */
public record ServerSettings(
        int port, Path dataFolder, Path lawFolder, Optional<Path> examplesFolder, Optional<OwnDatabase> database) {

    /** The demo: demo users, the example cases, the embedded database. */
    public static ServerSettings demo(int port, Path dataFolder, Path examplesFolder, Path lawFolder) {
        return new ServerSettings(port, dataFolder, lawFolder, Optional.of(examplesFolder), Optional.empty());
    }

    /**
     * Real use, as a configuration file says: no demo users, no demo cases.
     *
     * @throws org.comity.terms.BadInput when the file cannot be used
     */
    public static ServerSettings read(Path configFile) {
        throw new UnsupportedOperationException("not built yet: " + configFile);
    }

    /** Whether this is the demo. */
    public boolean isDemo() {
        return examplesFolder.isPresent();
    }

    /**
     * A PostgreSQL that the operator runs.
     *
     * @param jdbcUrl its address: {@code jdbc:postgresql://host/name}
     * @param user the user to connect as
     * @param passwordFile the file that holds the password
     */
    public record OwnDatabase(String jdbcUrl, String user, Path passwordFile) {}
}
