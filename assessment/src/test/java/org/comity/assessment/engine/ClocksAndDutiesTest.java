package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.Duty;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackFixture;
import org.comity.assessment.PriorDecision;
import org.comity.assessment.ReviewState;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Reviews;
import org.comity.assessment.report.AssessmentText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks, duties, open questions and what an answer says of its packs (assessment 7 to 9). */
class ClocksAndDutiesTest {

    private static final String BAR = "class: mandatory-bar\ncondition: person.specialPatient";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder);
    }

    /** Assessment 7.2. */
    @Test
    void aClockRunsFromItsDayForTheFirstLengthThatApplies() {
        pack.rules(
                "class: deadline\nwhat: The request must be here\nclock: {from: person.arrestedAt, length: "
                        + "[{days: treaty.provisionalDays, when: request.capacity == 'treaty'}, {days: courtFixedDays}, {months: 2}]}");
        String arrested = "person: {arrestedAt: 2014-12-31}\n";
        Clock fixed = pack.assess(arrested + "courtFixedDays: 45").clocks().getFirst();
        assertThat(fixed.ends()).isEmpty();
        assertThat(fixed.missing()).containsExactly(new MissingFact("request.capacity", "unknown"));
        Facts adHoc =
                PackFixture.facts(arrested + "courtFixedDays: 45").with(FactChange.of("request.capacity", "adHoc"));
        assertThat(new Assessor(pack.library())
                        .assess(adHoc)
                        .clocks()
                        .getFirst()
                        .ends())
                .contains(LocalDate.of(2015, 2, 14));
        assertThat(pack.assess("person: {status: accused}").clocks().getFirst().missing())
                .contains(new MissingFact("persons[1].arrestedAt", "unknown"));
    }

    /** Assessment 7.2: a month ends on the last day of a shorter month. */
    @Test
    void twoMonthsFromTheEndOfDecemberEndWithFebruary() {
        pack.rules("class: deadline\nwhat: Leave\nclock: {from: person.arrestedAt, length: [{months: 2}]}");
        assertThat(pack.assess("person: {arrestedAt: 2014-12-31}")
                        .clocks()
                        .getFirst()
                        .ends())
                .contains(LocalDate.of(2015, 2, 28));
    }

    /** Assessment 7.3. */
    @ParameterizedTest
    @CsvSource({
        "'request.refusalReasons', '[nationality]', false",
        "'request.refusalReasons', 'unknown', unknown",
        "'request.refusalReasons', '[]', none"
    })
    void aDutyIsListedWhenItArisesOrMay(String path, String value, String expected) {
        pack.rules("class: duty\nabout: request\nwhen: request.refusalReasons.size() > 0\n"
                + "condition: request.consultationHeld\nwhat: Consult");
        Facts facts = PackFixture.facts("").with(FactChange.of(path, value));
        if (!value.equals("unknown")) {
            facts = facts.with(FactChange.of("request.consultationHeld", "false"));
        }
        List<Duty> duties = new Assessor(pack.library()).assess(facts).duties();
        String came = duties.isEmpty()
                ? "none"
                : duties.getFirst().done().map(String::valueOf).orElse("unknown");
        assertThat(came).isEqualTo(expected);
    }

    /** Assessment 7.3: what is missing may be whether it was done, not whether it arises. */
    @Test
    void aDutyThatArisesIsToldFromOneThatMay() {
        pack.rules("class: duty\nabout: request\nwhen: request.refusalReasons.size() > 0\n"
                + "condition: request.consultationHeld\nwhat: Consult");
        assertThat(pack.assess("").duties().getFirst().arises()).isFalse();
        Facts facts = PackFixture.facts("").with(FactChange.of("request.refusalReasons", "[nationality]"));
        Assessment assessment = new Assessor(pack.library()).assess(facts);
        assertThat(assessment.duties().getFirst().arises()).isTrue();
        assertThat(AssessmentText.write(assessment))
                .contains("not known whether done")
                .doesNotContain("if it arises");
    }

    /** Assessment 7.5. */
    @Test
    void decisionsAfterTheDayAssessedAreNotEarlierDecisions() {
        pack.rules(BAR);
        Facts facts = PackFixture.facts(
                "history: [{id: d1, decidedOn: 2010-01-01}, {id: d2, decidedOn: 2010-01-02}, {id: d3}]");
        assertThat(new Assessor(pack.library())
                        .assess(facts.withAsAt(LocalDate.of(2010, 1, 1)))
                        .history())
                .extracting(PriorDecision::id)
                .containsExactly("d1", "d3");
    }

    /** Assessment 2.3. */
    @Test
    void aFindingThatNobodyIsNamedForCountsAndSaysSo() {
        pack.rules(BAR);
        Finding finding = PackFixture.only(pack.assess("person: {specialPatient: {value: true, status: found}}"));
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.because()).anySatisfy(reason -> assertThat(reason).contains("by whom is not recorded"));
    }

    /** Assessment 7.1. */
    @Test
    void questionsComeMostDecisiveFirstAndNameTheRulesTheyDecide() {
        pack.rules(
                "id: 2\ncite: s 2\nclass: requirement-of-form\ncondition: person.warrantInForce",
                "id: 3\ncite: s 3\nclass: mandatory-bar\ncondition: person.specialPatient\nquestions: {person.specialPatient: Is it so?}",
                "id: 4\ncite: s 4\nclass: mandatory-bar\ncondition: person.specialPatient || person.pardoned",
                "id: 5\ncite: s 5\nclass: open-power\ncondition: person.otherReason");
        List<OpenQuestion> questions = pack.assess("person: {status: accused}").openQuestions();
        assertThat(questions)
                .extracting(OpenQuestion::path)
                .containsExactly("persons[1].specialPatient", "persons[1].pardoned", "persons[1].warrantInForce");
        assertThat(questions.getFirst().question()).isEqualTo("Is it so?");
        assertThat(questions.getFirst().decides()).containsExactly("zz.act.3", "zz.act.4");
    }

    /** Assessment 8.1. */
    @Test
    void theAnswerSaysWhenTheTextIsOlderThanTheDayAssessed() {
        pack.rules(BAR);
        assertThat(pack.assess("").packs().getFirst().textCovers()).isFalse();
        Facts earlier = PackFixture.facts("").withAsAt(LocalDate.of(2010, 1, 1));
        assertThat(new Assessor(pack.library())
                        .assess(earlier)
                        .packs()
                        .getFirst()
                        .textCovers())
                .isTrue();
    }

    /** Assessment 9. */
    @Test
    void aReviewHoldsUntilTheRuleOrItsTextChanges() {
        pack.rules(BAR);
        LawPack first = pack.library().get("zz/act");
        String hash = Reviews.hash(first, first.rules().getFirst());
        assertThat(Reviews.of(first)).isEqualTo(ReviewState.NONE);
        pack.write(
                "zz/act/reviews/one.yaml",
                "reviewer: A. Lawyer\nqualification: Barrister\non: 2026-02-14\nrules: {\"1\": " + hash + "}\n");
        assertThat(PackFixture.only(pack.assess("person: {specialPatient: true}"))
                        .rule()
                        .reviewed())
                .isEqualTo(ReviewState.CURRENT);
        pack.rules(BAR + " || person.pardoned");
        assertThat(Reviews.of(pack.library().get("zz/act"))).isEqualTo(ReviewState.STALE);
    }
}
