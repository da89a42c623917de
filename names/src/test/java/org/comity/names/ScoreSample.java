package org.comity.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.comity.names.compare.NameComparison;
import org.comity.names.parts.CompiledName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the scores and reasons of some hundred thousand pairs, one a line, so that a change of the comparison that is meant to
 * change nothing can be told from one that does: run the main method before and after, with the folder {@code data/names} and a
 * file to write, and compare the files. The pairs are the labelled ones and those that screening really compares: invented and
 * listed people with the names their keys point to. Then it measures how many compiled pairs are scored in a second of the
 * thread's processor time.
 */
public final class ScoreSample {

    private static final int QUERIES_EVERY = 40;
    private static final int CANDIDATES = 80;
    private static final int ROUNDS = 6;

    private record Pair(CompiledParty left, CompiledParty right) {}

    private final Path data;
    private final NameMatcher matcher = new NameMatcher();

    private ScoreSample(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        ScoreSample sample = new ScoreSample(Path.of(args[0]));
        List<Pair> labelled = sample.labelled();
        List<Pair> screened = sample.screened();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (List<Pair> pairs : List.of(labelled, screened)) {
                pairs.forEach(pair -> out.println(sample.line(pair)));
            }
        }
        sample.time("labelled", labelled, pair -> true);
        sample.time("screened", screened, pair -> true);
        sample.time(
                "labelled, Latin against Latin", labelled, pair -> !characters(pair.left) && !characters(pair.right));
        sample.time("characters against letters", labelled, pair -> characters(pair.left) != characters(pair.right));
        sample.time(
                "characters against letters, screened",
                screened,
                pair -> characters(pair.left) != characters(pair.right));
    }

    private static boolean characters(CompiledParty party) {
        return !party.names().getFirst().characters().isEmpty();
    }

    private String line(Pair pair) {
        NameComparison best = matcher.best(pair.left, pair.right);
        return best.score() + "\t" + matcher.score(pair.left.party(), pair.right.party(), best) + "\t"
                + best.left().written() + "\t" + best.right().written() + "\t" + best.sharesTellingPart() + "\t"
                + best.because();
    }

    private void time(String what, List<Pair> all, Predicate<Pair> which) {
        List<Pair> pairs = all.stream().filter(which).toList();
        long names = pairs.stream()
                .mapToLong(pair ->
                        (long) pair.left.names().size() * pair.right.names().size())
                .sum();
        double best = 0;
        double mean = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = nanos();
            double sum = 0;
            for (Pair pair : pairs) {
                for (CompiledName left : pair.left.names()) {
                    for (CompiledName right : pair.right.names()) {
                        sum += matcher.compare(left, right).score();
                    }
                }
            }
            best = Math.max(best, names / ((nanos() - start) / 1e9));
            mean = sum / names;
        }
        System.out.printf(
                Locale.ROOT, "%-40s %,9d pairs of names, %,9.0f a second (mean %.4f)%n", what, names, best, mean);
    }

    private static long nanos() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<Pair> labelled() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String file : List.of("pairs.csv.gz", "name_bench-cases.csv.gz")) {
            for (Map<String, String> row : table(file)) {
                PartyKind kind = kind(row.getOrDefault("schema", ""));
                pairs.add(new Pair(
                        CompiledParty.of(Party.named(kind, row.getOrDefault("name1", ""))),
                        CompiledParty.of(Party.named(kind, row.getOrDefault("name2", "")))));
            }
        }
        return pairs;
    }

    private List<Pair> screened() throws IOException {
        List<ListEntry> listed = listed();
        Screener screener = new Screener(listed);
        List<Party> queries = new ArrayList<>();
        List<Map<String, String>> people = table("people/synthetic-people.csv.gz");
        for (int i = 0; i < people.size(); i += QUERIES_EVERY) {
            queries.add(Party.named(PartyKind.PERSON, people.get(i).getOrDefault("full_name", "")));
        }
        for (int i = 0; i < listed.size(); i += QUERIES_EVERY) {
            queries.add(Party.named(
                    listed.get(i).party().kind(), listed.get(i).party().name()));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Party query : queries) {
            CompiledParty asked = CompiledParty.of(query);
            for (ListEntry entry : screener.candidates(query, CANDIDATES)) {
                pairs.add(new Pair(asked, CompiledParty.of(entry.party())));
            }
        }
        return pairs;
    }

    private List<Map<String, String>> table(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8));
    }

    private static PartyKind kind(String schema) {
        return switch (schema) {
            case "Person" -> PartyKind.PERSON;
            case "Organization", "Company", "LegalEntity" -> PartyKind.ORGANISATION;
            default -> PartyKind.ANY;
        };
    }

    private List<ListEntry> listed() throws IOException {
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
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
                listed.add(new ListEntry(
                        node.path("list").asString(), node.path("id").asString(), party));
            }
        }
        return listed;
    }
}
