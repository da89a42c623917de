package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.assessment.Assessment;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.report.AssessmentHtml;
import org.comity.assessment.report.AssessmentJson;
import org.comity.assessment.report.AssessmentText;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity assess CASE.yaml}: which law applies, what bars, what is missing. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses one case file: which law applies, what bars or may bar, what is missing.")
final class AssessCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE.yaml", description = "the case file (YAML or JSON)")
    @SuppressWarnings("NullAway.Init")
    private Path caseFile;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "take the law and the facts as of this day instead of the file's asAt")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LawOption law;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "text (for reading, the default), json, or html: the memo, which prints on A4",
            defaultValue = "text")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--with",
            paramLabel = "PACK",
            description =
                    "use this pack although it has not the force of law: a model, a treaty never in force (repeatable)")
    private List<String> with = List.of();

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description =
                    "say what the packs say in this language, where they can; the rest stays English, marked [en]")
    private Optional<String> language = Optional.empty();

    @Option(names = "--quick", description = "leave out what would settle the answer and what would change it")
    private boolean quick;

    private enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Override
    public Integer call() {
        Facts facts = on.map(day -> FactsReader.read(caseFile, day)).orElseGet(() -> FactsReader.read(caseFile));
        LawLibrary packs = law.library();
        LawLibrary spoken = language.map(packs::in).orElse(packs);
        Assessor assessor = new Assessor(spoken, with);
        Assessment assessment = quick ? assessor.assess(facts) : assessor.consider(facts);
        Printed.print(
                spec,
                switch (format) {
                    case TEXT -> AssessmentText.write(assessment);
                    case JSON -> AssessmentJson.write(assessment);
                    case HTML ->
                        AssessmentHtml.write(assessment, facts, spoken, new AssessmentHtml.Heading(title(), List.of()));
                });
        return ExitCode.DONE;
    }

    private Optional<String> title() {
        return YamlReader.read(caseFile) instanceof YamlMap map ? map.findText("title") : Optional.empty();
    }
}
