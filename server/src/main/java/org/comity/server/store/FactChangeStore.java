package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes of a case's facts, numbered from 1. */
public final class FactChangeStore {

    private final JdbcClient jdbc;

    public FactChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param number its number within the case
     * @param path the fact
     * @param leaf the leaf as YAML text, as the engine reads it
     * @param text the value, status and source for reading
     * @param by the sign-in name of the person who added it
     * @param at when
     */
    public record StoredChange(int number, String path, String leaf, Reading text, String by, Instant at) {}

    /** Value, status and source of a change, for reading; empty text where nothing was said. */
    public record Reading(String value, String status, String source) {}

    /** Adds a change under the next number; the case is locked by the caller. */
    public int add(UUID caseId, String path, String leaf, Reading text, UUID by, Instant at) {
        return jdbc.sql(
                        "insert into fact_change (case_id, number, path, leaf, value, status, source, added_by, added_at)"
                                + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? from fact_change where case_id = ?"
                                + " returning number")
                .params(caseId, path, leaf, text.value(), text.status(), text.source(), by, Times.of(at), caseId)
                .query(Integer.class)
                .single();
    }

    /** All changes of a case, oldest first. */
    public List<StoredChange> list(UUID caseId) {
        return jdbc.sql(
                        "select f.number, f.path, f.leaf, f.value, f.status, f.source, u.name, f.added_at"
                                + " from fact_change f join app_user u on u.id = f.added_by where f.case_id = ? order by f.number")
                .param(caseId)
                .query(FactChangeStore::change)
                .list();
    }

    private static StoredChange change(ResultSet row, int number) throws SQLException {
        return new StoredChange(
                row.getInt("number"),
                row.getString("path"),
                row.getString("leaf"),
                new Reading(row.getString("value"), row.getString("status"), row.getString("source")),
                row.getString("name"),
                Times.at(row, "added_at"));
    }
}
