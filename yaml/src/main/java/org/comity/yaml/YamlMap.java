package org.comity.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Keys and values in the order written.
 *
 * @param place where it begins
 * @param entries the values by key
 * @param keyPlaces where each key stands
 */
public record YamlMap(Place place, Map<String, YamlNode> entries, Map<String, Place> keyPlaces) implements YamlNode {

    public YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        keyPlaces = Map.copyOf(keyPlaces);
    }

    /** The value of a key; empty when the key is absent or its value is null. */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries.get(key)).filter(value -> !value.isNull());
    }

    /** The value of a key that must be there. */
    public YamlNode get(String key) {
        return find(key)
                .orElseThrow(() -> BadInput.at(place, "'" + key + "' is missing", "", "add the key '" + key + "'"));
    }

    /** Where a key stands; the map's own place when the key is absent. */
    public Place placeOf(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /** The text of a key that must be there. */
    public String getText(String key) {
        return get(key).asScalar().asText();
    }

    /** The text of a key, if it is there. */
    public Optional<String> findText(String key) {
        return find(key).map(value -> value.asScalar().asText());
    }

    /**
     * Refuses every key that is not known, suggesting the nearest.
     *
     * @param known all keys that may stand here
     * @param what what the map is, for the message: {@code a claim}
     */
    public YamlMap allowOnly(Collection<String> known, String what) {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw BadInput.at(
                        placeOf(key),
                        "'" + key + "' is not a key of " + what,
                        NearestName.suggest(key, known),
                        "correct or remove it");
            }
        }
        return this;
    }

    @Override
    public String kindInWords() {
        return "keys and values";
    }
}
