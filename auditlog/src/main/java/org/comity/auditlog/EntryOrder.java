package org.comity.auditlog;

import java.time.Instant;
import java.util.Optional;

/** Follows a log's numbering and time (auditlog 2.4, 2.5). */
final class EntryOrder {

    private long next;
    private Instant latest = Instant.MIN;

    /** Takes the entry as the next; what is out of order about it, if anything. */
    Optional<String> faultIn(LogEntry entry) {
        long expected = next;
        // Counting goes on from the number found, so that one missing entry is one fault.
        next = entry.number() + 1;
        if (entry.number() != expected) {
            return Optional.of("it is numbered " + entry.number() + " where " + expected + " was to follow");
        }
        if (entry.writtenAt().isBefore(latest)) {
            return Optional.of("it is dated " + entry.writtenAt() + ", before the entry it follows (" + latest + ")");
        }
        latest = entry.writtenAt();
        return Optional.empty();
    }

    /** Takes the next place as one that cannot be read. */
    void skip() {
        next++;
    }

    void require(LogEntry entry) {
        faultIn(entry).ifPresent(fault -> {
            throw new IllegalArgumentException("entry " + entry.number() + ": " + fault);
        });
    }
}
