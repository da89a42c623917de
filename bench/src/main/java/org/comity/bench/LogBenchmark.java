package org.comity.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.comity.auditlog.Frontier;
import org.comity.auditlog.LogEntry;
import org.comity.auditlog.LogFolder;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteSigner;
import org.comity.auditlog.SealedContent;
import org.comity.auditlog.SignedNote;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The record without its database: sealing and hashing an entry, signing a checkpoint, verifying a log of 10,000 entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogBenchmark {

    private static final int SIZE = 10_000;
    private static final Instant START = Instant.parse("2026-06-12T08:30:00Z");

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner signer = NoteSigner.generate("record.example/bench", random);
    private final byte[] content = "some reasons, as long as reasons are".getBytes(StandardCharsets.UTF_8);
    private final List<LogEntry> entries =
            LongStream.range(0, SIZE).mapToObj(this::entry).toList();
    private final Path folder = Inputs.temporaryFolder();
    private Frontier frontier = Frontier.EMPTY;

    /** Writes the log that is verified. */
    public LogBenchmark() {
        LogFolder.write(folder, entries, signer);
    }

    private LogEntry entry(long number) {
        return new LogEntry(
                number,
                START.plusMillis(number),
                "u:1",
                "case.viewed",
                "c:1",
                SealedContent.seal(content, random).digest());
    }

    /** Seals the content, makes the leaf, appends it to the tree. */
    @Benchmark
    public Frontier appendEntry() {
        frontier = frontier.append(entry(frontier.size()).hash());
        return frontier;
    }

    /** Signs a checkpoint. */
    @Benchmark
    public SignedNote signCheckpoint() {
        return signer.sign(frontier);
    }

    /** Verifies a folder of 10,000 entries, files included. */
    @Benchmark
    public LogVerification verifyTenThousandEntries() {
        LogVerification found = LogVerifier.verify(folder, signer.verifierKey());
        if (!found.holds()) {
            throw new IllegalStateException(found.text());
        }
        return found;
    }
}
