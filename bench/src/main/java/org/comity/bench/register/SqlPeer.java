package org.comity.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.comity.tracing.columns.Movements;

/** A database over JDBC: the movements in a table, the lowest balance of one ledger by a window function. */
abstract class SqlPeer implements Peer {

    private static final String LOWEST =
            "select min(case when b > 0 then b else 0 end) from (select seq, sum(case when dst = 1 then amount else -amount end)"
                    + " over (order by seq rows unbounded preceding) as b from movement where dst = 1 or src = 1) w where seq >= ?";

    final Connection connection;

    SqlPeer(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void load(World world) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists movement");
            statement.execute("create table movement (seq bigint, src integer, dst integer, amount bigint)");
        }
        connection.setAutoCommit(false);
        Movements movements = world.movements();
        try (PreparedStatement insert = connection.prepareStatement("insert into movement values (?, ?, ?, ?)")) {
            for (long i = 0; i < movements.size(); i++) {
                insert.setLong(1, i);
                insert.setInt(2, movements.from(i));
                insert.setInt(3, movements.to(i));
                insert.setLong(4, movements.amountMinor(i));
                insert.addBatch();
                if (i % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public Optional<Long> lowestBalance(World world) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOWEST)) {
            query.setLong(1, world.claim().movement());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return Optional.of(rows.getLong(1));
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            System.err.println("could not close " + name() + ": " + e.getMessage());
        }
    }
}
