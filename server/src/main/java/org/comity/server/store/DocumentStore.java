package org.comity.server.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of a case, as bytes: statements, the tracing plan, lists to match against. */
public final class DocumentStore {

    private final JdbcClient jdbc;

    public DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a document without reading it.
     *
     * @param name its name within the case, with {@code /} between folders
     * @param bytes its size
     * @param sha256 the SHA-256 of its bytes, in hexadecimal; the database has checked it
     * @param addedAt when it was added
     */
    public record StoredDocument(String name, long bytes, String sha256, Instant addedAt) {}

    /** Adds a document; the database computes its hash. */
    public void add(UUID caseId, String name, byte[] content, UUID by, Instant at) {
        jdbc.sql(
                        "insert into document (case_id, name, content, sha256, added_by, added_at) values (?, ?, ?, sha256(?), ?, ?)")
                .params(caseId, name, content, content, by, Times.of(at))
                .update();
    }

    /** The documents under a folder of the case, by name; {@code ""} for all. */
    public List<StoredDocument> list(UUID caseId, String folder) {
        return jdbc.sql("select name, octet_length(content) as bytes, sha256, added_at from document"
                        + " where case_id = ? and starts_with(name, ?) order by name")
                .params(caseId, folder)
                .query((row, _) -> new StoredDocument(
                        row.getString("name"),
                        row.getLong("bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        Times.at(row, "added_at")))
                .list();
    }

    /** A document's bytes. */
    public byte[] getContent(UUID caseId, String name) {
        return jdbc.sql("select content from document where case_id = ? and name = ?")
                .params(caseId, name)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
