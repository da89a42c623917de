package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.ColumnMapping;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerCheck;
import org.comity.ledger.LedgerCheckText;
import org.comity.ledger.LedgerTable;
import org.comity.ledger.PartsTable;
import org.comity.ledger.StatementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity ledger}: reads statements of any supported format. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|convert|mapping",
        description =
                "Reads bank statements of any supported format; says what is wrong with them; writes the ledger table.")
final class LedgerCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads statements and reports what is in them and what is wrong.")
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "statement files or folders")
                    List<Path> files,
            @Option(
                            names = "--mapping",
                            paramLabel = "FILE",
                            description = "the saved column mapping, for CSV of a bank's own")
                    Optional<Path> mapping) {
        LedgerBook book = StatementReader.read(files, mapping.map(ColumnMapping::read));
        Printed.print(spec, LedgerCheckText.write(book, LedgerCheck.check(book)));
        return ExitCode.DONE;
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Writes statements of any format as one ledger table.")
    int convert(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "statement files or folders")
                    List<Path> files,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.csv",
                            required = true,
                            description = "the ledger table to write")
                    Path out,
            @Option(
                            names = "--parts",
                            paramLabel = "FILE.csv",
                            description =
                                    "a second table to write: the payments, rates and charges inside entries, where the bank states them")
                    Optional<Path> parts,
            @Option(
                            names = "--mapping",
                            paramLabel = "FILE",
                            description = "the saved column mapping, for CSV of a bank's own")
                    Optional<Path> mapping)
            throws IOException {
        LedgerBook book = StatementReader.read(files, mapping.map(ColumnMapping::read));
        WholeFile.write(out, writer -> LedgerTable.write(book, writer));
        if (parts.isPresent()) {
            WholeFile.write(parts.get(), writer -> PartsTable.write(book, writer));
        }
        for (var problem : LedgerCheck.check(book)) {
            spec.commandLine().getErr().println("note: " + problem.place() + ": " + problem.what());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "mapping",
            mixinStandardHelpOptions = true,
            description = "Proposes a column mapping for a bank's own CSV; check it, then save it.")
    int mapping(@Parameters(paramLabel = "FILE", description = "a CSV file") Path file) {
        Printed.print(spec, ColumnMapping.propose(file));
        return ExitCode.DONE;
    }
}
