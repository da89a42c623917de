package org.comity.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.names.PairScoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity match}: scores pairs of names. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Scores pairs of names.",
            "A score ranks; 0.70 means that a person should look. A match is a proposal, never a fact."
        })
final class MatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            paramLabel = "PAIRS.csv",
            required = true,
            description = "columns id, kind, left, right; optional left_country, right_country, left_born, right_born")
    @SuppressWarnings("NullAway.Init")
    private Path pairs;

    @Option(
            names = "--out",
            paramLabel = "SCORES.csv",
            required = true,
            description = "written: id, score, verdict, because")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "a record of judgements ('comity names'); pairs name entries in left_entry, right_entry")
    private Optional<Path> judgements = Optional.empty();

    @Option(
            names = "--frequencies",
            paramLabel = "FILE",
            description =
                    "how common names are in your holdings ('comity names frequencies'); says how many namesakes to expect")
    private Optional<Path> frequencies = Optional.empty();

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec, "pairs")) {
            PairScoring.score(pairs, out, new PairScoring.Options(judgements, frequencies), progress::at);
        }
        return ExitCode.DONE;
    }
}
