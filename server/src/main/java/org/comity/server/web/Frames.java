package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.comity.casework.CaseFile;
import org.comity.server.rights.Actor;
import org.comity.server.signin.SignInOffer;
import org.comity.server.web.Frame.Crumb;
import org.comity.server.web.Frame.Csrf;
import org.comity.server.web.Frame.Setting;
import org.comity.server.web.Frame.Trail;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from the request. */
@Component
final class Frames {

    /** The name under which a redirect carries its notice to the next page. */
    static final String NOTICE = "notice";

    private static final Crumb CASES = new Crumb("Cases", "/cases");

    private final boolean demo;
    private final String styleSheet = StyleSheet.address();

    Frames(SignInOffer offer) {
        this.demo = !offer.demoUsers().isEmpty();
    }

    /** A page for somebody who has not signed in, or whose request failed before we knew who asks. */
    Frame plain(HttpServletRequest request, String title) {
        return new Frame(title, Optional.empty(), Trail.none(), notice(request), setting(request));
    }

    /** A page outside any case. */
    Frame of(HttpServletRequest request, Actor actor, String title, String section) {
        return new Frame(title, Optional.of(actor), new Trail(section, List.of()), notice(request), setting(request));
    }

    /** The first page of a case. */
    Frame ofCase(HttpServletRequest request, Actor actor, CaseFile file) {
        return new Frame(
                file.title(),
                Optional.of(actor),
                new Trail("cases", List.of(CASES)),
                notice(request),
                setting(request));
    }

    /** A further page of a case. */
    Frame inCase(HttpServletRequest request, Actor actor, CaseFile file, String title) {
        Crumb home = new Crumb(file.reference(), "/cases/" + file.id());
        return new Frame(
                title + " – " + file.title(),
                Optional.of(actor),
                new Trail("cases", List.of(CASES, home)),
                notice(request),
                setting(request));
    }

    private Setting setting(HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        Csrf csrf = token instanceof CsrfToken known
                ? new Csrf(known.getParameterName(), known.getToken())
                : new Csrf("_csrf", "");
        return new Setting(csrf, styleSheet, demo);
    }

    private static Optional<Notice> notice(HttpServletRequest request) {
        var carried = RequestContextUtils.getInputFlashMap(request);
        return carried != null && carried.get(NOTICE) instanceof Notice said ? Optional.of(said) : Optional.empty();
    }
}
