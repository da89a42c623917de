package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.desk.PeopleView;
import org.comity.server.rights.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a case and who they may be in the lists: proposals with reasons, never facts. */
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

    private static ModelAndView page(Frame frame, PeopleView view) {
        return new ModelAndView("people", Map.of("frame", frame, "view", view));
    }
}
