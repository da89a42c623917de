package org.comity.bench.register;

import java.sql.DriverManager;
import java.sql.SQLException;

/** SQLite in memory: window functions, no loop over rows with a state. */
final class Sqlite extends SqlPeer {

    Sqlite() throws SQLException {
        super(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    @Override
    public String name() {
        return "SQLite 3.50";
    }

    @Override
    public String cannot() {
        return "money that moves on to another ledger; any rule but the lowest balance";
    }

    @Override
    public long most() {
        return 0;
    }

    @Override
    public long[] ownFirst(World world) {
        throw new UnsupportedOperationException(cannot());
    }
}
