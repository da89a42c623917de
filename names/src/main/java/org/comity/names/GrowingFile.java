package org.comity.names;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * An output file that grows query by query and can be continued after a kill (names 9.4). Beside it stands a file
 * {@code OUT.progress} with what was asked, how many queries are finished and how many bytes hold them; whatever stands
 * beyond these bytes is a torn tail and is dropped.
 */
final class GrowingFile implements Closeable {

    private static final int SAVE_EVERY = 20;

    private final Path out;
    private final Path progress;
    private final String fingerprint;
    private final FileChannel channel;
    private int finished;
    private boolean firstHit;

    private GrowingFile(Path out, String fingerprint, FileChannel channel, int finished, boolean firstHit) {
        this.out = out;
        this.progress = progressOf(out);
        this.fingerprint = fingerprint;
        this.channel = channel;
        this.finished = finished;
        this.firstHit = firstHit;
    }

    private static Path progressOf(Path out) {
        return out.resolveSibling(out.getFileName() + ".progress");
    }

    /** A digest of the contents of the inputs and of the options: what must be equal for a run to be continued. */
    static String fingerprint(List<Path> inputs, String options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path input : inputs) {
                try (var bytes = Files.newInputStream(input)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int read; (read = bytes.read(buffer)) > 0; ) {
                        digest.update(buffer, 0, read);
                    }
                }
                digest.update((byte) '\n');
            }
            digest.update(options.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw BadInput.at(
                    Place.of(inputs.toString()),
                    "an input cannot be read (" + e.getMessage() + ")",
                    "",
                    "check the files");
        }
    }

    /** Starts the file, or continues it where an interrupted run left it. */
    static GrowingFile open(Path out, String fingerprint, Screening.Options options, List<String> queryIds)
            throws IOException {
        if (!options.resume() || !Files.exists(out)) {
            FileChannel fresh = FileChannel.open(
                    out, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            GrowingFile file = new GrowingFile(out, fingerprint, fresh, 0, true);
            file.save();
            return file;
        }
        TornFile kept = kept(out, fingerprint, options, queryIds);
        FileChannel channel = FileChannel.open(out, StandardOpenOption.WRITE);
        channel.truncate(kept.bytes());
        channel.position(kept.bytes());
        return new GrowingFile(out, fingerprint, channel, kept.finished(), kept.firstHit());
    }

    /** By the record beside the file where there is one; else by the file itself. */
    private static TornFile kept(Path out, String fingerprint, Screening.Options options, List<String> queryIds)
            throws IOException {
        Path progress = progressOf(out);
        if (!Files.exists(progress)) {
            return TornFile.examine(out, options, queryIds);
        }
        String[] saved =
                Files.readString(progress, StandardCharsets.UTF_8).strip().split(" ");
        if (saved.length != 4 || !saved[0].equals(fingerprint)) {
            throw BadInput.at(
                    Place.of(progress.toString()),
                    "the interrupted run had other queries, lists or options",
                    "expected the same as then",
                    "leave out --resume to start again");
        }
        TornFile recorded =
                new TornFile(Integer.parseInt(saved[1]), Long.parseLong(saved[2]), Boolean.parseBoolean(saved[3]));
        return Files.size(out) >= recorded.bytes() ? recorded : TornFile.examine(out, options, queryIds);
    }

    /** How many queries the file already holds. */
    int finishedQueries() {
        return finished;
    }

    /** Whether no hit has been written yet. */
    boolean isFirstHit() {
        return firstHit;
    }

    /** Writes text that belongs to the file's frame; from a resumed start with nothing finished, over what was there. */
    void write(int from, String text) throws IOException {
        channel.truncate(from);
        append(text);
    }

    /** Appends the hits of the next query and counts it as finished. */
    void finish(int queries, String text, boolean stillNoHit) throws IOException {
        append(text);
        finished = queries;
        firstHit = stillNoHit;
        if (queries % SAVE_EVERY == 0) {
            save();
        }
    }

    /** Ends the file; the record of progress is gone. */
    void complete(String text) throws IOException {
        append(text);
        channel.force(true);
        Files.deleteIfExists(progress);
    }

    private void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** First the hits reach the disk, then the record that counts them. */
    private void save() throws IOException {
        channel.force(false);
        Path next = out.resolveSibling(progress.getFileName() + ".new");
        Files.writeString(
                next,
                fingerprint + " " + finished + " " + channel.size() + " " + firstHit + "\n",
                StandardCharsets.UTF_8);
        Files.move(next, progress, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
