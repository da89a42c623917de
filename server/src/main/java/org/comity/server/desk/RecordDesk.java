package org.comity.server.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.auditlog.Frontier;
import org.comity.auditlog.LogFile;
import org.comity.auditlog.NoteSigner;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.LogStore;
import org.comity.server.store.LogStore.StoredEntry;
import org.comity.server.store.UserStore;

/** Reading the record; the reading is recorded. */
public final class RecordDesk {

    private static final int MOST_AT_ONCE = 1000;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final LogStore log;
    private final UserStore users;
    private final NoteSigner signer;

    public RecordDesk(Transactions transactions, Dossiers dossiers, LogStore log, UserStore users, NoteSigner signer) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.log = log;
        this.users = users;
        this.signer = signer;
    }

    /** The entries from a number on, at most {@code limit}, with the checkpoint. For roles that may read the record. */
    public RecordView look(Actor actor, long from, int limit) {
        return transactions.run(actor, Right.READ_LOG, work -> {
            RecordView view = view(log.list(Math.max(0, from), Math.clamp(limit, 1, MOST_AT_ONCE)));
            work.record("record.looked", Map.of("from", from));
            return view;
        });
    }

    /** The entries about one case, for everybody who may look at it. */
    public RecordView lookAtCase(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            dossiers.getFile(caseId);
            RecordView view = view(log.listOfCase(caseId));
            work.record("record.looked", caseId, Map.of());
            return view;
        });
    }

    /** The signed checkpoint. Reading it leaves no entry: it tells nothing about anybody, and would be out of date by its own reading. */
    public RecordView.Head head(Actor actor) {
        return transactions.run(actor, Right.READ_LOG, work -> {
            work.needsNoEntry();
            return head();
        });
    }

    /** The signed checkpoint as text, under the terms of {@link #head}. */
    public String checkpoint(Actor actor) {
        return head(actor).signedCheckpoint();
    }

    /**
     * The whole log with a fresh checkpoint, as the file that {@code log verify} checks offline.
     *
     * @return the file's bytes
     */
    public byte[] export(Actor actor) {
        return transactions.run(actor, Right.READ_LOG, work -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                LogFile.write(file, log.all(), signer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            work.record("record.exported", Map.of("size", log.head().size()));
            return file.toByteArray();
        });
    }

    private RecordView.Head head() {
        Frontier frontier = log.head();
        return new RecordView.Head(
                signer.verifierKey().name(),
                frontier.size(),
                frontier.root().base64(),
                signer.sign(frontier).note(),
                signer.verifierKey().text());
    }

    private RecordView view(List<StoredEntry> entries) {
        Map<String, String> names = users.namesByPseudonym();
        RecordView.Head head = head();
        return new RecordView(
                head.origin(),
                head.size(),
                head.rootHash(),
                head.signedCheckpoint(),
                head.verifierKey(),
                entries.stream()
                        .map(stored -> new RecordView.Line(
                                stored.entry(),
                                names.getOrDefault(
                                        stored.entry().actor(), stored.entry().actor()),
                                stored.content()
                                        .map(content -> new String(content, StandardCharsets.UTF_8))
                                        .orElse("")))
                        .toList());
    }
}
