package org.comity.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void keepsDataOverARestartAndIsDurable() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS)) {
            database.ensureDatabase("comity");
            run(database, "create table t (x int)");
            run(database, "insert into t values (42)");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS)) {
            database.ensureDatabase("comity");
            assertThat(ask(database, "select x from t")).isEqualTo("42");
        }
    }

    @Test
    void refusesWhoeverHasNoPasswordAndKeepsItsPasswordsPrivate() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.jdbcUrl("postgres"), EmbeddedPostgres.OWNER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("owner.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void stopsTheDatabaseThatAKilledServerLeftBehind() throws Exception {
        EmbeddedPostgres leftBehind = EmbeddedPostgres.start(folder, PROGRAMS);
        leftBehind.ensureDatabase("comity");
        run(leftBehind, "create table t (x int)");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ProcessHandle.of(leftBehind.pid())).isEmpty();
            assertThat(ask(database, "select count(*) from t")).isEqualTo("0");
        }
    }

    @Test
    void startsWhenTheNumberOfADeadDatabaseNowBelongsToAnotherProgram() throws Exception {
        EmbeddedPostgres.start(folder, PROGRAMS).close();
        Path pidFile = folder.resolve("files").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("files") + "\n");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(database, "select 1", "postgres")).isEqualTo("1");
        }
    }

    @Test
    void stopsCleanlyWhileSomebodyIsConnected() throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.start(folder, PROGRAMS);
        database.ensureDatabase("comity");
        try (Connection lingering = connect(database, "comity")) {
            database.close();
            assertThat(lingering.isValid(1)).isFalse();
        }
        assertThat(folder.resolve("files").resolve("postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void saysWhatTheDatabaseSaidWhenItDoesNotStart() throws IOException {
        EmbeddedPostgres.start(folder, PROGRAMS).close();
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS, "shared_buffers=nonsense"))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("shared_buffers");
    }

    private static void run(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database, "comity")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres database, String sql) throws SQLException {
        return ask(database, sql, "comity");
    }

    private static String ask(EmbeddedPostgres database, String sql, String name) throws SQLException {
        try (Connection connection = connect(database, name);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres database, String name) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(name), EmbeddedPostgres.OWNER, database.ownerPassword());
    }
}
