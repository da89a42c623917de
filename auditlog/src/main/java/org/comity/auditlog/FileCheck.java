package org.comity.auditlog;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Verifies a log file (auditlog 7) line by line. */
final class FileCheck {

    private static final int HASH_DIGITS = 2 * TreeHash.LENGTH;
    private static final int MAX_LINE = HASH_DIGITS + 1 + 0xffff;
    private static final int MAX_NOTE = 1 << 20;

    private FileCheck() {}

    static LogVerification run(Path path, NoteVerifierKey key) throws IOException {
        Findings findings = new Findings();
        LeafCheck leaves = new LeafCheck(findings);
        String file = String.valueOf(path.getFileName());
        Optional<Checkpoint> stated = Optional.empty();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Optional<byte[]> line = line(in);
            while (line.isPresent() && line.get().length > 0) {
                entry(file, line.get(), leaves, findings);
                line = line(in);
            }
            if (line.isEmpty()) {
                findings.add(
                        file, "the lines end, or one is too long, before the empty line that a checkpoint follows");
            } else {
                stated = LogVerifier.checkpoint(file, in.readNBytes(MAX_NOTE), key, findings);
            }
        }
        leaves.conclude(file, stated);
        return new LogVerification(
                path.toString(), key, stated, leaves.read(), findings.listed(), findings.count(), List.of());
    }

    private static void entry(String file, byte[] line, LeafCheck leaves, Findings findings) {
        if (line.length <= HASH_DIGITS || line[HASH_DIGITS] != ' ') {
            findings.add(file, leaves.position(), "the line is not a hash, a space and an entry");
            leaves.next(file, Optional.empty(), file, Optional.empty());
            return;
        }
        Optional<TreeHash> beside = hash(new String(line, 0, HASH_DIGITS, StandardCharsets.ISO_8859_1));
        if (beside.isEmpty()) {
            findings.add(file, leaves.position(), "the hash beside it is not 64 hexadecimal digits in lower case");
        }
        leaves.next(file, Optional.of(Arrays.copyOfRange(line, HASH_DIGITS + 1, line.length)), file, beside);
    }

    private static Optional<TreeHash> hash(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            return Optional.empty();
        }
        return Optional.of(TreeHash.of(HexFormat.of().parseHex(digits)));
    }

    /** The next line without its newline; empty when the file ends before a newline or the line is longer than any of ours. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(400);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() == MAX_LINE) {
                return Optional.empty();
            }
            line.write(b);
        }
        return Optional.of(line.toByteArray());
    }
}
