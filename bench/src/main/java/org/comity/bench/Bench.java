package org.comity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.comity.bench.beside.SideBySide;
import org.comity.bench.law.LawBench;
import org.comity.bench.links.LinksBench;
import org.comity.bench.names.NamesBench;
import org.comity.bench.register.RegisterBench;
import org.comity.bench.screen.ScreenBench;
import org.comity.terms.BadInput;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, all or one by name, and prints their table. */
public final class Bench {

    private static final SequencedMap<String, Class<?>> BY_NAME = new TreeMap<>(Map.of(
            "assess", AssessBenchmark.class,
            "log", LogBenchmark.class,
            "match", MatchBenchmark.class,
            "screen", ScreenBenchmark.class,
            "trace", TraceBenchmark.class));

    /** Measured by hand and not by JMH: too large to repeat in a loop. */
    private static final String REGISTER = "register";

    /** Also by hand: truths are compared before anything is timed, and one peer is another process. */
    private static final String LAW = "law";

    /** Measured by JMH on a short list when all are, and on a long one by hand when it alone is named. */
    private static final String SCREEN = "screen";

    /** Accuracy, not speed: labelled names beside the repository. */
    private static final String NAMES = "names";

    /** Names matched beside other programs; by hand, for one of them is another process. */
    private static final String BESIDE = "beside";

    /** Accuracy, not speed: invented transfers whose ends are known. */
    private static final String LINKS = "links";

    private static final String ROW = "%-8s %-26s %12s %12s %-6s %14s%n";

    private Bench() {}

    /**
     * Exit codes are those of every command: 0 done, 2 bad usage, 3 it could not run.
     *
     * @param arguments nothing, or the name of one group of benchmarks
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> names) {
        if (names.equals(List.of(REGISTER))) {
            return register();
        }
        if (names.equals(List.of(LAW))) {
            return law();
        }
        if (names.equals(List.of(SCREEN))) {
            return screen();
        }
        if (names.equals(List.of(NAMES))) {
            return names();
        }
        if (names.equals(List.of(BESIDE))) {
            return beside();
        }
        if (names.equals(List.of(LINKS))) {
            return links();
        }
        for (String name : names) {
            if (!BY_NAME.containsKey(name)) {
                System.err.println("error: there is no benchmark '" + name + "'; expected one of "
                        + String.join(", ", BY_NAME.keySet()) + ", " + BESIDE + ", " + LAW + ", " + LINKS + ", " + NAMES
                        + ", "
                        + REGISTER
                        + "; or name none to run all but the last four");
                return 2;
            }
        }
        System.out.printf(
                "JDK %s, %d cores, %s %s%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        System.out.printf(ROW, "group", "benchmark", "score", "± 99.9 %", "unit", "CPU ms/op");
        try {
            for (String name : names.isEmpty() ? BY_NAME.keySet() : names) {
                System.err.println("measuring " + name + " ...");
                measure(name);
            }
            return 0;
        } catch (RunnerException e) {
            System.err.println("error: the benchmark could not run: " + reason(e));
            return 3;
        }
    }

    /** {@code COMITY_BENCH_MOVEMENTS} makes the large run smaller, for a machine with less than 6 GB to spare. */
    private static int register() {
        long size = Long.parseLong(
                Optional.ofNullable(System.getenv("COMITY_BENCH_MOVEMENTS")).orElse("100000000"));
        try {
            RegisterBench.run(System.out, Inputs.temporaryFolder(), size, (int) Math.max(10, size / 100));
            return 0;
        } catch (IOException | SQLException | UncheckedIOException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    private static int links() {
        try {
            LinksBench.run(System.out, Inputs.temporaryFolder());
            return 0;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    private static int law() {
        try {
            LawBench.run(
                    System.out,
                    Inputs.root().resolve("law"),
                    Inputs.example().resolve("case.yaml"),
                    Inputs.temporaryFolder());
            return 0;
        } catch (IOException | UncheckedIOException | BadInput | IllegalStateException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    /** {@code COMITY_BENCH_PEOPLE} makes the list shorter or longer than a million. */
    private static int screen() {
        String people =
                Optional.ofNullable(System.getenv("COMITY_BENCH_PEOPLE")).orElse("1000000");
        try {
            ScreenBench.run(System.out, Integer.parseInt(people));
            return 0;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    /** {@code COMITY_BENCH_POSTGRES} names a PostgreSQL, {@code COMITY_BENCH_PEOPLE} the length of the list. */
    private static int beside() {
        int people = Integer.parseInt(
                Optional.ofNullable(System.getenv("COMITY_BENCH_PEOPLE")).orElse("100000"));
        try {
            SideBySide.run(System.out, shared(), people, Optional.ofNullable(System.getenv("COMITY_BENCH_POSTGRES")));
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("COMITY_SHARED"))
                .map(Path::of)
                .orElse(Inputs.root().resolve("../shared"));
    }

    /** {@code COMITY_SHARED} says where the labelled data lies; every {@code COMITY_BENCH_STEP}-th invented person is screened. */
    private static int names() {
        int step = Integer.parseInt(
                Optional.ofNullable(System.getenv("COMITY_BENCH_STEP")).orElse("10"));
        try {
            NamesBench.run(shared(), System.out, step);
            return 0;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("error: the benchmark could not run: " + e.getMessage());
            return 3;
        }
    }

    private static void measure(String name) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\b" + BY_NAME.getOrDefault(name, Bench.class).getSimpleName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dcomity.root=" + Inputs.root())
                .build();
        Collection<RunResult> results = new Runner(options).run();
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            System.out.printf(
                    ROW,
                    name,
                    result.getLabel(),
                    figure(result.getScore()),
                    figure(result.getScoreError()),
                    result.getScoreUnit(),
                    run.getSecondaryResults().entrySet().stream()
                            .filter(secondary -> secondary.getKey().endsWith(CpuTime.LABEL))
                            .map(secondary -> figure(secondary.getValue().getScore()))
                            .findFirst()
                            .orElse("-"));
        }
    }

    /** The message of the exception at the bottom; JMH hangs what a benchmark threw beneath two of its own. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (cause != null) {
            return reason(cause);
        }
        return thrown.getSuppressed().length > 0
                ? reason(thrown.getSuppressed()[0])
                : String.valueOf(thrown.getMessage());
    }

    /** A few digits that mean something, whatever the size. */
    private static String figure(double value) {
        return Double.isNaN(value)
                ? "-"
                : String.format(
                        Locale.ROOT,
                        value >= 1000 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.3f" : "%.5f",
                        value);
    }
}
