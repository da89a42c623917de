package org.comity.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.assessment.law.LawLibrary;
import picocli.CommandLine.Option;

/** Which law packs a command uses. */
final class LawOption {

    @Option(
            names = "--law",
            paramLabel = "DIR",
            description = "the law packs to use instead of those that came with Comity")
    private Optional<Path> law = Optional.empty();

    /** The packs of that folder, or those that came with Comity. */
    LawLibrary library() {
        return LawLibrary.load(Installation.find().law(law));
    }
}
