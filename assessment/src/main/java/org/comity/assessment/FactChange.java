package org.comity.assessment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlReader;

/**
 * A fact added to a case. A new value supersedes what stood at the path; whoever stores the case keeps the old one.
 *
 * @param path where: {@code persons[1].risk.torture}
 * @param valueYaml the leaf as YAML or JSON: {@code true}, {@code {value: true, status: alleged}}
 * @param origin the file name that an error names: {@code changes[0]}
 */
public record FactChange(String path, String valueYaml, String origin) {

    /** A plain value or a whole leaf, as YAML or JSON text. */
    public static FactChange of(String path, String valueYaml) {
        return new FactChange(path, valueYaml, path);
    }

    /**
     * The members of a change as the HTTP interface receives them.
     *
     * @param value the value as YAML or JSON text
     * @param status {@code found}, {@code shown}, {@code alleged}, {@code contested} or {@code unknown}
     * @param asOf a day
     * @throws BadInput when the value is not one value, or brings other keys with it
     */
    public static FactChange of(
            String path, String value, Optional<String> status, Optional<String> source, Optional<String> asOf) {
        StringBuilder leaf = new StringBuilder("{value: ").append(value.isBlank() ? "null" : value);
        status.ifPresent(text -> leaf.append(", status: ").append(quoted(text)));
        source.ifPresent(text -> leaf.append(", source: ").append(quoted(text)));
        asOf.ifPresent(text -> leaf.append(", asOf: ").append(quoted(text)));
        Set<String> given = new HashSet<>(Set.of("value"));
        status.ifPresent(text -> given.add("status"));
        source.ifPresent(text -> given.add("source"));
        asOf.ifPresent(text -> given.add("asOf"));
        YamlReader.read(path, leaf.append('}').toString()).asMap().allowOnly(given, "this change");
        return new FactChange(path, leaf.toString(), path);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replace('\n', ' ').replace('\r', ' ') + "'";
    }
}
