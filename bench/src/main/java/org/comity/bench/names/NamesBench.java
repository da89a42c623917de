package org.comity.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.names.ListEntry;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Screener;

/**
 * Accuracy of the name matcher: labelled pairs by set, script and kind, invented people who should raise no alarm, and
 * listed people who should be found again. Prints the tables of docs/reference/benchmarks-names.md.
 */
public final class NamesBench {

    private static final int FOUND_AMONG = 20;
    private static final double PRECISE = 0.95;
    private static final long SEED = 20260227;

    private final LabelledNames data;
    private final PrintStream out;
    private final NameMatcher matcher = new NameMatcher();

    private NamesBench(Path folder, PrintStream out) {
        this.data = new LabelledNames(folder);
        this.out = out;
    }

    /**
     * Measures everything, or says that the data is not there.
     *
     * @param shared the folder that holds {@code data/names}
     * @param step every how many of 10,000 invented people are screened
     */
    public static void run(Path shared, PrintStream out, int step) throws IOException {
        Path folder = shared.resolve("data/names");
        if (!Files.isDirectory(folder)) {
            out.println("SKIPPED: there is no labelled data at " + folder
                    + "; it is not part of the repository (docs/reference/benchmarks-names.md)");
            return;
        }
        NamesBench bench = new NamesBench(folder, out);
        bench.pairs();
        bench.cases();
        bench.screening(step);
        HistoricalPeople.run(bench.data, out);
        ExpectedNamesakes.run(bench.data, out);
    }

    private List<Scored> score(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    PartyKind kind = LabelledNames.kind(row.getOrDefault("schema", ""));
                    Match match = matcher.match(
                            Party.named(kind, row.getOrDefault("name1", "")),
                            Party.named(kind, row.getOrDefault("name2", "")));
                    return new Scored(
                            row.getOrDefault("set", "name_bench"),
                            row.getOrDefault("script1", ""),
                            row.getOrDefault("kind", row.getOrDefault("quality", "")),
                            row.getOrDefault("schema", ""),
                            match.score(),
                            Boolean.parseBoolean(row.get("is_match")));
                })
                .toList();
    }

    private void pairs() throws IOException {
        List<Map<String, String>> unseen = data.table("pairs.csv.gz").stream()
                .filter(row -> !LabelledNames.isFitted(row.getOrDefault("cluster", "")))
                .toList();
        List<Scored> scored = score(unseen);
        print("Pairs of parties not fitted on, by set", scored, Scored::set);
        print("By set and schema", scored, pair -> pair.set() + " " + pair.schema());
        print("By set and script", scored, pair -> pair.set() + " " + pair.script());
        recall("Recall by kind (true pairs only)", scored);
    }

    private void cases() throws IOException {
        List<Scored> scored = score(data.table("name_bench-cases.csv.gz"));
        print("name_bench (not fitted on)", scored, Scored::set);
        print("name_bench by tier", scored, Scored::kind);
        TreeMap<String, List<Scored>> cells = slices(scored, pair -> pair.kind() + (pair.match() ? " true" : " false"));
        cells.forEach((cell, pairs) -> out.printf(
                Locale.ROOT,
                "mean score %s: %.3f (%d)%n",
                cell,
                pairs.stream().mapToDouble(Scored::score).average().orElse(0),
                pairs.size()));
    }

    private static TreeMap<String, List<Scored>> slices(List<Scored> scored, Function<Scored, String> slice) {
        TreeMap<String, List<Scored>> slices = new TreeMap<>();
        scored.forEach(pair -> slices.computeIfAbsent(slice.apply(pair), key -> new ArrayList<>())
                .add(pair));
        return slices;
    }

    private void print(String title, List<Scored> scored, Function<Scored, String> slice) {
        out.printf("%n%s%n%n", title);
        out.println("| slice | pairs | best F1 | at | F1 at 0.70 | precision | recall | recall at precision 0.95 "
                + "| calibration error |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        slices(scored, slice).forEach((name, pairs) -> {
            double best = Scored.bestThreshold(pairs);
            Scored.Figures look = Scored.at(pairs, Match.LOOK);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.2f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    name,
                    pairs.size(),
                    Scored.at(pairs, best).f1(),
                    best,
                    look.f1(),
                    look.precision(),
                    look.recall(),
                    Scored.recallAt(pairs, PRECISE),
                    Scored.calibrationError(pairs));
        });
    }

    private void recall(String title, List<Scored> scored) {
        out.printf("%n%s%n%n| kind | pairs | found at 0.70 | found at 0.50 |%n| --- | --- | --- | --- |%n", title);
        List<Scored> matches = scored.stream().filter(Scored::match).toList();
        slices(matches, pair -> pair.set() + " " + pair.kind())
                .forEach((kind, pairs) -> out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.3f | %.3f |%n",
                        kind,
                        pairs.size(),
                        Scored.at(pairs, Match.LOOK).recall(),
                        Scored.at(pairs, 0.5).recall()));
    }

    private void screening(int step) throws IOException {
        List<ListEntry> listed = data.listed();
        long start = System.nanoTime();
        Screener screener = new Screener(listed);
        out.printf(Locale.ROOT, "%nScreening against %d parties (indexed in %.1f s)%n", listed.size(), seconds(start));
        List<Party> byName = data.invented(step, false);
        start = System.nanoTime();
        double alarms = flagged(screener, byName);
        out.printf(
                Locale.ROOT,
                "invented people with a hit at 0.70, name only: %.2f %% of %d (%.0f queries a second, one thread)%n",
                100 * alarms,
                byName.size(),
                byName.size() / seconds(start));
        out.printf(
                Locale.ROOT,
                "the same with birth year and nationality: %.2f %%%n",
                100 * flagged(screener, data.invented(step, true)));
        found(screener, listed);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double flagged(Screener screener, List<Party> people) {
        return people.stream()
                        .filter(person ->
                                !screener.screen("q", person, Match.LOOK, 1).isEmpty())
                        .count()
                / (double) Math.max(1, people.size());
    }

    private void found(Screener screener, List<ListEntry> listed) {
        Random random = new Random(SEED);
        List<ListEntry> people = listed.stream()
                .filter(entry -> entry.list().startsWith("UN") && entry.party().kind() == PartyKind.PERSON)
                .toList();
        long found = people.stream()
                .filter(entry -> {
                    Party asked =
                            Party.named(PartyKind.PERSON, damaged(entry.party().name(), random));
                    return screener.screen("q", asked, Match.LOOK, FOUND_AMONG).stream()
                            .anyMatch(hit -> hit.entryId().equals(entry.entryId()));
                })
                .count();
        out.printf(
                Locale.ROOT,
                "UN people found among %d at 0.70 with one typing error or swap: %.3f of %d%n",
                FOUND_AMONG,
                found / (double) Math.max(1, people.size()),
                people.size());
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
