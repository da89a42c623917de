package org.comity.server.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.names.Hit;
import org.comity.names.Match;
import org.comity.names.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The searches of lists that were made, with their hits. */
public final class ScreeningStore {

    private static final String SEARCHES =
            "select s.id, s.purpose, u.name, s.made_at from screening s join app_user u on u.id = s.made_by"
                    + " where s.case_id = ? order by s.number desc";

    private final JdbcClient jdbc;

    public ScreeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A search: why, by whom (sign-in name), when, and what it found. */
    public record StoredScreening(UUID id, String purpose, String by, Instant at, List<Hit> hits) {}

    /** Keeps a search and its hits. */
    public void keep(UUID caseId, StoredScreening made, UUID by) {
        jdbc.sql("insert into screening (id, case_id, purpose, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(made.id(), caseId, made.purpose(), by, Times.of(made.at()))
                .update();
        for (Hit hit : made.hits()) {
            jdbc.sql(
                            "insert into screening_hit (screening_id, query, rank, list, entry_id, name, score, verdict, because)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            made.id(),
                            hit.query(),
                            hit.rank(),
                            hit.list(),
                            hit.entryId(),
                            hit.name(),
                            hit.match().score(),
                            hit.match().verdict().name(),
                            hit.match().because().toArray(String[]::new))
                    .update();
        }
    }

    /** The last search of a case. */
    public Optional<StoredScreening> findLast(UUID caseId) {
        return jdbc.sql(SEARCHES + " limit 1")
                .param(caseId)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** Every search of a case, the newest first. */
    public List<StoredScreening> list(UUID caseId) {
        return jdbc.sql(SEARCHES).param(caseId).query((row, _) -> stored(row)).list();
    }

    private StoredScreening stored(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new StoredScreening(
                id, row.getString("purpose"), row.getString("name"), Times.at(row, "made_at"), listHits(id));
    }

    private List<Hit> listHits(UUID screening) {
        return jdbc.sql("select * from screening_hit where screening_id = ? order by query, rank")
                .param(screening)
                .query(ScreeningStore::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        Array because = row.getArray("because");
        return new Hit(
                row.getString("query"),
                row.getInt("rank"),
                row.getString("list"),
                row.getString("entry_id"),
                row.getString("name"),
                new Match(row.getDouble("score"), Verdict.valueOf(row.getString("verdict")), List.of((String[])
                        because.getArray())));
    }
}
