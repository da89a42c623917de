package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.comity.server.desk.NotAllowed;
import org.comity.server.desk.NotFound;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What the desks refuse, as pages. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
final class PageProblems {

    private final ProblemPages pages;

    PageProblems(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound problem, HttpServletRequest request, Actor actor) {
        return pages.notFound(request, actor);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed problem, HttpServletRequest request, Actor actor) {
        return pages.notAllowed(request, actor, problem);
    }

    /** A document of the case that cannot be read: the page says which, where and what to do. */
    @ExceptionHandler
    ModelAndView badInput(BadInput problem, HttpServletRequest request, Actor actor) {
        return pages.badInput(request, actor, problem);
    }

    /** An address whose id is no id: there is no such thing. */
    @ExceptionHandler
    ModelAndView badId(MethodArgumentTypeMismatchException problem, HttpServletRequest request, Actor actor) {
        return pages.notFound(request, actor);
    }
}
