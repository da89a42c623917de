package org.comity.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.server.ServerSettings.Login;
import org.comity.server.ServerSettings.OwnDatabase;
import org.comity.server.database.DataFolder;
import org.comity.server.database.DatabaseProblem;
import org.comity.server.database.EmbeddedPostgres;
import org.comity.server.database.Schema;

/**
 * The database, its tables up to date, with a pool of connections as the application's user.
 *
 * @param pool the connections
 * @param embedded the embedded database's process; absent for the operator's own
 */
record OpenDatabase(HikariDataSource pool, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {

    private static final String NAME = "comity";
    private static final int CONNECTIONS = 12;

    static OpenDatabase open(ServerSettings settings, DataFolder folder) {
        return settings.database().isPresent()
                ? openOwn(settings.database().get())
                : openEmbedded(folder.path().resolve("database"), folder.path().resolve("programs"));
    }

    private static OpenDatabase openEmbedded(Path folder, Path programs) {
        EmbeddedPostgres embedded = EmbeddedPostgres.start(folder, programs);
        try {
            embedded.ensureDatabase(NAME);
            String url = embedded.jdbcUrl(NAME);
            Schema.migrate(url, EmbeddedPostgres.OWNER, embedded.ownerPassword(), EmbeddedPostgres.APPLICATION);
            return new OpenDatabase(
                    pool(url, EmbeddedPostgres.APPLICATION, embedded.applicationPassword()), Optional.of(embedded));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static OpenDatabase openOwn(OwnDatabase own) {
        Login application = own.application();
        Schema.migrate(own.jdbcUrl(), own.owner().user(), password(own.owner()), application.user());
        return new OpenDatabase(pool(own.jdbcUrl(), application.user(), password(application)), Optional.empty());
    }

    private static String password(Login login) {
        try {
            return Files.readString(login.passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseProblem(
                    login.passwordFile() + ": the password of the database user " + login.user() + " cannot be read",
                    e);
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("comity");
        config.setInitializationFailTimeout(1);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseProblem(url + ": the database does not let " + user + " in (" + reason(e) + ")", e);
        }
    }

    private static String reason(PoolInitializationException e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
