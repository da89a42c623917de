package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.StatementReader;
import org.comity.terms.Place;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.engine.AssumptionEffect;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.exhibit.ExhibitTable;
import org.comity.tracing.exhibit.TracingExhibits;
import org.comity.tracing.plan.TracingPlanReader;
import org.comity.tracing.register.RegisterReport;
import org.comity.tracing.register.RegisterTracer;
import org.comity.tracing.report.RegisterJson;
import org.comity.tracing.report.RegisterText;
import org.comity.tracing.report.TracingHtml;
import org.comity.tracing.report.TracingJson;
import org.comity.tracing.report.TracingText;
import org.comity.tracing.schedule.TracingSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity trace PLAN.yaml}: follows claims through ledgers under each rule. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        subcommands = {TraceVerifyCommand.class, TraceIndirectCommand.class},
        description =
                "Follows claims through bank ledgers under each named rule; the figures are attributions under that rule.")
final class TraceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN.yaml",
            description = "the tracing plan: ledgers, claims, accounts, links")
    private Optional<Path> planFile = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "R,R",
            split = ",",
            description =
                    "own-first, fifo, lifo, claim-first, pro-rata, pari-passu, cap-share; the plan's own when absent")
    private List<String> rules = List.of();

    @Option(
            names = "--order",
            paramLabel = "O",
            description = "statement, balance-chain, credits-first or debits-first: the order inside a day")
    private Optional<String> order = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            defaultValue = "text",
            description = "text (the default), json, or a self-contained html report")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "write trace.txt, trace.json, trace.html, trace.schedule.csv (for trace verify) and the exhibits"
                            + " (trace.ledgers.csv, trace.comparison.csv, trace.assumptions.csv, trace.problems.csv,"
                            + " trace.xlsx) into this folder")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--register",
            description =
                    "one claim through ledger tables of millions of rows: point figures by own-first, claim-first,"
                            + " pro-rata or fifo, without bounds and explanations")
    private boolean register;

    @Override
    public Integer call() throws IOException {
        Path file = planFile.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "a tracing plan is missing: comity trace PLAN.yaml, or verify, or indirect"));
        TracingPlan plan = withOptions(TracingPlanReader.read(file));
        if (register) {
            return traceRegister(plan);
        }
        LedgerBook book = StatementReader.read(plan.ledgers());
        TracingReport report = Tracer.trace(plan, book);
        boolean needsEffects = out.isPresent() || format == Format.HTML;
        List<AssumptionEffect> effects = needsEffects ? AssumptionEffect.of(plan, book) : List.of();
        if (out.isPresent()) {
            writeAll(out.get(), report, effects);
            writeSchedule(out.get(), TracingSchedule.write(plan, book));
            writeExhibits(out.get(), TracingExhibits.of(report, effects));
        } else {
            Printed.print(spec, format.write(report, effects));
        }
        return ExitCode.DONE;
    }

    private Integer traceRegister(TracingPlan plan) throws IOException {
        if (format == Format.HTML) {
            throw new ParameterException(spec.commandLine(), "--register answers as text or json");
        }
        RegisterReport report = RegisterTracer.trace(plan);
        if (out.isPresent()) {
            Files.createDirectories(out.get());
            write(out.get().resolve("register.txt"), RegisterText.write(report));
            write(out.get().resolve("register.json"), RegisterJson.write(report));
        } else {
            Printed.print(spec, format == Format.JSON ? RegisterJson.write(report) : RegisterText.write(report));
        }
        return ExitCode.DONE;
    }

    private void write(Path file, String text) throws IOException {
        WholeFile.write(file, writer -> writer.write(text));
        spec.commandLine().getErr().println("written: " + file);
    }

    private TracingPlan withOptions(TracingPlan plan) {
        TracingPlan chosen = rules.isEmpty()
                ? plan
                : plan.withRules(rules.stream().map(this::rule).toList());
        return order.map(word -> chosen.withOrder(order(word))).orElse(chosen);
    }

    private TracingRule rule(String word) {
        return TracingRule.get(word, Place.of("comity trace: --rule"));
    }

    private OrderPolicy order(String word) {
        return OrderPolicy.find(word).orElseThrow(() -> unknown("--order", word, OrderPolicy.words()));
    }

    private ParameterException unknown(String option, String word, List<String> known) {
        return new ParameterException(
                spec.commandLine(), option + " is '" + word + "'; expected one of " + String.join(", ", known));
    }

    private void writeAll(Path folder, TracingReport report, List<AssumptionEffect> effects) throws IOException {
        Files.createDirectories(folder);
        for (Format each : Format.values()) {
            Path file = folder.resolve("trace." + each.ending);
            WholeFile.write(file, writer -> writer.write(each.write(report, effects)));
            spec.commandLine().getErr().println("written: " + file);
        }
    }

    private void writeSchedule(Path folder, String schedule) throws IOException {
        Path file = folder.resolve("trace.schedule.csv");
        WholeFile.write(file, writer -> writer.write(schedule));
        spec.commandLine().getErr().println("written: " + file);
    }

    /** The exhibits: one CSV for each table, and one workbook with all. */
    private void writeExhibits(Path folder, TracingExhibits exhibits) throws IOException {
        for (ExhibitTable table : exhibits.tables()) {
            String name = table.name().equals("schedule") ? "ledgers" : table.name();
            write(folder.resolve("trace." + name + ".csv"), table.csv());
        }
        Path workbook = folder.resolve("trace.xlsx");
        WholeFile.writeBytes(workbook, exhibits::writeWorkbook);
        spec.commandLine().getErr().println("written: " + workbook);
    }

    private enum Format {
        TEXT("txt"),
        JSON("json"),
        HTML("html");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        String write(TracingReport report, List<AssumptionEffect> effects) {
            return switch (this) {
                case TEXT -> TracingText.write(report);
                case JSON -> TracingJson.write(report);
                case HTML -> TracingHtml.write(report, effects);
            };
        }
    }
}
