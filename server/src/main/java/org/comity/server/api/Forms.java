package org.comity.server.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.Fact;
import org.comity.casework.CaseFile;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Decision;
import org.comity.server.desk.AssessmentOnFile;
import org.comity.server.desk.CaseLine;
import org.comity.server.desk.CaseView;
import org.comity.terms.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The JSON forms of what the desks return. */
final class Forms {

    private Forms() {}

    record Request(
            String kind,
            String direction,
            @Nullable String requesting,
            @Nullable String requested,
            @Nullable String receivedOn) {

        static Request of(CooperationRequest request) {
            return new Request(
                    request.kind().word(),
                    request.direction().word(),
                    text(request.requesting().map(Jurisdiction::code)),
                    text(request.requested().map(Jurisdiction::code)),
                    text(request.receivedOn()));
        }
    }

    record Case(UUID id, String reference, String title, Request request, String openedAt) {

        static Case of(CaseFile file) {
            return new Case(
                    file.id(),
                    file.reference(),
                    file.title(),
                    Request.of(file.request()),
                    file.openedAt().toString());
        }
    }

    record Line(Case file, @Nullable String conclusion, int openQuestions, int awaitingApproval) {

        static Line of(CaseLine line) {
            return new Line(
                    Case.of(line.file()), text(line.conclusion()), line.openQuestions(), line.awaitingApproval());
        }
    }

    record FactForm(
            String path,
            String value,
            String status,
            @Nullable String source,
            @Nullable String asOf,
            @Nullable String by) {

        static FactForm of(Fact fact) {
            return new FactForm(
                    fact.path(),
                    fact.valueText(),
                    fact.status().word(),
                    text(fact.source()),
                    text(fact.asOf()),
                    text(fact.by()));
        }
    }

    record Change(int number, String path, String value, String status, String source, String by, String at) {}

    record AssessmentLine(UUID id, String asAt, String conclusion, boolean stale, String by, String at) {

        static AssessmentLine of(AssessmentOnFile onFile) {
            return new AssessmentLine(
                    onFile.id(),
                    onFile.assessment().asAt().toString(),
                    onFile.assessment().conclusion().name(),
                    onFile.stale(),
                    onFile.by(),
                    onFile.at().toString());
        }
    }

    record DecisionForm(
            UUID id,
            UUID caseId,
            String step,
            String outcome,
            String reasons,
            String state,
            String proposedBy,
            String proposedAt,
            @Nullable String approvedBy,
            @Nullable String approvedAt) {

        static DecisionForm of(Decision decision) {
            return new DecisionForm(
                    decision.id(),
                    decision.caseId(),
                    decision.proposal().step(),
                    decision.proposal().outcome(),
                    decision.proposal().reasons(),
                    decision.isApproved() ? "approved" : "awaiting-approval",
                    decision.proposed().user(),
                    decision.proposed().at().toString(),
                    text(decision.approved().map(Decision.Signature::user)),
                    text(decision.approved().map(Decision.Signature::at)));
        }
    }

    record Step(String id, String title, String decider, String cite, String instrument, List<OutcomeForm> outcomes) {}

    record OutcomeForm(String outcome, List<GateForm> closed) {}

    record GateForm(String type, String gate, String cite, String instrument) {}

    /** A case with everything known of it. */
    record Whole(
            UUID id,
            String reference,
            String title,
            Request request,
            String openedAt,
            String asAt,
            List<FactForm> facts,
            List<Change> changes,
            @Nullable AssessmentLine assessment,
            List<Step> steps,
            List<DecisionForm> decisions) {

        static Whole of(CaseView view) {
            CaseFile file = view.file();
            return new Whole(
                    file.id(),
                    file.reference(),
                    file.title(),
                    Request.of(file.request()),
                    file.openedAt().toString(),
                    view.facts().asAt().toString(),
                    view.facts().list().stream().map(FactForm::of).toList(),
                    view.factHistory().stream()
                            .map(line -> new Change(
                                    line.number(),
                                    line.path(),
                                    line.value(),
                                    line.status(),
                                    line.source(),
                                    line.by(),
                                    line.at().toString()))
                            .toList(),
                    view.assessment().map(AssessmentLine::of).orElse(null),
                    view.steps().stream().map(Whole::step).toList(),
                    view.decisions().stream().map(DecisionForm::of).toList());
        }

        private static Step step(CaseView.StepLine line) {
            return new Step(
                    line.step().id(),
                    line.step().title(),
                    line.step().decider(),
                    line.step().cite().cite(),
                    line.step().cite().instrument(),
                    line.closed().stream()
                            .map(outcome -> new OutcomeForm(
                                    outcome.outcome(),
                                    outcome.closed().stream()
                                            .map(gate -> new GateForm(
                                                    gate.type(),
                                                    gate.gate(),
                                                    gate.cite().cite(),
                                                    gate.cite().instrument()))
                                            .toList()))
                            .toList());
        }
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
