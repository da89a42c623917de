package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.terms.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** FollowTheMoney entities, written one JSON object a line (names 8.7). */
public final class EntityLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    private EntityLines() {}

    /**
     * Writes the entities of a FollowTheMoney file with everything they say, whatever their schema and properties.
     *
     * @return how many
     */
    public static long copy(Path file, Writer out) {
        long entities = 0;
        int line = 0;
        try (BufferedReader text = TextFile.open(file)) {
            for (String json; (json = text.readLine()) != null; ) {
                line++;
                if (!json.isBlank()) {
                    out.write(written(FollowTheMoneyFile.entity(new Place(file.toString(), line), json, JSON)));
                    out.write('\n');
                    entities++;
                }
            }
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
        return entities;
    }

    /** One entry of another list as an entity. */
    public static String of(Listed entry) {
        boolean person = entry.kind().equals("person");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", List.of(entry.name()));
        put(properties, "alias", entry.aliases());
        put(properties, person ? "birthDate" : "incorporationDate", several(entry.born()));
        put(
                properties,
                person ? "nationality" : "country",
                several(entry.country()).stream()
                        .map(country -> country.length() == 2 ? country.toLowerCase(Locale.ROOT) : country)
                        .toList());
        put(properties, person ? "idNumber" : "registrationNumber", entry.identifiers());
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", entry.id());
        entity.put(
                "schema",
                switch (entry.kind()) {
                    case "person" -> "Person";
                    case "organisation" -> "Organization";
                    default -> "LegalEntity";
                });
        entity.put("properties", properties);
        return written(entity);
    }

    /** As JSON, in which half a character, which no encoding has, is escaped. */
    private static String written(Object entity) {
        return HALF_A_CHARACTER
                .matcher(JSON.writeValueAsString(entity))
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
    }

    private static void put(Map<String, Object> properties, String name, List<String> values) {
        if (!values.isEmpty()) {
            properties.put(name, values);
        }
    }

    private static List<String> several(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.split("\\|")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
