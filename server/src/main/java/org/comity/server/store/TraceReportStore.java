package org.comity.server.store;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tracing reports that were made, as JSON. The same input gives the same report, which is kept once. */
public final class TraceReportStore {

    private final JdbcClient jdbc;

    public TraceReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a report unless the one of this input is there already; answers whether it is new. */
    public boolean keep(UUID caseId, byte[] inputSha256, String answer, UUID by, Instant at) {
        return jdbc.sql(
                                "insert into trace_report (id, case_id, input_sha256, answer, made_by, made_at) values (?, ?, ?, ?, ?, ?)"
                                        + " on conflict (case_id, input_sha256) do nothing")
                        .params(UUID.randomUUID(), caseId, inputSha256, answer, by, Times.of(at))
                        .update()
                == 1;
    }

    /** Whether the report of an input is there. */
    public boolean has(UUID caseId, byte[] inputSha256) {
        return jdbc.sql("select exists (select 1 from trace_report where case_id = ? and input_sha256 = ?)")
                .params(caseId, inputSha256)
                .query(Boolean.class)
                .single();
    }
}
