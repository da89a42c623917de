package org.comity.server.web;

import java.io.Serializable;
import java.util.List;
import org.comity.casework.ClosedGate;

/**
 * What became of the step before, said at the head of the page.
 *
 * @param kind done, or refused, or an entry to correct
 * @param text the sentence
 * @param gates what the law requires first, when that is why it was refused
 * @param field the page's field to go to, without {@code #}; empty for none
 */
public record Notice(Kind kind, String text, List<ClosedGate> gates, String field) implements Serializable {

    /** How it went. */
    public enum Kind {
        DONE,
        REFUSED,
        TO_CORRECT
    }

    /** It is done. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, List.of(), "");
    }

    /** It was refused, for the reason that the text gives. */
    public static Notice refused(String text) {
        return new Notice(Kind.REFUSED, text, List.of(), "");
    }

    /** It was refused because the law requires something first. */
    public static Notice refused(List<ClosedGate> gates) {
        return new Notice(Kind.REFUSED, "The law requires something first. Nothing was decided.", gates, "");
    }

    /** An entry that has to be corrected, with the field it was made in. */
    public static Notice toCorrect(String text, String field) {
        return new Notice(Kind.TO_CORRECT, text, List.of(), field);
    }

    /** Whether something did not happen. */
    public boolean isProblem() {
        return kind != Kind.DONE;
    }
}
