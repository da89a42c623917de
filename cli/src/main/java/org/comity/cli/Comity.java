package org.comity.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: picks the command, runs it, turns every failure into one line and an exit code. */
@Command(
        name = "comity",
        mixinStandardHelpOptions = true,
        versionProvider = Comity.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Casework for international cooperation in corruption cases.",
        footer = {
            "",
            "Also, by the launcher: 'test' runs every test, 'bench [NAME]' the benchmarks, 'fuzz [TARGET]' the fuzzer.",
            "Exit codes: 0 done; 1 what was checked does not hold; 2 bad usage or bad input; 3 it could not run."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            AssessCommand.class,
            LawCommand.class,
            TraceCommand.class,
            LedgerCommand.class,
            MatchCommand.class,
            ScreenCommand.class,
            NamesCommand.class,
            LogCommand.class,
            CasebookCommand.class,
            RehearseCommand.class,
        })
public final class Comity implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    Comity() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(args, out, err);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs one command in this process.
     *
     * @return the exit code of the command-line contract
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Comity());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.registerConverter(LocalDate.class, Comity::day);
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Failures::usage);
        line.setExecutionExceptionHandler(Failures::execution);
        return line.execute(args);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a day that exists; expected one as 2014-11-20");
        }
    }

    /** Without a command there is nothing to do: say what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Comity.class.getPackage().getImplementationVersion();
            return new String[] {"comity " + (version == null ? "(from a build folder)" : version)};
        }
    }
}
