package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackFixture;
import org.comity.assessment.PriorDecision;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier decisions, and facts that come later (assessment 2.11, 7.5, 7.10 to 7.13). */
class HistoryTest {

    /** A surrender decision set aside on review, the review set aside on appeal, the decision put back. */
    private static final String KIM = """
            history:
              - {id: first, step: surrender, decider: minister, outcome: surrender, decidedOn: 2015-11-30}
              - {id: second, step: surrender, decider: minister, outcome: surrender, decidedOn: 2016-09-19}
              - {id: review, step: judicial review, decider: court, outcome: quashed, decidedOn: 2019-06-11, setsAside: [second]}
              - {id: appeal, step: judicial review, decider: court, outcome: reinstated, decidedOn: 2022-04-13, setsAside: [review], reinstates: [second]}
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder)
                .rules(
                        "class: discretionary-ground\ncondition: person.personalCircumstancesCompelling",
                        "id: 30-2-b\ncite: s 30(2)(b)\nclass: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: noTorture}]",
                        "id: \"36\"\ncite: s 36\nclass: requirement-of-form\ndecider: court\ncondition: decided.surrender.stands && decided.surrender.outcome == 'surrender'");
    }

    private Assessment on(String day, String facts) {
        return new Assessor(pack.library())
                .assess(PackFixture.facts(KIM + facts).withAsAt(LocalDate.parse(day)));
    }

    private static Map<String, String> standing(Assessment assessment) {
        return assessment.history().stream()
                .collect(Collectors.toMap(
                        PriorDecision::id, decision -> decision.state().status().word()));
    }

    private Outcome surrenderStands(String day) {
        return on(day, "person: {status: accused}").findings().stream()
                .filter(finding -> finding.ruleId().equals("zz.act.36"))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    /** Assessment 7.10 and 7.11: one file reads as it stood on each of its days. */
    @Test
    void decisionsStandAsTheyStoodOnTheDay() {
        assertThat(standing(on("2015-12-01", ""))).isEqualTo(Map.of("first", "stands"));
        assertThat(standing(on("2016-09-19", ""))).isEqualTo(Map.of("first", "superseded", "second", "stands"));
        assertThat(standing(on("2019-06-10", ""))).isEqualTo(Map.of("first", "superseded", "second", "stands"));
        assertThat(standing(on("2019-06-11", "")))
                .containsEntry("second", "set-aside")
                .containsEntry("review", "stands");
        assertThat(standing(on("2022-04-13", "")))
                .containsEntry("second", "stands")
                .containsEntry("review", "set-aside")
                .containsEntry("appeal", "stands");
    }

    /** Assessment 7.12. */
    @ParameterizedTest
    @CsvSource({"2015-11-29, NOT_MET", "2016-09-19, MET", "2022-04-13, MET"})
    void conditionsSpeakOfTheDecisionThatStands(String day, Outcome outcome) {
        assertThat(surrenderStands(day)).isEqualTo(outcome);
    }

    /** Assessment 7.11: a first decision, quashed alone, does not stand, and no other does either. */
    @Test
    void whatWasSetAsideIsNoDecision() {
        Facts facts = PackFixture.facts("""
                history:
                  - {id: d, step: surrender, decider: minister, outcome: surrender, decidedOn: 2013-01-01, setAside: true}
                person: {status: accused}
                """);
        assertThat(new Assessor(pack.library()).assess(facts).findings())
                .filteredOn(finding -> finding.ruleId().equals("zz.act.36"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_MET);
    }

    /** Assessment 7.11: what the case does not say is not known. */
    @Test
    void aDecisionOfWhichNothingIsSaidMayStand() {
        Facts facts = PackFixture.facts("""
                history: [{id: d, step: surrender, decider: minister, outcome: surrender, decidedOn: 2013-01-01}]
                person: {status: accused}
                """);
        Assessment assessment = new Assessor(pack.library()).assess(facts);
        assertThat(assessment.history().getFirst().state().status()).isEqualTo(PriorDecision.Status.UNKNOWN);
        assertThat(assessment.openQuestions()).extracting(OpenQuestion::path).contains("decided.surrender.stands");
    }

    /** Assessment 7.12: a committal on a consent is an act of the case; without a history there was none. */
    @Test
    void withoutAHistoryNobodyWasCommittedOnAConsent() {
        Facts silent = PackFixture.facts("person: {status: accused}");
        Facts committed = PackFixture.facts("""
                history: [{id: k, step: consent, decider: court, outcome: committed, decidedOn: 2013-01-01, setAside: false}]
                person: {status: accused}
                """);
        assertThat(silent.findEstablished("decided.consent.stands")).contains(new FactValue.YesNo(false));
        assertThat(committed.findEstablished("decided.consent.stands")).contains(new FactValue.YesNo(true));
    }

    /** Assessment 2.6 and 7.12: no history is not an empty one. */
    @Test
    void withoutAHistoryItIsNotKnownWhatWasDecided() {
        String person = "person: {status: accused}";
        assertThat(new Assessor(pack.library())
                        .assess(PackFixture.facts(person))
                        .openQuestions())
                .extracting(OpenQuestion::path)
                .contains("decided.surrender.stands");
        assertThat(new Assessor(pack.library())
                        .assess(PackFixture.facts("history: []\n" + person))
                        .openQuestions())
                .extracting(OpenQuestion::path)
                .doesNotContain("decided.surrender.stands");
    }

    /** Assessment 7.13. */
    @Test
    void laterFactsReopenTheDecisionThatRestsOnThem() {
        String health = """
                person:
                  personalCircumstancesCompelling: {value: false, status: found, by: Minister, asOf: 2022-06-10}
                  risk: {torture: true}
                assurances:
                  - {id: a, type: noTorture, givenBy: Ministry, receivedAt: 2021-12-03}
                """;
        PriorDecision before = decision(on("2022-06-09", health), "second");
        assertThat(before.state().reopenedBy()).isEmpty();
        PriorDecision after = decision(on("2022-06-10", health), "second");
        assertThat(after.state().reopenedBy()).containsExactly("persons[1].personalCircumstancesCompelling");
        assertThat(after.state().status()).isEqualTo(PriorDecision.Status.STANDS);
        PriorDecision old = decision(on("2022-06-10", health.replace("2021-12-03", "2022-05-01")), "second");
        assertThat(old.state().reopenedBy())
                .containsExactly("assurances[a].receivedAt", "persons[1].personalCircumstancesCompelling");
    }

    private static PriorDecision decision(Assessment assessment, String id) {
        return assessment.history().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Assessment 2.11: a fact that is dated later is not yet known; of several, those that were count. */
    @Test
    void aFactDatedLaterIsNotBackdated() {
        String facts = """
                person:
                  risk:
                    torture: {values: [{value: true, asOf: 2016-01-01}, {value: false, asOf: 2022-01-01}]}
                  personalCircumstancesCompelling: {value: true, asOf: 2022-06-10}
                """;
        assertThat(on("2016-09-19", facts).findings())
                .filteredOn(finding -> !finding.ruleId().equals("zz.act.36"))
                .extracting(finding -> finding.ruleId() + " " + finding.outcome())
                .containsExactlyInAnyOrder("zz.act.30-2-b UNDETERMINED", "zz.act.1 UNDETERMINED");
        assertThat(PackFixture.facts(facts)
                        .withAsAt(LocalDate.parse("2016-09-19"))
                        .find("persons[1].risk.torture")
                        .orElseThrow()
                        .valueText())
                .isEqualTo("true");
        assertThat(PackFixture.facts(facts)
                        .withAsAt(LocalDate.parse("2016-09-19"))
                        .find("persons[1].personalCircumstancesCompelling"))
                .isEmpty();
    }

    /** Assessment 7.10 and 7.12. */
    @Test
    void aHistoryThatSpeaksOfNothingIsAnError() {
        assertThatThrownBy(() -> PackFixture.facts("history: [{id: a, step: review, setsAside: [b]}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'b' is no other decision");
        assertThatThrownBy(() -> PackFixture.facts("history: [{id: a, step: eligibility, outcome: eligibel}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("eligible");
        assertThatThrownBy(() -> PackFixture.facts("decided: {surrender: {stands: true}}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("decided");
    }
}
