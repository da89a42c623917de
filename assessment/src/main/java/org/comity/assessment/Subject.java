package org.comity.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a finding is about: a person, an offence, both, an assurance, a property or an order; nothing when it is about the request.
 *
 * @param ids the element's id by kind: {@code {person=1, offence=2}}
 */
public record Subject(Map<String, String> ids) implements Comparable<Subject> {

    /** The request itself. */
    public static final Subject REQUEST = new Subject(Map.of());

    public Subject {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }

    /** The person's id, when it is about a person. */
    public Optional<String> person() {
        return Optional.ofNullable(ids.get("person"));
    }

    /** The offence's id, when it is about an offence. */
    public Optional<String> offence() {
        return Optional.ofNullable(ids.get("offence"));
    }

    /** For reading: {@code offence 2, person 1}; {@code the request}. */
    public String words() {
        return ids.isEmpty()
                ? "the request"
                : ids.entrySet().stream()
                        .map(id -> id.getKey() + " " + id.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Several together, for reading: {@code offences 1, 2, person 1}. */
    public static String words(Collection<Subject> subjects) {
        Map<String, Set<String>> byKind = new TreeMap<>();
        for (Subject subject : subjects) {
            subject.ids()
                    .forEach((kind, id) ->
                            byKind.computeIfAbsent(kind, ids -> new TreeSet<>()).add(id));
        }
        if (byKind.isEmpty()) {
            return REQUEST.words();
        }
        return byKind.entrySet().stream()
                .map(of -> (of.getValue().size() == 1 ? of.getKey() : plural(of.getKey())) + " "
                        + String.join(", ", of.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    @Override
    public int compareTo(Subject other) {
        return ids.equals(other.ids) ? 0 : ids.toString().compareTo(other.ids.toString());
    }
}
