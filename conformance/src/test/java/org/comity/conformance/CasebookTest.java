package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactsReader;
import org.comity.assessment.check.Casebook;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The golden cases of casebook/extradition, casebook/assistance, casebook/composition and casebook/decided with the law packs of law/: every case comes out as it says. */
class CasebookTest {

    private static final Path CASES = Repository.root().resolve("casebook/extradition");
    private static final Path ASSISTANCE = Repository.root().resolve("casebook/assistance");
    private static final Path DECIDED = Repository.root().resolve("casebook/decided");
    private static final LawLibrary LAW = LawLibrary.load(Repository.root().resolve("law"));

    @TestFactory
    Stream<DynamicTest> everyGoldenCaseComesOutAsItSays() {
        List<Casebook.CaseVerdict> verdicts = Casebook.run(CASES, LAW);
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(25);
        return verdicts.stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        CASES.relativize(verdict.file()).toString(),
                        () -> assertThat(verdict.differences()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRequestForAssistanceComesOutAsItSays() {
        List<Casebook.CaseVerdict> verdicts = Casebook.run(ASSISTANCE, LAW);
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(5);
        return verdicts.stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        ASSISTANCE.relativize(verdict.file()).toString(),
                        () -> assertThat(verdict.differences()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whereInstrumentsMeetEachCaseComesOutAsItSays() {
        Path composition = Repository.root().resolve("casebook/composition");
        List<Casebook.CaseVerdict> verdicts = Casebook.run(composition, LAW);
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(4);
        return verdicts.stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        composition.relativize(verdict.file()).toString(),
                        () -> assertThat(verdict.differences()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyDecidedCaseComesOutAsItWasDecided() {
        List<Casebook.CaseVerdict> verdicts = Casebook.run(DECIDED, LAW);
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(19);
        return verdicts.stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        DECIDED.relativize(verdict.file()).toString(),
                        () -> assertThat(verdict.differences()).isEmpty()));
    }

    @Test
    void everyConclusionHasAGoldenCase() throws IOException {
        Set<Conclusion> seen = EnumSet.noneOf(Conclusion.class);
        Assessor assessor = new Assessor(LAW);
        try (Stream<Path> files = Files.list(CASES.resolve("good"))) {
            files.forEach(
                    file -> seen.add(assessor.assess(FactsReader.read(file)).conclusion()));
        }
        assertThat(seen).containsExactlyInAnyOrder(Conclusion.values());
    }

    @Test
    void aCaseThatComesOutOtherwiseIsNoticed(@TempDir Path folder) throws IOException {
        String text = Files.readString(CASES.resolve("good/kim-4-health.yaml"));
        Files.writeString(
                folder.resolve("wrong.yaml"),
                text.replace("conclusion: NO_BAR_FOUND", "conclusion: BARRED")
                        .replace("30-3-d: NOT_MET", "30-3-d: MET"));
        List<Casebook.CaseVerdict> verdicts = Casebook.run(folder, LAW);
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().differences())
                .anySatisfy(line -> assertThat(line).contains("BARRED").contains("NO_BAR_FOUND"))
                .anySatisfy(line -> assertThat(line).contains("30-3-d"));
    }

    @Test
    void aBadCaseThatIsAcceptedIsNoticed(@TempDir Path folder) throws IOException {
        String text = Files.readString(CASES.resolve("bad/misspelt-fact.yaml"));
        Files.writeString(folder.resolve("spelt-right.yaml"), text.replace("tortrue", "torture"));
        List<Casebook.CaseVerdict> verdicts = Casebook.run(folder, LAW);
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().holds()).isFalse();
    }
}
