package org.comity.tracing.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.comity.ledger.LedgerBook;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingReport.InputFile;

/** Names by their digests the files that an answer was made from (tracing 10.2). */
public final class InputHashes {

    private InputHashes() {}

    /** The plan's file and every file that an entry or a statement was read from, as far as they still stand where they were read. */
    public static List<InputFile> of(TracingPlan plan, LedgerBook book) {
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

    /** The digest of what decides beside the input: method, rules, order, conventions, one a line. */
    public static String ofRules(TracingPlan plan) {
        StringBuilder text = new StringBuilder(TracingReport.METHOD).append('\n');
        plan.rules().forEach(rule -> text.append("rule ").append(rule.text()).append('\n'));
        text.append("order ").append(plan.conventions().order().text()).append('\n');
        plan.conventions()
                .list()
                .forEach(setting -> text.append(setting.decides().text())
                        .append(' ')
                        .append(setting.text())
                        .append('\n'));
        return HexFormat.of().formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of a file. */
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = digest();
            try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was read can no longer be read: " + file, e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
