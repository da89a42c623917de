package org.comity.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comity.auditlog.LogEntry;
import org.comity.auditlog.LogFile;
import org.comity.auditlog.LogFolder;
import org.comity.auditlog.LogProblem;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteSigner;
import org.comity.auditlog.SealedContent;

/** Writes the logs of casebook/auditlog anew: one intact, one with an altered entry, one with a removed entry. */
final class AuditLogCasebookReset {

    private static final String HEADER = """
            # Small logs and what `comity log verify` must say of each (docs/spec/auditlog.md 8). Written by the reset of AuditLogCasebookTest.
            key: verifier.key
            logs:
            """;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final NoteSigner signer = NoteSigner.generate("record.example/authority", random);

    AuditLogCasebookReset(Path folder) {
        this.folder = folder;
    }

    void run() throws IOException {
        clear();
        Files.writeString(
                folder.resolve("verifier.key"),
                "# The key that the logs of this folder are signed with.\n"
                        + signer.verifierKey().text() + "\n");
        List<LogEntry> entries = entries();
        LogFolder.write(folder.resolve("intact"), entries, signer);
        LogFolder.write(folder.resolve("altered-entry"), entries, signer);
        alter(
                folder.resolve("altered-entry/tile/entries/000.p/6"),
                "\"action\":\"decision.proposed\",\"actor\":\"u:officer-2\"");
        Path file = folder.resolve("removed-entry.log");
        LogFile.write(file, entries, signer);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        Files.writeString(file, String.join("\n", lines) + "\n");
        Files.writeString(
                folder.resolve("expected.yaml"),
                HEADER + verdict("intact") + verdict("altered-entry") + verdict("removed-entry.log"));
    }

    /** Makes the approver the proposer: the record of two people becomes that of one. */
    private static void alter(Path bundle, String proposed) throws IOException {
        String bytes = new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1);
        if (!bytes.contains(proposed)) {
            throw new IllegalStateException("the entry to alter is not there");
        }
        Files.write(
                bundle,
                bytes.replace(proposed, proposed.replace("officer-2", "officer-1"))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private String verdict(String log) {
        LogVerification found = LogVerifier.verify(folder.resolve(log), signer.verifierKey());
        StringBuilder verdict = new StringBuilder("  - log: " + log + "\n    holds: " + found.holds() + "\n    size: "
                + found.size() + "\n    faults:" + (found.holds() ? " []\n" : "\n"));
        for (LogProblem problem : found.problems()) {
            verdict.append("      - \"").append(problem).append("\"\n");
        }
        return verdict.toString();
    }

    private List<LogEntry> entries() {
        List<String> story = List.of(
                "u:intake-1 case.opened",
                "u:officer-1 case.viewed",
                "u:officer-1 fact.added",
                "u:officer-1 case.assessed",
                "u:officer-2 decision.proposed",
                "u:senior-1 decision.approved");
        Instant start = Instant.parse("2026-06-12T08:30:00Z");
        List<LogEntry> entries = new ArrayList<>();
        for (String line : story) {
            String[] words = line.split(" ", 2);
            int number = entries.size();
            SealedContent sealed = SealedContent.seal(line.getBytes(StandardCharsets.UTF_8), random);
            entries.add(new LogEntry(
                    number, start.plusSeconds(95L * number), words[0], words[1], "c:41d0", sealed.digest()));
        }
        return entries;
    }

    private void clear() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.endsWith(".gitattributes")) {
                    Files.delete(path);
                }
            }
        }
    }
}
