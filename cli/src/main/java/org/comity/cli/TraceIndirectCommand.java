package org.comity.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.tracing.indirect.IndirectMethods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity trace indirect FILE.yaml}: net worth, source and application, bank deposits, unexplained wealth. */
@Command(
        name = "indirect",
        mixinStandardHelpOptions = true,
        description =
                "Shows means without tracing: net worth, source and application of funds, bank deposits, unexplained wealth.")
final class TraceIndirectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.yaml", description = "the figures, period by period")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (the default) or json")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Override
    public Integer call() {
        Printed.print(spec, format == Format.JSON ? IndirectMethods.json(file) : IndirectMethods.text(file));
        return ExitCode.DONE;
    }

    private enum Format {
        TEXT,
        JSON
    }
}
