package org.comity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.comity.names.Cluster;
import org.comity.names.Judgement;
import org.comity.names.JudgementFile;
import org.comity.names.JudgementLine;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.Judgements;
import org.comity.names.JudgementsText;
import org.comity.names.ListConversion;
import org.comity.names.ListReader;
import org.comity.names.NameFrequencies;
import org.comity.names.ResolverLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity names}: what people have judged of entries, in a record that only grows. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "judge|merge|split|undo|clusters|history|export|import|frequencies|convert",
        description = {
            "Keeps what people judge of the entries of lists: the same, not the same, unsure.",
            "An entry is named LIST/ID: the list's file name, a slash, the entry's id. Queries are entries of their file.",
            "The record only grows: a judgement is changed by judging again or by undo. Nothing is written into a case."
        })
final class NamesCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    /** Who judges, and why. */
    static final class Signature {
        @Option(names = "--by", paramLabel = "NAME", required = true, description = "the person who judges")
        @SuppressWarnings("NullAway.Init")
        private String by;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, in a sentence")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        Signed sign(long line) {
            return new Signed(line, Instant.now().truncatedTo(ChronoUnit.SECONDS), by.strip(), reason.strip());
        }

        void check(CommandSpec spec) {
            if (by.isBlank() || reason.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(),
                        (by.isBlank() ? "--by" : "--reason") + " is empty; a judgement says who and why");
            }
        }
    }

    @Command(
            name = "judge",
            mixinStandardHelpOptions = true,
            description =
                    "Two entries are the same, not the same, or it cannot be said. Begins the file when there is none.")
    int judge(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Parameters(
                            index = "1",
                            paramLabel = "LIST/ID",
                            description =
                                    "an entry: the list's file name, a slash, the entry's id; such as sdn.csv/2674")
                    String left,
            @Parameters(index = "2", paramLabel = "LIST/ID", description = "the other entry") String right,
            @Option(
                            names = "--as",
                            paramLabel = "same|not-same|unsure",
                            required = true,
                            description = "unsure: somebody looked, and it cannot be said")
                    String word,
            @Mixin Signature signature) {
        Judgement judgement = Judgement.find(word)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--as is '" + word + "'; expected same, not-same or unsure"));
        return add(file, signature, line -> new JudgementLine.Judged(signature.sign(line), left, right, judgement));
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "These entries are one party, and so are the clusters that they are in.")
    int merge(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Parameters(
                            index = "1..*",
                            arity = "2..*",
                            paramLabel = "LIST/ID",
                            description = "two entries or more, such as sdn.csv/2674")
                    List<String> members,
            @Mixin Signature signature) {
        return add(file, signature, line -> new JudgementLine.Merged(signature.sign(line), members));
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description =
                    "These entries leave their cluster together, and are judged not the same as what they were joined to.")
    int split(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "LIST/ID",
                            description = "the entries that leave, such as sdn.csv/2674")
                    List<String> members,
            @Mixin Signature signature) {
        return add(file, signature, line -> new JudgementLine.Split(signature.sign(line), members));
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "A line counts no longer. It stays readable, and so does the undoing.")
    int undo(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Parameters(index = "1", paramLabel = "LINE", description = "its number, as 'history' shows it") long of,
            @Mixin Signature signature) {
        return add(file, signature, line -> new JudgementLine.Undone(signature.sign(line), of));
    }

    @Command(
            name = "clusters",
            mixinStandardHelpOptions = true,
            description = "What the judgements join, and where they contradict one another (exit code 1).")
    int clusters(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "text",
                            description = "text (the default) or json")
                    JudgementsText.Format format) {
        Judgements judgements = Judgements.of(JudgementFile.read(file));
        Printed.print(spec, JudgementsText.clusters(judgements, format));
        return judgements.conflicts().isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    @Command(name = "history", mixinStandardHelpOptions = true, description = "Every line, undone ones included.")
    int history(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Option(names = "--of", paramLabel = "LIST/ID", description = "only lines about this entry")
                    Optional<String> entry) {
        String lines = JudgementsText.history(JudgementFile.read(file), entry);
        Printed.print(
                spec,
                lines.isEmpty() ? "no line" + entry.map(of -> " is about " + of).orElse("") + " in " + file : lines);
        return ExitCode.DONE;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the judgements as resolver lines, the form that FollowTheMoney tools exchange.",
                "Reasons have no place in that form; keep the record."
            })
    int export(
            @Parameters(index = "0", paramLabel = "FILE", description = "the record of judgements (JSON lines)")
                    Path file,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the lines go") Path out,
            @Option(names = "--with-lists", description = "write entries as LIST/ID; else by their id alone")
                    boolean withLists) {
        Overwriting.refuse(spec, out, List.of(file));
        int lines = ResolverLines.write(Judgements.of(JudgementFile.read(file)), out, withLists);
        Printed.print(spec, lines + (lines == 1 ? " judgement" : " judgements") + " written to " + out);
        return ExitCode.DONE;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Adds resolver lines to a record.",
                "A line keeps the person and the time that it names; --by stands for lines that name nobody, --reason for all."
            })
    int take(
            @Parameters(index = "0", paramLabel = "LINES", description = "resolver lines (JSON)") Path lines,
            @Option(names = "--into", paramLabel = "FILE", required = true, description = "the record to add to")
                    Path file,
            @Option(
                            names = "--list",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "the list whose ids they name; left out when they name LIST/ID")
                    String list,
            @Mixin Signature signature) {
        if (!Files.isRegularFile(lines)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + lines);
        }
        signature.check(spec);
        Signed signed = signature.sign(0);
        List<LongFunction<JudgementLine>> read =
                ResolverLines.read(lines, list, signed.by(), signed.reason(), signed.at());
        return add(file, read);
    }

    @Command(
            name = "frequencies",
            mixinStandardHelpOptions = true,
            description = {
                "Counts how common names are in lists, for 'match --frequencies'.",
                "What fewer than three records bear is left out, for it would name people."
            })
    int frequencies(
            @Parameters(arity = "1..*", paramLabel = "LIST", description = "lists, as 'screen --against' reads them")
                    List<Path> lists,
            @Option(names = "--out", paramLabel = "FILE.csv", required = true, description = "where the table goes")
                    Path out) {
        Overwriting.refuse(spec, out, lists);
        NameFrequencies table = NameFrequencies.of(
                lists.stream().flatMap(list -> ListReader.read(list).stream()).toList());
        table.write(out);
        Printed.print(spec, counted(table.records(), "record", "records", "counted into", out));
        return ExitCode.DONE;
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = {
                "Writes lists of any format as FollowTheMoney JSON lines, or as CSV when OUT ends in .csv.",
                "FollowTheMoney lines come out with everything they say."
            })
    int convert(
            @Parameters(arity = "1..*", paramLabel = "LIST", description = "lists, as 'screen --against' reads them")
                    List<Path> lists,
            @Option(names = "--out", paramLabel = "OUT", required = true, description = "the file to write") Path out) {
        Overwriting.refuse(spec, out, lists);
        long entries = ListConversion.convert(lists, out);
        Printed.print(spec, counted(entries, "entry", "entries", "written to", out));
        return ExitCode.DONE;
    }

    private static String counted(long number, String one, String many, String did, Path out) {
        return String.format(Locale.ROOT, "%,d %s %s %s", number, number == 1 ? one : many, did, out);
    }

    private int add(Path file, Signature signature, LongFunction<JudgementLine> line) {
        signature.check(spec);
        return add(file, List.of(line));
    }

    /** Writes, then says what now contradicts: a judgement is never refused because another stands against it. */
    private int add(Path file, List<LongFunction<JudgementLine>> next) {
        List<JudgementLine> added = JudgementFile.append(file, next);
        StringBuilder said = new StringBuilder();
        added.forEach(line -> said.append(JudgementsText.line(line)).append('\n'));
        List<Cluster> conflicts = Judgements.of(JudgementFile.read(file)).conflicts();
        conflicts.forEach(cluster -> cluster.conflicts()
                .forEach(conflict ->
                        said.append("conflict: ").append(conflict.sentence()).append('\n')));
        if (!conflicts.isEmpty()) {
            said.append("to settle it: judge one of these pairs again, undo a line, or split an entry off\n");
        }
        Printed.print(spec, said.toString());
        return conflicts.isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
