package org.comity.server.desk;

import java.util.List;
import org.comity.auditlog.LogEntry;

/**
 * A part of the record.
 *
 * @param origin the log's name, as its checkpoints carry it
 * @param size how many entries the log has
 * @param rootHash its root hash, base64
 * @param signedCheckpoint the signed note over both, as text
 * @param verifierKey the key that verifies the note, as text
 * @param entries the entries asked for, by number
 */
public record RecordView(
        String origin, long size, String rootHash, String signedCheckpoint, String verifierKey, List<Line> entries) {

    /** The log as a whole at one moment; the fields are those of {@link RecordView}. */
    public record Head(String origin, long size, String rootHash, String signedCheckpoint, String verifierKey) {}

    /**
     * An entry, and what it says while its content has not been erased.
     *
     * @param entry the entry as the log holds it
     * @param actor who acted, by sign-in name when the reader may know, else the pseudonym
     * @param content what was done, as JSON; empty when it has been erased
     */
    public record Line(LogEntry entry, String actor, String content) {}
}
