package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements of the Beneficial Ownership Data Standard, 0.2 to 0.4, as one JSON array or one object a line (names 8.6). Read one by
 * one, so that a large file needs no more memory than its entries.
 */
final class BodsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BodsFile() {}

    /** Whether the beginning of a JSON file is one of statements. */
    static boolean looksLikeOne(String start) {
        return start.contains("\"statementId\"") || start.contains("\"statementID\"");
    }

    static void read(Path file, ListSink entries) {
        try (BufferedReader text = TextFile.open(file);
                MappingIterator<JsonNode> statements =
                        JSON.readerFor(JsonNode.class).readValues(text)) {
            while (statements.hasNextValue()) {
                add(new Place(file.toString(), line(statements)), statements.nextValue(), entries);
            }
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException
                    ? TextFile.unreadable(file, e)
                    : BadInput.at(
                            new Place(
                                    file.toString(),
                                    e.getLocation() == null
                                            ? 1
                                            : Math.max(1, e.getLocation().getLineNr())),
                            "this is not JSON (" + FollowTheMoneyFile.said(e) + ")",
                            "expected statements of the Beneficial Ownership Data Standard",
                            "");
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    private static int line(MappingIterator<JsonNode> statements) {
        return Math.max(1, statements.currentLocation().getLineNr());
    }

    private static void add(Place place, JsonNode statement, ListSink entries) {
        String id = text(statement, "statementId", "statementID");
        String type = text(statement, "recordType", "statementType");
        if (id.isEmpty() || type.isEmpty()) {
            throw BadInput.at(
                    place,
                    "this statement has no statementId or says not what it is about",
                    "expected statementId (statementID) and recordType (statementType)",
                    "");
        }
        JsonNode details = statement.has("recordDetails") ? statement.path("recordDetails") : statement;
        ListSink here = (entry, line) -> entries.take(entry, place.line());
        if (type.startsWith("person")) {
            add(id, "person", personNames(details), details, countries(details, "nationalities"), here);
        } else if (type.startsWith("entity")) {
            List<String> countries = countries(details, "incorporatedInJurisdiction", "jurisdiction");
            add(id, "organisation", entityNames(details), details, countries, here);
        }
    }

    private static void add(
            String id, String kind, Set<String> names, JsonNode details, List<String> countries, ListSink entries) {
        if (names.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(names);
        String born = details.path("birthDate").asString("").strip();
        Listed entry = new Listed(
                id,
                kind,
                all.getFirst(),
                all.subList(1, all.size()),
                born,
                String.join("|", countries),
                identifiers(details));
        entries.take(entry, 0);
    }

    private static Set<String> personNames(JsonNode details) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : details.path("names")) {
            String full = text(name, "fullName");
            String parts = (text(name, "givenName") + " " + text(name, "patronymicName") + " "
                            + text(name, "familyName"))
                    .replaceAll("\\s+", " ")
                    .strip();
            keep(full.isEmpty() ? parts : full, names);
        }
        return names;
    }

    private static Set<String> entityNames(JsonNode details) {
        Set<String> names = new LinkedHashSet<>();
        keep(text(details, "name"), names);
        details.path("alternateNames").forEach(name -> keep(name.asString("").strip(), names));
        return names;
    }

    private static void keep(String name, Set<String> names) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static List<String> countries(JsonNode details, String... properties) {
        Set<String> codes = new LinkedHashSet<>();
        for (String property : properties) {
            JsonNode value = details.path(property);
            if (value.isArray()) {
                value.forEach(country -> keep(text(country, "code"), codes));
            } else {
                keep(text(value, "code"), codes);
            }
        }
        return List.copyOf(codes);
    }

    private static List<String> identifiers(JsonNode details) {
        Set<String> numbers = new LinkedHashSet<>();
        details.path("identifiers").forEach(identifier -> keep(text(identifier, "id"), numbers));
        return List.copyOf(numbers);
    }

    /** The first of the properties that is there. */
    private static String text(JsonNode node, String... properties) {
        for (String property : properties) {
            String text = node.path(property).asString("").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
