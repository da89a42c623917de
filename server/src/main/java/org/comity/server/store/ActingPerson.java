package org.comity.server.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the database for whom the current transaction works. The setting ends with the transaction. */
public final class ActingPerson {

    private final JdbcClient jdbc;

    public ActingPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction, rows are seen and written for this person. */
    public void set(UUID userId) {
        jdbc.sql("select set_config('comity.actor', ?, true)")
                .param(userId.toString())
                .query(String.class)
                .single();
    }
}
