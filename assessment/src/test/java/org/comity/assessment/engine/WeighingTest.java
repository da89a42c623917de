package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.comity.assessment.AssuranceSheet;
import org.comity.assessment.Duty;
import org.comity.assessment.PackFixture;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assurances laid out, what follows from relying on one, competing requests side by side (assessment 4.6, 4.7, 7.14). */
class WeighingTest {

    private static final String BAR =
            "id: 30-2-b\ncite: s 30(2)(b)\nclass: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: noTorture}]";
    private static final String DUTY =
            "id: \"5\"\ncite: s 5\nclass: duty\nabout: assurance\nwhen: assurance.accepted\nwhat: Watch it\ncondition: assurance.monitorable";
    private static final String GOOD = """
            person: {risk: {torture: true}}
            assurances:
              - id: a
                type: noTorture
                givenBy: Ministry
                receivedAt: 2014-11-01
                authorityToBind: true
                riskWithout: {value: true, status: found, by: Minister, asOf: 2014-11-10}
                qualityFinding: true
                reliabilityFinding: true
                factors: {termsDisclosed: true, illTreatedBefore: true, treatmentLawfulThere: false, verifiable: {value: true, status: alleged}}
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder).rules(BAR, DUTY);
    }

    private AssuranceSheet sheet(String facts) {
        return pack.assess(facts).weighings().assurances().getFirst();
    }

    /** Assessment 4.6. */
    @Test
    void theThreeStepsSayWhatWasFoundByWhomAndWhen() {
        assertThat(sheet(GOOD).steps())
                .extracting(step -> step.step() + " " + step.finding())
                .containsExactly("riskWithout yes", "qualityFinding yes", "reliabilityFinding yes");
        assertThat(sheet(GOOD).steps().getFirst().by()).contains("Minister");
        assertThat(sheet(GOOD.replace("    qualityFinding: true\n", ""))
                        .steps()
                        .get(1)
                        .finding())
                .isEqualTo("not recorded");
    }

    /** Assessment 4.6: two of the eleven point the other way; what is only alleged is not recorded. */
    @Test
    void theElevenFactorsPointForOrAgainst() {
        assertThat(sheet(GOOD).factors()).hasSize(11);
        assertThat(sheet(GOOD).factors())
                .extracting(factor -> factor.factor() + " " + factor.speaks().word())
                .contains(
                        "termsDisclosed for",
                        "illTreatedBefore against",
                        "treatmentLawfulThere for",
                        "verifiable not-recorded");
    }

    /** Assessment 4.6. */
    @Test
    void eachBarOfItsTypeSaysWhatTheAssuranceDoesToIt() {
        assertThat(sheet(GOOD).bars()).singleElement().satisfies(bar -> {
            assertThat(bar.effect()).isEqualTo(AssuranceSheet.Effect.CURES);
            assertThat(bar.why()).contains("it cures this bar");
        });
        assertThat(sheet(GOOD.replace("reliabilityFinding: true", "reliabilityFinding: false"))
                        .bars())
                .extracting(AssuranceSheet.Bar::effect)
                .containsExactly(AssuranceSheet.Effect.DOES_NOT_CURE);
        assertThat(sheet(GOOD.replace("reliabilityFinding: true", "reliabilityFinding: unknown"))
                        .bars())
                .extracting(AssuranceSheet.Bar::effect)
                .containsExactly(AssuranceSheet.Effect.MAY_CURE);
        assertThat(sheet(GOOD.replace("torture: true", "torture: false")).bars())
                .extracting(AssuranceSheet.Bar::effect)
                .containsExactly(AssuranceSheet.Effect.NOT_NEEDED);
    }

    private Duty duty(String facts) {
        return pack.assess(facts).duties().getFirst();
    }

    /** Assessment 4.7. */
    @Test
    void anAssuranceThatCuresABarHasToBeWatched() {
        assertThat(duty(GOOD).arises()).isTrue();
        assertThat(duty(GOOD + "    monitorable: true\n").done()).contains(true);
        assertThat(duty(GOOD.replace("qualityFinding: true", "qualityFinding: false"))
                        .arises())
                .isFalse();
        assertThat(pack.assess(GOOD + "    accepted: false\n").duties()).isEmpty();
    }

    private static final String COMPARES =
            "id: 99-1\ncite: s 99(1)\nclass: duty\nabout: request\nwhat: Decide between them\nwhen: state.rivalRequests.size() > 0\n"
                    + "compares:\n  - {cite: s 99(2)(b), what: dates, own: [request.receivedAt], rival: [rival.receivedAt]}\n"
                    + "  - {cite: s 99(2)(a), what: seriousness, own: [offence.maxPenaltyMonths], rival: [rival.seriousness]}";

    /** Assessment 7.14. */
    @Test
    void competingRequestsStandSideBySide() {
        pack.rules(COMPARES);
        String facts = """
                state: {rivalRequests: [AU]}
                offences: [{id: "1", maxPenaltyMonths: 120}, {id: "2", maxPenaltyMonths: 24}]
                rivals: [{id: au, state: AU, receivedAt: 2014-10-01, seriousness: {value: grave, status: alleged}}, {id: fj, state: FJ}]
                """;
        assertThat(pack.assess(facts).weighings().competing()).singleElement().satisfies(table -> {
            assertThat(table.columns())
                    .extracting(column -> column.request() + column.state().orElse(""))
                    .containsExactly("thisCN", "auAU", "fjFJ");
            assertThat(table.factors().getFirst().values())
                    .containsExactly("day of receipt: 2014-10-02", "day of receipt: 2014-10-01", "not recorded");
            assertThat(table.factors().get(1).values())
                    .containsExactly(
                            "highest penalty there in months: 120; highest penalty there in months: 24",
                            "seriousness: grave (alleged)",
                            "not recorded");
        });
        assertThat(pack.assess("state: {rivalRequests: []}").weighings().competing())
                .isEmpty();
    }

    /** Assessment 7.14. */
    @Test
    void rivalsMustAgreeWithWhatIsSaidOfThem() {
        assertThatThrownBy(() -> PackFixture.facts("state: {rivalRequests: []}\nrivals: [{id: au, state: AU}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'rivals' names one");
    }

    /** Assessment 7.14: only a duty compares, and by facts that are there. */
    @Test
    void onlyADutyComparesAndOnlyByFacts() {
        pack.rules(COMPARES.replace("rival.seriousness", "rival.seriosness"));
        assertThatThrownBy(() -> pack.library()).isInstanceOf(BadInput.class).hasMessageContaining("rival.seriousness");
        pack.rules(COMPARES.replace("class: duty", "class: open-power\ncondition: request.urgent"));
        assertThatThrownBy(() -> pack.library()).isInstanceOf(BadInput.class).hasMessageContaining("only a duty");
    }
}
