package org.comity.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.comity.names.compare.Alignment;
import org.comity.names.compare.NameComparison;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;

/**
 * How common names are in the holdings themselves: their words, their whole names, their years of birth (names 12). Immutable.
 *
 * <p>Words are counted by sound, so spellings of one name share a count; characters are counted one by one.
 */
public final class NameFrequencies {

    /** Holdings of fewer records say too little. */
    static final int LEAST_RECORDS = 1_000;

    /** Names of so many parts or more share one model. */
    static final int MODELS = 4;

    private static final int MOST_FITTED = 40_000;
    private static final int NAMES_AN_ENTRY = 4;

    private final long records;
    private final Map<String, Integer> words;
    private final Map<String, Integer> years;
    private final WholeNames wholeNames;
    private final NamesakeModel[] models;

    NameFrequencies(
            long records,
            Map<String, Integer> words,
            Map<String, Integer> years,
            WholeNames wholeNames,
            NamesakeModel[] models) {
        this.records = records;
        this.words = Map.copyOf(words);
        this.years = Map.copyOf(years);
        this.wholeNames = wholeNames;
        this.models = models.clone();
    }

    /** Counts the entries of lists. An entry counts once for each of its names that differ in sound, the first {@value #NAMES_AN_ENTRY}. */
    public static NameFrequencies of(List<ListEntry> entries) {
        Counting counting = new Counting();
        entries.forEach(entry ->
                counting.add(entry.party(), CompiledParty.of(entry.party()).names()));
        return counting.done();
    }

    /** Reads a table that {@link #write} wrote. */
    public static NameFrequencies read(Path file) {
        return FrequencyFile.read(file);
    }

    /** Writes the table; what fewer than three records bear is left out, for it would name people (names 12.5). */
    public void write(Path out) {
        FrequencyFile.write(out, this);
    }

    /** How many records were counted. */
    public long records() {
        return records;
    }

    Map<String, Integer> words() {
        return words;
    }

    Map<String, Integer> years() {
        return years;
    }

    WholeNames wholeNames() {
        return wholeNames;
    }

    NamesakeModel[] models() {
        return models.clone();
    }

    /** While entries are counted. */
    static final class Counting {

        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> years = new HashMap<>();
        private final List<List<String>> sample = new ArrayList<>();
        private long[] hashes = new long[1 << 12];
        private int names;
        private int every = 1;
        private int records;

        void add(Party party, List<CompiledName> own) {
            records++;
            Filing.years(party).forEach(year -> years.merge(year, 1, Integer::sum));
            Set<List<String>> seen = new HashSet<>();
            Set<String> counted = new HashSet<>();
            for (CompiledName name : own.subList(0, Math.min(NAMES_AN_ENTRY, own.size()))) {
                List<String> units = units(name);
                if (!units.isEmpty() && seen.add(units)) {
                    units.stream().filter(counted::add).forEach(unit -> words.merge(unit, 1, Integer::sum));
                    if (names == hashes.length) {
                        hashes = Arrays.copyOf(hashes, names * 2);
                    }
                    hashes[names++] = hash(units);
                    keep(units);
                }
            }
        }

        /** Every so many-th name is kept to be fitted to; when there are too many, every other one is let go. */
        private void keep(List<String> units) {
            if (names % every == 0) {
                sample.add(units);
            }
            if (sample.size() > 2 * MOST_FITTED) {
                every *= 2;
                List<List<String>> half = new ArrayList<>();
                for (int i = 0; i < sample.size(); i += 2) {
                    half.add(sample.get(i));
                }
                sample.clear();
                sample.addAll(half);
            }
        }

        NameFrequencies done() {
            WholeNames whole = WholeNames.Sorted.of(Arrays.copyOf(hashes, names));
            NamesakeModel[] models = new NamesakeModel[MODELS];
            for (int size = 1; size <= MODELS; size++) {
                models[size - 1] = model(size, whole);
            }
            words.values().removeIf(count -> count < 2);
            return new NameFrequencies(records, words, years, whole, models);
        }

        private NamesakeModel model(int size, WholeNames whole) {
            List<List<String>> fitted = sample.stream()
                    .filter(units -> Math.min(MODELS, units.size()) == size)
                    .toList();
            double[] parts = new double[fitted.size()];
            int[] others = new int[fitted.size()];
            for (int i = 0; i < parts.length; i++) {
                others[i] = whole.count(hash(fitted.get(i))) - 1;
                for (String unit : fitted.get(i)) {
                    parts[i] += Math.log(Math.max(1, words.getOrDefault(unit, 1) - 1) / (double) records);
                }
            }
            return NamesakeModel.fit(parts, others, records);
        }
    }

    /** What of a name is counted: the sounds of its telling parts, or its characters; in an order of their own. */
    static List<String> units(CompiledName name) {
        return name.characters().isEmpty()
                ? sounds(name.parts())
                : name.characters()
                        .codePoints()
                        .mapToObj(Character::toString)
                        .sorted()
                        .toList();
    }

    private static List<String> sounds(List<Part> parts) {
        return parts.stream()
                .filter(Part::isTelling)
                .map(Part::sound)
                .filter(sound -> !sound.isEmpty())
                .sorted()
                .toList();
    }

    static long hash(List<String> units) {
        long hash = 1_125_899_906_842_597L;
        for (String unit : units) {
            for (int i = 0; i < unit.length(); i++) {
                hash = 31 * hash + unit.charAt(i);
            }
            hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L + '|';
        }
        return hash;
    }

    /**
     * The namesakes to expect of what agrees in a comparison, besides the two compared.
     *
     * @param listed whether the right party is itself one of the records counted
     */
    Optional<Namesakes> of(NameComparison names, Party left, Party right, boolean listed) {
        if (records < LEAST_RECORDS || names.alignment().isEmpty()) {
            return Optional.empty();
        }
        Alignment alignment = names.alignment().get();
        boolean leftWhole = alignment.leftOnly().isEmpty();
        boolean rightWhole = alignment.rightOnly().isEmpty();
        List<String> ours = agreed(names.left(), alignment.leftOnly());
        List<String> theirs = agreed(names.right(), alignment.rightOnly());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        double expected = Math.max(
                expected(ours, leftWhole && rightWhole, listed && ours.equals(theirs)),
                expected(theirs, leftWhole && rightWhole, listed));
        return Optional.of(new Namesakes(expected, records, leftWhole && rightWhole, sameYear(expected, left, right)));
    }

    private static List<String> agreed(CompiledName name, List<Part> over) {
        return name.characters().isEmpty()
                ? sounds(name.parts().stream()
                        .filter(part -> !over.contains(part))
                        .toList())
                : units(name);
    }

    private double expected(List<String> units, boolean whole, boolean listed) {
        double parts = 0;
        for (String unit : units) {
            parts += Math.log(words.getOrDefault(unit, 1) / (double) records);
        }
        NamesakeModel model = models[Math.min(MODELS, units.size()) - 1];
        return whole
                ? model.expected(parts, records, Math.max(0, wholeNames.count(hash(units)) - (listed ? 1 : 0)))
                : model.expected(parts, records);
    }

    private OptionalDouble sameYear(double expected, Party left, Party right) {
        List<String> ours = Filing.years(left);
        List<String> shared =
                Filing.years(right).stream().filter(ours::contains).toList();
        double known = years.values().stream().mapToInt(Integer::intValue).sum();
        return shared.isEmpty() || known < LEAST_RECORDS
                ? OptionalDouble.empty()
                : OptionalDouble.of(expected * years.getOrDefault(shared.getFirst(), 1) / known);
    }
}
