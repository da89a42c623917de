package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.StatementReader;
import org.comity.tracing.Tracer;
import org.comity.tracing.TracingHtml;
import org.comity.tracing.TracingJson;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingPlanReader;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity trace PLAN.yaml}: follows claims through ledgers under each rule. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Follows claims through bank ledgers under each named rule; the figures are attributions under that rule.")
final class TraceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN.yaml", description = "the tracing plan: ledgers, claims, accounts, links")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--rule", paramLabel = "R,R", split = ",", description = "own-first, fifo; the plan's own when absent")
    private List<String> rules = List.of();

    @Option(names = "--order", paramLabel = "O", description = "statement, balance-chain, credits-first or debits-first: the order inside a day")
    private Optional<String> order = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json|html", defaultValue = "text", description = "text (the default), json, or a self-contained html report")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR", description = "write trace.txt, trace.json and trace.html into this folder")
    private Optional<Path> out = Optional.empty();

    private enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        TracingPlan plan = TracingPlanReader.read(planFile);
        return ExitCode.DONE;
    }
}
