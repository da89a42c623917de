package org.comity.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses to write over a file that the same command reads: a list or a record of judgements would be lost. */
final class Overwriting {

    private Overwriting() {}

    static void refuse(CommandSpec spec, Path out, Collection<Path> read) {
        for (Path input : read) {
            if (isOneFile(out, input)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--out is " + out
                                + ", which this command reads; expected another file, for this one would be lost");
            }
        }
    }

    /** Files read, of which some are named only sometimes. */
    static Collection<Path> all(List<Path> always, Optional<Path> first, Optional<Path> second) {
        return Stream.of(always.stream(), first.stream(), second.stream())
                .flatMap(each -> each)
                .toList();
    }

    private static boolean isOneFile(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
