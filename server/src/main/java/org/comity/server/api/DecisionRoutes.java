package org.comity.server.api;

import java.util.UUID;
import org.comity.casework.Proposal;
import org.comity.server.desk.ApprovalAnswer;
import org.comity.server.desk.DecisionDesk;
import org.comity.server.desk.ProposalAnswer;
import org.comity.server.rights.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decisions: propose, and have a different person approve. */
@RestController
class DecisionRoutes {

    private final DecisionDesk desk;

    DecisionRoutes(DecisionDesk desk) {
        this.desk = desk;
    }

    record ProposalForm(
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String reasons) {

        Proposal proposal() {
            return new Proposal(orEmpty(step), orEmpty(outcome), orEmpty(reasons));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping("/api/v1/cases/{id}/decisions")
    ResponseEntity<Object> propose(Actor actor, @PathVariable UUID id, @RequestBody ProposalForm form) {
        return switch (desk.propose(actor, id, form.proposal())) {
            case ProposalAnswer.Awaiting(var decision) ->
                ResponseEntity.accepted().body(Forms.DecisionForm.of(decision));
            case ProposalAnswer.Refused(var gates) -> Problems.gatesClosed(gates);
        };
    }

    @GetMapping("/api/v1/decisions/{id}")
    Forms.DecisionForm read(Actor actor, @PathVariable UUID id) {
        return Forms.DecisionForm.of(desk.look(actor, id));
    }

    @PostMapping("/api/v1/decisions/{id}/approval")
    ResponseEntity<Object> approve(Actor actor, @PathVariable UUID id) {
        return switch (desk.approve(actor, id)) {
            case ApprovalAnswer.Approved(var decision) -> ResponseEntity.ok(Forms.DecisionForm.of(decision));
            case ApprovalAnswer.OwnProposal() ->
                Problems.problem(
                        HttpStatus.FORBIDDEN,
                        "/problems/own-proposal",
                        "You proposed this decision, so a different person has to approve it.");
            case ApprovalAnswer.AlreadyApproved(var decision) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "/problems/approved-before",
                        "The decision " + decision.id() + " was approved before.");
            case ApprovalAnswer.Refused(var gates) -> Problems.gatesClosed(gates);
        };
    }
}
