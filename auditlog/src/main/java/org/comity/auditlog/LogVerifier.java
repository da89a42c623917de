package org.comity.auditlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Checks an exported log against its owner's key, offline (auditlog 8). */
public final class LogVerifier {

    private LogVerifier() {}

    /**
     * Recomputes a log from its entries and compares everything that is written about them.
     *
     * @param log a folder (auditlog 6) or a log file (auditlog 7)
     * @param key the key of the log's owner, received by another way than the log
     * @throws BadInput when there is no log at the path, or it cannot be read at all; never because a log is damaged
     */
    public static LogVerification verify(Path log, NoteVerifierKey key) {
        Place place = Place.of(log.toString());
        if (!Files.exists(log)) {
            throw BadInput.at(place, "there is no such file or folder", "expected an exported log", "check the path");
        }
        try {
            if (Files.isDirectory(log)) {
                return FolderCheck.run(log, key);
            }
            return FileCheck.run(log, key);
        } catch (IOException | UncheckedIOException e) {
            throw BadInput.at(
                    place, "the log cannot be read", "expected an exported log", "check that you may read it");
        }
    }

    /** What a note states, with every fault of the note, its signatures and its origin reported. */
    static Optional<Checkpoint> checkpoint(String file, byte[] bytes, NoteVerifierKey key, Findings findings) {
        Optional<SignedNote> note = SignedNote.find(bytes);
        if (note.isEmpty()) {
            findings.add(file, "this is not a signed note (auditlog 5.1)");
            return Optional.empty();
        }
        key.faultIn(note.get()).ifPresent(fault -> findings.add(file, fault));
        Optional<Checkpoint> stated = Checkpoint.find(note.get().text());
        if (stated.isEmpty()) {
            findings.add(file, "the note does not state a checkpoint (auditlog 5.2)");
        }
        stated.filter(checkpoint -> !checkpoint.origin().equals(key.name()))
                .ifPresent(checkpoint -> findings.add(
                        file, "it is the checkpoint of " + checkpoint.origin() + ", not of " + key.name()));
        return stated;
    }
}
