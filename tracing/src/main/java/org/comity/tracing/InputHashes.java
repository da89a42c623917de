package org.comity.tracing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.comity.ledger.LedgerBook;
import org.comity.tracing.TracingReport.InputFile;

/** Names by their digests the files that an answer was made from (tracing 10.2). */
final class InputHashes {

    private InputHashes() {}

    /** The plan's file and every file that an entry or a statement was read from, as far as they still stand where they were read. */
    static List<InputFile> of(TracingPlan plan, LedgerBook book) {
        Stream<String> ofEntries = book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(entry -> entry.place().file());
        Stream<String> ofStatements =
                book.statements().stream().map(statement -> statement.place().file());
        return Stream.concat(
                        Stream.of(plan.place().file()),
                        Stream.concat(ofEntries, ofStatements).distinct().sorted())
                .distinct()
                .filter(file -> Files.isRegularFile(Path.of(file)))
                .map(file -> new InputFile(file, sha256(Path.of(file))))
                .toList();
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was read can no longer be read: " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
