package org.comity.cli;

import java.nio.file.Path;
import java.util.List;
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
            "Scores pairs of names, 0 to 1, and says why.",
            "A score ranks and is no probability; from 0.70 on a person should look. A match is a proposal, never a fact.",
            "Verdicts: same (names and another fact agree, nothing contradicts), look, related (a telling part is shared), unlikely."
        })
final class MatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            paramLabel = "PAIRS.csv",
            required = true,
            description =
                    "CSV in UTF-8 with the columns id, kind (person, organisation or any), left, right; optional left_country, right_country, left_born, right_born")
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
            description =
                    "a record of judgements ('comity names judge'); pairs name their entries LIST/ID in left_entry, right_entry")
    private Optional<Path> judgements = Optional.empty();

    @Option(
            names = "--frequencies",
            paramLabel = "FILE",
            description =
                    "how common names are in your holdings ('comity names frequencies'); says how many namesakes to expect")
    private Optional<Path> frequencies = Optional.empty();

    @Override
    public Integer call() {
        Overwriting.refuse(spec, out, Overwriting.all(List.of(pairs), judgements, frequencies));
        try (TerminalProgress progress = new TerminalProgress(spec, "pairs")) {
            PairScoring.score(pairs, out, new PairScoring.Options(judgements, frequencies), progress::at);
        }
        return ExitCode.DONE;
    }
}
