package org.comity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.check.LawCheck;
import org.comity.assessment.check.LawDiff;
import org.comity.assessment.check.LawReview;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.report.LawDiffText;
import org.comity.assessment.report.LawText;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity law}: the law packs, for reading and for checking. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|check|diff|review",
        description = "Lists, shows, checks and compares the law packs, and records reviews of them.")
final class LawCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Option(
            names = "--law",
            paramLabel = "DIR",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "the law packs to use instead of those that came with Comity")
    private Optional<Path> law = Optional.empty();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Every pack, with the date of its text and its review state.")
    int list() {
        Printed.print(spec, LawText.list(LawLibrary.load(folder())));
        return ExitCode.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One pack, or one provision of it.")
    int show(
            @Parameters(index = "0", paramLabel = "PACK", description = "the pack's id, as 'law list' prints it")
                    String pack,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "PROVISION",
                            description = "as it is cited: \"s 30(2)(b)\", or a rule's id")
                    Optional<String> provision) {
        LawPack shown = LawLibrary.load(folder()).get(pack);
        Printed.print(spec, provision.map(at -> LawText.show(shown, at)).orElseGet(() -> LawText.show(shown)));
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Verifies packs; with --texts, resolves every citation in the official text.")
    int check(
            @Parameters(arity = "0..1", paramLabel = "PACK", description = "one pack's id; all when absent")
                    Optional<String> pack,
            @Option(names = "--texts", paramLabel = "DIR", description = "the folder of official texts")
                    Optional<Path> texts) {
        texts.ifPresent(LawCommand::mustBeFolder);
        LawCheck.Report report = LawCheck.check(folder(), pack, texts);
        StringBuilder text = new StringBuilder();
        report.summary().forEach(line -> text.append(line).append('\n'));
        report.notes().forEach(line -> text.append("note: ").append(line).append('\n'));
        Printed.print(spec, text.toString());
        report.problems()
                .forEach(problem ->
                        spec.commandLine().getErr().println("error: " + problem.place() + ": " + problem.what()));
        return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private enum Format {
        TEXT,
        JSON
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description =
                    "Assesses every case of a folder with the one pack and with the other: which outcomes change, by which rule.")
    int diff(
            @Parameters(index = "0", paramLabel = "PACK", description = "a pack's id, or the folder of a draft")
                    String left,
            @Parameters(index = "1", paramLabel = "PACK", description = "the pack to compare it with") String right,
            @Option(names = "--cases", required = true, paramLabel = "DIR", description = "the folder of case files")
                    Path cases,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "text",
                            description = "text (for reading, the default) or json")
                    Format format) {
        mustBeFolder(cases);
        LawLibrary library = LawLibrary.load(folder());
        LawPack first = library.getOrRead(left);
        LawPack second = library.getOrRead(right);
        LawDiff.Report report;
        try (TerminalProgress progress = new TerminalProgress(spec, "cases")) {
            report = LawDiff.compare(library, first, second, cases, progress::at);
        }
        Printed.print(spec, format == Format.JSON ? LawDiffText.json(report) : LawDiffText.write(report));
        return ExitCode.DONE;
    }

    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description =
                    "Records that somebody qualified has read rules of a pack as they stand; a change makes it stale.")
    int review(
            @Parameters(index = "0", paramLabel = "PACK", description = "the pack's id, as 'law list' prints it")
                    String pack,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who has read the rules")
                    String name,
            @Option(
                            names = "--qualification",
                            required = true,
                            paramLabel = "TEXT",
                            description = "what entitles this person to say that they are right")
                    String qualification,
            @Option(
                            names = "--rules",
                            split = ",",
                            paramLabel = "RULE,RULE",
                            description = "the rules that were read, such as 30-2-b; all of the pack when absent")
                    List<String> rules,
            @Option(names = "--texts", paramLabel = "DIR", description = "the official texts they were read against")
                    Optional<Path> texts,
            @Option(names = "--remarks", paramLabel = "TEXT", description = "what else to say")
                    Optional<String> remarks,
            @Option(names = "--on", paramLabel = "DATE", description = "the day of the review; today when absent")
                    Optional<LocalDate> on) {
        texts.ifPresent(LawCommand::mustBeFolder);
        LawReview.Reviewer reviewer = new LawReview.Reviewer(
                name, qualification, on.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())), remarks);
        Path file = LawReview.write(
                LawLibrary.load(folder()).get(pack), reviewer, rules == null ? List.of() : rules, texts);
        Printed.print(spec, "written: " + file);
        return ExitCode.DONE;
    }

    private Path folder() {
        Path folder = Installation.find().law(law);
        mustBeFolder(folder);
        return folder;
    }

    private static void mustBeFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BadInput.at(Place.of(folder.toString()), "this is not a folder", "", "check the path");
        }
    }
}
