package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.assessment.engine.Assessor;
import org.comity.casework.Decision;
import org.comity.casework.Proposal;
import org.comity.server.desk.ApprovalAnswer;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.CaseView;
import org.comity.server.desk.DecisionDesk;
import org.comity.server.desk.ProposalAnswer;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.terms.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: what the engine proposes, what is asked, why, and what people have decided. */
@Controller
final class CasePage {

    private static final String OWN_PROPOSAL = "You proposed this decision, so a different person has to approve it.";

    private final Frames frames;
    private final CaseDesk cases;
    private final DecisionDesk decisions;
    private final Assessor assessor;

    CasePage(Frames frames, CaseDesk cases, DecisionDesk decisions, Assessor assessor) {
        this.frames = frames;
        this.cases = cases;
        this.decisions = decisions;
        this.assessor = assessor;
    }

    @GetMapping("/cases/{id}")
    ModelAndView show(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
        CaseView view = cases.look(actor, id);
        return page(frames.ofCase(request, actor, view.file()), view, Answer.NONE);
    }

    /** Adds one fact, then assesses anew: the person who answers a question sees at once what the answer changes. */
    @PostMapping("/cases/{id}/facts")
    ModelAndView answer(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        Answer answer = Answer.of(form);
        String field = Ask.field(answer.path());
        if (answer.isEmpty()) {
            return again(request, actor, id, HttpStatus.UNPROCESSABLE_CONTENT, answer, emptyAnswer(field));
        }
        try {
            cases.addFacts(actor, id, List.of(answer.change()));
        } catch (BadInput bad) {
            Notice notice = Notice.toCorrect(bad.problem().text(), field);
            return again(request, actor, id, HttpStatus.UNPROCESSABLE_CONTENT, answer, notice);
        }
        if (!actor.may(Right.ASSESS)) {
            return done(
                    id,
                    next,
                    "The fact was added and stands on the record. The case has to be assessed anew.",
                    "facts");
        }
        cases.assess(actor, id);
        return done(id, next, "The fact was added, and the case was assessed anew.", "conclusion");
    }

    private static Notice emptyAnswer(String field) {
        return Notice.toCorrect("Enter an answer. If it is not known, leave the question open.", field);
    }

    /** Assesses the case as its facts stand now. */
    @PostMapping("/cases/{id}/assessments")
    ModelAndView assess(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        cases.assess(actor, id);
        return done(id, next, "The case was assessed on its facts as they stand.", "conclusion");
    }

    /** Proposes a decision, which then waits for a second person. */
    @PostMapping("/cases/{id}/decisions")
    ModelAndView propose(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reasons,
            RedirectAttributes next) {
        String field = "step-" + step;
        if (outcome.isBlank() || reasons.isBlank()) {
            Notice notice = Notice.toCorrect(
                    outcome.isBlank()
                            ? "Choose what you propose."
                            : "Give your reasons; a proposal without reasons is not accepted.",
                    field);
            return again(request, actor, id, HttpStatus.UNPROCESSABLE_CONTENT, Answer.NONE, notice);
        }
        try {
            return switch (decisions.propose(actor, id, new Proposal(step, outcome, reasons.strip()))) {
                case ProposalAnswer.Awaiting awaiting ->
                    done(id, next, "Proposed. It awaits the approval of a different person.", "decisions");
                case ProposalAnswer.Refused refused ->
                    again(request, actor, id, HttpStatus.CONFLICT, Answer.NONE, Notice.refused(refused.gates()));
            };
        } catch (BadInput bad) {
            Notice notice = Notice.toCorrect(bad.problem().text(), field);
            return again(request, actor, id, HttpStatus.UNPROCESSABLE_CONTENT, Answer.NONE, notice);
        }
    }

    /** Approves a decision that somebody else proposed. */
    @PostMapping("/cases/{id}/decisions/{decision}/approval")
    ModelAndView approve(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            RedirectAttributes next) {
        return switch (decisions.approve(actor, decision)) {
            case ApprovalAnswer.Approved approved -> done(id, next, "Approved. The decision is in force.", "decisions");
            case ApprovalAnswer.OwnProposal own ->
                again(request, actor, id, HttpStatus.FORBIDDEN, Answer.NONE, Notice.refused(OWN_PROPOSAL));
            case ApprovalAnswer.AlreadyApproved already ->
                again(request, actor, id, HttpStatus.CONFLICT, Answer.NONE, Notice.refused(approvedBefore(already)));
            case ApprovalAnswer.Refused refused ->
                again(request, actor, id, HttpStatus.CONFLICT, Answer.NONE, Notice.refused(refused.gates()));
        };
    }

    private static String approvedBefore(ApprovalAnswer.AlreadyApproved already) {
        Decision decision = already.decision();
        return decision.approved()
                .map(by -> "This decision was approved before, by " + by.user() + " on " + Words.moment(by.at()) + ".")
                .orElse("This decision was approved before.");
    }

    private ModelAndView again(
            HttpServletRequest request, Actor actor, UUID id, HttpStatus status, Answer answer, Notice notice) {
        CaseView view = cases.look(actor, id);
        ModelAndView page = page(frames.ofCase(request, actor, view.file()).with(notice), view, answer);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Frame frame, CaseView view, Answer answer) {
        CaseSheet sheet = new CaseSheet(view, assessor.titles());
        return new ModelAndView("case", Map.of("frame", frame, "sheet", sheet, "answer", answer));
    }

    private static ModelAndView done(UUID id, RedirectAttributes next, String said, String place) {
        next.addFlashAttribute(Frames.NOTICE, Notice.done(said));
        return new ModelAndView("redirect:/cases/" + id + "#" + place);
    }
}
