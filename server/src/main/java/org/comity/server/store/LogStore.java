package org.comity.server.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.auditlog.Frontier;
import org.comity.auditlog.LogEntry;
import org.comity.auditlog.SealedContent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record in the database: entries, their sealed content apart from them, and the right edge of the log's tree. An entry is written in
 * the transaction of what it records, so that neither is there without the other.
 */
public final class LogStore {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    public LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an entry is to say.
     *
     * @param actor who acted, by pseudonym
     * @param action what was done: {@code case.looked}
     * @param subject what it was done to, by an id that names nobody
     * @param caseId the case it is about, if it is about one
     * @param content the particulars, which are sealed
     */
    public record Wording(String actor, String action, String subject, Optional<UUID> caseId, byte[] content) {}

    /** An entry and its content; the content is absent once it has been erased. */
    public record StoredEntry(LogEntry entry, Optional<byte[]> content) {}

    private record Head(Frontier frontier, Instant writtenAt) {}

    /**
     * Appends an entry. The lock on the head is held to the end of the transaction, so that entries are committed in the order of their
     * numbers and none is missing; it is therefore taken as the last thing a transaction does. An entry whose time lies before that of
     * the last one (work that began earlier and ended later, a clock set back) gets the last one's: the record does not step back in time.
     */
    public LogEntry append(Wording wording, Instant at) {
        Head head = jdbc.sql("select size, frontier, written_at from log_head for update")
                .query((row, number) -> new Head(frontier(row, number), Times.at(row, "written_at")))
                .single();
        Instant writtenAt = at.isBefore(head.writtenAt()) ? head.writtenAt() : at;
        SealedContent sealed = SealedContent.seal(wording.content(), random);
        LogEntry entry = new LogEntry(
                head.frontier().size(),
                writtenAt,
                wording.actor(),
                wording.action(),
                wording.subject(),
                sealed.digest());
        Frontier next = head.frontier().append(entry.hash());
        jdbc.sql("insert into log_entry (number, leaf, case_id) values (?, ?, ?)")
                .params(entry.number(), entry.leaf())
                .param(wording.caseId().orElse(null))
                .update();
        jdbc.sql("insert into log_content (number, salt, content) values (?, ?, ?)")
                .params(entry.number(), sealed.salt(), sealed.content())
                .update();
        jdbc.sql("update log_head set size = ?, frontier = ?, written_at = ?")
                .params(next.size(), next.bytes(), Times.of(entry.writtenAt()))
                .update();
        return entry;
    }

    /** The right edge of the tree: its size and its root. */
    public Frontier head() {
        return jdbc.sql("select size, frontier from log_head")
                .query(LogStore::frontier)
                .single();
    }

    /** Entries from a number on that the acting person may read, at most {@code limit}. */
    public List<StoredEntry> list(long from, int limit) {
        return jdbc.sql("select e.leaf, c.content from log_entry e left join log_content c on c.number = e.number"
                        + " where e.number >= ? order by e.number limit ?")
                .params(from, limit)
                .query(LogStore::entry)
                .list();
    }

    /** Every entry that the acting person may read, in order, without content. */
    public List<LogEntry> all() {
        return jdbc.sql("select leaf from log_entry order by number")
                .query((row, _) -> LogEntry.parse(row.getBytes(1)))
                .list();
    }

    /** The entries about a case, oldest first. */
    public List<StoredEntry> listOfCase(UUID caseId) {
        return jdbc.sql("select e.leaf, c.content from log_entry e left join log_content c on c.number = e.number"
                        + " where e.case_id = ? order by e.number")
                .param(caseId)
                .query(LogStore::entry)
                .list();
    }

    private static Frontier frontier(ResultSet row, int number) throws SQLException {
        return Frontier.of(row.getLong("size"), row.getBytes("frontier"));
    }

    private static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(LogEntry.parse(row.getBytes("leaf")), Optional.ofNullable(row.getBytes("content")));
    }
}
