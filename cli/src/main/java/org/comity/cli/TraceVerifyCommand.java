package org.comity.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.tracing.schedule.ScheduleVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity trace verify SCHEDULE}: does every row of a finished schedule again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Does every row of a schedule again that 'trace --out' wrote, with a checker of its own; names the rows"
                        + " that are wrong, and exits with 1 when there are any.")
final class TraceVerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(paramLabel = "SCHEDULE", description = "the file trace.schedule.csv")
    @SuppressWarnings("NullAway.Init")
    private Path schedule;

    @Override
    public Integer call() {
        ScheduleVerification verification = ScheduleVerification.of(schedule);
        verification.wrong().forEach(what -> Printed.print(spec, schedule.getFileName() + ": " + what));
        verification.notes().forEach(note -> Printed.print(spec, note));
        Printed.print(
                spec,
                verification.rows() + " rows done again: "
                        + (verification.holds()
                                ? "every one holds, and so do the answers"
                                : verification.wrong().size() + " findings"));
        return verification.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
