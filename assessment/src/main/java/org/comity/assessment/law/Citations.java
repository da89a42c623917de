package org.comity.assessment.law;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Provisions as lawyers cite them, and as ids of rules name them. */
public final class Citations {

    private static final Pattern CITE =
            Pattern.compile("(?:s|art|reg|cl|r) ?([0-9]+[A-Z]*)((?:\\([0-9]*[A-Za-z]*\\))*)");
    private static final Pattern BRACKET = Pattern.compile("\\(([0-9A-Za-z]+)\\)");

    private static final Pattern NUMBERED = Pattern.compile("([0-9]*)(.*)");

    private Citations() {}

    /** The provision of a citation with hyphens: {@code 30-2-b} of {@code s 30(2)(b)}; empty when it is not one provision. */
    public static Optional<String> provisionOf(String cite) {
        Matcher whole = CITE.matcher(cite.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        StringBuilder provision = new StringBuilder(whole.group(1));
        Matcher bracket = BRACKET.matcher(whole.group(2));
        while (bracket.find()) {
            provision.append('-').append(bracket.group(1));
        }
        return Optional.of(provision.toString());
    }

    /** The provision that a reader means by {@code s 30(2)(b)}, {@code 30(2)(b)}, {@code 30-2-b} or a rule's full id. */
    public static String provisionMeant(String text, String rulePrefix) {
        String bare = text.startsWith(rulePrefix + ".") ? text.substring(rulePrefix.length() + 1) : text.strip();
        return provisionOf(bare).or(() -> provisionOf("s " + bare)).orElse(bare);
    }

    /** A key that puts provisions in the order of the law: numbers by size, then letters. */
    public static String sortKey(String provision) {
        StringBuilder key = new StringBuilder();
        for (String part : List.of(provision.split("-"))) {
            Matcher number = NUMBERED.matcher(part);
            if (number.matches()) {
                key.append(String.format("%6s%s!", number.group(1), number.group(2)));
            }
        }
        return key.toString();
    }
}
