package org.comity.server.api;

import java.util.Base64;
import java.util.List;
import org.comity.auditlog.LogEntry;
import org.comity.server.desk.RecordDesk;
import org.comity.server.desk.RecordView;
import org.comity.server.rights.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record, for oversight. Entries go out as the log holds them: pseudonyms and digests, never content. */
@RestController
class LogRoutes {

    private static final int AT_ONCE = 500;

    private final RecordDesk desk;

    LogRoutes(RecordDesk desk) {
        this.desk = desk;
    }

    /** A checkpoint; {@code note} is the signed note, as it is on its own for those who accept plain text. */
    record CheckpointForm(String origin, long size, String rootHash, String note, String verifierKey) {}

    record EntryForm(
            long number,
            String writtenAt,
            String actor,
            String action,
            String subject,
            String contentDigest,
            String leaf) {

        static EntryForm of(LogEntry entry) {
            return new EntryForm(
                    entry.number(),
                    entry.writtenAt().toString(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.contentDigest(),
                    Base64.getEncoder().encodeToString(entry.leaf()));
        }
    }

    /** Some entries in order; {@code next} is the number to ask for after them. */
    record EntriesForm(long size, long next, List<EntryForm> entries) {}

    @GetMapping(path = "/api/v1/log/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    CheckpointForm checkpoint(Actor actor) {
        RecordView.Head head = desk.head(actor);
        return new CheckpointForm(
                head.origin(), head.size(), head.rootHash(), head.signedCheckpoint(), head.verifierKey());
    }

    @GetMapping(path = "/api/v1/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpointNote(Actor actor) {
        return desk.checkpoint(actor);
    }

    /** The whole log as a file: {@code comity log verify FILE --key KEYFILE} checks it offline. */
    @GetMapping(path = "/api/v1/log/export", produces = MediaType.TEXT_PLAIN_VALUE)
    byte[] export(Actor actor) {
        return desk.export(actor);
    }

    @GetMapping("/api/v1/log/entries")
    EntriesForm entries(Actor actor, @RequestParam(defaultValue = "0") long from) {
        RecordView view = desk.look(actor, from, AT_ONCE);
        List<EntryForm> entries =
                view.entries().stream().map(line -> EntryForm.of(line.entry())).toList();
        return new EntriesForm(
                view.size(), entries.isEmpty() ? from : entries.getLast().number() + 1, entries);
    }
}
