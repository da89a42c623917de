package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.names.Progress;
import org.comity.names.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity screen}: finds the likely matches of each query in the lists. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the likely matches of each query in lists, and says why.",
            "A score ranks and is no probability; from 0.70 on a person should look. A hit is a proposal; nothing is written into a case.",
            "In the reasons the left name is the query's and the right name the list's. No hit does not mean that nobody is listed.",
            "Verdicts: same (names and another fact agree, nothing contradicts), look, related (a telling part is shared), unlikely."
        })
final class ScreenCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final long MEGABYTE = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(
            paramLabel = "QUERIES.csv",
            description =
                    "CSV in UTF-8 with the columns id, kind (person, organisation or any), name; optional born, country, alias, identifiers (several parted by |)")
    @SuppressWarnings("NullAway.Init")
    private Path queries;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description =
                    "lists: CSV with the same columns, FollowTheMoney JSON lines, BODS, OFAC sdn.csv, UN XML; the content tells which")
    private List<Path> against = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "where the hits go; standard output when absent")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--resume", description = "continue the --out file of an interrupted run")
    private boolean resume;

    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            defaultValue = "0.70",
            description = "the lowest score reported (${DEFAULT-VALUE})")
    private double threshold;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "hits per query at most (${DEFAULT-VALUE})")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            defaultValue = "csv",
            description = "csv (the default) or json")
    @SuppressWarnings("NullAway.Init")
    private Screening.Format format;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "a record of judgements ('comity names judge'): settled pairs come last and are marked")
    private Optional<Path> judgements = Optional.empty();

    @Override
    public Integer call() {
        checkOptions();
        Screening.Options options = new Screening.Options(threshold, limit, format, resume, judgements);
        Found found = new Found();
        try (TerminalProgress terminal = new TerminalProgress(spec, "queries")) {
            Progress progress = progress(terminal, found);
            out.ifPresentOrElse(
                    file -> Screening.run(queries, against, file, options, progress),
                    () -> Screening.run(queries, against, spec.commandLine().getOut(), options, progress));
        } catch (OutOfMemoryError e) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "error: the lists need more memory than the %,d MB there are; give more with COMITY_JAVA_OPTS=-Xmx12g (ten million entries need about 8 GB)%n",
                            Runtime.getRuntime().maxMemory() / MEGABYTE);
            return ExitCode.COULD_NOT_RUN;
        }
        say(found.nameless, " can have no hits, for nothing in the name could be compared: ", "");
        say(found.none, String.format(Locale.ROOT, " had no hit of %.2f or more: ", threshold), "");
        say(found.more, " had more hits than are shown: ", "; a greater --limit shows them");
        return ExitCode.DONE;
    }

    /** Ids of queries that there is something to say of. */
    private static final class Found {
        private final List<String> nameless = new ArrayList<>();
        private final List<String> none = new ArrayList<>();
        private final List<String> more = new ArrayList<>();
    }

    private void say(List<String> queries, String what, String next) {
        if (!queries.isEmpty()) {
            String some = String.join(", ", queries.subList(0, Math.min(SHOWN, queries.size())));
            spec.commandLine()
                    .getErr()
                    .println("note: " + queries.size() + (queries.size() == 1 ? " query" : " queries") + what + some
                            + (queries.size() > SHOWN ? " ..." : "") + next);
        }
    }

    private static Progress progress(TerminalProgress terminal, Found found) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                terminal.at(done, total);
            }

            @Override
            public void reading(String list, long entries) {
                terminal.reading(list, entries);
            }

            @Override
            public void note(String sentence) {
                terminal.note(sentence);
            }

            @Override
            public void nothingToCompare(String query) {
                found.nameless.add(query);
            }

            @Override
            public void noHits(String query) {
                found.none.add(query);
            }

            @Override
            public void moreHits(String query) {
                found.more.add(query);
            }
        };
    }

    private void checkOptions() {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new ParameterException(spec.commandLine(), "--threshold is " + threshold + "; expected 0 to 1");
        }
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is " + limit + "; expected 1 or more");
        }
        if (resume && out.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--resume needs --out, the file of the interrupted run");
        }
        out.ifPresent(
                file -> Overwriting.refuse(spec, file, Overwriting.all(against, Optional.of(queries), judgements)));
    }
}
