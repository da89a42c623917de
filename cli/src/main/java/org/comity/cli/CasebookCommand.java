package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.assessment.check.Casebook;
import org.comity.assessment.check.Casebook.CaseVerdict;
import org.comity.assessment.law.LawLibrary;
import org.comity.tracing.check.TracingCasebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity casebook}: runs the golden cases. */
@Command(
        name = "casebook",
        mixinStandardHelpOptions = true,
        description = "Runs the golden cases: case files that say what must come out of them.")
final class CasebookCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "the folder of cases; those that came with Comity when absent")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LawOption law;

    @Option(
            names = "--reset",
            description = "rewrite what is expected to what comes out now; review the difference before you commit it")
    private boolean reset;

    @Override
    public Integer call() {
        Installation here = Installation.find();
        LawLibrary library = law.library();
        List<Path> folders = folder.map(List::of).orElseGet(() -> shipped(here));
        return reset ? rewrite(listOfCases(folders), library) : run(folders, library);
    }

    private static List<Path> shipped(Installation here) {
        List<Path> folders = new ArrayList<>(listOfCases(Casebook.folders(here.casebook())));
        folders.add(here.casebook().resolve("tracing"));
        return folders;
    }

    /** The folders that hold cases to assess, not examples of tracing. */
    private static List<Path> listOfCases(List<Path> folders) {
        return folders.stream().filter(cases -> !TracingCasebook.isHere(cases)).toList();
    }

    private int rewrite(List<Path> folders, LawLibrary library) {
        List<Path> changed = folders.stream()
                .flatMap(cases -> Casebook.reset(cases, library).stream())
                .toList();
        changed.forEach(file -> Printed.print(spec, "rewritten: " + file));
        Printed.print(spec, changed.size() + " rewritten");
        return ExitCode.DONE;
    }

    private int run(List<Path> folders, LawLibrary library) {
        List<String> sums = new ArrayList<>();
        long failing = 0;
        long all = 0;
        for (Path cases : folders) {
            List<Boolean> held = TracingCasebook.isHere(cases) ? runTracing(cases) : runCases(cases, library);
            long wrong = held.stream().filter(holds -> !holds).count();
            sums.add(cases.getFileName() + ": " + (held.size() - wrong) + " hold, " + wrong + " do not");
            failing += wrong;
            all += held.size();
        }
        if (folders.size() > 1) {
            sums.forEach(line -> Printed.print(spec, line));
        }
        Printed.print(spec, (all - failing) + " hold, " + failing + " do not");
        return failing == 0 ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private List<Boolean> runCases(Path cases, LawLibrary library) {
        List<CaseVerdict> verdicts = Casebook.run(cases, library);
        verdicts.forEach(verdict -> say(verdict.file(), verdict.differences()));
        return verdicts.stream().map(CaseVerdict::holds).toList();
    }

    private List<Boolean> runTracing(Path cases) {
        List<TracingCasebook.Verdict> verdicts = TracingCasebook.run(cases);
        verdicts.forEach(verdict -> say(verdict.file(), verdict.differences()));
        return verdicts.stream().map(TracingCasebook.Verdict::holds).toList();
    }

    private void say(Path file, List<String> differences) {
        Printed.print(spec, (differences.isEmpty() ? "holds          " : "DOES NOT HOLD  ") + file);
        differences.forEach(line -> Printed.print(spec, "    " + line));
    }
}
