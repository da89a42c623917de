package org.comity.assessment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a fact stands in a case, as answers and changes write it: {@code persons[1].risk.torture}, {@code request.kind},
 * {@code courtFixedDays}; also a whole list: {@code assurances}.
 *
 * @param group the group; empty for a fact without one
 * @param id the element's id, in a list
 * @param rest the name inside the group; empty when the whole list is meant
 */
record FactPath(Optional<FactGroup> group, Optional<String> id, String rest) {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]+)(?:\\[([^\\[\\]]+)\\])?(?:\\.([A-Za-z.]+))?");

    /** The path of a text, if it has the shape of one; the name itself is not checked. */
    static Optional<FactPath> find(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Optional<FactGroup> group = FactGroup.findByKey(shape.group(1));
        Optional<String> id = Optional.ofNullable(shape.group(2));
        Optional<String> rest = Optional.ofNullable(shape.group(3));
        if (group.isEmpty()) {
            return id.isEmpty() && rest.isEmpty()
                    ? Optional.of(new FactPath(group, id, shape.group(1)))
                    : Optional.empty();
        }
        boolean list = group.get().isList();
        boolean whole = rest.isEmpty() && id.isEmpty();
        boolean shaped = list ? whole || id.isPresent() && rest.isPresent() : id.isEmpty() && rest.isPresent();
        return shaped ? Optional.of(new FactPath(group, id, rest.orElse(""))) : Optional.empty();
    }

    /** The path of a fact of an element, or of a group that stands once. */
    static String of(FactName name, String id) {
        return name.group()
                .map(group -> group.isList()
                        ? group.key() + "[" + id + "]." + name.inGroup()
                        : group.key() + "." + name.inGroup())
                .orElse(name.name());
    }

    /** The full name in the dictionary: {@code person.risk.torture}. */
    String name() {
        return group.map(g -> g.word() + "." + rest).orElse(rest);
    }
}
