package org.comity.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.comity.server.database.EmbeddedPostgres;
import org.comity.server.database.Schema;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh database for a test: a copy of one that was migrated once, in one PostgreSQL for all tests of the process. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HikariDataSource pool;
    private final String name;

    private TestDatabase(String name) {
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Shared.POSTGRES.jdbcUrl(name));
        config.setUsername(EmbeddedPostgres.APPLICATION);
        config.setPassword(Shared.POSTGRES.applicationPassword());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    private static final class Shared {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("comity-test-database");
                EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        folder,
                        Path.of("target", "postgres-programs").toAbsolutePath(),
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off");
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
                postgres.ensureDatabase("template");
                Schema.migrate(
                        postgres.jdbcUrl("template"),
                        EmbeddedPostgres.OWNER,
                        postgres.ownerPassword(),
                        EmbeddedPostgres.APPLICATION);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static TestDatabase create() {
        String name = "test" + NUMBER.incrementAndGet();
        asOwner("postgres", "create database " + name + " template template strategy wal_log");
        return new TestDatabase(name);
    }

    /** Does something as the tables' owner, which the server never is. */
    public void asOwner(String sql) {
        asOwner(name, sql);
    }

    private static void asOwner(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        Shared.POSTGRES.jdbcUrl(database), EmbeddedPostgres.OWNER, Shared.POSTGRES.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public HikariDataSource pool() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** What is done in one transaction for a person. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions().execute(_ -> {
            new ActingPerson(jdbc()).set(actor.userId());
            return work.get();
        }));
    }

    /** An account of a role in the office {@code office}, of a person of its own. */
    public Actor user(Role role) {
        return user(role, "office", UUID.randomUUID());
    }

    public Actor user(Role role, String office, UUID person) {
        Actor actor =
                new Actor(UUID.randomUUID(), role.word() + NUMBER.incrementAndGet(), "Test " + role, role, office);
        transactions()
                .executeWithoutResult(_ ->
                        new UserStore(jdbc()).keep(new UserAccount(actor, person, Optional.empty()), Instant.now()));
        return actor;
    }

    @Override
    public void close() {
        pool.close();
        asOwner("postgres", "drop database " + name + " with (force)");
    }
}
