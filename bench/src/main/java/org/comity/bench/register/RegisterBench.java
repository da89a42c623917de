package org.comity.bench.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.StatementReader;
import org.comity.terms.Place;
import org.comity.tracing.columns.Attribution;
import org.comity.tracing.columns.ClaimedEntry;
import org.comity.tracing.columns.ColumnRule;
import org.comity.tracing.columns.ColumnTracer;
import org.comity.tracing.columns.Register;

/** Measures registers: the rules over columns at 10^8 movements, loading, and the same tasks done by others. */
public final class RegisterBench {

    private final PrintStream out;
    private final Path folder;

    private RegisterBench(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Prints the tables.
     *
     * @param size movements of the large run
     * @param ledgers ledgers of the large run
     */
    public static void run(PrintStream out, Path folder, long size, int ledgers) throws IOException, SQLException {
        RegisterBench bench = new RegisterBench(out, folder);
        bench.peers();
        bench.loading();
        bench.large(size, ledgers);
        bench.statements();
    }

    private void large(long size, int ledgers) throws SQLException, IOException {
        out.printf(
                "%nOne claim, %,d movements, %,d ledgers, from loaded columns (20 bytes a movement)%n", size, ledgers);
        try (World world = World.of(size, ledgers)) {
            row("reading and balances, no rule", Measured.best(() -> trace(world, List.of())), size);
            for (ColumnRule rule : ColumnRule.values()) {
                row(rule.name(), Measured.best(() -> trace(world, List.of(rule))), size);
            }
            row("all four together", Measured.best(() -> trace(world, List.of(ColumnRule.values()))), size);
        }
        out.printf("peak of the process: %s%n", peak());
    }

    private static Map<ColumnRule, Attribution> trace(World world, List<ColumnRule> rules) {
        return ColumnTracer.trace(world.movements(), world.claim(), rules);
    }

    private void loading() throws IOException, SQLException {
        int size = 2_000_000;
        Path table = folder.resolve("register.csv");
        String entry;
        String account;
        try (World world = World.of(size, 100_000)) {
            world.write(table);
            entry = "c" + world.claim().movement();
            account = "ACC-" + world.movements().to(world.claim().movement());
        }
        long rows;
        try (var lines = Files.lines(table)) {
            rows = lines.count() - 1;
        }
        ClaimedEntry claim = new ClaimedEntry(
                account, Optional.empty(), Optional.of(entry), Optional.empty(), Optional.empty(), Place.of("bench"));
        out.printf(
                "%nLoading a ledger table of %,d rows, %,d bytes, links joined, order made, one thread%n",
                rows, Files.size(table));
        row(
                "ledger table",
                Measured.best(() -> {
                    try (Register register = load(table, claim)) {
                        return register.rows();
                    }
                }),
                rows);
        try (Register register = load(table, claim)) {
            out.printf(
                    Locale.ROOT,
                    "  in columns: %.1f bytes a row to trace, %.1f more to name what is found%n",
                    1.0 * register.movements().bytes() / rows,
                    1.0 * register.rowBytes() / rows);
        }
        Files.delete(table);
    }

    private static Register load(Path table, ClaimedEntry claim) {
        return Register.load(List.of(table), claim, LocalDate.MAX);
    }

    /** A camt.053 message of a million entries, made here and thrown away. */
    private void statements() throws IOException, SQLException {
        int entries = 1_000_000;
        Path file = CamtFile.write(folder.resolve("statements.xml"), entries);
        double megabytes = Files.size(file) / 1e6;
        out.printf("%nReading camt.053, %,d entries, %,.0f MB, into a book, one thread%n", entries, megabytes);
        Measured measured = Measured.best(() -> read(file, entries));
        row("camt.053", measured, entries);
        out.printf(
                "  %.0f MB a second, %.0f MB a cpu second%n",
                megabytes / measured.seconds(), megabytes / measured.cpuSeconds());
        Files.delete(file);
    }

    private static LedgerBook read(Path file, int entries) {
        LedgerBook book = StatementReader.read(List.of(file));
        int read = book.ledgers().getFirst().entries().size() - 1; // without the opening balance
        if (read != entries || !book.problems().isEmpty()) {
            throw new IllegalStateException("the statements were not read as they were written");
        }
        return book;
    }

    private void peers() throws IOException, SQLException {
        out.printf("Where is one claim under own-first, linked ledgers; movements a second (answers compared first)%n");
        try (World thousand = World.of(1_000, 50);
                World ten = World.of(10_000, 500);
                World hundred = World.of(100_000, 5_000);
                World millions = World.of(3_000_000, 50_000)) {
            for (World world : List.of(thousand, ten, hundred, millions)) {
                long size = world.movements().size();
                long[] ours = held(trace(world, List.of(ColumnRule.OWN_FIRST)).get(ColumnRule.OWN_FIRST));
                out.printf("%,d movements, %,d ledgers%n", size, world.ledgers());
                row("Comity columns", Measured.best(() -> trace(world, List.of(ColumnRule.OWN_FIRST))), size);
                for (Peer peer : others()) {
                    try (peer) {
                        if (peer.most() < size) {
                            continue;
                        }
                        peer.load(world);
                        requireEqual(peer.name(), ours, peer.ownFirst(world));
                        row(peer.name(), Measured.best(() -> peer.ownFirst(world)), size);
                    }
                }
            }
            NaiveJava naive = new NaiveJava();
            naive.load(hundred); // it never joins lots: at a million movements its fifo takes minutes
            for (ColumnRule rule : List.of(ColumnRule.CLAIM_FIRST, ColumnRule.FIFO)) {
                requireEqual(rule.name(), held(trace(hundred, List.of(rule)).get(rule)), naive.trace(hundred, rule));
                row("Comity columns, " + rule, Measured.best(() -> trace(hundred, List.of(rule))), 100_000);
                row("HashMap, BigDecimal, " + rule, Measured.best(() -> naive.trace(hundred, rule)), 100_000);
            }
        }
        oneLedger();
        out.printf("%nWhat each cannot say%n");
        for (Peer peer : others()) {
            try (peer) {
                out.printf("  %-38s %s%n", peer.name(), peer.cannot());
            }
        }
    }

    private void oneLedger() throws IOException, SQLException {
        long size = 1_000_000;
        out.printf(
                "%nOne ledger alone, %,d entries: the lowest balance since the claim (window functions can say it)%n",
                size);
        try (World world = World.ofOneLedger(size)) {
            long ours = held(trace(world, List.of(ColumnRule.OWN_FIRST)).get(ColumnRule.OWN_FIRST))[1];
            row("Comity columns", Measured.best(() -> trace(world, List.of(ColumnRule.OWN_FIRST))), size);
            for (Peer peer : others()) {
                try (peer) {
                    if (!(peer instanceof SqlPeer)) {
                        continue;
                    }
                    peer.load(world);
                    long lowest = Math.min(
                            world.claim().amountMinor(),
                            peer.lowestBalance(world).orElseThrow());
                    requireEqual(peer.name(), new long[] {ours}, new long[] {lowest});
                    row(peer.name(), Measured.best(() -> peer.lowestBalance(world)), size);
                }
            }
            adHoc(world);
        }
    }

    /** A task at which a database should win: a question nobody foresaw, in one line instead of a program. */
    private void adHoc(World world) throws SQLException, IOException {
        try (DuckDb duck = new DuckDb()) {
            duck.load(world);
            try (var statement = duck.connection.createStatement()) {
                row(
                        "DuckDB, ad hoc: sums by size class",
                        Measured.best(() -> {
                            try (var rows = statement.executeQuery(
                                    "select amount // 100000 as class, dst, count(*), sum(amount) from movement group by all order by 4 desc")) {
                                return rows.next();
                            }
                        }),
                        world.movements().size());
            }
        }
        out.println(
                "Comity                                 has no ad hoc query: convert to the ledger table and ask a database");
    }

    private List<Peer> others() throws SQLException, IOException {
        List<Peer> peers = new ArrayList<>(List.of(new NaiveJava(), new DuckDb(), new Sqlite()));
        String postgres = System.getenv("COMITY_BENCH_POSTGRES");
        if (postgres == null) {
            out.println("(PostgreSQL left out: COMITY_BENCH_POSTGRES names no database)");
        } else {
            peers.add(new Postgres(postgres));
        }
        peers.add(new Neo4j(Files.createTempDirectory(folder, "neo4j")));
        return peers;
    }

    private static long[] held(@org.jspecify.annotations.Nullable Attribution attribution) {
        if (attribution == null) {
            throw new IllegalStateException("a rule gave no answer");
        }
        long[] held = new long[attribution.ledgers() + 1];
        for (int ledger = 1; ledger < held.length; ledger++) {
            held[ledger] = attribution.heldMinor(ledger);
        }
        return held;
    }

    private static void requireEqual(String what, long[] ours, long[] theirs) {
        int length = Math.max(ours.length, theirs.length);
        if (!Arrays.equals(Arrays.copyOf(ours, length), Arrays.copyOf(theirs, length))) {
            throw new IllegalStateException(what + " answers otherwise than the columns do");
        }
    }

    /** Processor time is told in hundredths of a second: of less than a tenth nothing is said. */
    private void row(String name, Measured measured, long movements) {
        boolean told = measured.cpuSeconds() >= 0.1;
        out.printf(
                "  %-38s %9.3f s %,14.0f a second%s%n",
                name,
                measured.seconds(),
                movements / measured.seconds(),
                told
                        ? String.format(
                                Locale.ROOT,
                                " %9.2f cpu s %,14.0f a cpu second",
                                measured.cpuSeconds(),
                                movements / measured.cpuSeconds())
                        : "");
    }

    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("not told by this system");
        } catch (IOException e) {
            return "not told by this system";
        }
    }
}
