package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.assessment.Casebook;
import org.comity.assessment.Casebook.CaseVerdict;
import org.comity.assessment.LawLibrary;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--law",
            paramLabel = "DIR",
            description = "the law packs to use instead of those that came with Comity")
    private Optional<Path> law = Optional.empty();

    @Option(
            names = "--reset",
            description = "rewrite what is expected to what comes out now; review the difference before you commit it")
    private boolean reset;

    @Override
    public Integer call() {
        Installation here = Installation.find();
        LawLibrary library = LawLibrary.load(here.law(law));
        List<Path> folders = folder.map(List::of).orElseGet(() -> Casebook.folders(here.casebook()));
        return reset ? rewrite(folders, library) : run(folders, library);
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
            List<CaseVerdict> verdicts = Casebook.run(cases, library);
            verdicts.forEach(this::say);
            long wrong = verdicts.stream().filter(verdict -> !verdict.holds()).count();
            sums.add(cases.getFileName() + ": " + (verdicts.size() - wrong) + " hold, " + wrong + " do not");
            failing += wrong;
            all += verdicts.size();
        }
        if (folders.size() > 1) {
            sums.forEach(line -> Printed.print(spec, line));
        }
        Printed.print(spec, (all - failing) + " hold, " + failing + " do not");
        return failing == 0 ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private void say(CaseVerdict verdict) {
        Printed.print(spec, (verdict.holds() ? "holds          " : "DOES NOT HOLD  ") + verdict.file());
        verdict.differences().forEach(line -> Printed.print(spec, "    " + line));
    }
}
