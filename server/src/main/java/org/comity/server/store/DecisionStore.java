package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.casework.Decision;
import org.comity.casework.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals and approvals. That they are two persons' is held by the table itself. */
public final class DecisionStore {

    private static final String DECISION =
            "select d.id, d.case_id, d.step, d.outcome, d.reasons, p.name as proposer, d.proposed_at,"
                    + " a.name as approver, d.approved_at from decision d join app_user p on p.id = d.proposed_by"
                    + " left join app_user a on a.id = d.approved_by ";

    private final JdbcClient jdbc;

    public DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a proposal. */
    public void propose(UUID id, UUID caseId, Proposal proposal, UUID by, Instant at) {
        jdbc.sql(
                        "insert into decision (id, case_id, step, outcome, reasons, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, caseId, proposal.step(), proposal.outcome(), proposal.reasons(), by, Times.of(at))
                .update();
    }

    /** Approves a proposal; answers whether it was still open. Of two at the same time one gets {@code false}. */
    public boolean approve(UUID id, UUID by, Instant at) {
        return jdbc.sql("update decision set approved_by = ?, approved_at = ? where id = ? and approved_by is null")
                        .params(by, Times.of(at), id)
                        .update()
                == 1;
    }

    /** Whether a person, under any account, proposed a decision. */
    public boolean isProposedByPersonOf(UUID id, UUID userId) {
        return jdbc.sql("select exists (select 1 from decision d join app_user p on p.id = d.proposed_by"
                        + " join app_user me on me.person = p.person where d.id = ? and me.id = ?)")
                .params(id, userId)
                .query(Boolean.class)
                .single();
    }

    /** A decision by its id. */
    public Optional<Decision> find(UUID id) {
        return jdbc.sql(DECISION + "where d.id = ?")
                .param(id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** The decisions of a case, oldest first. */
    public List<Decision> list(UUID caseId) {
        return jdbc.sql(DECISION + "where d.case_id = ? order by d.number")
                .param(caseId)
                .query(DecisionStore::decision)
                .list();
    }

    /** How many proposals of each case await approval; cases without one are left out. */
    public Map<UUID, Integer> countOpenByCase() {
        return jdbc
                .sql("select case_id, count(*) as open from decision where approved_by is null group by case_id")
                .query((row, _) -> Map.entry(row.getObject("case_id", UUID.class), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Optional<Instant> approvedAt = Times.findAt(row, "approved_at");
        String approver = row.getString("approver");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Proposal(row.getString("step"), row.getString("outcome"), row.getString("reasons")),
                new Decision.Signature(row.getString("proposer"), Times.at(row, "proposed_at")),
                approvedAt.map(at -> new Decision.Signature(approver, at)));
    }
}
