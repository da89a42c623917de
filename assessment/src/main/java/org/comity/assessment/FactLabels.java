package org.comity.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Facts of a case as a reader names them. */
public final class FactLabels {

    /** Two or more words run together, as the dictionary writes the members of its sets. */
    private static final Pattern WORD_OF_A_SET = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b");

    private FactLabels() {}

    /** {@code danger of torture (person 1)} for {@code persons[1].risk.torture}; a list that is absent by its own name. */
    public static String of(String path) {
        Optional<FactPath> read = FactPath.find(path);
        Optional<FactName> name = read.flatMap(one -> FactDictionary.standard().find(one.name()));
        if (name.isEmpty()) {
            return FactGroup.findByKey(path)
                    .map(group -> "the list of " + group.key())
                    .orElse(path);
        }
        return name.get().words().label() + element(path);
    }

    private static String element(String path) {
        int from = path.indexOf('[');
        int to = path.indexOf(']');
        return from < 0 || to < from
                ? ""
                : FactGroup.findByKey(path.substring(0, from))
                        .map(group -> " (" + group.word() + " " + path.substring(from + 1, to) + ")")
                        .orElse("");
    }

    /** {@code yes}, {@code no}, or the value as the case gives it. */
    public static String value(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            case "[]" -> "none";
            case "['something else']" -> "at least one";
            case "'something else'" -> "something else";
            default ->
                spaced(
                        value.matches("\\[.*]")
                                ? value.substring(1, value.length() - 1).replace("'", "")
                                : value);
        };
    }

    /** {@code central authority} for {@code centralAuthority}; what is no such word stays as it is. */
    private static String spaced(String value) {
        return WORD_OF_A_SET
                .matcher(value)
                .replaceAll(word -> word.group().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    /** The facts missing, with the reason where it is another than that nobody knows. */
    public static String missing(List<MissingFact> missing) {
        return missing.stream()
                .map(fact -> of(fact.path()) + (fact.why().equals("unknown") ? "" : ", " + fact.why()))
                .collect(Collectors.joining("; "));
    }

    /** {@code political persecution}: a word of the law's lists as a heading. */
    public static String heading(String word) {
        String words = word.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
