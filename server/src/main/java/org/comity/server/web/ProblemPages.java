package org.comity.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.comity.server.desk.NotAllowed;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person reads when a page cannot be shown. It says what to do and nothing of the inside: no message of an exception, no stack, no
 * address of a table. A thing that is not there and a thing that the person may not know of read alike.
 */
@Controller
final class ProblemPages implements ErrorController {

    private final Frames frames;

    ProblemPages(Frames frames) {
        this.frames = frames;
    }

    /** Every failure that no controller answered, for a browser. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        return page(frames.plain(request, heading(status)), status);
    }

    /** The same for programs: a problem document without details. */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> document(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, forProgram(status));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.setInstance(URI.create(path));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A page for a thing that is not there. */
    ModelAndView notFound(HttpServletRequest request, Actor actor) {
        return page(frames.of(request, actor, heading(HttpStatus.NOT_FOUND), "cases"), HttpStatus.NOT_FOUND);
    }

    /** A page for a thing that the person's role may not do; the sentence is the desk's and names the role and the right. */
    ModelAndView notAllowed(HttpServletRequest request, Actor actor, NotAllowed problem) {
        Frame frame = frames.of(request, actor, heading(HttpStatus.FORBIDDEN), "");
        return page(frame, HttpStatus.FORBIDDEN, String.valueOf(problem.getMessage()));
    }

    /** A page for a document of the case that cannot be read; the sentence names it as the case does. */
    ModelAndView badInput(HttpServletRequest request, Actor actor, BadInput problem) {
        Frame frame = frames.of(request, actor, heading(HttpStatus.UNPROCESSABLE_CONTENT), "cases");
        return page(frame, HttpStatus.UNPROCESSABLE_CONTENT, problem.problem().text());
    }

    private static ModelAndView page(Frame frame, HttpStatus status) {
        return page(frame, status, text(status));
    }

    private static ModelAndView page(Frame frame, HttpStatus status, String text) {
        ModelAndView page =
                new ModelAndView("problem", Map.of("frame", frame, "heading", heading(status), "text", text));
        page.setStatus(status);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }

    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Page not found";
            case FORBIDDEN, UNAUTHORIZED -> "You may not do this";
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNPROCESSABLE_CONTENT -> "This request cannot be used";
            default -> status.is5xxServerError() ? "Sorry, something went wrong here" : "This request cannot be used";
        };
    }

    private static String forProgram(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no such address; what there is stands in /api/v1/openapi.json.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method; see /api/v1/openapi.json.";
            default -> text(status);
        };
    }

    private static String text(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                "There is no such page, or your role does not show it. Check the address, or start from the cases.";
            case FORBIDDEN, UNAUTHORIZED ->
                "Your role does not allow this, or the form was too old. Go back, load the page again, and try once more.";
            default ->
                status.is5xxServerError()
                        ? "Nothing was half done: what could not be finished was undone. Try again; if it stays, tell the person who runs this server the time of day."
                        : "The server could not read what was sent. Go back, load the page again, and try once more.";
        };
    }
}
