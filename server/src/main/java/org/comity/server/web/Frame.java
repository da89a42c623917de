package org.comity.server.web;

import java.util.List;
import java.util.Optional;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;

/**
 * What stands around every page.
 *
 * @param title the page's name, first in the browser's title
 * @param actor who is signed in; absent on the sign-in page
 * @param trail where the page is
 * @param notice what became of the step before
 * @param setting what is the same on every page of this server and this session
 */
public record Frame(String title, Optional<Actor> actor, Trail trail, Optional<Notice> notice, Setting setting) {

    /** The browser's title: page, then product. */
    public String windowTitle() {
        return (notice.isPresent() && notice.get().isProblem() ? "Error: " : "") + title + " – Comity";
    }

    /** Whether the signed-in person holds a right. */
    public boolean may(Right right) {
        return actor.isPresent() && actor.get().may(right);
    }

    /** The same frame with a notice. */
    public Frame with(Notice said) {
        return new Frame(title, actor, trail, Optional.of(said), setting);
    }

    /**
     * Where a page is.
     *
     * @param section the entry of the main navigation that is marked: {@code cases} or {@code record}; empty for none
     * @param crumbs the way to the page, without the page itself
     */
    public record Trail(String section, List<Crumb> crumbs) {

        /** No way: sign-in and error pages. */
        public static Trail none() {
            return new Trail("", List.of());
        }
    }

    /** One step of the way to a page. */
    public record Crumb(String text, String address) {}

    /**
     * What does not change from page to page.
     *
     * @param csrf the token that every form of the session carries
     * @param styleSheet the address of the style sheet
     * @param demo whether this is the demo, which every page says
     */
    public record Setting(Csrf csrf, String styleSheet, boolean demo) {}

    /** The hidden field that proves a form came from one of our pages; its value is empty where no session is. */
    public record Csrf(String field, String token) {}
}
