package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists written out again (names 8.7). */
class ListConversionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    /** Every property of every schema, known here or not, and the sizes of numbers. */
    @Test
    void entitiesComeOutWithEverythingTheySay() throws IOException {
        Path in = Files.writeString(folder.resolve("in.json"), """
                {"id":"a1","schema":"Person","caption":"Oleg","properties":{"name":["Oleg Zarechnev"],"weakAlias":["The Rook"],"gender":["male"],"birthDate":["1965-11-23"]},"datasets":["x"],"first_seen":"2024-01-01","target":true}

                {"id":"o1","schema":"Ownership","properties":{"owner":["a1"],"asset":["c1"],"percentage":["12.5000"]},"score":0.10000000000000000001,"n":123456789012345678901234567890}
                {"id":"c1","schema":"Company","properties":{"name":["Pelican Quay Ltd"],"leiCode":["529900T8BM49AURSDO55"]},"extra":{"deep":[1,null,{"x":"\\u00e9"}]}}
                """);
        Path out = folder.resolve("out.json");
        assertThat(ListConversion.convert(List.of(in), out)).isEqualTo(3);
        assertThat(trees(out)).isEqualTo(trees(in));
        assertThat(Files.readString(out)).contains("0.10000000000000000001", "123456789012345678901234567890");
        assertThat(ListReader.read(out).stream().map(ListEntry::party).toList())
                .isEqualTo(ListReader.read(in).stream().map(ListEntry::party).toList());
    }

    private static List<JsonNode> trees(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    @Test
    void aTableGoesOutAsEntitiesAndComesBack() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("in.csv"),
                "id,kind,name,born,country,alias,identifiers\n"
                        + "1,person,Oleg Zarechnev,1965-11-23|1966,kz,Олег Заречнев|The Rook,P-778812\n"
                        + "2,organisation,\"Pelican Quay, Ltd\",,vg,,IMO 9074729|529900T8BM49AURSDO55\n"
                        + "3,vessel,Example Star,,,,\n");
        Path entities = folder.resolve("out.jsonl");
        assertThat(ListConversion.convert(List.of(csv), entities)).isEqualTo(3);
        Path back = folder.resolve("back.csv");
        ListConversion.convert(List.of(entities), back);
        assertThat(parties(entities)).isEqualTo(parties(csv));
        assertThat(parties(back)).isEqualTo(parties(csv));
    }

    private static List<Party> parties(Path file) {
        return ListReader.read(file).stream().map(ListEntry::party).toList();
    }

    /** Ten thousand listed parties as entities, in and out. */
    @Test
    void realListsGoInAndOutWithoutLoss() throws IOException {
        Path shared = Path.of(System.getenv().getOrDefault("COMITY_SHARED", "../../shared"));
        Path listed = shared.resolve("data/names/people/sanctions.jsonl.gz");
        assumeTrue(Files.isRegularFile(listed), "SKIPPED: the labelled data is not beside the repository");
        Path in = folder.resolve("in.json");
        int entities = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(listed)), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(in)) {
            for (String line; (line = lines.readLine()) != null; entities++) {
                out.write(entity(JSON.readTree(line)) + "\n");
            }
        }
        Path out = folder.resolve("out.json");
        assertThat(ListConversion.convert(List.of(in), out)).isEqualTo(entities);
        assertThat(entities).isGreaterThan(10_000);
        assertThat(trees(out)).isEqualTo(trees(in));
        assertThat(parties(out)).isEqualTo(parties(in));
        Path csv = folder.resolve("out.csv");
        ListConversion.convert(List.of(out), csv);
        assertThat(ListReader.read(csv)).hasSameSizeAs(ListReader.read(in));
    }

    private static String entity(JsonNode listed) {
        List<String> names = new ArrayList<>();
        listed.path("names").forEach(name -> names.add(name.path("name").asString()));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", names.subList(0, 1));
        properties.put("alias", names.subList(1, names.size()));
        properties.put("birthDate", listed.path("birth"));
        properties.put("nationality", listed.path("country"));
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", listed.path("id").asString());
        entity.put("schema", listed.path("schema").asString());
        entity.put("properties", properties);
        return JSON.writeValueAsString(entity);
    }

    /** Half a character, which JSON can say and no encoding has, neither stops the work nor gets lost. */
    @Test
    void halfACharacterIsWrittenAsItCanBe() throws IOException {
        Path in = Files.writeString(
                folder.resolve("half.json"),
                "{\"id\":\"a1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Aro\\ud800ha\",\"\\ud83d\\ude42\"]}}\n");
        Path json = folder.resolve("half-out.json");
        ListConversion.convert(List.of(in), json);
        assertThat(Files.readString(json)).contains("Aro\\ud800ha").contains("\uD83D\uDE42");
        assertThat(JSON.readTree(Files.readString(json))).isEqualTo(JSON.readTree(Files.readString(in)));
        Path csv = folder.resolve("half-out.csv");
        ListConversion.convert(List.of(in), csv);
        assertThat(Files.readString(csv)).contains("Aro\uFFFDha").contains("\uD83D\uDE42");
    }
}
