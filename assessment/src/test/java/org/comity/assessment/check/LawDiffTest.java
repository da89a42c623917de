package org.comity.assessment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.comity.assessment.Conclusion;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.report.LawDiffText;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;

/** Two packs over the same cases (assessment 10). */
class LawDiffTest {

    private static final Path ROOT = Path.of(System.getProperty("comity.root", ".."));
    private static final LawLibrary LAW = LawLibrary.load(ROOT.resolve("law"));
    private static final LawPack DRAFT =
            LAW.getOrRead(ROOT.resolve("examples/draft-treaty").toString());

    private static LawDiff.Report report() {
        return LawDiff.compare(LAW, LAW.get("uncac"), DRAFT, ROOT.resolve("casebook/extradition"), (done, total) -> {});
    }

    private static LawDiff.CaseDiff of(String caseId) {
        return report().cases().stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    /** The draft excludes the death penalty whatever is assured: what an assurance cured is barred, by its article 2. */
    @Test
    void aCaseThatTurnsSaysByWhichRule() {
        LawDiff.CaseDiff kim = of("KIM-1");
        assertThat(kim.changes()).isTrue();
        assertThat(kim.right()).isEqualTo(Conclusion.BARRED);
        assertThat(kim.differences())
                .filteredOn(difference -> difference.matter().equals("death-penalty"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.rightRules()).containsExactly("draft-treaty.2");
                    assertThat(difference.right()).contains(Conclusion.BARRED);
                });
    }

    @Test
    void whatIsAlikeIsNotMentioned() {
        assertThat(of("KIM-4").differences())
                .extracting(LawDiff.Difference::matter)
                .doesNotContain("humanitarian", "fair-trial");
    }

    @Test
    void aFileThatIsRefusedIsListedAndTheRestIsCompared() {
        LawDiff.Report report = report();
        assertThat(report.cases()).hasSizeGreaterThan(10);
        assertThat(report.refused().keySet())
                .anyMatch(file -> file.endsWith("misspelt-fact.yaml"))
                .allMatch(file -> file.toString().contains("bad"));
        assertThat(LawDiffText.write(report))
                .contains("left:  uncac")
                .contains("right: draft-treaty")
                .contains("-> BARRED")
                .contains("'tortrue' is not a key of a person");
        assertThat(LawDiffText.json(report))
                .contains("\"right\" : \"draft-treaty\"")
                .contains("\"changed\" : ");
    }

    @Test
    void wrongNamesAreErrors() {
        assertThatThrownBy(() -> LAW.getOrRead("uncak"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("uncac");
        assertThatThrownBy(() ->
                        LawDiff.compare(LAW, DRAFT, DRAFT, ROOT.resolve("casebook/extradition"), (done, total) -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("compared with itself");
        assertThatThrownBy(
                        () -> LawDiff.compare(LAW, LAW.get("uncac"), DRAFT, ROOT.resolve("none"), (done, total) -> {}))
                .hasMessageContaining("there is no such folder");
    }
}
