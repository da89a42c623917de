package org.comity.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.auditlog.Frontier;
import org.comity.auditlog.LogEntry;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The record in the database. */
class RecordTablesTest {

    private final TestDatabase database = TestDatabase.create();
    private final Actor officer = database.user(Role.OFFICER);
    private final UUID caseId = UUID.randomUUID();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRecordIsNumberedWithoutGapsHoweverManyWriteAtOnce() throws Exception {
        int writers = 8;
        int each = 10;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            work.add(() -> {
                for (int n = 0; n < each; n++) {
                    append();
                }
                return each;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        Actor oversight = database.user(Role.OVERSIGHT);
        List<LogStore.StoredEntry> entries = database.as(oversight, () -> log().list(0, 1000));
        Frontier replayed = Frontier.EMPTY;
        for (LogStore.StoredEntry stored : entries) {
            assertThat(stored.entry().number()).isEqualTo(replayed.size());
            replayed = replayed.append(stored.entry().hash());
        }
        Frontier head = database.as(oversight, () -> log().head());
        assertThat(head).isEqualTo(replayed);
        assertThat(head.size()).isEqualTo((long) writers * each);
    }

    @Test
    void anErasedContentLeavesTheProofWhole() {
        append();
        Actor oversight = database.user(Role.OVERSIGHT);
        Frontier before = database.as(oversight, () -> log().head());
        database.asOwner("delete from log_content where number = 0");
        LogStore.StoredEntry entry =
                database.as(oversight, () -> log().list(0, 1)).getFirst();
        assertThat(entry.content()).isEmpty();
        assertThat(Frontier.EMPTY.append(entry.entry().hash())).isEqualTo(before);
    }

    @Test
    void anEntryOfATransactionThatFailsIsNotThere() {
        append();
        assertThatThrownBy(() -> database.as(officer, () -> {
                    write();
                    throw new IllegalStateException("the work failed after its entry was written");
                }))
                .isInstanceOf(IllegalStateException.class);
        Actor oversight = database.user(Role.OVERSIGHT);
        assertThat(database.as(oversight, () -> log().list(0, 10))).hasSize(1);
        assertThat(database.as(oversight, () -> log().head().size())).isEqualTo(1);
    }

    @Test
    void theRecordDoesNotStepBackInTime() {
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        for (Instant at : List.of(now, now.minusSeconds(60), now.plusSeconds(1))) {
            database.as(
                    officer,
                    () -> log().append(
                                    new LogStore.Wording("u-1", "case.looked", "-", Optional.empty(), new byte[0]),
                                    at));
        }
        List<Instant> times = database.as(database.user(Role.OVERSIGHT), () -> log().all()).stream()
                .map(LogEntry::writtenAt)
                .toList();
        assertThat(times).containsExactly(now, now, now.plusSeconds(1));
    }

    @Test
    void theRecordIsReadByOversightAndByNoOfficer() {
        append();
        assertThat(database.as(officer, () -> log().list(0, 10))).isEmpty();
        assertThat(database.as(database.user(Role.ADMINISTRATOR), () -> log().list(0, 10)))
                .isEmpty();
        assertThat(database.as(database.user(Role.OVERSIGHT), () -> log().list(0, 10)))
                .hasSize(1);
    }

    private void append() {
        database.as(officer, this::write);
    }

    private long write() {
        return log().append(
                        new LogStore.Wording(
                                "u-1", "case.looked", caseId.toString(), Optional.of(caseId), new byte[] {1}),
                        Instant.now())
                .number();
    }

    private LogStore log() {
        return new LogStore(database.jdbc());
    }
}
