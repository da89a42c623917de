package org.comity.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run. It answers on the loopback address alone; for others to reach it, a web server of the operator's stands before
 * it and does TLS.
 *
 * @param network where it answers
 * @param dataFolder the folder that holds everything: the embedded database, the log's key, the demo sign-ins
 * @param lawFolder the law packs
 * @param examplesFolder the example cases; present for the demo alone, which also makes the demo users
 * @param database the operator's own database; absent for the embedded one
 * @param office what real use needs to know of the office; the demo has its own
 */
public record ServerSettings(
        Network network,
        Path dataFolder,
        Path lawFolder,
        Optional<Path> examplesFolder,
        Optional<OwnDatabase> database,
        Office office) {

    /** The demo: demo users, the example cases, the embedded database. A port of 0 is any free one. */
    public static ServerSettings demo(int port, Path dataFolder, Path examplesFolder, Path lawFolder) {
        return new ServerSettings(
                new Network(port, Optional.empty()),
                dataFolder,
                lawFolder,
                Optional.of(examplesFolder),
                Optional.empty(),
                new Office("central-authority", "demo.comity.example/record"));
    }

    /**
     * Real use, as a configuration file says: no demo users, no demo cases.
     *
     * @throws org.comity.terms.BadInput when the file cannot be used
     */
    public static ServerSettings read(Path configFile) {
        return SettingsReader.read(configFile);
    }

    /** Whether this is the demo. */
    public boolean isDemo() {
        return examplesFolder.isPresent();
    }

    /**
     * Where the server answers.
     *
     * @param port the port on the loopback address; 0 for any free one
     * @param publicHost the name under which people reach it through a web server that stands before it and does TLS
     */
    public record Network(int port, Optional<String> publicHost) {}

    /**
     * The office that keeps the server.
     *
     * @param name the office's name, to which the first administrator belongs
     * @param logOrigin the name of its log, as checkpoints carry it: {@code crownlaw.example/record}
     */
    public record Office(String name, String logOrigin) {}

    /**
     * A PostgreSQL that the operator runs.
     *
     * @param jdbcUrl its address: {@code jdbc:postgresql://host/name}
     * @param application as whom the server works
     * @param owner as whom the tables are made; a user of its own keeps the server from taking off its own triggers
     */
    public record OwnDatabase(String jdbcUrl, Login application, Login owner) {}

    /** A database user, and the file that holds the password. */
    public record Login(String user, Path passwordFile) {}
}
