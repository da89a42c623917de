package org.comity.server.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.assessment.FactChange;

/**
 * What a person entered to answer an open question. Nothing is null; what was left out is empty text.
 *
 * @param path the fact
 * @param choice {@code true}, {@code false}, or {@code other} for the text
 * @param text the value when it is neither yes nor no
 * @param status how far it is established, a word of the case file
 * @param source where it comes from
 * @param asOf the day of which it speaks
 */
public record Answer(String path, String choice, String text, String status, String source, String asOf) {

    /** No answer: the page as it is first shown. */
    static final Answer NONE = new Answer("", "", "", "", "", "");

    /** Values that YAML reads as they stand: numbers, days, words, lists of words. Everything else is sent as quoted text. */
    private static final Pattern PLAIN =
            Pattern.compile("-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2}|[A-Za-z][A-Za-z-]*|\\[[\\w ,-]*]");

    /** The answer of a form. */
    static Answer of(Map<String, String> form) {
        return new Answer(
                entry(form, "path"),
                entry(form, "choice"),
                entry(form, "value"),
                entry(form, "status"),
                entry(form, "source"),
                entry(form, "asOf"));
    }

    private static String entry(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** Whether nothing was answered. */
    boolean isEmpty() {
        return !choice.equals("true") && !choice.equals("false") && text.isEmpty();
    }

    /** The change of a fact that it asks for. */
    FactChange change() {
        return FactChange.of(path, valueYaml(), given(status), given(source), given(asOf));
    }

    private String valueYaml() {
        if (choice.equals("true") || choice.equals("false")) {
            return choice;
        }
        return PLAIN.matcher(text).matches()
                ? text
                : "'" + text.replace("'", "''").replaceAll("\\R", " ") + "'";
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
