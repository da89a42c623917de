package org.comity.cli;

import java.nio.file.Path;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteVerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity log}: checks an exported record without the server that wrote it. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify",
        description = "Checks an exported record offline.")
final class LogCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Recomputes the tree, checks signature and numbering, says which entry is wrong.")
    int verify(
            @Parameters(paramLabel = "FILE_OR_DIR", description = "the exported log") Path log,
            @Option(
                            names = "--key",
                            paramLabel = "KEYFILE",
                            required = true,
                            description = "the log's verifier key, obtained apart from the log")
                    Path key) {
        LogVerification verification = LogVerifier.verify(log, NoteVerifierKey.read(key));
        Printed.print(spec, verification.text());
        return verification.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
