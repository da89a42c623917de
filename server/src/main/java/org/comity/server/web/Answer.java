package org.comity.server.web;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.assessment.FactChange;
import org.comity.assessment.FactName;
import org.comity.assessment.FactType;

/**
 * What a person entered to answer an open question. Nothing is null; what was left out is empty text.
 *
 * @param path the fact
 * @param value the value, as typed or chosen
 * @param status how far it is established, a word of the case file
 * @param by the court or decider that found it
 * @param source where it comes from
 * @param asOf the day of which it speaks
 */
public record Answer(String path, String value, String status, String by, String source, String asOf) {

    /** No answer: the page as it is first shown. */
    static final Answer NONE = new Answer("", "", "", "", "", "");

    /** Values that YAML reads as they stand: numbers, days, single words. Everything else is sent as quoted text. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    /** The answer of a form. */
    static Answer of(Map<String, String> form) {
        return new Answer(
                entry(form, "path"),
                entry(form, "value"),
                entry(form, "status"),
                entry(form, "by"),
                entry(form, "source"),
                entry(form, "asOf"));
    }

    private static String entry(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** Whether nothing was answered. */
    boolean isEmpty() {
        return value.isEmpty();
    }

    /** The change of a fact that it asks for. */
    FactChange change() {
        FactType type = FactWords.find(path).map(FactName::type).orElse(FactType.TEXTS);
        StringBuilder leaf = new StringBuilder("{value: ").append(valueYaml(type));
        append(leaf, "status", status);
        append(leaf, "by", by);
        append(leaf, "source", source);
        append(leaf, "asOf", asOf);
        return FactChange.of(path, leaf.append('}').toString());
    }

    private String valueYaml(FactType type) {
        return switch (type) {
            case YES_NO, FINDING, STATED, WHOLE, DAY, STATE, ENUM -> plain(value);
            case TEXT, MONEY -> quoted(value);
            case TEXTS, STATES, ENUMS, PERSONS, PERIODS ->
                value.equalsIgnoreCase("none")
                        ? "[]"
                        : value.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(Answer::quoted)
                                .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static void append(StringBuilder leaf, String key, String text) {
        if (!text.isEmpty()) {
            leaf.append(", ").append(key).append(": ").append(plain(text));
        }
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replaceAll("\\R", " ") + "'";
    }
}
