package org.comity.names;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.comity.names.Logistic.Example;
import org.comity.names.compare.Measured;
import org.comity.names.compare.NameComparison;
import org.comity.names.parts.NameCounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of names 5.1 and prints {@code compare/weights.tsv}. Run its main method with the folder
 * {@code data/names} and the table as it stands (its header is kept), for example
 * {@code mvn -q -pl names test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.comity.names.NamesFitting
 * -Dexec.args=../shared/data/names}.
 *
 * <p>Examples are the labelled pairs of the clusters that {@link #isFitted} names and, as negatives, what invented people of the
 * first half of their table retrieve from the listed parties with the weights as they stand, and what entries of one list retrieve from it: so it is
 * run again until they stand still. How much a
 * negative counts is a choice, not a fit: as much as keeps the alarms at 0.70 to the budget of invented people.
 */
public final class NamesFitting {

    private static final double PENALTY = 2;
    /** Classes with few examples, or with measures that are likelihood ratios, are held less. */
    private static final Map<String, Double> PENALTIES =
            Map.of("SPELLED_BY_SOUND", 0.1, "ORGANISATION_CHARACTERS", 0.5, "ONE_SCRIPT", 0.3, "ORGANISATION", 0.5);

    private static final int EVERY = 5;
    private static final int NEAREST = 14;
    private static final double LEAST_RETRIEVED = 0.01;

    /** How much a retrieved negative counts beside a labelled pair. */
    private static final Map<String, Double> NEGATIVES =
            Map.of("ONE_SCRIPT", 0.5, "ACROSS_SCRIPTS", 2.0, "CHARACTERS", 0.4, "SPELLED_BY_SOUND", 0.5);

    /** How much a negative from within a list counts. */
    private static final Map<String, Double> NEIGHBOUR = Map.of("ONE_SCRIPT", 0.06, "ORGANISATION", 0.04);

    private static final int NEIGHBOURS = 8;
    private static final double FULL_WORDS = 3;

    private final Path data;
    private final Map<String, List<Example>> examples = new HashMap<>();

    private NamesFitting(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        NamesFitting fitting = new NamesFitting(Path.of(args[0]));
        fitting.labelled();
        fitting.retrieved();
        fitting.neighbours();
        for (String kind : Measured.kinds()) {
            double penalty = PENALTY * PENALTIES.getOrDefault(kind, 1.0);
            double[] weights = Logistic.fit(fitting.examples.getOrDefault(kind, List.of()), penalty);
            for (int i = 0; i < weights.length; i++) {
                System.out.printf(
                        Locale.ROOT,
                        "%s\t%s\t%.3f%n",
                        kind,
                        Measured.measures(kind).get(i),
                        weights[i]);
            }
        }
    }

    /** Whether a cluster is used for fitting: the last bit of the SHA-1 of its name is 0. */
    static boolean isFitted(String cluster) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(cluster.getBytes(StandardCharsets.UTF_8));
            return (digest[digest.length - 1] & 1) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8));
    }

    private List<Map<String, String>> table(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private void labelled() throws IOException {
        NameMatcher matcher = new NameMatcher();
        for (Map<String, String> row : table("pairs.csv.gz")) {
            if (isFitted(row.getOrDefault("cluster", ""))) {
                PartyKind kind = kind(row.getOrDefault("schema", ""));
                NameComparison best = matcher.best(
                        CompiledParty.of(Party.named(kind, row.getOrDefault("name1", ""))),
                        CompiledParty.of(Party.named(kind, row.getOrDefault("name2", ""))));
                boolean match = Boolean.parseBoolean(row.get("is_match"));
                Measured.of(best, NameCounts.ofTheWorld()).ifPresent(measured -> add(measured, match, 1));
            }
        }
    }

    private void retrieved() throws IOException {
        Map<String, Party> listed = listed();
        Screener screener = new Screener(listed.entrySet().stream()
                .map(entry -> new ListEntry("listed", entry.getKey(), entry.getValue()))
                .toList());
        NameMatcher matcher = new NameMatcher();
        List<Map<String, String>> people = table("people/synthetic-people.csv.gz");
        for (int i = 0; i < people.size() / 2; i += EVERY) {
            Party invented = Party.named(PartyKind.PERSON, people.get(i).getOrDefault("full_name", ""));
            CompiledParty asked = CompiledParty.of(invented);
            for (Hit hit : screener.screen("q", invented, LEAST_RETRIEVED, NEAREST)) {
                Party party = Optional.ofNullable(listed.get(hit.entryId())).orElseThrow();
                NameComparison best = matcher.best(asked, CompiledParty.of(party));
                Measured.of(best, NameCounts.ofTheWorld())
                        .filter(measured -> !measured.ruled())
                        .ifPresent(measured -> add(measured, false, NEGATIVES.getOrDefault(measured.kind(), 0.0)));
            }
        }
    }

    /** Entries of one list are different parties: brothers, sisters and sister companies among them, however near their names. */
    private void neighbours() throws IOException {
        Map<String, List<ListEntry>> lists = new TreeMap<>();
        listed().forEach((key, party) -> {
            String id = key.substring(key.indexOf(' ') + 1);
            if (isFitted(id)) {
                String list = key.substring(0, key.indexOf(' ')) + party.kind();
                lists.computeIfAbsent(list, any -> new ArrayList<>()).add(new ListEntry(list, id, party));
            }
        });
        NameMatcher matcher = new NameMatcher();
        for (List<ListEntry> entries : lists.values()) {
            entries.sort(Comparator.comparing(ListEntry::entryId));
            Map<String, Party> byId =
                    entries.stream().collect(Collectors.toMap(ListEntry::entryId, ListEntry::party, (a, b) -> a));
            Screener screener = new Screener(entries);
            for (ListEntry entry : entries) {
                Party alone = Party.named(entry.party().kind(), entry.party().name());
                for (Hit hit : screener.screen("q", alone, LEAST_RETRIEVED, NEIGHBOURS)) {
                    Party other = Optional.ofNullable(byId.get(hit.entryId())).orElseThrow();
                    if (hit.entryId().compareTo(entry.entryId()) < 0 && !areOneName(alone, other)) {
                        NameComparison best = matcher.best(CompiledParty.of(alone), CompiledParty.of(other));
                        Measured.of(best, NameCounts.ofTheWorld())
                                .filter(measured -> !measured.ruled() || haveFullWords(measured))
                                .ifPresent(
                                        measured -> add(measured, false, NEIGHBOUR.getOrDefault(measured.kind(), 0.0)));
                    }
                }
            }
        }
    }

    /** How much a negative from within a list counts: the more where full words differ, which is what such lists can teach. */
    private static double weight(Measured measured) {
        double weight = NEIGHBOUR.getOrDefault(measured.kind(), 0.0);
        return haveFullWords(measured) ? weight * FULL_WORDS : weight;
    }

    private static boolean haveFullWords(Measured measured) {
        int differ = Measured.measures(measured.kind()).indexOf("a full word against a full word");
        return differ >= 0 && measured.values()[differ] > 0;
    }

    /** Whether two entries have a name in common in any order of words: some lists hold a party twice. */
    private static boolean areOneName(Party some, Party other) {
        return Stream.concat(Stream.of(other.name()), other.aliases().stream())
                .anyMatch(name -> sorted(name).equals(sorted(some.name())));
    }

    private static List<String> sorted(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private void add(Measured measured, boolean match, double weight) {
        if (weight > 0) {
            examples.computeIfAbsent(measured.kind(), key -> new ArrayList<>())
                    .add(new Example(measured.values(), match, weight));
        }
    }

    private static PartyKind kind(String schema) {
        return switch (schema) {
            case "Person" -> PartyKind.PERSON;
            case "Organization", "Company", "LegalEntity" -> PartyKind.ORGANISATION; // in these lists never a person
            default -> PartyKind.ANY;
        };
    }

    private Map<String, Party> listed() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Party> listed = new HashMap<>();
        try (BufferedReader lines = open("people/sanctions.jsonl.gz")) {
            for (String line; (line = lines.readLine()) != null; ) {
                JsonNode node = json.readTree(line);
                List<String> names = new ArrayList<>();
                node.path("names").forEach(name -> names.add(name.path("name").asString()));
                PartyKind kind = kind(node.path("schema").asString());
                listed.put(
                        node.path("list").asString() + " " + node.path("id").asString(),
                        new Party(
                                kind,
                                names.getFirst(),
                                names.subList(1, names.size()),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        return listed;
    }
}
