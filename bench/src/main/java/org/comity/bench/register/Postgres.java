package org.comity.bench.register;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL, where {@code COMITY_BENCH_POSTGRES} names one: a loop in PL/pgSQL over a table of balances. */
final class Postgres extends SqlPeer {

    private final String version;

    Postgres(String url) throws SQLException {
        super(DriverManager.getConnection(url));
        this.version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }

    @Override
    public String name() {
        return "PostgreSQL " + version;
    }

    @Override
    public String cannot() {
        return "by windows: money that moves on; by a loop: all of it, a row at a time";
    }

    @Override
    public long most() {
        return 10_000;
    }

    @Override
    public long[] ownFirst(World world) throws SQLException {
        long[] held = new long[world.ledgers() + 1];
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists state");
            statement.execute(
                    "create unlogged table state (ledger integer primary key, b bigint, t bigint) with (fillfactor = 50)");
            statement.execute("insert into state select g, 0, 0 from generate_series(1, " + world.ledgers() + ") g");
            statement.execute("do $$ declare m record; s record; taken bigint; begin"
                    + " for m in select * from movement order by seq loop"
                    + " taken := case when m.seq = " + world.claim().movement() + " then m.amount else 0 end;"
                    + " if m.src > 0 then select b, t into s from state where ledger = m.src;"
                    + " taken := greatest(0, m.amount - (s.b - s.t));"
                    + " update state set b = b - m.amount, t = t - taken where ledger = m.src; end if;"
                    + " if m.dst > 0 then update state set b = b + m.amount, t = t + taken where ledger = m.dst; end if;"
                    + " end loop; end $$");
            try (ResultSet rows = statement.executeQuery("select ledger, t from state")) {
                while (rows.next()) {
                    held[rows.getInt(1)] = rows.getLong(2);
                }
            }
        }
        return held;
    }
}
