package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assurances against bars (assessment 4). */
class CureTest {

    private static final String GOOD =
            "id: a1, type: noTorture, givenBy: Ministry, receivedAt: 2014-11-01, authorityToBind: true, qualityFinding: true, reliabilityFinding: true, persons: [\"1\"]";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder)
                .rules("class: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: noTorture}]");
    }

    private Finding finding(String torture, String assurances) {
        return PackFixture.only(
                pack.assess("person: {risk: {torture: " + torture + "}}\nassurances: [" + assurances + "]"));
    }

    @Test
    void anAssuranceRecordedAsGoodAndReliableCuresTheBarAndIsNamed() {
        Finding finding = finding("true", "{" + GOOD + "}");
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.curedBy()).containsExactly("a1");
        assertThat(finding.because()).anyMatch(reason -> reason.contains("cures this bar"));
    }

    /** Assessment 4.1, 4.2, 4.4: each part is needed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: noTorture | type: noDeath",
                "authorityToBind: true | authorityToBind: false",
                "qualityFinding: true | qualityFinding: false",
                "reliabilityFinding: true | reliabilityFinding: poor",
                "receivedAt: 2014-11-01 | receivedAt: 2014-11-21",
            })
    void withOnePartFalseTheBarStands(String good, String bad) {
        Finding finding = finding("true", "{" + GOOD.replace(good, bad) + "}");
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.curedBy()).isEmpty();
    }

    /** Assessment 4.2. */
    @ParameterizedTest
    @CsvSource({
        "givenBy: Ministry, givenBy",
        "authorityToBind: true, authorityToBind",
        "qualityFinding: true, qualityFinding",
        "reliabilityFinding: true, reliabilityFinding",
        "receivedAt: 2014-11-01, receivedAt",
        "type: noTorture, type"
    })
    void withOnePartUnknownTheBarIsUndeterminedAndThePartIsMissing(String part, String name) {
        Finding finding = finding("true", "{" + GOOD.replace(part + ", ", "") + "}");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(new MissingFact("assurances[a1]." + name, "unknown"));
    }

    @Test
    void anAssuranceReceivedOnTheDayJudgedCounts() {
        assertThat(finding("true", "{" + GOOD.replace("2014-11-01", "2014-11-20") + "}")
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    /** Assessment 4.3. */
    @Test
    void anUndeterminedBarIsCuredAllTheSame() {
        assertThat(finding("unknown", "{" + GOOD + "}").curedBy()).containsExactly("a1");
        Finding open = finding("unknown", "{" + GOOD.replace("qualityFinding: true, ", "") + "}");
        assertThat(open.missing())
                .extracting(MissingFact::path)
                .containsExactly("assurances[a1].qualityFinding", "persons[1].risk.torture");
        assertThat(finding("unknown", "").missing())
                .extracting(MissingFact::path)
                .containsExactly("persons[1].risk.torture");
    }

    @Test
    void aBarThatIsNotMetAsksForNoAssurance() {
        Finding finding = finding("false", "{id: a1, type: noTorture}");
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.curedBy()).isEmpty();
        assertThat(finding.missing()).isEmpty();
    }

    /** Assessment 4.5. */
    @Test
    void whereTheListIsAbsentItIsUnknownWhetherThereIsACure() {
        Finding finding = PackFixture.only(pack.assess("person: {risk: {torture: true}}"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(new MissingFact("assurances", "unknown"));
        assertThat(finding("true", "").outcome()).isEqualTo(Outcome.MET);
    }

    /** Assessment 2.10. */
    @Test
    void anAssuranceCuresOnlyForThePersonsItConcerns() {
        String two =
                "persons: [{id: \"1\", risk: {torture: true}}, {id: \"2\", risk: {torture: true}}]\nassurances: [{";
        List<Finding> named = pack.assess(two + GOOD + "}]").findings();
        assertThat(named)
                .extracting(finding -> finding.subject().words() + " " + finding.outcome())
                .containsExactlyInAnyOrder("person 1 NOT_MET", "person 2 MET");
        List<Finding> unnamed =
                pack.assess(two + GOOD.replace(", persons: [\"1\"]", "") + "}]").findings();
        assertThat(unnamed).allMatch(finding -> finding.outcome() == Outcome.UNDETERMINED);
        assertThat(finding("true", "{" + GOOD.replace(", persons: [\"1\"]", "") + "}")
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void typesNeededTogetherAreNeededTogether() {
        pack.rules(
                "class: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: [noTorture, custody]}]");
        assertThat(finding("true", "{" + GOOD + "}").outcome()).isEqualTo(Outcome.MET);
        Finding both =
                finding("true", "{" + GOOD + "}, {" + GOOD.replace("a1", "a2").replace("noTorture", "custody") + "}");
        assertThat(both.curedBy()).containsExactly("a1", "a2");
    }

    @Test
    void aRuleMayAskMoreOfAnAssurance() {
        pack.rules(
                "class: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: noTorture, when: assurance.monitorable}]");
        assertThat(finding("true", "{" + GOOD + "}").missing())
                .containsExactly(new MissingFact("assurances[a1].monitorable", "unknown"));
        assertThat(finding("true", "{" + GOOD + ", monitorable: true}").curedBy())
                .containsExactly("a1");
    }

    @Test
    void onlyABarOrAGroundCanBeCured() {
        pack.rules("class: requirement-of-form\ncondition: person.warrantInForce\ncuredBy: [{assurance: noTorture}]");
        assertThatThrownBy(pack::library).hasMessageContaining("only a bar or a ground can be cured");
    }
}
