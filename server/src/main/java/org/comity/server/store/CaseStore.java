package org.comity.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.casework.CaseFiles;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Direction;
import org.comity.casework.RequestKind;
import org.comity.server.rights.Actor;
import org.comity.terms.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files, as the acting person may see them. */
public final class CaseStore implements CaseFiles {

    private static final String FILE =
            "select id, reference, title, kind, direction, requesting, requested, received_on, opened_at from case_file ";

    private final JdbcClient jdbc;

    public CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The text of a case file as it was submitted.
     *
     * @param fileName the name under which it was
     * @param text the text
     */
    public record Submission(String fileName, String text) {}

    /** Keeps a new case with the text it was opened from. */
    public void keep(CaseFile file, Submission submission, Actor openedBy) {
        CooperationRequest request = file.request();
        jdbc.sql(
                        "insert into case_file (id, office, reference, title, kind, direction, requesting, requested, received_on,"
                                + " opened_at, opened_by, submitted_name, submitted_text)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        openedBy.office(),
                        file.reference(),
                        file.title(),
                        request.kind().word(),
                        request.direction().word())
                .param(request.requesting().map(Jurisdiction::code).orElse(null))
                .param(request.requested().map(Jurisdiction::code).orElse(null))
                .param(request.receivedOn().orElse(null))
                .params(Times.of(file.openedAt()), openedBy.userId(), submission.fileName(), submission.text())
                .update();
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(FILE + "where id = ?").param(id).query(CaseStore::file).optional();
    }

    @Override
    public List<CaseFile> list() {
        return jdbc.sql(FILE + "order by opened_at desc, reference")
                .query(CaseStore::file)
                .list();
    }

    /** Whether the acting person's office has a case of this reference. */
    public Optional<CaseFile> findByReference(String reference) {
        return jdbc.sql(FILE + "where reference = ?")
                .param(reference)
                .query(CaseStore::file)
                .optional();
    }

    /** The case file as it was submitted. */
    public Submission getSubmission(UUID id) {
        return jdbc.sql("select submitted_name, submitted_text from case_file where id = ?")
                .param(id)
                .query((row, _) -> new Submission(row.getString(1), row.getString(2)))
                .single();
    }

    /** Holds back other writers of the same case until this transaction ends: its changes are numbered one after the other. */
    public void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .query((_, _) -> 0)
                .list();
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        RequestKind kind = RequestKind.find(row.getString("kind"))
                .orElseThrow(() ->
                        new IllegalStateException("the database has a kind of request that the program does not"));
        Direction direction =
                row.getString("direction").equals(Direction.INCOMING.word()) ? Direction.INCOMING : Direction.OUTGOING;
        CooperationRequest request = new CooperationRequest(
                kind,
                direction,
                Optional.ofNullable(row.getString("requesting")).map(Jurisdiction::new),
                Optional.ofNullable(row.getString("requested")).map(Jurisdiction::new),
                Times.findOn(row, "received_on"));
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                request,
                Times.at(row, "opened_at"));
    }
}
