package org.comity.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Screener;
import org.comity.names.Verdict;

/**
 * Records of historical people with errors put in and a birth date missing in a fifth of them: which records are one person. Names and birth
 * dates alone are used; places, occupations and postal codes of the records are not. Prints a table of
 * docs/reference/benchmarks-names.md.
 */
final class HistoricalPeople {

    private static final int CANDIDATES = 200;
    private static final double LOWEST = 0.5;
    private static final double STEP = 0.05;

    /** A hit of one record on another. */
    private record Edge(int from, int to, double score, boolean same) {}

    private final List<ListEntry> records = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final PrintStream out;
    private long missing;

    private HistoricalPeople(LabelledNames data, PrintStream out) throws IOException {
        this.out = out;
        for (Map<String, String> row : data.table("records/historical-people.csv.gz")) {
            String born = row.getOrDefault("dob", "");
            missing += born.isEmpty() ? 1 : 0;
            Party party = new Party(
                    PartyKind.PERSON,
                    row.getOrDefault("full_name", ""),
                    List.of(),
                    Optional.of(born).filter(date -> !date.isEmpty()),
                    Optional.empty());
            records.add(new ListEntry("historical", String.valueOf(records.size()), party));
            people.add(row.getOrDefault("cluster", ""));
        }
    }

    static void run(LabelledNames data, PrintStream out) throws IOException {
        HistoricalPeople bench = new HistoricalPeople(data, out);
        long start = System.nanoTime();
        Screener screener = new Screener(bench.records);
        bench.blocking(screener);
        List<Edge> edges = bench.edges(screener);
        bench.table(edges);
        out.printf(Locale.ROOT, "(%.0f s)%n", (System.nanoTime() - start) / 1e9);
    }

    private double truePairs() {
        Map<String, Integer> sizes = new HashMap<>();
        people.forEach(person -> sizes.merge(person, 1, Integer::sum));
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1.0) / 2)
                .sum();
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private void blocking(Screener screener) {
        List<List<ListEntry>> candidates = records.parallelStream()
                .map(record -> screener.candidates(record.party(), Screener.mostCompared(record.party())))
                .toList();
        Set<Long> found = new HashSet<>();
        long compared = 0;
        for (int record = 0; record < candidates.size(); record++) {
            for (ListEntry candidate : candidates.get(record)) {
                int other = Integer.parseInt(candidate.entryId());
                compared++;
                if (other != record && people.get(record).equals(people.get(other))) {
                    found.add(pair(record, other));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%nHistorical people: %d records of %d people, %.1f %% without a birth date; %.0f true pairs%n"
                        + "blocking recall among the candidates that a screening compares: %.3f (%.1f candidates a record)%n",
                records.size(),
                new HashSet<>(people).size(),
                100.0 * missing / records.size(),
                truePairs(),
                found.size() / truePairs(),
                compared / (double) records.size());
    }

    private List<Edge> edges(Screener screener) {
        return IntStream.range(0, records.size())
                .parallel()
                .mapToObj(record -> screener.screen("q", records.get(record).party(), LOWEST, CANDIDATES).stream()
                        .map(hit -> edge(record, hit))
                        .filter(edge -> edge.from != edge.to)
                        .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static Edge edge(int record, Hit hit) {
        return new Edge(
                record,
                Integer.parseInt(hit.entryId()),
                hit.match().score(),
                hit.match().verdict() == Verdict.SAME);
    }

    private void table(List<Edge> edges) {
        out.println();
        out.println("| joined | pairwise precision | recall | F1 | B-cubed precision | recall | F1 |");
        out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 0; LOWEST + i * STEP < 1; i++) {
            double threshold = LOWEST + i * STEP;
            row(
                    String.format(Locale.ROOT, "from %.2f", threshold),
                    edges.stream()
                            .filter(edge -> edge.score >= threshold - 1e-9)
                            .toList());
        }
        row("verdict `same`", edges.stream().filter(Edge::same).toList());
    }

    private void row(String name, List<Edge> edges) {
        Set<Long> pairs = new HashSet<>();
        edges.forEach(edge -> pairs.add(pair(edge.from, edge.to)));
        long right = pairs.stream()
                .filter(pair -> people.get((int) (pair >> Integer.SIZE)).equals(people.get(pair.intValue())))
                .count();
        double precision = right / Math.max(1.0, pairs.size());
        double recall = right / truePairs();
        double[] cubed = cubed(edges);
        out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                precision,
                recall,
                harmonic(precision, recall),
                cubed[0],
                cubed[1],
                harmonic(cubed[0], cubed[1]));
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** B-cubed precision and recall of the connected components. */
    private double[] cubed(List<Edge> edges) {
        int[] parent = IntStream.range(0, records.size()).toArray();
        edges.forEach(edge -> parent[root(parent, edge.from)] = root(parent, edge.to));
        Map<Integer, Integer> components = new HashMap<>();
        Map<String, Integer> persons = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int record = 0; record < parent.length; record++) {
            int component = root(parent, record);
            components.merge(component, 1, Integer::sum);
            persons.merge(people.get(record), 1, Integer::sum);
            both.merge(component + " " + people.get(record), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int record = 0; record < parent.length; record++) {
            int component = root(parent, record);
            double shared = both.getOrDefault(component + " " + people.get(record), 0);
            precision += shared / components.getOrDefault(component, 1);
            recall += shared / persons.getOrDefault(people.get(record), 1);
        }
        return new double[] {precision / parent.length, recall / parent.length};
    }

    private static int root(int[] parent, int record) {
        int root = record;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
