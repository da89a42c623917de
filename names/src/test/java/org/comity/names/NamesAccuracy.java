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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the matcher on the labelled data beside the repository and prints the tables of
 * docs/reference/benchmarks-names.md. Run its main method with the folder {@code data/names}; a second argument chooses
 * {@code pairs}, {@code bench} or {@code alarms}.
 *
 * <p>The weights were fitted on the clusters that {@link #isFitted} names; figures are of the others.
 */
public final class NamesAccuracy {

    private record Scored(Map<String, String> row, double score, boolean match) {}

    private final Path data;
    private final NameMatcher matcher = new NameMatcher();

    private NamesAccuracy(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        NamesAccuracy accuracy = new NamesAccuracy(Path.of(args[0]));
        String only = args.length > 1 ? args[1] : "";
        if (only.isEmpty() || only.equals("pairs")) {
            accuracy.pairs();
        }
        if (only.isEmpty() || only.equals("bench")) {
            accuracy.bench();
        }
        if (only.isEmpty() || only.equals("alarms")) {
            accuracy.alarms();
        }
    }

    /** Whether a cluster was used for fitting: the last bit of the SHA-1 of its name is 0. */
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

    private List<Scored> score(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    PartyKind kind = kind(row.getOrDefault("schema", ""));
                    double score = matcher.match(
                                    Party.named(kind, row.getOrDefault("name1", "")),
                                    Party.named(kind, row.getOrDefault("name2", "")))
                            .score();
                    return new Scored(row, score, Boolean.parseBoolean(row.get("is_match")));
                })
                .toList();
    }

    private static PartyKind kind(String schema) {
        return switch (schema) {
            case "Person" -> PartyKind.PERSON;
            case "Organization", "Company", "LegalEntity" -> PartyKind.ORGANISATION; // in these lists never a person
            default -> PartyKind.ANY;
        };
    }

    private void pairs() throws IOException {
        List<Map<String, String>> rows = table("pairs.csv.gz");
        List<Map<String, String>> unseen = rows.stream()
                .filter(row -> !isFitted(row.getOrDefault("cluster", "")))
                .toList();
        long start = System.nanoTime();
        List<Scored> scored = score(unseen);
        double seconds = (System.nanoTime() - start) / 1e9;
        print("pairs of clusters not fitted, by set", scored, row -> row.getOrDefault("set", ""));
        print("by set and schema", scored, row -> row.get("set") + " " + row.get("schema"));
        print("by set and script", scored, row -> row.get("set") + " " + row.get("script1"));
        System.out.printf(
                Locale.ROOT, "%d pairs in %.1f s with explanations, cold start included%n", unseen.size(), seconds);
    }

    private void bench() throws IOException {
        List<Scored> scored = score(table("name_bench-cases.csv.gz"));
        print("name_bench (not fitted on)", scored, row -> "all");
        print("name_bench by tier", scored, row -> row.getOrDefault("quality", ""));
        Map<String, double[]> cells = new TreeMap<>();
        for (Scored pair : scored) {
            double[] cell = cells.computeIfAbsent(pair.row.get("quality") + " " + pair.match, key -> new double[2]);
            cell[0] += pair.score;
            cell[1]++;
        }
        cells.forEach((cell, sum) ->
                System.out.printf(Locale.ROOT, "mean score %s: %.3f (%d)%n", cell, sum[0] / sum[1], (int) sum[1]));
    }

    private static void print(String title, List<Scored> scored, Function<Map<String, String>, String> slice) {
        System.out.println("\n" + title);
        System.out.println("| slice | pairs | best F1 | at | F1 at 0.70 | precision | recall |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        Map<String, List<Scored>> slices = new TreeMap<>();
        scored.forEach(pair -> slices.computeIfAbsent(slice.apply(pair.row), key -> new ArrayList<>())
                .add(pair));
        slices.forEach((name, pairs) -> {
            double best = 0;
            double at = 0;
            for (int threshold = 5; threshold < 100; threshold++) {
                double f1 = figures(pairs, threshold / 100.0)[0];
                if (f1 > best) {
                    best = f1;
                    at = threshold / 100.0;
                }
            }
            double[] look = figures(pairs, Match.LOOK);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.2f | %.3f | %.3f | %.3f |%n",
                    name,
                    pairs.size(),
                    best,
                    at,
                    look[0],
                    look[1],
                    look[2]);
        });
    }

    /** F1, precision and recall at a threshold. */
    private static double[] figures(List<Scored> pairs, double threshold) {
        long right = pairs.stream()
                .filter(pair -> pair.match && pair.score >= threshold)
                .count();
        long wrong = pairs.stream()
                .filter(pair -> !pair.match && pair.score >= threshold)
                .count();
        long missed = pairs.stream()
                .filter(pair -> pair.match && pair.score < threshold)
                .count();
        return new double[] {
            2.0 * right / Math.max(1, 2 * right + wrong + missed),
            (double) right / Math.max(1, right + wrong),
            (double) right / Math.max(1, right + missed)
        };
    }

    /** Invented people screened against listed people, and listed people found again with one typing error. */
    private void alarms() throws IOException {
        List<ListEntry> listed = listed();
        long start = System.nanoTime();
        Screener screener = new Screener(listed);
        System.out.printf(
                Locale.ROOT,
                "%nindexed %d listed parties in %.1f s%n",
                listed.size(),
                (System.nanoTime() - start) / 1e9);
        List<Map<String, String>> people = table("people/synthetic-people.csv.gz");
        List<Party> byName = new ArrayList<>();
        List<Party> withBirth = new ArrayList<>();
        for (int i = people.size() / 2; i < people.size(); i += 20) {
            Map<String, String> row = people.get(i);
            String name = row.getOrDefault("full_name", "");
            byName.add(Party.named(PartyKind.PERSON, name));
            withBirth.add(new Party(
                    PartyKind.PERSON,
                    name,
                    List.of(),
                    Optional.of(row.getOrDefault("date_of_birth", "").substring(0, 4)),
                    Optional.of(row.getOrDefault("nationality", ""))));
        }
        start = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "invented people flagged at 0.70, name only: %.2f %% of %d%n",
                100 * flagged(screener, byName),
                byName.size());
        System.out.printf(
                Locale.ROOT,
                "%.0f queries a second, one thread%n",
                byName.size() / ((System.nanoTime() - start) / 1e9));
        System.out.printf(
                Locale.ROOT, "the same with birth year and nationality: %.2f %%%n", 100 * flagged(screener, withBirth));
        found(screener, listed);
    }

    private List<ListEntry> listed() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<ListEntry> listed = new ArrayList<>();
        try (BufferedReader lines = open("people/sanctions.jsonl.gz")) {
            for (String line; (line = lines.readLine()) != null; ) {
                JsonNode node = json.readTree(line);
                List<String> names = new ArrayList<>();
                node.path("names").forEach(name -> names.add(name.path("name").asString()));
                List<String> born = new ArrayList<>();
                node.path("birth").forEach(date -> born.add(date.asString()));
                List<String> countries = new ArrayList<>();
                node.path("country").forEach(country -> countries.add(country.asString()));
                Party party = new Party(
                        kind(node.path("schema").asString()),
                        names.getFirst(),
                        names.subList(1, names.size()),
                        ListReader.filled(String.join("|", born)),
                        ListReader.filled(String.join("|", countries)));
                listed.add(new ListEntry(
                        node.path("list").asString(), node.path("id").asString(), party));
            }
        }
        return listed;
    }

    private static double flagged(Screener screener, List<Party> people) {
        return people.stream()
                        .filter(person ->
                                !screener.screen("q", person, Match.LOOK, 1).isEmpty())
                        .count()
                / (double) people.size();
    }

    private static void found(Screener screener, List<ListEntry> listed) {
        Random random = new Random(20260227);
        List<ListEntry> people = listed.stream()
                .filter(entry -> entry.list().startsWith("UN") && entry.party().kind() == PartyKind.PERSON)
                .toList();
        int asked = 0;
        int found = 0;
        for (ListEntry entry : people) {
            String name = damaged(entry.party().name(), random);
            asked++;
            found += screener.screen("q", Party.named(PartyKind.PERSON, name), Match.LOOK, 20).stream()
                            .anyMatch(hit -> hit.entryId().equals(entry.entryId()))
                    ? 1
                    : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "UN people found among 20 at 0.70 with one typing error or swap: %.3f of %d%n",
                found / (double) asked,
                asked);
    }

    /** One letter left out, doubled or exchanged with its neighbour, or the first word put last. */
    private static String damaged(String name, Random random) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
            default ->
                name.contains(" ")
                        ? name.substring(name.indexOf(' ') + 1) + " " + name.substring(0, name.indexOf(' '))
                        : name;
        };
    }
}
