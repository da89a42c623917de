package org.comity.bench.register;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.comity.tracing.columns.Movements;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory: a recursive query whose state is two lists of balances, one step a movement. */
final class DuckDb extends SqlPeer {

    DuckDb() throws SQLException {
        super(DriverManager.getConnection("jdbc:duckdb:"));
    }

    @Override
    public String name() {
        return "DuckDB 1.4";
    }

    @Override
    public String cannot() {
        return "lots in order (fifo); thousands of ledgers: the state is copied at every step";
    }

    @Override
    public long most() {
        return 1_000;
    }

    @Override
    public void load(World world) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table movement (seq bigint, src integer, dst integer, amount bigint)");
        }
        Movements movements = world.movements();
        try (DuckDBAppender appender =
                ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "movement")) {
            for (long i = 0; i < movements.size(); i++) {
                appender.beginRow();
                appender.append(i);
                appender.append(movements.from(i));
                appender.append(movements.to(i));
                appender.append(movements.amountMinor(i));
                appender.endRow();
            }
        }
    }

    /** Element n+1 of a list is ledger n; taken is what an own-first debit takes of the claim. */
    @Override
    public long[] ownFirst(World world) throws SQLException {
        String taken =
                "case when m.src = 0 then (case when m.seq = " + world.claim().movement()
                        + " then m.amount else 0 end) else greatest(0, m.amount - (r.b[m.src + 1] - r.t[m.src + 1])) end";
        String query =
                "with recursive run as (select -1::bigint as seq, [0::bigint for x in range(" + (world.ledgers() + 1)
                        + ")] as b, [0::bigint for x in range(" + (world.ledgers() + 1) + ")] as t"
                        + " union all select m.seq,"
                        + " [r.b[k + 1] + (case when k = m.dst then m.amount else 0 end) - (case when k = m.src then m.amount else 0 end) for k in range("
                        + (world.ledgers() + 1) + ")],"
                        + " [r.t[k + 1] + (case when k = m.dst then " + taken
                        + " else 0 end) - (case when k = m.src and m.src > 0 then " + taken
                        + " else 0 end) for k in range(" + (world.ledgers() + 1) + ")]"
                        + " from run r join movement m on m.seq = r.seq + 1)"
                        + " select unnest(t) from (select t from run order by seq desc limit 1)";
        long[] held = new long[world.ledgers() + 1];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            for (int ledger = 0; rows.next(); ledger++) {
                held[ledger] = ledger == 0 ? 0 : rows.getLong(1);
            }
        }
        return held;
    }
}
