package org.comity.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.FactChange;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code [{path, value, status, source, asOf}]}. */
final class FactChangesJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> KEYS = Set.of("path", "value", "status", "source", "asOf");

    private FactChangesJson() {}

    static List<FactChange> read(byte[] body) {
        JsonNode list = parse(body);
        if (!list.isArray() || list.isEmpty()) {
            throw bad(0, "this is no list of facts", "expected [{path, value, status, source, asOf}]");
        }
        List<FactChange> changes = new ArrayList<>();
        for (JsonNode node : list) {
            changes.add(change(node, changes.size()));
        }
        return changes;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw bad(0, "this is not JSON", "expected [{path, value, status, source, asOf}]");
        }
    }

    private static FactChange change(JsonNode node, int index) {
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw bad(index, "unknown member '" + key + "'", "expected path, value, status, source, asOf");
            }
        }
        Optional<String> path = text(node, "path", index);
        if (path.isEmpty() || !node.has("value")) {
            throw bad(index, "a fact has no path or no value", "expected {path, value, status, source, asOf}");
        }
        // The value goes on as JSON, which is YAML too: a text stays a text whatever stands in it.
        return FactChange.of(
                path.get(),
                JSON.writeValueAsString(node.get("value")),
                text(node, "status", index),
                text(node, "source", index),
                text(node, "asOf", index));
    }

    private static Optional<String> text(JsonNode node, String key, int index) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw bad(index, "'" + key + "' is not a text", "expected a text");
        }
        return Optional.of(value.asString());
    }

    private static BadInput bad(int index, String what, String expected) {
        return BadInput.at(Place.of("[" + index + "]"), what, expected, "");
    }
}
