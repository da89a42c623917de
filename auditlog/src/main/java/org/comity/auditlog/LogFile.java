package org.comity.auditlog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/** Writes a log as one text file (auditlog 7). */
public final class LogFile {

    private LogFile() {}

    /**
     * Writes all entries of a log and its signed checkpoint. An earlier file of the name is replaced.
     *
     * @param entries from number 0, without gaps, in order of time
     * @return the checkpoint that was signed
     * @throws BadInput when the file cannot be written
     * @throws IllegalArgumentException when the entries are not numbered from 0 without gaps or step back in time
     */
    public static Checkpoint write(Path file, Iterable<LogEntry> entries, NoteSigner signer) {
        try {
            Path beside = Replacement.beside(file);
            Checkpoint checkpoint;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                checkpoint = write(out, entries, signer);
            }
            Replacement.move(beside, file);
            return checkpoint;
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(
                            Place.of(file.toString()),
                            "the log cannot be written here (" + e.getMessage() + ")",
                            "expected a file that may be written to",
                            ""),
                    e);
        }
    }

    /**
     * The same to a stream, which is left open: for a download.
     *
     * @throws IOException when the stream refuses
     */
    public static Checkpoint write(OutputStream out, Iterable<LogEntry> entries, NoteSigner signer) throws IOException {
        Frontier frontier = Frontier.EMPTY;
        EntryOrder order = new EntryOrder();
        for (LogEntry entry : entries) {
            order.require(entry);
            byte[] leaf = entry.leaf();
            TreeHash hash = TreeHash.ofLeaf(leaf);
            frontier = frontier.append(hash);
            out.write((hash.hex() + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(leaf);
            out.write('\n');
        }
        out.write('\n');
        out.write(signer.sign(frontier).note().getBytes(StandardCharsets.UTF_8));
        return Checkpoint.of(signer.verifierKey().name(), frontier);
    }
}
