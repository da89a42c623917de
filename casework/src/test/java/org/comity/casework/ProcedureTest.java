package org.comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;

/** The gates of docs/spec/casework.md, clause by clause, with the law of this repository. */
class ProcedureTest {

    private static final Assessor ASSESSOR =
            new Assessor(LawLibrary.load(Path.of(System.getProperty("comity.root", ".."), "law")));
    private static final LocalDate TODAY = LocalDate.parse("2014-11-20");

    /** A case in which nothing stands against surrender: every mandatory bar is settled. */
    private static final String CLEAR = """
            case: GATE-1
            asAt: 2014-11-20
            request: {kind: extradition, direction: incoming, requesting: CN, requested: NZ, receivedAt: 2014-10-02, consultationHeld: unknown}
            person: {status: accused, nationality: [CN], specialPatient: false, specialCareRecipient: false, pardoned: false, punished: false,
                     acquittedSameConduct: {requesting: false, requested: false, other: false},
                     risk: {torture: false, cidt: false, fairTrialFlagrantDenial: false, deathPenaltyReal: false, persecutionPurpose: [], prejudiceAtTrial: false}}
            offences:
              - {id: "1", nameForeign: Embezzlement, maxPenaltyMonths: 240, maxPenaltyDeath: false, domesticMaxPenaltyMonths: 84,
                 dualCriminal: true, conductStart: 2008-03-01, politicalCharacter: false, militaryOnlyForeign: false, evidenceSufficient: true}
            assurances: []
            orders: []
            specialty: {byUndertaking: true, noOnwardSurrender: true, consentToOther: false}
            history: []
            """;

    @Test
    void anUnremarkableCaseGoesFromStepToStep() {
        Walk walk = new Walk(CLEAR);
        walk.decide("legal-basis", "deal-with");
        walk.decide("request", "complete");
        walk.decide("notify-judge", "notify");
        walk.decide("eligibility", "eligible");
        walk.decide("surrender-decision", "surrender");
        walk.today = TODAY.plusDays(16);
        walk.decide("surrender-order", "order");
        assertThat(walk.closed("monitoring", "kept")).isEmpty();
    }

    /** Casework 3.1: no step forward before the one it rests on. */
    @Test
    void noStepForwardComesBeforeTheOneItRestsOn() {
        Walk walk = new Walk(CLEAR);
        assertThat(walk.closed("request", "complete")).containsExactly("step-first");
        assertThat(walk.closed("notify-judge", "notify")).containsExactly("step-first");
        assertThat(walk.closed("eligibility", "eligible")).containsExactly("step-first");
        assertThat(walk.closed("surrender-order", "order")).containsExactly("step-first");
        assertThat(walk.closed("monitoring", "broken")).containsExactly("step-first");
    }

    /** Casework 3.2: a proposal that nobody has approved opens nothing. */
    @Test
    void aProposalThatNobodyHasApprovedOpensNothing() {
        Walk walk = new Walk(CLEAR);
        walk.propose("legal-basis", "deal-with");
        assertThat(walk.closed("request", "complete")).containsExactly("step-first");
    }

    /** Casework 3.2: the last approved decision at a step is the one in force. */
    @Test
    void theLastApprovedDecisionCounts() {
        Walk walk = new Walk(CLEAR);
        walk.decide("legal-basis", "deal-with");
        walk.decide("legal-basis", "decline");
        assertThat(walk.closed("request", "complete")).containsExactly("step-first");
    }

    /** Casework 4.1: surrender needs the court's determination of eligibility. */
    @Test
    void noSurrenderBeforeEligibility() {
        Walk walk = new Walk(CLEAR);
        assertThat(walk.closed("surrender-decision", "surrender")).containsExactly("eligibility-first");
        assertThat(walk.closed("surrender-decision", "refuse")).contains("eligibility-first");
    }

    /** Casework 4.2: surrender needs an assessment of the facts as they stand. */
    @Test
    void noSurrenderOnAStaleAssessment() {
        Walk walk = new Walk(CLEAR).eligible();
        walk.stale = true;
        assertThat(walk.closed("surrender-decision", "surrender")).containsExactly("assessment-first");
        walk.assessed = false;
        assertThat(walk.closed("surrender-decision", "surrender")).contains("assessment-first");
    }

    /** Casework 4.3: no surrender while a mandatory bar is met. */
    @Test
    void noSurrenderWhileAMandatoryBarIsMet() {
        Walk walk = new Walk(CLEAR).eligible().with("persons[1].risk.torture", "true");
        assertThat(walk.gates("surrender-decision", "surrender"))
                .allSatisfy(gate -> assertThat(gate.type()).isEqualTo("mandatory-bar"))
                .extracting(gate -> gate.cite().toString())
                .contains("nz/extradition-act-1999 s 30(2)(b)", "cat art 3(1)", "nz/bill-of-rights-act-1990 s 9");
    }

    /** Casework 4.3: an unknown on a mandatory bar is not "clear". */
    @Test
    void noSurrenderWhileAMandatoryBarIsUndetermined() {
        Walk walk = new Walk(CLEAR).eligible().with("persons[1].risk.torture", "unknown");
        assertThat(walk.closed("surrender-decision", "surrender")).containsExactly("mandatory-bar");
        Walk alleged = new Walk(CLEAR).eligible().with("persons[1].risk.torture", "{value: false, status: alleged}");
        assertThat(alleged.closed("surrender-decision", "surrender")).containsExactly("mandatory-bar");
    }

    /** Casework 4.4: no surrender without specialty. */
    @Test
    void noSurrenderWithoutSpecialty() {
        Walk walk = new Walk(CLEAR).eligible().with("specialty.byUndertaking", "unknown");
        assertThat(walk.gates("surrender-decision", "surrender"))
                .filteredOn(gate -> gate.type().equals("specialty"))
                .singleElement()
                .satisfies(gate -> assertThat(gate.cite().cite()).isEqualTo("s 30(5)"));
    }

    /** Casework 4.5: an assurance that nobody has weighed supports nothing. */
    @Test
    void noSurrenderOnAnAssuranceThatNobodyHasWeighed() {
        Walk walk = new Walk(
                        CLEAR.replace(
                                "assurances: []",
                                "assurances:\n  - {id: a1, type: noTorture, receivedAt: 2014-11-01, qualityFinding: sufficient, reliabilityFinding: unknown}"))
                .eligible();
        assumeThat(walk.facts.find("assurances[a1].type")).isPresent();
        assertThat(walk.closed("surrender-decision", "surrender")).containsExactly("assurance-unweighed");
        assertThat(walk.with("assurances[a1].reliabilityFinding", "sufficient")
                        .closed("surrender-decision", "surrender"))
                .doesNotContain("assurance-unweighed");
    }

    /** Casework 4.6: before a refusal the requesting state is heard. */
    @Test
    void noRefusalWithoutConsultation() {
        Walk walk = new Walk(CLEAR).eligible();
        assertThat(walk.closed("surrender-decision", "refuse")).containsExactly("consultation-first");
        assertThat(walk.with("request.consultationHeld", "true").closed("surrender-decision", "refuse"))
                .isEmpty();
    }

    /** Casework 4.7: no order before the fifteen days are over, unless the person consents. */
    @Test
    void noOrderBeforeTheTimeOfAppealIsOver() {
        Walk walk = new Walk(CLEAR).eligible();
        walk.decide("surrender-decision", "surrender");
        walk.today = TODAY.plusDays(15);
        assertThat(walk.closed("surrender-order", "order")).containsExactly("appeal-time");
        walk.today = TODAY.plusDays(16);
        assertThat(walk.closed("surrender-order", "order")).isEmpty();
        walk.today = TODAY.plusDays(1);
        assertThat(walk.with("persons[1].consents", "true").closed("surrender-order", "order"))
                .isEmpty();
    }

    /** Casework 5.1: no restraint without a court order in force. */
    @Test
    void noRestraintWithoutACourtOrder() {
        String restraint = CLEAR.replace("kind: extradition", "kind: restraint");
        Walk walk = new Walk(restraint);
        walk.decide("request", "complete");
        walk.decide("authority", "authorise");
        assertThat(walk.closed("restraint", "restrain")).containsExactly("court-order");
        Walk ordered = new Walk(restraint.replace("orders: []", "orders: [{id: o1, kind: restraint, inForce: true}]"));
        ordered.decide("request", "complete");
        ordered.decide("authority", "authorise");
        assertThat(ordered.closed("restraint", "restrain")).isEmpty();
    }

    /** Casework 6: what no procedure is modelled for goes through the general one. */
    @Test
    void otherRequestsGoThroughTheGeneralProcedure() {
        Walk walk = new Walk(CLEAR.replace("kind: extradition", "kind: assistance"));
        assertThat(walk.procedure.title()).isEqualTo("Request for cooperation");
        assertThat(walk.closed("answer", "grant")).contains("step-first");
        assertThat(walk.closed("answer", "refuse")).containsExactly("consultation-first");
    }

    @Test
    void aCaseSaysWhatIsAsked() {
        Facts facts = FactsReader.read("case.yaml", CLEAR.replace("kind: extradition, ", ""));
        assertThatThrownBy(() -> CooperationRequest.of(facts))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected one of extradition");
    }

    @Test
    void anOutcomeThatTheStepDoesNotHaveIsAMistakeOfTheProgram() {
        Walk walk = new Walk(CLEAR);
        assertThatThrownBy(() -> walk.closed("request", "surrender")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A case on its way through its procedure. */
    private static final class Walk {

        private final List<Decision> decisions = new ArrayList<>();
        private final Procedure procedure;
        private Facts facts;
        private LocalDate today = TODAY;
        private boolean assessed = true;
        private boolean stale;

        private Walk(String text) {
            facts = FactsReader.read("case.yaml", text);
            procedure = Procedure.of(CooperationRequest.of(facts));
        }

        private Walk eligible() {
            decide("legal-basis", "deal-with");
            decide("request", "complete");
            decide("notify-judge", "notify");
            decide("eligibility", "eligible");
            return this;
        }

        private Walk with(String path, String value) {
            facts = facts.with(FactChange.of(path, value));
            return this;
        }

        private void propose(String step, String outcome) {
            decisions.add(decision(step, outcome, false));
        }

        private void decide(String step, String outcome) {
            assertThat(gates(step, outcome)).isEmpty();
            decisions.add(decision(step, outcome, true));
        }

        private Decision decision(String step, String outcome, boolean approved) {
            Instant at = today.atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Decision(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    new Proposal(step, outcome, "for the test"),
                    new Decision.Signature("officer", at),
                    approved ? Optional.of(new Decision.Signature("senior", at)) : Optional.empty());
        }

        private List<String> closed(String step, String outcome) {
            return gates(step, outcome).stream()
                    .map(ClosedGate::type)
                    .distinct()
                    .toList();
        }

        private List<ClosedGate> gates(String step, String outcome) {
            CaseState state = new CaseState(
                    facts, assessed ? Optional.of(ASSESSOR.assess(facts)) : Optional.empty(), stale, decisions, today);
            return procedure.closedGates(step, outcome, state);
        }
    }
}
