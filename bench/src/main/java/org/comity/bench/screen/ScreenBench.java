package org.comity.bench.screen;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Screener;

/** Screens against a large list of invented people, by hand: how fast, in how much memory, and what is found. */
public final class ScreenBench {

    private static final long SEED = 20260227;
    private static final double THRESHOLD = 0.70;
    private static final int QUERIES = 2_000;
    private static final int AMONG = 100;

    private final PrintStream out;
    private final List<ListEntry> entries;
    private final Random random = new Random(SEED + 1);

    private ScreenBench(PrintStream out, List<ListEntry> entries) {
        this.out = out;
        this.entries = entries;
    }

    /** Prints the tables for a list of that many people. */
    public static void run(PrintStream out, int people) throws IOException {
        List<ListEntry> background = new People(SEED).entries(people);
        List<Wanted> wanted = Wanted.read();
        List<ListEntry> all = new ArrayList<>(background);
        for (int i = 0; i < wanted.size(); i++) {
            all.add(new ListEntry(
                    "wanted",
                    "w" + i,
                    Party.named(PartyKind.PERSON, wanted.get(i).listed())));
        }
        new ScreenBench(out, all).measure(people, wanted);
    }

    private void measure(int people, List<Wanted> wanted) {
        long before = used();
        long cpu = cpu();
        long start = System.nanoTime();
        Screener screener = new Screener(entries);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        long bytes = used() - before;
        out.printf(Locale.ROOT, "%n%,d people%n", entries.size());
        row("index built, entries a second", "%,.0f", entries.size() / seconds);
        row("the same, a second of processor time", "%,.0f", entries.size() / cpuSeconds);
        row("index and compiled names, MB", "%,.0f", bytes / 1e6);
        speed(screener, "warming up", QUERIES / 2);
        speed(screener, "names with one edit", QUERIES);
        edits(screener, people);
        recall(screener, wanted);
    }

    private void speed(Screener screener, String what, int queries) {
        double[] millis = new double[queries];
        int hits = 0;
        long cpu = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < queries; i++) {
            Party query = edited(entries.get(random.nextInt(entries.size())));
            long one = ownCpu();
            List<Hit> found = screener.screen("q", query, THRESHOLD, 10);
            millis[i] = (ownCpu() - one) / 1e6;
            hits += found.size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%-44s %8.0f a second; %.0f a second of processor time; p50 %.1f, p95 %.1f, p99 %.1f ms of processor time; %.1f hits a query%n",
                "queries, " + what,
                queries / seconds,
                queries / cpuSeconds,
                millis[queries / 2],
                millis[queries * 95 / 100],
                millis[queries * 99 / 100],
                hits / (double) queries);
    }

    private Party edited(ListEntry entry) {
        return Party.named(PartyKind.PERSON, People.withOneEdit(entry.party().name(), random));
    }

    private void edits(Screener screener, int people) {
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            ListEntry wanted = entries.get(random.nextInt(people));
            Party query = edited(wanted);
            boolean held = place(screener, query, wanted.party().name()) < AMONG;
            found += held ? 1 : 0;
        }
        row("one edit, among 100", "%.4f", found / (double) QUERIES);
    }

    private void recall(Screener screener, List<Wanted> wanted) {
        Map<String, int[]> found = new TreeMap<>();
        for (Wanted each : wanted) {
            int place = place(screener, Party.named(PartyKind.PERSON, each.asked()), each.listed());
            int[] counts = found.computeIfAbsent(each.family(), any -> new int[2]);
            counts[0]++;
            counts[1] += place < AMONG ? 1 : 0;
        }
        found.forEach((family, counts) -> row(
                String.format(Locale.ROOT, "%s, among 100, of %d", family, counts[0]),
                "%.3f",
                counts[1] / (double) counts[0]));
        if (wanted.isEmpty()) {
            out.println("names in other scripts: skipped, the labelled pairs are not here (COMITY_SHARED)");
        }
    }

    /** The place of an entry of that name among the candidates; a namesake written the same will do. */
    private static int place(Screener screener, Party query, String listed) {
        List<ListEntry> candidates = screener.candidates(query, AMONG);
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).party().name().equals(listed)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void row(String what, String format, double value) {
        out.printf(Locale.ROOT, "%-44s %8s%n", what, String.format(Locale.ROOT, format, value));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Processor time of this thread: on a machine that others use too it says more than the time that passed. */
    private static long ownCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Bytes in use after a collection. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
