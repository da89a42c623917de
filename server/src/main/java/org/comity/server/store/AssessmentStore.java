package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.Conclusion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assessments that were made, as the JSON that was answered. */
public final class AssessmentStore {

    private static final String STORED =
            "select a.id, a.case_id, a.fact_changes, a.as_at, a.answer, a.conclusion, a.open_questions,"
                    + " u.name, a.made_at from assessment a join app_user u on u.id = a.made_by ";

    private final JdbcClient jdbc;

    public AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An assessment as it was kept.
     *
     * @param id its id
     * @param caseId the case
     * @param of what was assessed
     * @param answer the JSON that was answered
     * @param summary what the list of cases shows of it
     * @param by the sign-in name of the person who asked for it
     * @param at when
     */
    public record StoredAssessment(
            UUID id, UUID caseId, Basis of, String answer, Summary summary, String by, Instant at) {}

    /** How many changes of facts the assessed facts include, and the day as at which they were assessed. */
    public record Basis(int factChanges, LocalDate asAt) {}

    /** The conclusion and how many open questions there are. */
    public record Summary(Conclusion conclusion, int openQuestions) {}

    /** Keeps an assessment. */
    public void keep(StoredAssessment made, UUID by) {
        jdbc.sql(
                        "insert into assessment (id, case_id, fact_changes, as_at, answer, conclusion, open_questions, made_by, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        made.id(),
                        made.caseId(),
                        made.of().factChanges(),
                        made.of().asAt(),
                        made.answer(),
                        made.summary().conclusion().name(),
                        made.summary().openQuestions(),
                        by,
                        Times.of(made.at()))
                .update();
    }

    /** The last assessment of a case. */
    public Optional<StoredAssessment> findLast(UUID caseId) {
        return jdbc.sql(STORED + "where a.case_id = ? order by a.number desc limit 1")
                .param(caseId)
                .query(AssessmentStore::stored)
                .optional();
    }

    /** The last assessment of each case that the acting person sees. */
    public List<StoredAssessment> listLast() {
        return jdbc.sql(STORED + "where a.number in (select max(number) from assessment group by case_id)")
                .query(AssessmentStore::stored)
                .list();
    }

    private static StoredAssessment stored(ResultSet row, int number) throws SQLException {
        return new StoredAssessment(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Basis(row.getInt("fact_changes"), row.getObject("as_at", LocalDate.class)),
                row.getString("answer"),
                new Summary(Conclusion.valueOf(row.getString("conclusion")), row.getInt("open_questions")),
                row.getString("name"),
                Times.at(row, "made_at"));
    }
}
