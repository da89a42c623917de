package org.comity.auditlog;

import java.util.List;
import java.util.Optional;

/**
 * What {@link LogVerifier} found.
 *
 * @param source the file or folder, as the reader named it
 * @param key the key it was checked against
 * @param checkpoint what the checkpoint states, where it could be read at all
 * @param entriesRead entries that could be read
 * @param problems what is wrong, the first {@value #MAX_LISTED} at most
 * @param problemCount how many things are wrong
 * @param notChecked files beside the log that are no part of it (auditlog 8.5)
 */
public record LogVerification(
        String source,
        NoteVerifierKey key,
        Optional<Checkpoint> checkpoint,
        long entriesRead,
        List<LogProblem> problems,
        long problemCount,
        List<String> notChecked) {

    /** How many problems are listed one by one. */
    public static final int MAX_LISTED = 100;

    public LogVerification {
        problems = List.copyOf(problems);
        notChecked = List.copyOf(notChecked);
    }

    /** Whether the log holds (auditlog 8.1). */
    public boolean holds() {
        return problemCount == 0;
    }

    /** Entries that the checkpoint states; those that were read when it cannot be read. */
    public long size() {
        return checkpoint.map(Checkpoint::size).orElse(entriesRead);
    }

    /** The answer for a reader, ending in a newline. */
    public String text() {
        StringBuilder text = new StringBuilder(holds() ? "The log holds.\n" : "The log does NOT hold.\n");
        text.append("  log      ").append(source).append('\n');
        text.append("  key      ")
                .append(key.name())
                .append('+')
                .append(key.keyId())
                .append('\n');
        text.append("  entries  ").append(entriesRead);
        checkpoint
                .filter(stated -> stated.size() != entriesRead)
                .ifPresent(
                        stated -> text.append(" read, ").append(stated.size()).append(" stated by the checkpoint"));
        text.append("\n  root     ")
                .append(checkpoint.map(stated -> stated.rootHash().base64()).orElse("none that can be read"))
                .append('\n');
        if (!holds()) {
            text.append(problemCount == 1 ? "1 fault:\n" : problemCount + " faults:\n");
            problems.forEach(problem -> text.append("  ").append(problem).append('\n'));
            if (problemCount > problems.size()) {
                text.append("  and ").append(problemCount - problems.size()).append(" more\n");
            }
        }
        if (!notChecked.isEmpty()) {
            text.append("Not part of the log, not checked: ")
                    .append(String.join(", ", notChecked))
                    .append('\n');
        }
        return text.toString();
    }
}
