package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.comity.ledger.Entry;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.StatementReader;
import org.comity.terms.BadInput;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.comity.tracing.schedule.ScheduleVerification;
import org.comity.tracing.schedule.TracingSchedule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public statements and a simulated bank, read and traced under every rule without a failure; their schedules pass the independent checker. */
class SharedDataTraceTest {

    private static final String ALL_RULES = "[own-first, fifo, lifo, pro-rata, claim-first, pari-passu, cap-share]";

    @TempDir
    private Path folder;

    private static Path data(String name) {
        Path path = SharedPapers.folder().resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "the shared data are not here: " + path);
        return path;
    }

    @Test
    void everyReadableStatementIsTracedUnderEveryRule() throws IOException {
        int traced = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : statements()) {
            Optional<LedgerBook> book = read(file, refused);
            Optional<Path> plan = book.isEmpty() ? Optional.empty() : planFor(book.get(), ALL_RULES);
            if (plan.isPresent()) {
                trace(plan.get(), book.get(), file.getFileName().toString(), true);
                traced++;
            }
        }
        // the others hold no credit, or are single fields and broken files that are refused with their line
        assertThat(traced).as("refused: %s", refused).isGreaterThanOrEqualTo(27);
        assertThat(refused).allMatch(text -> text.matches("(?s).*:\\d+: .*"));
    }

    private static List<Path> statements() throws IOException {
        try (Stream<Path> files = Files.walk(data("statements"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.xml|\\.sta|bai2.*\\.txt)"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<LedgerBook> read(Path file, List<String> refused) {
        try {
            return Optional.of(StatementReader.read(List.of(file)));
        } catch (BadInput e) {
            refused.add(e.problem().text());
            return Optional.empty();
        }
    }

    /** Claims on the first credit of up to three ledgers; none where nothing ever came in. */
    private Optional<Path> planFor(LedgerBook book, String rules) throws IOException {
        StringBuilder claims = new StringBuilder();
        int count = 0;
        for (Ledger ledger : book.ledgers()) {
            Optional<Entry> credit = ledger.entries().stream()
                    .filter(entry -> entry.amountMinor() > 0 && !entry.isOpening())
                    .findFirst();
            if (credit.isPresent() && count < 3) {
                claims.append("  - {id: c%d, account: \"%s\", currency: %s, entry: \"%s\"}%n"
                        .formatted(
                                count++,
                                ledger.key().account(),
                                ledger.key().currency(),
                                credit.get().entryId().replace("\\", "\\\\").replace("\"", "\\\"")));
            }
        }
        Files.createDirectories(folder.resolve("statements"));
        return count == 0
                ? Optional.empty()
                : Optional.of(Files.writeString(
                        folder.resolve("plan.yaml"),
                        "plan: shared\nledgers: [statements]\nrules: " + rules + "\nclaims:\n" + claims));
    }

    private void trace(Path planFile, LedgerBook book, String what, boolean withSchedule) throws IOException {
        TracingPlan plan = TracingPlanReader.read(planFile);
        for (RuleResult rule : Tracer.trace(plan, book).rules()) {
            assertThat(rule.conserved()).as(what + " " + rule.rule().text()).isTrue();
        }
        if (withSchedule) {
            Path schedule = Files.writeString(folder.resolve("schedule.csv"), TracingSchedule.write(plan, book));
            assertThat(ScheduleVerification.of(schedule).wrong()).as(what).isEmpty();
        }
    }

    /** AMLSim's 20,000 accounts and 100,000 transfers, one step of the simulation a day. */
    @Test
    void aSimulatedBankIsTraced() throws IOException {
        byte[] archive;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data("amlsim/20K_fanin200cycle200.tgz")))) {
            archive = in.readAllBytes();
        }
        String[] rows = file(archive, "transactions.csv").split("\\R");
        StringBuilder table = new StringBuilder("account,currency,booked,amount,entry_id,link_id\n");
        for (int i = 1; i < rows.length; i++) {
            String[] fields = rows[i].split(",");
            String day =
                    LocalDate.of(2019, 1, 1).plusDays(Long.parseLong(fields[3])).toString();
            table.append("N%s,USD,%s,-%s,s%d,t%d%n".formatted(fields[0], day, fields[2], i, i));
            table.append("N%s,USD,%s,%s,r%d,t%d%n".formatted(fields[1], day, fields[2], i, i));
        }
        Path csv = Files.writeString(folder.resolve("amlsim.csv"), table);
        LedgerBook book = StatementReader.read(List.of(csv));
        assertThat(book.ledgers()).hasSizeGreaterThan(10_000);
        trace(planFor(book, "[own-first]").orElseThrow(), book, "amlsim", false);
    }

    /** One file of a tar archive: blocks of 512 bytes, a header with name and octal size before each file. */
    private static String file(byte[] archive, String name) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(archive);
        byte[] header = in.readNBytes(512);
        while (header.length == 512 && header[0] != 0) {
            String path = new String(header, 0, 100, StandardCharsets.US_ASCII).trim();
            String octal = new String(header, 124, 12, StandardCharsets.US_ASCII).trim();
            int size = octal.isEmpty() ? 0 : Integer.parseInt(octal.replace("\0", ""), 8);
            byte[] content = in.readNBytes(size);
            in.skipNBytes((512 - size % 512) % 512);
            if (path.endsWith("/" + name)) {
                return new String(content, StandardCharsets.UTF_8);
            }
            header = in.readNBytes(512);
        }
        throw new IOException("no " + name + " in the archive");
    }
}
