package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "Finds the likely matches of each query in lists.",
            "A hit is a proposal with a reason; it writes nothing into a case."
        })
final class ScreenCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final long MEGABYTE = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(
            paramLabel = "QUERIES.csv",
            description = "columns id, kind, name; optional born, country, alias, identifiers (parted by |)")
    @SuppressWarnings("NullAway.Init")
    private Path queries;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "lists: CSV, FollowTheMoney JSON lines, BODS, OFAC sdn.csv, UN XML")
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
            description = "a record of judgements ('comity names'): settled pairs come last and are marked")
    private Optional<Path> judgements = Optional.empty();

    @Override
    public Integer call() {
        checkOptions();
        Screening.Options options = new Screening.Options(threshold, limit, format, resume, judgements);
        List<String> nameless = new ArrayList<>();
        try (TerminalProgress terminal = new TerminalProgress(spec, "queries")) {
            Progress progress = progress(terminal, nameless);
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
        if (!nameless.isEmpty()) {
            String some = String.join(", ", nameless.subList(0, Math.min(SHOWN, nameless.size())));
            spec.commandLine()
                    .getErr()
                    .println("note: " + nameless.size()
                            + " of the queries can have no hits, their names have nothing that" + " could be compared: "
                            + some + (nameless.size() > SHOWN ? " ..." : ""));
        }
        return ExitCode.DONE;
    }

    private static Progress progress(TerminalProgress terminal, List<String> nameless) {
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
                nameless.add(query);
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
    }
}
