package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.names.Judgement;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.desk.PeopleView;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a case, who they may be in the lists, and what people judged of that: proposals with reasons, never facts. */
@Controller
final class PeoplePage {

    private final Frames frames;
    private final PeopleDesk desk;

    PeoplePage(Frames frames, PeopleDesk desk) {
        this.frames = frames;
        this.desk = desk;
    }

    @GetMapping("/cases/{id}/people")
    ModelAndView show(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
        PeopleView view = desk.look(actor, id);
        return page(frames.inCase(request, actor, view.file(), "People"), view);
    }

    /** Searches the lists. A search is made for a stated purpose, which the record keeps. */
    @PostMapping("/cases/{id}/people/screenings")
    ModelAndView screen(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String purpose,
            RedirectAttributes next) {
        if (purpose.isBlank()) {
            PeopleView view = desk.look(actor, id);
            Notice notice = Notice.toCorrect("Say why the search is made; the record keeps the purpose.", "purpose");
            ModelAndView page =
                    page(frames.inCase(request, actor, view.file(), "People").with(notice), view);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desk.screen(actor, id, purpose.strip());
        next.addFlashAttribute(
                Frames.NOTICE, Notice.done("The lists were searched. The search and its purpose are on the record."));
        return new ModelAndView("redirect:/cases/" + id + "/people");
    }

    /** Judges a match. Who, when and why stay on the record; the facts of the case stay what they are. */
    @PostMapping("/cases/{id}/people/judgements")
    ModelAndView judge(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            JudgementForm form,
            RedirectAttributes next) {
        Optional<Judgement> judgement = Judgement.find(form.judgement());
        if (judgement.isEmpty()) {
            return corrected(request, actor, id, "Say whether they are the same, not the same, or you are unsure.");
        }
        return written(
                request,
                actor,
                id,
                next,
                () -> desk.judge(actor, id, form.query(), form.entry(), judgement.get(), form.reason()),
                "The judgement and its reason are on the record. No fact of the case was changed.");
    }

    /** What a person says of a match; what the browser leaves out is empty. */
    record JudgementForm(String query, String entry, String judgement, String reason) {

        JudgementForm {
            query = Objects.requireNonNullElse(query, "");
            entry = Objects.requireNonNullElse(entry, "");
            judgement = Objects.requireNonNullElse(judgement, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** Takes a judgement back; both stay readable. */
    @PostMapping("/cases/{id}/people/judgements/{line}/undo")
    ModelAndView undo(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable long line,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return written(
                request,
                actor,
                id,
                next,
                () -> desk.undo(actor, id, line, reason),
                "The judgement counts no longer. It stays on the record, and so does its undoing.");
    }

    private ModelAndView written(
            HttpServletRequest request, Actor actor, UUID id, RedirectAttributes next, Runnable writing, String done) {
        try {
            writing.run();
        } catch (BadInput bad) {
            return corrected(
                    request, actor, id, "Nothing was written: " + bad.problem().what() + ".");
        }
        next.addFlashAttribute(Frames.NOTICE, Notice.done(done));
        return new ModelAndView("redirect:/cases/" + id + "/people");
    }

    private ModelAndView corrected(HttpServletRequest request, Actor actor, UUID id, String text) {
        PeopleView view = desk.look(actor, id);
        Frame frame = frames.inCase(request, actor, view.file(), "People").with(Notice.toCorrect(text, "matches"));
        ModelAndView page = page(frame, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Frame frame, PeopleView view) {
        return new ModelAndView("people", Map.of("frame", frame, "view", view));
    }
}
