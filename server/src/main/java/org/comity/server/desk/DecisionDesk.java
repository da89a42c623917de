package org.comity.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.casework.CaseStep;
import org.comity.casework.ClosedGate;
import org.comity.casework.Decision;
import org.comity.casework.Procedure;
import org.comity.casework.Proposal;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.CaseStore;
import org.comity.server.store.DecisionStore;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Proposing and approving decisions: two different persons, held by the database. */
public final class DecisionDesk {

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final CaseStore cases;
    private final DecisionStore decisions;

    public DecisionDesk(Transactions transactions, Dossiers dossiers, CaseStore cases, DecisionStore decisions) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.cases = cases;
        this.decisions = decisions;
    }

    /** A decision, for a page that asks for its approval. */
    public Decision look(Actor actor, UUID decisionId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            Decision decision = get(decisionId);
            work.record("decision.looked", decision.caseId(), Map.of("decision", decisionId.toString()));
            return decision;
        });
    }

    /**
     * Proposes a decision.
     *
     * @throws BadInput when the case has no such step, the step no such outcome, or the reasons are empty
     */
    public ProposalAnswer propose(Actor actor, UUID caseId, Proposal proposal) {
        return transactions.run(actor, Right.PROPOSE, work -> {
            dossiers.getFile(caseId);
            cases.lock(caseId);
            Dossier dossier = dossiers.get(caseId);
            check(Procedure.of(dossier.file().request()), proposal);
            List<ClosedGate> gates = closedGates(dossier, proposal, work.now());
            if (!gates.isEmpty()) {
                work.record("decision.refused", caseId, content(proposal, gates));
                return new ProposalAnswer.Refused(gates);
            }
            UUID id = UUID.randomUUID();
            decisions.propose(id, caseId, proposal, actor.userId(), work.now());
            work.record(
                    "decision.proposed",
                    caseId,
                    Map.of(
                            "decision",
                            id.toString(),
                            "step",
                            proposal.step(),
                            "outcome",
                            proposal.outcome(),
                            "reasons",
                            proposal.reasons()));
            return new ProposalAnswer.Awaiting(get(id));
        });
    }

    /** Approves a decision. The gates are tried again: what held at the proposal may hold no longer. */
    public ApprovalAnswer approve(Actor actor, UUID decisionId) {
        return transactions.run(actor, Right.APPROVE, work -> {
            Decision decision = get(decisionId);
            UUID caseId = decision.caseId();
            cases.lock(caseId);
            if (decisions.isProposedByPersonOf(decisionId, actor.userId())) {
                work.record(
                        "approval.refused",
                        caseId,
                        Map.of("decision", decisionId.toString(), "because", "own proposal"));
                return new ApprovalAnswer.OwnProposal();
            }
            List<ClosedGate> gates = decision.isApproved()
                    ? List.of()
                    : closedGates(dossiers.get(caseId), decision.proposal(), work.now());
            if (!gates.isEmpty()) {
                work.record("approval.refused", caseId, content(decision.proposal(), gates));
                return new ApprovalAnswer.Refused(gates);
            }
            if (!decisions.approve(decisionId, actor.userId(), work.now())) {
                work.record(
                        "approval.refused",
                        caseId,
                        Map.of("decision", decisionId.toString(), "because", "approved before"));
                return new ApprovalAnswer.AlreadyApproved(get(decisionId));
            }
            work.record("decision.approved", caseId, Map.of("decision", decisionId.toString()));
            return new ApprovalAnswer.Approved(get(decisionId));
        });
    }

    private Decision get(UUID decisionId) {
        return decisions.find(decisionId).orElseThrow(() -> new NotFound("There is no decision " + decisionId + "."));
    }

    private static List<ClosedGate> closedGates(Dossier dossier, Proposal proposal, Instant now) {
        return Procedure.of(dossier.file().request())
                .closedGates(
                        proposal.step(), proposal.outcome(), dossier.state(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private static Map<String, Object> content(Proposal proposal, List<ClosedGate> gates) {
        return Map.of(
                "step", proposal.step(),
                "outcome", proposal.outcome(),
                "gates",
                        gates.stream()
                                .map(gate -> gate.type() + ": " + gate.cite())
                                .toList());
    }

    private static void check(Procedure procedure, Proposal proposal) {
        Optional<CaseStep> step = procedure.find(proposal.step());
        if (step.isEmpty()) {
            throw BadInput.at(
                    Place.of("step"),
                    "this case has no step '" + proposal.step() + "'",
                    "expected one of "
                            + procedure.steps().stream().map(CaseStep::id).collect(Collectors.joining(", ")),
                    "");
        }
        if (!step.get().outcomes().contains(proposal.outcome())) {
            throw BadInput.at(
                    Place.of("outcome"),
                    "the step " + proposal.step() + " has no outcome '" + proposal.outcome() + "'",
                    "expected one of " + String.join(", ", step.get().outcomes()),
                    "");
        }
        if (proposal.reasons().isBlank()) {
            throw BadInput.at(
                    Place.of("reasons"),
                    "a decision has no reasons",
                    "expected why it is so decided",
                    "give the reasons");
        }
    }
}
