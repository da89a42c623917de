package org.comity.bench.names;

import java.io.IOException;
import java.io.PrintStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.comity.names.ListEntry;
import org.comity.names.NameFrequencies;
import org.comity.names.NameMatcher;
import org.comity.names.Namesakes;
import org.comity.names.Party;
import org.comity.names.PartyKind;

/**
 * Namesakes expected against namesakes there: names are counted in one part of a set of people; of people of a second part it is asked
 * how many namesakes a third, as large as the first, should hold, and then counted how many it does. Prints tables of
 * docs/reference/benchmarks-names.md.
 */
final class ExpectedNamesakes {

    private static final long SEED = 20261122;
    private static final int TENTHS = 10;
    private static final int COUNTED = 4;

    /** What was expected of one person, and what is there. */
    private record Outcome(double expected, int there) {}

    private ExpectedNamesakes() {}

    static void run(LabelledNames data, PrintStream out) throws IOException {
        print("invented people of many lands", names(data, "people/synthetic-people.csv.gz", "full_name"), out);
        print("legislators of the world, in Latin letters", data.latinLegislators(), out);
        print("historical people, one record each", historical(data), out);
    }

    private static List<String> names(LabelledNames data, String file, String column) throws IOException {
        return data.table(file).stream()
                .map(row -> row.getOrDefault(column, ""))
                .toList();
    }

    private static List<String> historical(LabelledNames data) throws IOException {
        Map<String, String> first = new HashMap<>();
        for (Map<String, String> row : data.table("records/historical-people.csv.gz")) {
            first.putIfAbsent(row.getOrDefault("cluster", ""), row.getOrDefault("first_and_surname", ""));
        }
        return first.values().stream().sorted().toList();
    }

    private static void print(String title, List<String> names, PrintStream out) {
        List<String> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(SEED));
        int part = mixed.size() * COUNTED / TENTHS;
        List<String> counted = mixed.subList(0, part);
        Map<String, Integer> there = mixed.subList(part, 2 * part).stream()
                .collect(Collectors.toMap(ExpectedNamesakes::key, name -> 1, Integer::sum));
        NameMatcher matcher = new NameMatcher(NameFrequencies.of(entries(counted)));
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : mixed.subList(2 * part, mixed.size())) {
            Party party = Party.named(PartyKind.PERSON, name);
            matcher.match(party, party)
                    .namesakes()
                    .map(Namesakes::expected)
                    .ifPresent(expected -> outcomes.add(new Outcome(expected, there.getOrDefault(key(name), 0))));
        }
        outcomes.sort(Comparator.comparingDouble(Outcome::expected));
        out.printf(Locale.ROOT, "%nNamesakes, %s (%d counted, %d asked)%n%n", title, part, outcomes.size());
        out.println("| tenth | expected, mean | there, mean |");
        out.println("| --- | --- | --- |");
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            row(
                    String.valueOf(tenth + 1),
                    outcomes.subList(tenth * outcomes.size() / TENTHS, (tenth + 1) * outcomes.size() / TENTHS),
                    out);
        }
        row("all", outcomes, out);
    }

    private static void row(String name, List<Outcome> outcomes, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f |%n",
                name,
                outcomes.stream().mapToDouble(Outcome::expected).average().orElse(0),
                outcomes.stream().mapToInt(Outcome::there).average().orElse(0));
    }

    private static List<ListEntry> entries(List<String> names) {
        List<ListEntry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(
                new ListEntry("counted", String.valueOf(entries.size()), Party.named(PartyKind.PERSON, name))));
        return entries;
    }

    /** The words of a name without marks, in an order of their own. */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+")).sorted().collect(Collectors.joining(" "));
    }
}
