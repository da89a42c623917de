package org.comity.server.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Duty;
import org.comity.assessment.FactStatus;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackUse;
import org.comity.assessment.ReviewState;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Subject;
import org.comity.assessment.UsedFact;
import org.comity.casework.CaseFile;
import org.comity.casework.CaseStep;
import org.comity.casework.ClosedGate;
import org.comity.casework.Decision;
import org.comity.casework.Proposal;
import org.comity.server.desk.AssessmentOnFile;
import org.comity.server.desk.CaseView;
import org.comity.server.desk.FactHistoryLine;
import org.comity.terms.Citation;

/** A small invented case with one of everything that the case page shows. */
final class SampleCase {

    private static final Instant AT = Instant.parse("2026-08-14T08:30:15Z");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);
    private static final String ACT = "nz/extradition-act-1999";
    private static final Subject PERSON = new Subject(Map.of("person", "1"));
    private static final Subject BOTH = new Subject(Map.of("person", "1", "offence", "2"));
    private static final MissingFact TORTURE = new MissingFact("persons[1].risk.torture", "unknown");

    private SampleCase() {}

    private static Facts facts() {
        return FactsReader.read("sample.yaml", """
                case: T-1
                asAt: 2026-08-14
                request: {kind: extradition, direction: incoming, requesting: CN, requested: NZ, receivedAt: 2026-06-12}
                persons:
                  - id: "1"
                    status: accused
                    nationality: [CN]
                    ageYears: {value: 58, status: found, by: District Court, source: "passport, tab 2", asOf: 2026-05-05}
                    arrestedAt:
                      values:
                        - {value: 2026-05-04, source: "police report"}
                        - {value: 2026-05-02, status: alleged, source: "<b onclick=alert(1)>newspaper</b>"}
                    risk: {torture: unknown}
                offences:
                  - {id: "1", nameForeign: Embezzlement, maxPenaltyDeath: true}
                """);
    }

    /** The case with its assessment, a decision that waits, one in force, and a step that is closed. */
    static CaseView view(CaseFile file) {
        CaseStep step = new CaseStep(
                "surrender-decision",
                "Whether to surrender",
                "minister",
                new Citation(ACT, "s 30"),
                List.of("surrender", "refuse"));
        ClosedGate gate = new ClosedGate(
                "eligibility-first",
                "The court's determination that the person is eligible is not on record.",
                new Citation(ACT, "s 24"));
        Decision waiting = new Decision(
                new UUID(3, 1),
                file.id(),
                new Proposal("surrender-decision", "refuse", SamplePages.HOSTILE),
                new Decision.Signature("ben", AT),
                Optional.empty());
        Decision inForce = new Decision(
                new UUID(3, 2),
                file.id(),
                new Proposal("notify-judge", "notify", "The request is in order."),
                new Decision.Signature("ben", AT),
                Optional.of(new Decision.Signature("ana", AT)));
        return new CaseView(
                file,
                facts(),
                List.of(new FactHistoryLine(1, "persons[1].ageYears", "58", "found", "passport", "ben", AT)),
                Optional.of(new AssessmentOnFile(new UUID(4, 4), assessment(), facts(), "ben", AT, true)),
                List.of(new CaseView.StepLine(
                        step,
                        Optional.of(waiting),
                        List.of(
                                new CaseView.OutcomeLine("surrender", List.of(gate)),
                                new CaseView.OutcomeLine("refuse", List.of())))),
                List.of(inForce, waiting));
    }

    private static Assessment assessment() {
        return new Assessment(
                "T-1",
                DAY,
                List.of(
                        new LegalBasis(
                                ACT,
                                "s 60",
                                "ad-hoc",
                                LegalBasis.Status.AVAILABLE,
                                List.of("The Minister accepted it."),
                                List.of()),
                        new LegalBasis(
                                "uncac",
                                "art 44(5)",
                                "multilateral",
                                LegalBasis.Status.UNDETERMINED,
                                List.of("Not notified."),
                                List.of(TORTURE))),
                List.of(
                        finding("30-2-b", "s 30(2)(b)", RuleClass.MANDATORY_BAR, Outcome.UNDETERMINED, PERSON),
                        finding("7-b", "s 7(b)", RuleClass.MANDATORY_BAR, Outcome.NOT_MET, PERSON),
                        finding("7-e", "s 7(e)", RuleClass.MANDATORY_BAR, Outcome.MET, PERSON),
                        finding("4", "s 4", RuleClass.REQUIREMENT_OF_SUBSTANCE, Outcome.MET, BOTH),
                        finding("30-3-a", "s 30(3)(a)", RuleClass.DISCRETIONARY_GROUND, Outcome.UNDETERMINED, BOTH),
                        finding("18", "s 18", RuleClass.REQUIREMENT_OF_FORM, Outcome.NOT_MET, Subject.REQUEST)),
                List.of(
                        new DeciderConclusion("minister", Optional.of("1"), Optional.of("1"), Conclusion.UNDETERMINED),
                        new DeciderConclusion("minister", Optional.of("1"), Optional.of("2"), Conclusion.BARRED),
                        new DeciderConclusion("court", Optional.of("1"), Optional.of("1"), Conclusion.NO_BAR_FOUND)),
                Conclusion.UNDETERMINED,
                List.of(
                        new OpenQuestion(
                                TORTURE.path(), "Are there substantial grounds?", "unknown", List.of(ACT + ".30-2-b")),
                        new OpenQuestion(
                                "persons[1].nationality", "Of which states?", "contested", List.of("x.30-2-b")),
                        new OpenQuestion("request.channel", "By which channel?", "unknown", List.of("x.18")),
                        new OpenQuestion("persons[1].ageYears", "How old?", "unknown", List.of("x.18")),
                        new OpenQuestion("assurances", "Which assurances were given?", "unknown", List.of("x.30-3-a"))),
                List.of(new Clock(
                        "x.36",
                        "s 36",
                        PERSON,
                        Optional.of(DAY),
                        Optional.empty(),
                        "remove the person",
                        List.of(TORTURE))),
                List.of(new Duty(
                        "x.26", "s 26(1)", PERSON, "tell the person of the appeal", Optional.empty(), true, List.of())),
                List.of(new PackUse(
                        ACT, "1", LocalDate.of(2009, 6, 29), false, ReviewState.NONE, "no official text is here")),
                List.of());
    }

    private static Finding finding(String id, String cite, RuleClass kind, Outcome outcome, Subject subject) {
        return new Finding(
                new Finding.RuleRef("nz.extradition-act-1999." + id, ACT, cite, kind, ReviewState.NONE),
                new Finding.Judged("minister", "substantial-grounds", "decider", Optional.of(DAY)),
                subject,
                outcome,
                outcome == Outcome.UNDETERMINED ? List.of(TORTURE) : List.of(),
                List.of(new UsedFact(
                        "persons[1].status", "accused", FactStatus.SHOWN, Optional.of(SamplePages.HOSTILE))),
                List.of(),
                List.of("The first reason.", "The second, with " + SamplePages.HOSTILE));
    }
}
