package org.comity.assessment.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML. Text and attribute values are escaped, control characters become blanks, and only http and https addresses become
 * links; elements and attributes are the program's own words. Every element that is opened is closed.
 */
public final class Html {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> VOID = Set.of("br", "meta", "hr", "col");

    private static final Set<String> INLINE = Set.of("a", "span", "strong", "em");

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A page, from its beginning. */
    public static Html page(String language) {
        Html html = new Html();
        html.page.append("<!DOCTYPE html>\n");
        return html.open("html", "lang", language);
    }

    /** Opens an element; attributes are names and values in turn. */
    public Html open(String element, String... attributes) {
        tag(element, attributes);
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    private void tag(String element, String... attributes) {
        page.append('<').append(named(element));
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(named(attributes[i])).append("=\"");
            escape(attributes[i + 1]);
            page.append('"');
        }
        page.append('>');
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of an element or attribute: " + name);
        }
        return name;
    }

    /** Closes the element opened last. */
    public Html close() {
        String element = open.pop();
        page.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
        return this;
    }

    /** Text inside what is open. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds text alone. */
    public Html add(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A link, where the address is one of the web; else the text alone. */
    public Html link(String text, String address) {
        return address.matches("https?://[^\\s\"'<>]+")
                ? add("a", text, "href", address, "rel", "noreferrer")
                : text(text);
    }

    /** A list with a bullet for each text. */
    public Html bullets(List<String> texts, String... attributes) {
        if (!texts.isEmpty()) {
            open("ul", attributes);
            texts.forEach(text -> add("li", text));
            close();
        }
        return this;
    }

    /** Style rules, which are the program's own and hold no end tag. */
    public Html style(String rules) {
        if (rules.contains("</")) {
            throw new IllegalArgumentException("style rules with an end tag");
        }
        page.append("<style>").append(rules).append("</style>\n");
        return this;
    }

    /** The whole page, everything closed. */
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return page.toString();
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> {
                    boolean unfit = Character.isISOControl(point) && point != '\n'
                            || Character.getType(point) == Character.SURROGATE;
                    page.appendCodePoint(unfit ? ' ' : point);
                }
            }
        });
    }
}
