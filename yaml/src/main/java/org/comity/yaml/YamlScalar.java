package org.comity.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.terms.Place;

/**
 * A single value, kept as written.
 *
 * @param place where it begins
 * @param text the text as written, quotes removed
 * @param plain whether it was written without quotes; only a plain value can be null, true, false or a number
 */
public record YamlScalar(Place place, String text, boolean plain) implements YamlNode {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    boolean isNullText() {
        return NULLS.contains(text);
    }

    /** Whether this is the plain word true or false. */
    public boolean isBoolean() {
        return plain && (TRUE.contains(text) || FALSE.contains(text));
    }

    /** Whether this is a plain whole number. */
    public boolean isWholeNumber() {
        return plain && WHOLE.matcher(text).matches();
    }

    /** Whether this looks like a day (it may still be 30 February). */
    public boolean isDayShaped() {
        return DAY.matcher(text).matches();
    }

    /** The text; an error when there is none. */
    public String asText() {
        if (isNull() || text.isBlank()) {
            throw expected("text");
        }
        return text;
    }

    /** The text, empty when nothing is written. */
    public String asTextOrEmpty() {
        return isNull() ? "" : text;
    }

    /** True or false; nothing else is taken for either. */
    public boolean asBoolean() {
        if (!isBoolean()) {
            throw expected("true or false");
        }
        return TRUE.contains(text);
    }

    /** A whole number. */
    public long asWholeNumber() {
        if (!isWholeNumber()) {
            throw expected("a whole number");
        }
        return Long.parseLong(text);
    }

    /** A day that exists, as {@code 2014-11-20}. */
    public LocalDate asDay() {
        if (!isDayShaped()) {
            throw expected("a day as 2014-11-20");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw expected("a day that exists");
        }
    }

    @Override
    public String kindInWords() {
        return isNull() ? "empty" : "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
