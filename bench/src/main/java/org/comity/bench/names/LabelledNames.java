package org.comity.bench.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.comity.names.ListEntry;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled data in a folder {@code data/names}, which is not part of the repository. */
public record LabelledNames(Path folder) {

    /**
     * Whether the weights were fitted on a cluster (a party with all its pairs): the last bit of the SHA-1 of its name is 0.
     * Figures are reported of the others.
     */
    public static boolean isFitted(String cluster) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(cluster.getBytes(StandardCharsets.UTF_8));
            return (digest[digest.length - 1] & 1) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a gzipped CSV file. */
    public List<Map<String, String>> table(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8));
    }

    public static PartyKind kind(String schema) {
        return switch (schema) {
            case "Person" -> PartyKind.PERSON;
            case "Organization", "Company", "LegalEntity" -> PartyKind.ORGANISATION; // in these lists never a person
            default -> PartyKind.ANY;
        };
    }

    /** The listed parties. */
    List<ListEntry> listed() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<ListEntry> listed = new ArrayList<>();
        try (BufferedReader lines = open("people/sanctions.jsonl.gz")) {
            for (String line; (line = lines.readLine()) != null; ) {
                JsonNode node = json.readTree(line);
                List<String> names = new ArrayList<>();
                node.path("names").forEach(name -> names.add(name.path("name").asString()));
                Party party = new Party(
                        kind(node.path("schema").asString()),
                        names.getFirst(),
                        names.subList(1, names.size()),
                        joined(node.path("birth")),
                        joined(node.path("country")));
                listed.add(new ListEntry(
                        node.path("list").asString(), node.path("id").asString(), party));
            }
        }
        return listed;
    }

    /** One Latin name of each legislator who has one. */
    List<String> latinLegislators() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> found = new ArrayList<>();
        try (BufferedReader lines = open("people/multiscript-people.jsonl.gz")) {
            for (String line; (line = lines.readLine()) != null; ) {
                for (JsonNode name : json.readTree(line).path("names")) {
                    if (name.path("script").asString("").equals("LATIN")) {
                        found.add(name.path("name").asString(""));
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> joined(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString()));
        return Optional.of(String.join("|", texts)).filter(text -> !text.isBlank());
    }

    /** Invented people: every {@code step}-th of one half of the table; the other half gave negatives for fitting. */
    List<Party> invented(int step, boolean withFacts) throws IOException {
        List<Map<String, String>> rows = table("people/synthetic-people.csv.gz");
        List<Party> people = new ArrayList<>();
        for (int i = rows.size() / 2; i < rows.size(); i += step) {
            Map<String, String> row = rows.get(i);
            people.add(new Party(
                    PartyKind.PERSON,
                    row.getOrDefault("full_name", ""),
                    List.of(),
                    Optional.of(row.getOrDefault("date_of_birth", ""))
                            .filter(date -> withFacts && date.length() >= 4)
                            .map(date -> date.substring(0, 4)),
                    Optional.of(row.getOrDefault("nationality", "")).filter(country -> withFacts)));
        }
        return people;
    }
}
