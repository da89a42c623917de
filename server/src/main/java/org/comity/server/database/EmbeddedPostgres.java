package org.comity.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL as a child process on the loopback address: its programs come with the class path, its files stand in one folder, its
 * passwords beside them. Durable: what a transaction has committed outlives a crash.
 *
 * <p>Two users: {@code comity} owns the tables and is used for migrations alone; {@code comity_app} is the server's own and owns nothing,
 * so that it cannot take off a trigger.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The user who owns the tables. */
    public static final String OWNER = "comity";

    /** The user as whom the server works. */
    public static final String APPLICATION = "comity_app";

    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final String ownerPassword;
    private final String applicationPassword;

    private EmbeddedPostgres(Process process, int port, String ownerPassword, String applicationPassword) {
        this.process = process;
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.applicationPassword = applicationPassword;
    }

    /**
     * Starts the database of a folder, which is made when it is absent. A database left over from a process that was killed is stopped first.
     *
     * @param folder the database's folder, claimed by this process
     * @param programs the folder for the unpacked programs
     * @param settings further settings for {@code postgres}, each {@code name=value}
     */
    public static EmbeddedPostgres start(Path folder, Path programs, String... settings) {
        try {
            Files.createDirectories(folder);
            Path bin = PostgresArchive.unpack(programs).resolve("bin");
            PostgresUser user = PostgresUser.find();
            String ownerPassword = PrivateFiles.readOrMakeSecret(folder.resolve("owner.password"));
            String applicationPassword = PrivateFiles.readOrMakeSecret(folder.resolve("application.password"));
            Path files = folder.resolve("files");
            if (!Files.exists(files)) {
                make(bin, user, folder, files);
            }
            Orphan.stop(files, STOP_WITHIN);
            user.own(files);
            int port = port(folder.resolve("port"));
            Path log = folder.resolve("postgres.log");
            Process process = launch(bin, user, files, port, log, List.of(settings));
            EmbeddedPostgres database = new EmbeddedPostgres(process, port, ownerPassword, applicationPassword);
            database.awaitReady(log);
            return database;
        } catch (IOException e) {
            throw new DatabaseProblem(folder + ": the embedded database cannot be started (" + e.getMessage() + ")", e);
        }
    }

    /** The address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of {@link #OWNER}. */
    public String ownerPassword() {
        return ownerPassword;
    }

    /** The password of {@link #APPLICATION}. */
    public String applicationPassword() {
        return applicationPassword;
    }

    /** The process id of the database. */
    public long pid() {
        return process.pid();
    }

    /** Makes a database if it is not there, and the application's user. */
    public void ensureDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), OWNER, ownerPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " login password '" + applicationPassword + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("the embedded database does not work (" + e.getMessage() + ")", e);
        }
    }

    /** Stops it cleanly, whoever is still connected; it is given ten seconds. */
    @Override
    public void close() {
        if (!isInterrupted()) {
            process.destroy();
        }
        if (!exits(process, STOP_WITHIN)) {
            process.destroyForcibly();
            exits(process, STOP_WITHIN);
        }
    }

    /** SIGINT is PostgreSQL's fast stop; SIGTERM, which is all that Java sends, would wait for every client to leave. */
    private boolean isInterrupted() {
        try {
            Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            return exits(kill, STOP_WITHIN) && kill.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Made beside its place and then moved there, so that a folder half made is never taken for a database. */
    private static void make(Path bin, PostgresUser user, Path folder, Path files) throws IOException {
        Path made = Files.createTempDirectory(folder, "new-");
        Path password = made.resolve("password");
        PrivateFiles.write(password, Files.readString(folder.resolve("owner.password")));
        Path data = made.resolve("files");
        user.own(made);
        String[] command = user.command(
                bin.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        Path log = folder.resolve("initdb.log");
        Process process = builder(command, log).start();
        if (!exits(process, START_WITHIN) || process.exitValue() != 0) {
            throw new DatabaseProblem(
                    data + ": the embedded database could not be made (" + lastLine(log) + "); see " + log);
        }
        Files.delete(password);
        Files.move(data, files);
        Files.delete(made);
    }

    private static Process launch(Path bin, PostgresUser user, Path files, int port, Path log, List<String> settings)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                files.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=50",
                "-c",
                "jit=off"));
        for (String setting : settings) {
            words.add("-c");
            words.add(setting);
        }
        return builder(user.command(words.toArray(String[]::new)), log).start();
    }

    private static ProcessBuilder builder(String[] command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** The port is chosen once and kept, so that an operator's tools find the database again; another one only if it is taken. */
    private static int port(Path file) throws IOException {
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (isFree(kept)) {
                return kept;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PrivateFiles.write(file, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void awaitReady(Path log) throws IOException {
        Instant end = Instant.now().plus(START_WITHIN);
        Optional<SQLException> last = Optional.empty();
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try (Connection _ = DriverManager.getConnection(jdbcUrl("postgres"), OWNER, ownerPassword)) {
                return;
            } catch (SQLException notYet) {
                last = Optional.of(notYet);
            }
            exits(process, Duration.ofMillis(25));
        }
        String why = process.isAlive() ? last.map(SQLException::getMessage).orElse("no answer") : lastLine(log);
        close();
        throw new DatabaseProblem("the embedded database did not start (" + why + "); see " + log);
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }

    static boolean exits(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
