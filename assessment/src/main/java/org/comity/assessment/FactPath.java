package org.comity.assessment;

import java.util.Optional;

/**
 * Where a fact stands in a case, as answers and changes write it: {@code persons[1].risk.torture}, {@code request.kind},
 * {@code courtFixedDays}; also a whole list: {@code assurances}.
 *
 * @param group the group; empty for a fact without one
 * @param id the element's id, in a list
 * @param rest the name inside the group; empty when the whole list is meant
 */
public record FactPath(Optional<FactGroup> group, Optional<String> id, String rest) {

    /** The path of a text, if it has the shape of one; the name itself is not checked. */
    public static Optional<FactPath> find(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']');
        int dot = text.indexOf('.', Math.max(0, close));
        boolean element = open > 0 && close > open + 1;
        int nameEnd = element ? open : dot < 0 ? text.length() : dot;
        int restStart = element ? close + 1 : nameEnd;
        if (!element && (open >= 0 || close >= 0) || restStart < text.length() && text.charAt(restStart) != '.') {
            return Optional.empty();
        }
        Optional<String> id = element ? Optional.of(text.substring(open + 1, close)) : Optional.empty();
        Optional<String> rest =
                restStart < text.length() ? Optional.of(text.substring(restStart + 1)) : Optional.empty();
        return shaped(text.substring(0, nameEnd), id, rest);
    }

    private static Optional<FactPath> shaped(String key, Optional<String> id, Optional<String> rest) {
        if (!isWord(key) || rest.filter(name -> !isWord(name)).isPresent()) {
            return Optional.empty();
        }
        Optional<FactGroup> group = FactGroup.findByKey(key);
        if (group.isEmpty()) {
            return id.isEmpty() && rest.isEmpty() ? Optional.of(new FactPath(group, id, key)) : Optional.empty();
        }
        boolean list = group.get().isList();
        boolean whole = rest.isEmpty() && id.isEmpty();
        boolean shaped = list ? whole || id.isPresent() && rest.isPresent() : id.isEmpty() && rest.isPresent();
        return shaped ? Optional.of(new FactPath(group, id, rest.orElse(""))) : Optional.empty();
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '.') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The path of a fact of an element, or of a group that stands once. */
    public static String of(FactName name, String id) {
        return name.group()
                .map(group -> group.isList()
                        ? group.key() + "[" + id + "]." + name.inGroup()
                        : group.key() + "." + name.inGroup())
                .orElse(name.name());
    }

    /** The full name in the dictionary: {@code person.risk.torture}. */
    public String name() {
        return group.map(g -> g.word() + "." + rest).orElse(rest);
    }
}
