package org.comity.server.web;

import java.util.List;
import java.util.regex.Pattern;
import org.comity.server.desk.MoneyView.DocumentLine;

/**
 * The documents of a case by their own names. An engine reads files and names them by where they were laid out for it, which is a folder of
 * the server's own; a reader knows {@code money/statements/a.xml} and has no use for that folder.
 */
final class Documents {

    private Documents() {}

    /** A text in which each document stands under its own name. */
    static String named(List<DocumentLine> documents, String text) {
        String named = text;
        for (DocumentLine document : documents) {
            if (named.contains(document.name())) {
                named = Pattern.compile("[^\\s\"'<>()]*/" + Pattern.quote(document.name()))
                        .matcher(named)
                        .replaceAll(document.name());
            }
        }
        return named;
    }
}
