package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.comity.casework.CaseFile;
import org.comity.server.desk.AlreadyThere;
import org.comity.server.desk.CaseDesk;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.terms.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cases, and opening a case from a case file. */
@Controller
final class CaseListPage {

    private final Frames frames;
    private final CaseDesk desk;

    CaseListPage(Frames frames, CaseDesk desk) {
        this.frames = frames;
        this.desk = desk;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/cases";
    }

    @GetMapping("/cases")
    ModelAndView list(HttpServletRequest request, Actor actor) {
        if (!actor.may(Right.LOOK_AT_CASE)) {
            return new ModelAndView("no-cases", Map.of("frame", frames.of(request, actor, "Signed in", "")));
        }
        return new ModelAndView(
                "cases",
                Map.of(
                        "frame",
                        frames.of(request, actor, "Cases", "cases"),
                        "cases",
                        desk.list(actor),
                        "actor",
                        actor));
    }

    @GetMapping("/cases/new")
    ModelAndView blank(HttpServletRequest request, Actor actor) {
        return form(frames.of(request, actor, "Open a case", "new"), "");
    }

    /** Opens a case from the text of a case file; a file that cannot be used comes back with its line and what to do. */
    @PostMapping("/cases")
    ModelAndView open(HttpServletRequest request, Actor actor, @RequestParam String text, RedirectAttributes next) {
        try {
            CaseFile file = desk.open(actor, "case.yaml", text);
            next.addFlashAttribute(Frames.NOTICE, Notice.done("The case is open. It has not been assessed yet."));
            return new ModelAndView("redirect:/cases/" + file.id());
        } catch (BadInput bad) {
            return again(
                    request,
                    actor,
                    text,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    bad.problem().text());
        } catch (AlreadyThere refusal) {
            return again(request, actor, text, HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
        }
    }

    private ModelAndView again(HttpServletRequest request, Actor actor, String text, HttpStatus status, String what) {
        Notice notice = Notice.toCorrect(what, "text");
        ModelAndView page = form(frames.of(request, actor, "Open a case", "new").with(notice), text);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView form(Frame frame, String text) {
        return new ModelAndView("case-new", Map.of("frame", frame, "text", text));
    }
}
