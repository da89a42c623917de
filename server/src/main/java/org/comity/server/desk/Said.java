package org.comity.server.desk;

import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** What a person says in the own words, and the record keeps: a purpose, a reason. */
final class Said {

    private Said() {}

    /**
     * The text without blanks around it.
     *
     * @param field the field it was entered in, which a page marks
     * @param missing what is wrong when it is blank
     * @throws BadInput when it is blank, too long or no plain text
     */
    static String plain(String field, String text, int longest, String missing) {
        String said = text.strip();
        if (said.isEmpty()) {
            throw BadInput.at(Place.of(field), missing, "expected it in a sentence: the record keeps it", "say why");
        }
        if (said.length() > longest) {
            throw BadInput.at(
                    Place.of(field),
                    "this has " + said.length() + " characters",
                    "expected up to " + longest,
                    "say it shorter");
        }
        if (said.codePoints().anyMatch(Said::isNoText)) {
            throw BadInput.at(
                    Place.of(field),
                    "this has signs that are no text",
                    "expected plain text on one line",
                    "take line breaks and control characters out");
        }
        return said;
    }

    /** A control character, or half of a character. */
    private static boolean isNoText(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
    }
}
