package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactChange;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.RuleClass;
import org.comity.assessment.check.Casebook;
import org.comity.assessment.check.LawCheck;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The packs of law/: they hold together, their citations exist, their own cases come out, and every rule is seen to decide. */
class LawPackTest {

    private static final Path FOLDER = Repository.root().resolve("law");
    private static final LawLibrary LAW = LawLibrary.load(FOLDER);
    private static final Assessor ASSESSOR = new Assessor(LAW);
    private static final String NZ = "nz/extradition-act-1999";

    /** The Act by itself, as its own cases are run: what stands beside it is the casebook's. */
    private static final Assessor ACT_ALONE = new Assessor(LAW.only(List.of(NZ)));

    /** Classes whose rules must be seen met, not met and undetermined in the pack's own cases. */
    private static final Set<RuleClass> TRIED_THREE_WAYS = EnumSet.of(
            RuleClass.MANDATORY_BAR,
            RuleClass.DISCRETIONARY_GROUND,
            RuleClass.REQUIREMENT_OF_FORM,
            RuleClass.REQUIREMENT_OF_SUBSTANCE);

    @Test
    void noPackHasAProblem() {
        assertThat(LawCheck.check(FOLDER, Optional.empty(), Optional.empty()).problems())
                .isEmpty();
    }

    @Test
    void everyCitationOfAnActWhoseTextIsAtHandResolvesInIt() {
        Path texts = texts();
        LawCheck.Report report = LawCheck.check(FOLDER, Optional.of(NZ), Optional.of(texts));
        assertThat(report.problems()).isEmpty();
        assertThat(report.summary()).anySatisfy(line -> assertThat(line).contains(NZ));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryPackComesOutAsItSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (LawPack pack : LAW.packs()) {
            Path cases = pack.folder().resolve("cases");
            if (Files.isDirectory(cases)) {
                for (Casebook.CaseVerdict verdict : Casebook.run(cases, LAW)) {
                    tests.add(DynamicTest.dynamicTest(
                            pack.id() + " " + verdict.file().getFileName(),
                            () -> assertThat(verdict.differences()).isEmpty()));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(35);
        return tests.stream();
    }

    @Test
    void everyRuleOfTheNewZealandActIsSeenMetNotMetAndUndetermined() throws IOException {
        Map<String, Set<Outcome>> seen = new TreeMap<>();
        for (Finding finding : findingsOfItsCases()) {
            seen.computeIfAbsent(finding.ruleId(), id -> EnumSet.noneOf(Outcome.class))
                    .add(finding.outcome());
        }
        List<String> untried = LAW.get(NZ).rules().stream()
                .filter(rule -> TRIED_THREE_WAYS.contains(rule.kind()))
                .filter(rule -> !seen.getOrDefault(rule.id(), Set.of()).containsAll(EnumSet.allOf(Outcome.class)))
                .map(rule -> rule.id() + " only " + seen.get(rule.id()))
                .toList();
        assertThat(untried).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "nz-one-fact.csv", numLinesToSkip = 1)
    void oneFactChangedInACleanCaseDecidesTheRuleThatNamesIt(
            String path, String value, String rule, Outcome outcome, Conclusion conclusion) {
        Assessment clean = ACT_ALONE.assess(FactsReader.read(cases().resolve("ad-hoc-clean.yaml")));
        assertThat(clean.conclusion()).isEqualTo(Conclusion.NO_BAR_FOUND);
        Assessment changed = ACT_ALONE.assess(
                FactsReader.read(cases().resolve("ad-hoc-clean.yaml")).with(FactChange.of(path, value)));
        String id = "nz.extradition-act-1999." + rule.substring(0, rule.indexOf('@'));
        String decider = rule.substring(rule.indexOf('@') + 1);
        assertThat(changed.findings())
                .filteredOn(finding -> finding.ruleId().equals(id)
                        && finding.judged().decider().equals(decider))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(outcome));
        assertThat(changed.conclusion()).isEqualTo(conclusion);
    }

    @Test
    void theHarbourBankCaseIsUndeterminedAndAsksWhatALawyerWouldAsk() {
        Assessment assessment =
                ASSESSOR.assess(FactsReader.read(Repository.root().resolve("examples/harbour-bank/case.yaml")));
        assertThat(assessment.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
        assertThat(assessment.legalBasis())
                .anySatisfy(basis -> assertThat(basis.route()).isEqualTo("ad-hoc"));
        assertThat(assessment.openQuestions())
                .extracting(OpenQuestion::path)
                .contains(
                        "persons[1].risk.torture",
                        "persons[1].risk.persecutionPurpose",
                        "persons[1].risk.prejudiceAtTrial",
                        "offences[1].evidenceSufficient",
                        "assurances[a1].qualityFinding",
                        "assurances[a1].reliabilityFinding",
                        "persons[1].personalCircumstancesCompelling")
                .doesNotContain("persons[1].isNationalOfRequested", "specialty.byTreaty", "specialty.byLaw");
        assertThat(finding(assessment, "30-3-a", "2").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding(assessment, "30-3-a", "1").outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(assessment.packs()).anySatisfy(pack -> assertThat(pack.id()).isEqualTo(NZ));
    }

    @Test
    void timeLimitsRunFromTheirDay() {
        Assessment kim = ASSESSOR.assess(
                FactsReader.read(Repository.root().resolve("casebook/extradition/good/kim-4-health.yaml")));
        assertThat(clock(kim, "36-1-b").ends()).contains(LocalDate.of(2022, 6, 13));
        Assessment contract = ASSESSOR.assess(FactsReader.read(
                Repository.root().resolve("casebook/extradition/good/undetermined-torture-unknown.yaml")));
        assertThat(clock(contract, "23-4").from()).contains(LocalDate.of(2014, 9, 1));
        assertThat(clock(contract, "23-4").ends())
                .as("the court has fixed no time that the case knows of")
                .isEmpty();
    }

    /** A pack holds the project's words. Nine words in a row that stand in the Act are taken for a quotation. */
    @Test
    void noPackQuotesItsAct() throws IOException {
        Path texts = texts();
        List<String> quoted = new ArrayList<>();
        for (LawPack pack : LAW.packs()) {
            if (pack.text().file().isPresent()) {
                quoted.addAll(quotes(pack, texts.resolve(pack.text().file().get())));
            }
        }
        assertThat(quoted).isEmpty();
    }

    private static List<String> quotes(LawPack pack, Path text) throws IOException {
        Set<String> runs = new HashSet<>(runs(Files.readString(text).replaceAll("<[^>]*>", " ")));
        assertThat(runs).hasSizeGreaterThan(10_000);
        List<String> quoted = new ArrayList<>();
        try (Stream<Path> files = Files.walk(pack.folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                runs(Files.readString(file)).stream()
                        .filter(runs::contains)
                        .forEach(run -> quoted.add(pack.id() + " " + file.getFileName() + ": " + run));
            }
        }
        return quoted;
    }

    private static List<String> runs(String text) {
        List<String> words = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + 9 <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + 9)));
        }
        return runs;
    }

    private static List<Finding> findingsOfItsCases() throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.list(cases())) {
            files.forEach(file ->
                    findings.addAll(ASSESSOR.assess(FactsReader.read(file)).findings()));
        }
        return findings;
    }

    private static Finding finding(Assessment assessment, String provision, String offence) {
        return assessment.findings().stream()
                .filter(finding -> finding.ruleId().equals("nz.extradition-act-1999." + provision)
                        && finding.subject().offence().equals(Optional.of(offence)))
                .findFirst()
                .orElseThrow();
    }

    private static Clock clock(Assessment assessment, String provision) {
        return assessment.clocks().stream()
                .filter(clock -> clock.rule().equals("nz.extradition-act-1999." + provision))
                .findFirst()
                .orElseThrow();
    }

    private static Path cases() {
        return FOLDER.resolve(NZ).resolve("cases/good");
    }

    /** The official texts beside the repository; the tests that need them are skipped, and say so, where there are none. */
    private static Path texts() {
        Path shared = Optional.ofNullable(System.getenv("COMITY_SHARED"))
                .map(Path::of)
                .orElse(Repository.root().resolveSibling("shared"));
        Path texts = shared.resolve("law-texts");
        assumeTrue(
                Files.isDirectory(texts), "no official texts at " + texts + ": citations are not checked against them");
        return texts;
    }
}
