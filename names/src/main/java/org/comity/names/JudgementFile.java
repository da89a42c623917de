package org.comity.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * A record of judgements as a file of JSON lines that only grows (names 11.2, 11.6). Each line carries a digest of the line before it, so
 * that a line changed, removed or put in between is noticed.
 */
public final class JudgementFile {

    private JudgementFile() {}

    /**
     * Every line, in order.
     *
     * @throws BadInput with file and line when a line is not as it must be
     */
    public static List<JudgementLine> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "there is no such file",
                    "expected a record of judgements",
                    "check the path; 'comity names judge' begins one");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file, bytes.readAllBytes()).lines;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private record Content(List<JudgementLine> lines, String lastDigest) {}

    private static Content read(Path file, byte[] bytes) {
        List<JudgementLine> lines = new ArrayList<>();
        JudgementRules rules = new JudgementRules();
        String digest = JudgementText.BEGINNING;
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Place place = new Place(file.toString(), lines.size() + 1);
            if (end == bytes.length) {
                throw BadInput.at(
                        place,
                        "the last line is torn: it has no end",
                        "expected a line feed after every line",
                        "remove the torn line; nothing was judged by it");
            }
            byte[] text = Arrays.copyOfRange(bytes, from, end);
            JudgementLine line = JudgementText.parse(place, text, digest);
            rules.check(place, line);
            lines.add(line);
            digest = JudgementText.digest(text);
            from = end + 1;
        }
        return new Content(List.copyOf(lines), digest);
    }

    /**
     * Adds lines at the end, all or none; begins the file when there is none. Others who add at the same time wait.
     *
     * @param next each makes a line for the number it is given
     * @return the lines as written
     * @throws BadInput when the file cannot be read, or a line may not follow, such as an undo of what is undone
     */
    public static synchronized List<JudgementLine> append(
            Path file, List<? extends LongFunction<? extends JudgementLine>> next) {
        OutputFile.check(file);
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Content there = read(file, Channels.newInputStream(channel).readAllBytes());
            JudgementRules rules = new JudgementRules();
            there.lines.forEach(line -> rules.check(Place.of(file.toString()), line));
            List<JudgementLine> added = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            String digest = there.lastDigest;
            for (LongFunction<? extends JudgementLine> each : next) {
                JudgementLine line = each.apply(there.lines.size() + added.size() + 1L);
                rules.check(new Place(file.toString(), (int) line.number()), line);
                String written = JudgementText.write(line, digest);
                digest = JudgementText.digest(written.getBytes(StandardCharsets.UTF_8));
                text.append(written).append('\n');
                added.add(line);
            }
            write(channel, text.toString());
            return List.copyOf(added);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static BadInput unusable(Path file, IOException cause) {
        return BadInput.at(
                Place.of(file.toString()),
                "it cannot be read or written (" + cause.getMessage() + ")",
                "",
                "check the disk and the rights");
    }
}
