package org.comity.auditlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/** Writes a log as a folder of tiles (auditlog 6). */
public final class LogFolder {

    static final String CHECKPOINT = "checkpoint";

    private final Path folder;
    private final TileBuilder tiles = new TileBuilder();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private Frontier frontier = Frontier.EMPTY;

    private LogFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all entries of a log and its signed checkpoint. A folder that holds the log already, at an earlier size, is extended
     * (auditlog 6.6).
     *
     * @param entries from number 0, without gaps, in order of time; gone through twice when the folder holds a log already
     * @return the checkpoint that was signed
     * @throws BadInput when the folder cannot be written, or holds a log that these entries do not extend
     * @throws IllegalArgumentException when the entries are not numbered from 0 without gaps or step back in time
     */
    public static Checkpoint write(Path folder, Iterable<LogEntry> entries, NoteSigner signer) {
        try {
            Files.createDirectories(folder);
            requireExtended(folder, entries, signer.verifierKey());
            return new LogFolder(folder).write(entries, signer);
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(
                            Place.of(folder.toString()),
                            "the log cannot be written here (" + e.getMessage() + ")",
                            "expected a folder that may be written to",
                            ""),
                    e);
        }
    }

    private Checkpoint write(Iterable<LogEntry> entries, NoteSigner signer) throws IOException {
        EntryOrder order = new EntryOrder();
        for (LogEntry entry : entries) {
            order.require(entry);
            byte[] leaf = entry.leaf();
            TreeHash hash = TreeHash.ofLeaf(leaf);
            EntryBundle.append(bundle, leaf);
            frontier = frontier.append(hash);
            if (frontier.size() % TilePath.FULL == 0) {
                writeBundle(TilePath.FULL);
            }
            writeTiles(tiles.add(hash));
        }
        writeBundle((int) (frontier.size() % TilePath.FULL));
        writeTiles(tiles.partial());
        SignedNote note = signer.sign(frontier);
        Replacement.write(folder.resolve(CHECKPOINT), note.note().getBytes(StandardCharsets.UTF_8));
        return Checkpoint.of(signer.verifierKey().name(), frontier);
    }

    private void writeBundle(int width) throws IOException {
        if (bundle.size() > 0) {
            TilePath path = TilePath.entries((frontier.size() - 1) / TilePath.FULL, width);
            Replacement.write(folder.resolve(path.path()), bundle.toByteArray());
            bundle.reset();
        }
    }

    private void writeTiles(List<TileBuilder.Tile> ready) throws IOException {
        for (TileBuilder.Tile tile : ready) {
            Replacement.write(folder.resolve(tile.path().path()), tile.hashes());
        }
    }

    private static void requireExtended(Path folder, Iterable<LogEntry> entries, NoteVerifierKey key)
            throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            return;
        }
        Optional<Checkpoint> earlier = SignedNote.find(Files.readAllBytes(file))
                .filter(note -> key.faultIn(note).isEmpty())
                .flatMap(note -> Checkpoint.find(note.text()));
        Place place = Place.of(file.toString());
        if (earlier.isEmpty()) {
            throw BadInput.at(
                    place, "this is not a checkpoint of " + key.name(), "", "write the log to an empty folder");
        }
        Frontier beginning = Frontier.EMPTY;
        Iterator<LogEntry> iterator = entries.iterator();
        while (beginning.size() < earlier.get().size() && iterator.hasNext()) {
            beginning = beginning.append(iterator.next().hash());
        }
        if (!beginning.root().equals(earlier.get().rootHash())) {
            throw BadInput.at(
                    place,
                    "the folder holds a log of " + earlier.get().size() + " entries that these entries do not continue",
                    "a log is extended, never rewritten",
                    "find out why they differ before anything else; write the log to an empty folder");
        }
    }
}
