package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.names.Judgement;
import org.comity.server.desk.JudgementDesk;
import org.comity.server.desk.NewJudgement;
import org.comity.server.desk.NewJudgement.Deed;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.desk.PeopleView;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The people of a case, who they may be in the lists, and what people judged of that: proposals with reasons, never facts. */
@Controller
final class PeoplePage {

    private static final String WRITTEN_OF = "writtenOf";
    private static final String REASON = "Give the reason in a sentence; the record keeps it.";

    private final Frames frames;
    private final PeopleDesk desk;
    private final JudgementDesk judgements;

    PeoplePage(Frames frames, PeopleDesk desk, JudgementDesk judgements) {
        this.frames = frames;
        this.desk = desk;
        this.judgements = judgements;
    }

    /** Who asks for what of which case. */
    record Asked(HttpServletRequest request, Actor actor, UUID caseId) {}

    @ModelAttribute
    Asked asked(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
        return new Asked(request, actor, id);
    }

    @GetMapping("/cases/{id}/people")
    ModelAndView show(@ModelAttribute(binding = false) Asked asked) {
        PeopleView view = desk.lookWithElsewhere(asked.actor, asked.caseId);
        Map<String, ?> carried = RequestContextUtils.getInputFlashMap(asked.request);
        Object of = carried == null ? "" : carried.get(WRITTEN_OF);
        return page(
                frames.inCase(asked.request, asked.actor, view.file(), "People"),
                new PeopleSheet(view, Typed.NOTHING, of instanceof String person ? person : ""));
    }

    /** Searches the lists. A search is made for a stated purpose, which the record keeps. */
    @PostMapping("/cases/{id}/people/screenings")
    ModelAndView screen(@ModelAttribute(binding = false) Asked asked, @RequestParam(defaultValue = "") String purpose) {
        try {
            desk.screen(asked.actor, asked.caseId, oneLine(purpose));
        } catch (BadInput bad) {
            String text = purpose.isBlank()
                    ? "Say why the search is made; the record keeps the purpose."
                    : Words.sentence(bad.problem().what()) + ": "
                            + bad.problem().expected() + ".";
            return corrected(asked, new Typed(PeopleSheet.SEARCH, "", purpose, Map.of(Typed.TEXT, text)));
        }
        return done(asked, "", "The lists were searched. The search and its purpose are on the record.");
    }

    /** Judges a match. Who, when and why stay on the record; the facts of the case stay what they are. */
    @PostMapping("/cases/{id}/people/judgements")
    ModelAndView judge(
            @ModelAttribute(binding = false) Asked asked,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String judgement,
            @RequestParam(defaultValue = "") String reason) {
        String left = PeopleView.QUERY_LIST + "/" + query;
        Typed typed = new Typed("judge " + left + " " + entry, judgement, reason, Map.of());
        Optional<Judgement> chosen = Judgement.find(judgement);
        if (chosen.isEmpty()) {
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put(Typed.CHOICE, "Say whether they are the same, not the same, or you are unsure.");
            if (reason.isBlank()) {
                errors.put(Typed.TEXT, REASON);
            }
            return corrected(asked, new Typed(typed.form(), "", reason, errors));
        }
        return write(
                asked,
                typed,
                new NewJudgement.Judged(left, entry, chosen.get()),
                "The judgement and its reason are on the record. No fact of the case was changed.");
    }

    /** Judges as another case did, on a reason of one's own (names 11.10). */
    @PostMapping("/cases/{id}/people/judgements/taken-over")
    ModelAndView takeOver(
            @ModelAttribute(binding = false) Asked asked,
            @RequestParam String query,
            @RequestParam String entry,
            @RequestParam UUID fromCase,
            @RequestParam long fromLine,
            @RequestParam(defaultValue = "") String reason) {
        String left = PeopleView.QUERY_LIST + "/" + query;
        Typed typed = new Typed("take " + left + " " + entry + " " + fromCase + " " + fromLine, "", reason, Map.of());
        return write(
                asked,
                typed,
                new NewJudgement.TakenOver(left, entry, fromCase, fromLine),
                "It is judged here too, on your reason. Only those who see both cases see where it comes from.");
    }

    /** An entry leaves the group that judgements have put it in. */
    @PostMapping("/cases/{id}/people/judgements/splits")
    ModelAndView split(
            @ModelAttribute(binding = false) Asked asked,
            @RequestParam String entry,
            @RequestParam(defaultValue = "") String reason) {
        return write(
                asked,
                new Typed(PeopleSheet.splitOff(entry), "", reason, Map.of()),
                new NewJudgement.Split(List.of(entry)),
                "The entry has left its group. What joined it stands as not the same.");
    }

    /** Takes a line back; both stay readable. */
    @PostMapping("/cases/{id}/people/judgements/{line}/undo")
    ModelAndView undo(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long line,
            @RequestParam(defaultValue = "") String reason) {
        return write(
                asked,
                new Typed(PeopleSheet.undo(line), "", reason, Map.of()),
                new NewJudgement.Undone(line),
                "The judgement counts no longer. It stays on the record, and so does its undoing.");
    }

    private ModelAndView write(Asked asked, Typed typed, Deed deed, String done) {
        try {
            judgements.write(asked.actor, asked.caseId, new NewJudgement(deed, oneLine(typed.text())));
        } catch (BadInput bad) {
            boolean reason = bad.problem().place().file().equals("reason");
            String text = typed.text().isBlank() && reason
                    ? REASON
                    : "Nothing was written: " + bad.problem().what() + ". "
                            + Names.sentence(
                                    bad.problem().toDo().isEmpty()
                                            ? "Look at the page again"
                                            : bad.problem().toDo())
                            + ".";
            return corrected(
                    asked,
                    new Typed(
                            typed.form(),
                            typed.choice(),
                            typed.text(),
                            Map.of(reason ? Typed.TEXT : Typed.FORM, text)));
        }
        return done(asked, of(deed), done);
    }

    private static String of(Deed deed) {
        return switch (deed) {
            case NewJudgement.Judged judged -> judged.left();
            case NewJudgement.TakenOver taken -> taken.left();
            case NewJudgement.Merged _, NewJudgement.Split _, NewJudgement.Undone _ -> "";
        };
    }

    /** A line break in a field of several lines is a blank: the record keeps a reason on one line. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static ModelAndView done(Asked asked, String writtenOf, String text) {
        FlashMap next = RequestContextUtils.getOutputFlashMap(asked.request);
        next.put(Frames.NOTICE, Notice.done(text));
        next.put(WRITTEN_OF, writtenOf);
        String to = "redirect:/cases/" + asked.caseId + "/people";
        return new ModelAndView(writtenOf.isEmpty() ? to : to + "#written");
    }

    private ModelAndView corrected(Asked asked, Typed typed) {
        PeopleView view = desk.lookWithElsewhere(asked.actor, asked.caseId);
        PeopleSheet sheet = new PeopleSheet(view, typed, "");
        String text = String.join(
                " ", typed.errors().keySet().stream().sorted().map(typed::error).toList());
        Notice notice = Notice.toCorrect(text, sheet.lost().isPresent() ? "lost" : PeopleSheet.field(typed));
        ModelAndView page = page(
                frames.inCase(asked.request, asked.actor, view.file(), "People").with(notice), sheet);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Frame frame, PeopleSheet sheet) {
        return new ModelAndView("people", Map.of("frame", frame, "sheet", sheet));
    }
}
