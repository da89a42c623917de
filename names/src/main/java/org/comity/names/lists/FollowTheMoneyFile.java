package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FollowTheMoney entities, one JSON object a line (names 8.2). */
final class FollowTheMoneyFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ORGANISATIONS = Set.of("Organization", "Company", "PublicBody");
    private static final List<String> ALIASES = List.of("alias", "weakAlias", "previousName", "abbreviation");
    private static final List<String> COUNTRIES = List.of("nationality", "citizenship", "country", "jurisdiction");
    private static final List<String> IDENTIFIERS = List.of(
            "idNumber",
            "passportNumber",
            "registrationNumber",
            "taxNumber",
            "vatCode",
            "innCode",
            "ogrnCode",
            "leiCode",
            "swiftBic",
            "iban",
            "imoNumber",
            "mmsi");

    private FollowTheMoneyFile() {}

    static void read(Path file, ListSink entries) {
        int line = 0;
        try (BufferedReader text = TextFile.open(file)) {
            for (String json; (json = text.readLine()) != null; ) {
                line++;
                if (!json.isBlank()) {
                    add(new Place(file.toString(), line), json, entries);
                }
            }
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    /** One line as an entity: an object with an id and a schema. */
    static JsonNode entity(Place place, String json, JsonMapper mapper) {
        JsonNode entity;
        try {
            entity = mapper.readTree(json);
        } catch (JacksonException e) {
            throw BadInput.at(place, "this line is not JSON (" + said(e) + ")", "expected one JSON object a line", "");
        }
        if (entity.path("id").asString("").isEmpty()
                || entity.path("schema").asString("").isEmpty()) {
            throw BadInput.at(
                    place,
                    "this entity has no id or no schema",
                    "expected a FollowTheMoney entity: id, schema, properties",
                    "");
        }
        return entity;
    }

    /** What is wrong with a text that is not JSON, without the parser's own places in it. */
    static String said(JacksonException e) {
        String said = e.getOriginalMessage();
        int places = said.indexOf(" (start marker at ");
        return places < 0 ? said : said.substring(0, places);
    }

    private static void add(Place place, String json, ListSink entries) {
        JsonNode entity = entity(place, json, JSON);
        String id = entity.path("id").asString("");
        String schema = entity.path("schema").asString("");
        JsonNode properties = entity.path("properties");
        Set<String> names = new LinkedHashSet<>(values(properties, "name"));
        ALIASES.forEach(property -> names.addAll(values(properties, property)));
        if (names.isEmpty()) {
            return;
        }
        Set<String> countries = new LinkedHashSet<>();
        COUNTRIES.forEach(property -> countries.addAll(values(properties, property)));
        String kind = schema.equals("Person") ? "person" : ORGANISATIONS.contains(schema) ? "organisation" : "any";
        List<String> all = List.copyOf(names);
        Listed entry = new Listed(
                id,
                kind,
                all.getFirst(),
                all.subList(1, all.size()),
                String.join("|", values(properties, "birthDate")),
                String.join("|", countries),
                identifiers(properties));
        entries.take(entry, place.line());
    }

    private static List<String> identifiers(JsonNode properties) {
        List<String> numbers = new ArrayList<>();
        for (String property : IDENTIFIERS) {
            for (String value : values(properties, property)) {
                boolean ship = property.equals("imoNumber")
                        && !value.toUpperCase(Locale.ROOT).startsWith("IMO");
                numbers.add(ship ? "IMO " + value : value);
            }
        }
        return numbers;
    }

    private static List<String> values(JsonNode properties, String property) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : properties.path(property)) {
            String text = value.asString("").strip();
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return values;
    }
}
