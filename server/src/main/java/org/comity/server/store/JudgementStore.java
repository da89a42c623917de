package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.names.Judgement;
import org.comity.names.JudgementLine;
import org.comity.names.JudgementLine.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people judged of the people of a case, line by line (names 11.8). */
public final class JudgementStore {

    private static final String[] NONE = {};

    private final JdbcClient jdbc;

    public JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line, what its author saw, and where it was taken over from.
     *
     * @param line the line, signed with the sign-in name
     * @param seen the reasons for the match when it was judged; empty when it was no match then, and for other lines
     * @param origin the judgement of another case that it was taken over from; absent too when the acting person does not see that case
     */
    public record StoredLine(JudgementLine line, List<String> seen, Optional<Origin> origin) {

        public StoredLine {
            seen = List.copyOf(seen);
        }

        /** A line of this case's own. */
        public StoredLine(JudgementLine line, List<String> seen) {
            this(line, seen, Optional.empty());
        }
    }

    /** A line of the judgements of another case. */
    public record Origin(UUID caseId, String reference, long line) {}

    /** Adds a line under the number it has; the case is locked by the caller, who has counted the lines. */
    public void add(UUID caseId, StoredLine stored, UUID by) {
        Columns columns = Columns.of(stored.line());
        Signed signed = stored.line().signed();
        jdbc.sql("insert into judgement_line (case_id, number, reason, made_by, made_at, seen, left_entry, right_entry,"
                        + " judgement, undoes, grouped, members) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, (int) signed.number(), signed.reason(), by, Times.of(signed.at()))
                .param(stored.seen().toArray(String[]::new))
                .param(columns.left.orElse(null))
                .param(columns.right.orElse(null))
                .param(columns.judgement.orElse(null))
                .param(columns.undoes.orElse(null))
                .param(columns.grouped.orElse(null))
                .param(columns.grouped.isPresent() ? columns.members.toArray(String[]::new) : null)
                .update();
    }

    private record Columns(
            Optional<String> left,
            Optional<String> right,
            Optional<String> judgement,
            Optional<Integer> undoes,
            Optional<String> grouped,
            List<String> members) {

        private static final Optional<String> NO = Optional.empty();

        static Columns of(JudgementLine line) {
            return switch (line) {
                case JudgementLine.Judged judged ->
                    new Columns(
                            Optional.of(judged.left()),
                            Optional.of(judged.right()),
                            Optional.of(judged.judgement().name()),
                            Optional.empty(),
                            NO,
                            List.of());
                case JudgementLine.Undone undone ->
                    new Columns(NO, NO, NO, Optional.of((int) undone.line()), NO, List.of());
                case JudgementLine.Merged merged ->
                    new Columns(NO, NO, NO, Optional.empty(), Optional.of("MERGE"), merged.members());
                case JudgementLine.Split split ->
                    new Columns(NO, NO, NO, Optional.empty(), Optional.of("SPLIT"), split.members());
            };
        }
    }

    /** Every line of a case, oldest first. */
    public List<StoredLine> list(UUID caseId) {
        return jdbc.sql("select j.*, u.name, o.from_case, o.from_number, f.reference from judgement_line j"
                        + " join app_user u on u.id = j.made_by"
                        + " left join judgement_origin o on o.case_id = j.case_id and o.number = j.number"
                        + " left join case_file f on f.id = o.from_case where j.case_id = ? order by j.number")
                .param(caseId)
                .query(JudgementStore::stored)
                .list();
    }

    private static StoredLine stored(ResultSet row, int number) throws SQLException {
        Signed signed = new Signed(
                row.getInt("number"), Times.at(row, "made_at"), row.getString("name"), row.getString("reason"));
        Optional<UUID> from = Optional.ofNullable(row.getObject("from_case", UUID.class));
        Optional<Origin> origin = from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin(from.get(), row.getString("reference"), row.getLong("from_number")));
        return new StoredLine(line(signed, row), texts(row, "seen"), origin);
    }

    private static JudgementLine line(Signed signed, ResultSet row) throws SQLException {
        Optional<String> judgement = Optional.ofNullable(row.getString("judgement"));
        if (judgement.isPresent()) {
            return new JudgementLine.Judged(
                    signed,
                    row.getString("left_entry"),
                    row.getString("right_entry"),
                    Judgement.valueOf(judgement.get()));
        }
        Optional<String> grouped = Optional.ofNullable(row.getString("grouped"));
        if (grouped.isEmpty()) {
            return new JudgementLine.Undone(signed, row.getLong("undoes"));
        }
        List<String> members = texts(row, "members");
        return grouped.get().equals("MERGE")
                ? new JudgementLine.Merged(signed, members)
                : new JudgementLine.Split(signed, members);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return List.of(array == null ? NONE : (String[]) array.getArray());
    }
}
