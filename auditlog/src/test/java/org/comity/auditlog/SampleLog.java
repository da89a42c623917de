package org.comity.auditlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Logs and a key for the tests of this room. */
final class SampleLog {

    static final String ORIGIN = "record.example/authority";
    static final NoteSigner SIGNER = signer(1);
    static final NoteVerifierKey KEY = SIGNER.verifierKey();

    private static final Instant START = Instant.parse("2026-06-12T08:30:00Z");

    private SampleLog() {}

    /** A key that is the same in every run. */
    static NoteSigner signer(int seed) {
        return NoteSigner.generate(ORIGIN, new FixedRandom((byte) seed));
    }

    static LogEntry entry(long number) {
        byte[] salt = new byte[SealedContent.SALT_LENGTH];
        salt[0] = (byte) number;
        String content = "content of entry " + number;
        return new LogEntry(
                number,
                START.plusMillis(number * 1500),
                "u:" + number % 7,
                number % 3 == 0 ? "case.viewed" : "fact.added",
                "c:" + number % 11,
                new SealedContent(salt, content.getBytes(StandardCharsets.UTF_8)).digest());
    }

    static List<LogEntry> entries(int count) {
        return LongStream.range(0, count).mapToObj(SampleLog::entry).toList();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FixedRandom extends java.security.SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte value;

        FixedRandom(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            java.util.Arrays.fill(bytes, value);
        }
    }
}
