package org.comity.bench.screen;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
    private static final int AT_ONCE = 1_000;
    private static final int TOLD_EVERY = 500_000;

    private final PrintStream out;
    private final int people;
    private final List<Wanted> wanted;
    private final Random random = new Random(SEED + 1);

    private ScreenBench(PrintStream out, int people, List<Wanted> wanted) {
        this.out = out;
        this.people = people;
        this.wanted = wanted;
    }

    /** Prints the tables for a list of that many people, who are made one by one while they are indexed. */
    public static void run(PrintStream out, int people) throws IOException {
        new ScreenBench(out, people, Wanted.read()).measure();
    }

    private void measure() {
        long before = used();
        Screener screener = index();
        row("in use after collection, entries included, MB", "%,.0f", (used() - before) / 1e6);
        row("the most memory the process has had, MB", "%,.0f", peak() / 1e6);
        speed(screener, "warming up", QUERIES / 2);
        speed(screener, "names with one edit", QUERIES);
        edits(screener);
        recall(screener);
    }

    /** Making the people is taken out of the time. */
    private Screener index() {
        long cpu = cpu();
        long start = System.nanoTime();
        long making = 0;
        People source = new People(SEED);
        Screener.Builder builder = new Screener.Builder();
        List<ListEntry> some = new ArrayList<>();
        for (int made = 0; made < people; made += some.size()) {
            long own = ownCpu();
            some.clear();
            while (some.size() < Math.min(AT_ONCE, people - made)) {
                some.add(source.entry());
            }
            making += ownCpu() - own;
            some.forEach(builder::add);
            progress(made + some.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            builder.add(new ListEntry(
                    "wanted",
                    "w" + i,
                    Party.named(PartyKind.PERSON, wanted.get(i).listed())));
        }
        Screener screener = builder.build();
        double seconds = (System.nanoTime() - start - making) / 1e9;
        double cpuSeconds = (cpu() - cpu - making) / 1e9;
        out.printf(Locale.ROOT, "%n%,d people%n", screener.size());
        row("index built, entries a second", "%,.0f", screener.size() / seconds);
        row("the same, a second of processor time", "%,.0f", screener.size() / cpuSeconds);
        return screener;
    }

    private void progress(int made) {
        if (made % TOLD_EVERY == 0) {
            System.err.printf(Locale.ROOT, "%,d of %,d indexed ...%n", made, people);
        }
    }

    private void speed(Screener screener, String what, int queries) {
        double[] millis = new double[queries];
        int hits = 0;
        long cpu = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < queries; i++) {
            Party query = edited(screener.entry(random.nextInt(screener.size())));
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

    private void edits(Screener screener) {
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            ListEntry wanted = screener.entry(random.nextInt(people));
            Party query = edited(wanted);
            boolean held = place(screener, query, wanted.party().name()) < AMONG;
            found += held ? 1 : 0;
        }
        row("one edit, among 100", "%.4f", found / (double) QUERIES);
    }

    private void recall(Screener screener) {
        Map<String, List<Double>> millis = new TreeMap<>();
        Map<String, Integer> found = new HashMap<>();
        for (Wanted each : wanted) {
            long own = ownCpu();
            int place = place(screener, Party.named(PartyKind.PERSON, each.asked()), each.listed());
            millis.computeIfAbsent(each.family(), any -> new ArrayList<>()).add((ownCpu() - own) / 1e6);
            found.merge(each.family(), place < AMONG ? 1 : 0, Integer::sum);
        }
        millis.forEach((family, times) -> {
            times.sort(null);
            out.printf(
                    Locale.ROOT,
                    "%-44s %8.3f   p50 %.1f, p99 %.1f ms of processor time%n",
                    String.format(Locale.ROOT, "%s, among 100, of %d", family, times.size()),
                    found.getOrDefault(family, 0) / (double) times.size(),
                    times.get(times.size() / 2),
                    times.get(times.size() * 99 / 100));
        });
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

    /** The most bytes of memory that the process has had, by what Linux says; not a number elsewhere. */
    private static double peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
