package org.comity.bench.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.comity.bench.names.LabelledNames;
import org.comity.bench.names.Scored;
import org.comity.bench.screen.People;
import org.comity.bench.screen.Wanted;

/** Gives every peer the same pairs and the same records, and prints what each makes of them. */
public final class SideBySide {

    private static final long SEED = 20260227;
    private static final double BUDGET = 0.007;
    private static final int MOST = 20;
    private static final int EACH_KIND = 40;

    private final PrintStream out;
    private final List<Peer> peers = new ArrayList<>();

    private SideBySide(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures, or says that the labelled data is not there.
     *
     * @param shared the folder that holds {@code data/names}
     * @param people how many invented people stand in the list beside those that are looked for
     * @param postgres where PostgreSQL answers, as a JDBC address; without it that peer is passed over, and said
     */
    public static void run(PrintStream out, Path shared, int people, Optional<String> postgres) throws IOException {
        Path folder = shared.resolve("data/names");
        if (!Files.isDirectory(folder)) {
            out.println("SKIPPED: there is no labelled data at " + folder);
            return;
        }
        SideBySide bench = new SideBySide(out);
        bench.peers.add(new Comity());
        bench.postgres(postgres);
        bench.peers.add(new LuceneTrigrams());
        bench.peers.add(new JaroWinkler());
        bench.peers.add(new FuzzyMatcher());
        bench.peers.forEach(peer -> out.println(peer.name() + ": cannot say: " + peer.cannot()));
        bench.pairs(new LabelledNames(folder));
        bench.records(people);
    }

    private void postgres(Optional<String> url) {
        if (url.isEmpty()) {
            out.println("PostgreSQL pg_trgm: SKIPPED, COMITY_BENCH_POSTGRES names no server");
            return;
        }
        try {
            peers.add(new PgTrgm(DriverManager.getConnection(url.get())));
        } catch (SQLException e) {
            out.println("PostgreSQL pg_trgm: SKIPPED, " + e.getMessage());
        }
    }

    private void pairs(LabelledNames data) throws IOException {
        List<Map<String, String>> rows = data.table("pairs.csv.gz").stream()
                .filter(row -> !LabelledNames.isFitted(row.getOrDefault("cluster", "")))
                .toList();
        List<Peer.Pair> pairs = rows.stream()
                .map(row -> new Peer.Pair(
                        LabelledNames.kind(row.getOrDefault("schema", "")),
                        row.getOrDefault("name1", ""),
                        row.getOrDefault("name2", "")))
                .toList();
        out.printf("%nThe same %,d pairs, by names alone%n%n", pairs.size());
        out.println(
                "| peer | set | best F1 | recall where 0.7 % of false pairs pass | pairs a second of processor time |");
        out.println("| --- | --- | --- | --- | --- |");
        for (Peer peer : peers) {
            peer.score(pairs).ifPresent(answer -> {
                double rate = pairs.size() / Math.max(1e-3, answer.cpuSeconds());
                bySet(rows, answer.scores())
                        .forEach((set, scored) -> out.printf(
                                Locale.ROOT,
                                "| %s | %s | %.3f | %.3f | %s |%n",
                                peer.name(),
                                set,
                                Scored.at(scored, Scored.bestThreshold(scored)).f1(),
                                recallInBudget(scored),
                                set.equals("all") ? String.format(Locale.ROOT, "%,.0f", rate) : ""));
            });
        }
    }

    private static Map<String, List<Scored>> bySet(List<Map<String, String>> rows, double[] scores) {
        Map<String, List<Scored>> sets = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            Map<String, String> row = rows.get(i);
            boolean match = Boolean.parseBoolean(row.get("is_match"));
            Scored scored = new Scored(row.getOrDefault("set", ""), "", "", "", scores[i], match);
            sets.computeIfAbsent(scored.set(), any -> new ArrayList<>()).add(scored);
            sets.computeIfAbsent("all", any -> new ArrayList<>()).add(scored);
        }
        return sets;
    }

    /** The share of true pairs above the score that the budgeted share of false pairs exceeds. */
    private static double recallInBudget(List<Scored> scored) {
        double[] wrong = scored.stream()
                .filter(pair -> !pair.match())
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        double bar = wrong.length == 0 ? 0 : wrong[wrong.length - 1 - (int) (wrong.length * BUDGET)];
        long above = scored.stream()
                .filter(Scored::match)
                .filter(pair -> pair.score() > bar)
                .count();
        return above
                / (double) Math.max(1, scored.stream().filter(Scored::match).count());
    }

    private void records(int people) throws IOException {
        List<String> records = new ArrayList<>();
        new People(SEED)
                .entries(people)
                .forEach(entry -> records.add(entry.party().name()));
        Map<String, List<Wanted>> kinds = new LinkedHashMap<>();
        Random random = new Random(SEED + 1);
        for (int i = 0; i < EACH_KIND; i++) {
            String listed = records.get(random.nextInt(people));
            Wanted edited = new Wanted("one edit", People.withOneEdit(listed, random), listed);
            kinds.computeIfAbsent(edited.family(), any -> new ArrayList<>()).add(edited);
        }
        for (Wanted wanted : Wanted.read()) {
            records.add(wanted.listed());
            kinds.computeIfAbsent(wanted.family(), any -> new ArrayList<>()).add(wanted);
        }
        List<Wanted> asked = new ArrayList<>();
        kinds.values().forEach(all -> {
            for (int i = 0; i < Math.min(EACH_KIND, all.size()); i++) {
                asked.add(all.get(i * all.size() / Math.min(EACH_KIND, all.size())));
            }
        });
        out.printf(
                "%nThe same %,d records and %,d queries: the right record among %d%n%n",
                records.size(), asked.size(), MOST);
        List<String> names = asked.stream().map(Wanted::asked).toList();
        for (Peer peer : peers) {
            peer.search(records, names, MOST).ifPresent(found -> print(peer, found, asked, records));
        }
    }

    private void print(Peer peer, Peer.Found found, List<Wanted> asked, List<String> records) {
        Map<String, int[]> kinds = new TreeMap<>();
        int all = 0;
        for (int i = 0; i < asked.size(); i++) {
            Wanted wanted = asked.get(i);
            boolean held = Arrays.stream(found.found().get(i))
                    .anyMatch(place -> records.get(place).equals(wanted.listed()));
            int[] counts = kinds.computeIfAbsent(wanted.family(), any -> new int[2]);
            counts[0]++;
            counts[1] += held ? 1 : 0;
            all += held ? 1 : 0;
        }
        StringBuilder line = new StringBuilder();
        kinds.forEach((kind, counts) ->
                line.append(String.format(Locale.ROOT, "; %s %.2f", kind, counts[1] / (double) counts[0])));
        out.printf(
                Locale.ROOT,
                "%s: %.3f in all, %,.1f queries a second of processor time%s%n",
                peer.name(),
                all / (double) asked.size(),
                asked.size() / Math.max(1e-3, found.cpuSeconds()),
                line);
    }
}
