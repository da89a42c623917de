package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactChange;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackFixture;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine clause by clause, from one rule on one fact upwards (docs/spec/assessment.md). */
class AssessorTest {

    private static final String BAR = "class: mandatory-bar\ncondition: person.specialPatient";
    private static final String ONE_OFFENCE = "\noffences: [{id: \"1\"}]\nassurances: []";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder);
    }

    private Finding finding(String rule, String lines) {
        return PackFixture.only(pack.rules(rule).assess(lines));
    }

    /** Assessment 1.1, 2.2, 2.3. */
    @ParameterizedTest
    @CsvSource({
        "true, MET",
        "false, NOT_MET",
        "unknown, UNDETERMINED",
        "'{value: true, status: alleged}', UNDETERMINED",
        "'{value: false, status: contested}', UNDETERMINED",
        "'{value: true, status: found, by: court}', MET"
    })
    void oneRuleOnOneFactHasThreeOutcomes(String leaf, Outcome expected) {
        assertThat(finding(BAR, "person: {specialPatient: " + leaf + "}").outcome())
                .isEqualTo(expected);
    }

    /** Assessment 1.3. */
    @ParameterizedTest
    @CsvSource({
        "unknown, unknown",
        "'{value: true, status: alleged}', alleged",
        "'{value: true, status: contested}', contested",
        "'{values: [true, false]}', conflicting",
        "'{values: [true, unknown]}', unknown"
    })
    void whatIsMissingSaysWhy(String leaf, String why) {
        assertThat(finding(BAR, "person: {specialPatient: " + leaf + "}").missing())
                .containsExactly(new MissingFact("persons[1].specialPatient", why));
    }

    /** Assessment 2.4. */
    @Test
    void anAllegationCountsUnderARuleThatAcceptsOneAndAContestedFactNever() {
        String rule = BAR + "\nacceptsAllegation: [person.specialPatient]";
        assertThat(finding(rule, "person: {specialPatient: {value: true, status: alleged}}")
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(finding(rule, "person: {specialPatient: {value: true, status: contested}}")
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    /** Assessment 2.5. */
    @Test
    void valuesInConflictMatterOnlyIfTheOutcomeDependsOnThem() {
        String rule = "class: mandatory-bar\ncondition: person.ageYears < 18";
        assertThat(finding(rule, "person: {ageYears: {values: [50, 51]}}").outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(finding(rule, "person: {ageYears: {values: [16, 17]}}").outcome())
                .isEqualTo(Outcome.MET);
        Finding open = finding(rule, "person: {ageYears: {values: [17, 18]}}");
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missing()).containsExactly(new MissingFact("persons[1].ageYears", "conflicting"));
    }

    /** Assessment 2.6. */
    @Test
    void anAbsentListLeavesItsRulesOpenAndAnEmptyOneEndsThem() {
        assertThat(finding(BAR, "").missing()).containsExactly(new MissingFact("persons", "unknown"));
        assertThat(pack.rules(BAR).assess("persons: []").findings()).isEmpty();
    }

    /** Assessment 2.7, 2.8. */
    @ParameterizedTest
    @CsvSource({
        "'nationality: [CN]', NOT_MET",
        "'nationality: [CN, NZ]', MET",
        "'nationality: unknown', UNDETERMINED",
        "'nationality: [NZ], isNationalOfRequested: unknown', MET"
    })
    void beingANationalOfTheRequestedStateFollowsFromTheNationality(String keys, Outcome expected) {
        String rule = "class: mandatory-bar\ncondition: person.isNationalOfRequested";
        assertThat(finding(rule, "person: {" + keys + "}").outcome()).isEqualTo(expected);
    }

    /** Assessment 2.8. */
    @ParameterizedTest
    @CsvSource({"6, NOT_MET", "240, UNDETERMINED"})
    void anOffenceOfAtMostSixMonthsIsNotPunishableByDeath(int months, Outcome expected) {
        String rule = "class: mandatory-bar\nabout: offence\ncondition: offence.maxPenaltyDeath";
        assertThat(finding(rule, "offences: [{id: \"1\", maxPenaltyMonths: " + months + "}]")
                        .outcome())
                .isEqualTo(expected);
    }

    /** Assessment 3.4. */
    @Test
    void aRuleThatDoesNotApplyLeavesNoFinding() {
        String rule = BAR + "\nwhen: person.status == 'accused'";
        assertThat(pack.rules(rule)
                        .assess("person: {status: convicted, specialPatient: true}")
                        .findings())
                .isEmpty();
        assertThat(finding(rule, "person: {status: accused, specialPatient: true}")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    /** Assessment 3.5. */
    @Test
    void whereItIsUnknownWhetherARuleAppliesOnlyTheHarmlessOutcomeIsDecided() {
        String bar = BAR + "\nwhen: person.status == 'accused'";
        assertThat(finding(bar, "person: {specialPatient: false}").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding(bar, "person: {specialPatient: true}").missing())
                .containsExactly(new MissingFact("persons[1].status", "unknown"));
        String requirement =
                "class: requirement-of-form\ncondition: person.warrantInForce\nwhen: person.status == 'accused'";
        assertThat(finding(requirement, "person: {warrantInForce: true}").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(finding(requirement, "person: {warrantInForce: false}").outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    /** Assessment 3.6. */
    @Test
    void theVersionInForceOnTheDayJudgedIsUsed() {
        pack.rules(
                BAR + "\nuntil: 2014-10-31\njudgedOn: receivedAt\nmessages: {met: old}",
                BAR + "\nsince: 2014-11-01\njudgedOn: receivedAt\nmessages: {met: new}");
        Finding received = PackFixture.only(pack.assess("person: {specialPatient: true}"));
        assertThat(received.because().getFirst()).isEqualTo("old");
        assertThat(received.judged().on()).contains(LocalDate.of(2014, 10, 2));
        pack.rules(BAR + "\nsince: 2014-11-21");
        assertThat(pack.assess("person: {specialPatient: true}").findings()).isEmpty();
    }

    /** Assessment 3.6. */
    @Test
    void anUnknownDayLeavesVersionsOpen() {
        String rule = BAR + "\nsince: 2014-11-01\njudgedOn: person.arrestedAt";
        assertThat(finding(rule, "person: {specialPatient: true}").missing())
                .containsExactly(new MissingFact("persons[1].arrestedAt", "unknown"));
        Finding open = finding(BAR + "\njudgedOn: person.arrestedAt", "person: {specialPatient: true}");
        assertThat(open.outcome()).isEqualTo(Outcome.MET);
        assertThat(open.judged().on()).isEmpty();
    }

    /** Assessment 3.7. */
    @Test
    void deciderAndSubjectEachHaveTheirFinding() {
        pack.rules(
                "class: mandatory-bar\nabout: offence\ncondition: offence.fiscal && person.specialPatient\n"
                        + "deciders: [{decider: court, standard: satisfied, burden: person, cite: s 24(3)}, {decider: minister, standard: appears}]");
        List<Finding> findings = pack.assess(
                        "persons: [{id: a, specialPatient: true}, {id: b, specialPatient: false}]\n"
                                + "offences: [{id: \"1\", fiscal: true}, {id: \"2\", fiscal: true, persons: [a]}]")
                .findings();
        assertThat(findings)
                .extracting(finding ->
                        finding.judged().decider() + " " + finding.subject().words() + " " + finding.outcome())
                .containsExactlyInAnyOrder(
                        "minister offence 1, person a MET",
                        "court offence 1, person a MET",
                        "minister offence 2, person a MET",
                        "court offence 2, person a MET",
                        "minister offence 1, person b NOT_MET",
                        "court offence 1, person b NOT_MET");
        assertThat(findings.stream()
                        .filter(finding -> finding.judged().decider().equals("court")))
                .allSatisfy(finding -> assertThat(finding.judged().burden()).isEqualTo("person"))
                .allSatisfy(finding -> assertThat(finding.because()).contains("The court judges this under s 24(3)."));
    }

    @Test
    void aDeciderWithAConditionOfItsOwnJudgesOnlyThen() {
        pack.rules("class: mandatory-bar\ncondition: person.specialPatient\n"
                + "deciders: [{decider: court}, {decider: minister, when: person.status == 'accused'}]");
        assertThat(pack.assess("person: {status: convicted, specialPatient: true}")
                        .findings())
                .extracting(finding -> finding.judged().decider())
                .containsExactly("court");
    }

    /** Assessment 6.1, 6.2. */
    @ParameterizedTest
    @CsvSource({
        "mandatory-bar, true, BARRED",
        "mandatory-bar, false, NO_BAR_FOUND",
        "mandatory-bar, unknown, UNDETERMINED",
        "requirement-of-substance, true, NO_BAR_FOUND",
        "requirement-of-substance, false, BARRED",
        "requirement-of-substance, unknown, UNDETERMINED",
        "discretionary-ground, true, REFUSAL_OPEN",
        "discretionary-ground, false, NO_BAR_FOUND",
        "discretionary-ground, unknown, REFUSAL_OPEN",
        "open-power, true, REFUSAL_OPEN",
        "open-power, false, NO_BAR_FOUND",
        "open-power, unknown, NO_BAR_FOUND",
        "requirement-of-form, true, NO_BAR_FOUND",
        "requirement-of-form, false, INCOMPLETE",
        "requirement-of-form, unknown, INCOMPLETE",
        "not-a-ground, true, NO_BAR_FOUND",
        "precedence, true, NO_BAR_FOUND",
        "cure, unknown, NO_BAR_FOUND"
    })
    void eachClassWeighsInItsOwnWay(String kind, String leaf, Conclusion expected) {
        Assessment assessment = pack.rules("class: " + kind + "\ncondition: person.specialPatient")
                .assess("person: {specialPatient: " + leaf + "}" + ONE_OFFENCE);
        assertThat(assessment.conclusion()).isEqualTo(expected);
    }

    /** Assessment 6.3, 6.4: the best over offences for each decider, the worst over deciders. */
    @Test
    void oneGoodOffenceIsEnoughForADeciderAndOneDeciderIsEnoughToStop() {
        pack.rules(
                "id: 2\ncite: s 2\nclass: mandatory-bar\nabout: offence\ndecider: court\ncondition: offence.fiscal",
                "id: 3\ncite: s 3\nclass: discretionary-ground\ncondition: person.specialPatient");
        String twoOffences = "\noffences: [{id: \"1\", fiscal: true}, {id: \"2\", fiscal: false}]";
        Assessment assessment = pack.assess("person: {specialPatient: false}" + twoOffences);
        assertThat(assessment.conclusions())
                .extracting(row -> row.decider() + " " + row.offence().orElse("") + " " + row.outcome())
                .containsExactly(
                        "court 1 BARRED", "court 2 NO_BAR_FOUND", "minister 1 NO_BAR_FOUND", "minister 2 NO_BAR_FOUND");
        assertThat(assessment.conclusion()).isEqualTo(Conclusion.NO_BAR_FOUND);
        assertThat(pack.assess("person: {specialPatient: true}" + twoOffences).conclusion())
                .isEqualTo(Conclusion.REFUSAL_OPEN);
    }

    /** Assessment 5.3. */
    @ParameterizedTest
    @CsvSource({
        "true, NO_BAR_FOUND, available",
        "false, NO_LEGAL_BASIS, not-available",
        "unknown, UNDETERMINED, undetermined"
    })
    void withoutALegalBasisThereIsNoOtherConclusion(String leaf, Conclusion expected, String status) {
        pack.write(
                "zz/act/routes.yaml",
                "- {route: ad-hoc, cite: s 60, because: One request., requires: [{cite: s 60(1), condition: request.urgent, holds: Yes., failed: No.}]}\n");
        pack.rules(BAR);
        Assessment assessment = new Assessor(pack.library())
                .assess(PackFixture.facts("person: {specialPatient: false}")
                        .with(FactChange.of("request.urgent", leaf)));
        assertThat(assessment.conclusion()).isEqualTo(expected);
        assertThat(assessment.legalBasis().getFirst().status().word()).isEqualTo(status);
        assertThat(assessment.openQuestions().stream()
                        .anyMatch(question -> question.path().equals("request.urgent")))
                .isEqualTo(leaf.equals("unknown"));
    }

    /** Assessment 3.3. */
    @Test
    void withoutTheRequestedStateNoPackCanBeChosenAndItIsAskedFor() {
        Assessment assessment = new Assessor(pack.rules(BAR).library())
                .assess(FactsReader.read("c.yaml", "case: X\nasAt: 2014-11-20\nrequest: {kind: extradition}"));
        assertThat(assessment.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
        assertThat(assessment.openQuestions()).extracting(OpenQuestion::path).containsExactly("request.requested");
    }

    /** Assessment 3.1. */
    @Test
    void aStatuteIsNotUsedForAnotherStateNorAnotherKindOfRequest() {
        pack.rules(BAR);
        assertThat(new Assessor(pack.library())
                        .assess(FactsReader.read(
                                "c.yaml", "case: X\nasAt: 2014-11-20\nrequest: {kind: extradition, requested: AU}"))
                        .packs())
                .isEmpty();
        assertThat(new Assessor(pack.library())
                        .assess(FactsReader.read(
                                "c.yaml", "case: X\nasAt: 2014-11-20\nrequest: {kind: assistance, requested: NZ}"))
                        .conclusion())
                .isEqualTo(Conclusion.UNDETERMINED);
    }

    /** Assessment 1.5. */
    @Test
    void anErrorInsideARuleStopsTheAssessmentAndNamesTheRule() {
        pack.rules("id: 9\ncite: s 9\nclass: mandatory-bar\ncondition: 100 / person.ageYears > 3");
        assertThatThrownBy(() -> pack.assess("person: {ageYears: 0}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rule zz.act.9 stopped the assessment")
                .hasMessageContaining("rules.yaml");
    }
}
