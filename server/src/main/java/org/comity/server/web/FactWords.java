package org.comity.server.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;

/** How a fact's path reads: the label of the dictionary, with the thing it is about. */
public final class FactWords {

    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[([^\\]]+)\\])?(?:\\.(.+))?");

    private FactWords() {}

    /** The dictionary's entry for a path: {@code persons[1].risk.torture} is {@code person.risk.torture} there. */
    public static Optional<FactName> find(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group(3);
        String group = group(parts.group(1)).map(FactGroup::word).orElse(parts.group(1));
        return FactDictionary.standard().find(rest == null ? group : group + "." + rest);
    }

    /** What a path is about: {@code Person 1}, {@code Request}, {@code The case}. */
    public static String about(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()
                || parts.group(2) == null
                        && parts.group(3) == null
                        && find(path).isPresent()) {
            return "The case";
        }
        String group = group(parts.group(1)).map(FactGroup::word).orElse(parts.group(1));
        return Words.sentence(parts.group(2) == null ? group : group + " " + parts.group(2));
    }

    /** A fact inside what it is about: {@code danger of torture}; the path's own words where the dictionary has no label. */
    public static String label(String path) {
        Matcher parts = PATH.matcher(path);
        String rest = parts.matches() && parts.group(3) != null ? parts.group(3) : path;
        return find(path).map(name -> name.words().label()).orElseGet(() -> spaced(rest));
    }

    /** Both: {@code person 1: danger of torture}; a whole list is named by its key. */
    public static String path(String path) {
        if (path.indexOf('.') < 0) {
            return label(path);
        }
        String about = about(path);
        return about.substring(0, 1).toLowerCase(Locale.ENGLISH) + about.substring(1) + ": " + label(path);
    }

    /** Where facts of this path stand on the page, the request first; facts of the case as a whole last. */
    static int order(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? group(parts.group(1)).map(FactGroup::ordinal).orElse(FactGroup.values().length)
                : FactGroup.values().length;
    }

    private static Optional<FactGroup> group(String key) {
        return Arrays.stream(FactGroup.values())
                .filter(group -> group.key().equals(key))
                .findFirst();
    }

    private static String spaced(String name) {
        return name.replace('.', ' ')
                .replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
                .toLowerCase(Locale.ENGLISH);
    }
}
