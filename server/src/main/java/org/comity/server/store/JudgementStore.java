package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.names.Judgement;
import org.comity.names.JudgementLine;
import org.comity.names.JudgementLine.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people judged of the people of a case, line by line (names 11.8). */
public final class JudgementStore {

    private final JdbcClient jdbc;

    public JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line, and what its author saw.
     *
     * @param line the line, signed with the sign-in name
     * @param seen the reasons for the match when it was judged; empty when it was no match then, and for an undo
     */
    public record StoredLine(JudgementLine line, List<String> seen) {

        public StoredLine {
            seen = List.copyOf(seen);
        }
    }

    /**
     * What is to be judged.
     *
     * @param left one entry, as {@code LIST/ID}
     * @param right the other
     * @param seen the reasons for the match as they stand
     */
    public record Pair(String left, String right, List<String> seen) {}

    /** Adds a judgement under the next number; the case is locked by the caller. */
    public int judge(UUID caseId, Pair pair, Judgement judgement, String reason, UUID by, Instant at) {
        return jdbc.sql("insert into judgement_line (case_id, number, left_entry, right_entry, judgement, reason, seen,"
                        + " made_by, made_at) select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?"
                        + " from judgement_line where case_id = ? returning number")
                .params(
                        caseId,
                        pair.left(),
                        pair.right(),
                        judgement.name(),
                        reason,
                        pair.seen().toArray(String[]::new),
                        by,
                        Times.of(at),
                        caseId)
                .query(Integer.class)
                .single();
    }

    /** Adds an undo under the next number; the case is locked by the caller. */
    public int undo(UUID caseId, long line, String reason, UUID by, Instant at) {
        return jdbc.sql("insert into judgement_line (case_id, number, undoes, reason, seen, made_by, made_at)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, '{}', ?, ? from judgement_line where case_id = ?"
                        + " returning number")
                .params(caseId, (int) line, reason, by, Times.of(at), caseId)
                .query(Integer.class)
                .single();
    }

    /** Every line of a case, oldest first. */
    public List<StoredLine> list(UUID caseId) {
        return jdbc.sql("select j.*, u.name from judgement_line j join app_user u on u.id = j.made_by"
                        + " where j.case_id = ? order by j.number")
                .param(caseId)
                .query(JudgementStore::line)
                .list();
    }

    private static StoredLine line(ResultSet row, int number) throws SQLException {
        Signed signed = new Signed(
                row.getInt("number"), Times.at(row, "made_at"), row.getString("name"), row.getString("reason"));
        List<String> seen = List.of((String[]) row.getArray("seen").getArray());
        Optional<String> judgement = Optional.ofNullable(row.getString("judgement"));
        return new StoredLine(
                judgement.isPresent()
                        ? new JudgementLine.Judged(
                                signed,
                                row.getString("left_entry"),
                                row.getString("right_entry"),
                                Judgement.valueOf(judgement.get()))
                        : new JudgementLine.Undone(signed, row.getLong("undoes")),
                seen);
    }
}
