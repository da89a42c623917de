package org.comity.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.compare.NameComparison;
import org.comity.names.keys.KeyIndex;
import org.comity.names.keys.Keyed;
import org.comity.names.parts.CompiledName;

/** Finds the likely matches of a party in lists held in memory (names 7). Thread-safe once built. */
public final class Screener {

    /** How many filed names are compared with a query of one name. */
    private static final int MOST_CANDIDATES = 80;

    /** How many more where the day of birth is known: those born on that day. */
    private static final int MOST_BORN_ON_THE_DAY = 20;

    /** However many names a query has, so many are compared with each. */
    private static final int LEAST_CANDIDATES = 30;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.entry.list())
            .thenComparing(scored -> scored.entry.entryId());

    private record Scored(ListEntry entry, NameComparison names, double score) {}

    /** Takes entries one by one, so that a long list need not be held as it is read. Not thread-safe. */
    public static final class Builder {
        private final Filing.Builder filing = new Filing.Builder();

        /** Takes the next entry. */
        public void add(ListEntry entry) {
            filing.add(entry, 0);
        }

        /** Takes the next entry, which stands in this line of its list. */
        public void add(ListEntry entry, int line) {
            filing.add(entry, line);
        }

        /** The entries, indexed; the builder is used up. */
        public Screener build() {
            return new Screener(filing.build());
        }
    }

    private final ListEntries entries;
    private final CompiledNames names;
    private final KeyIndex index;
    private final NameMatcher matcher;
    private final NameFrequencies frequencies;
    private final List<RepeatedName> repeated;

    /** Indexes the entries, with every processor; takes time and memory in proportion to their number. */
    public Screener(List<ListEntry> entries) {
        this(filed(entries));
    }

    private Screener(Filing filing) {
        entries = filing.entries();
        names = filing.names();
        index = filing.index();
        matcher = new NameMatcher(filing.counts());
        frequencies = filing.frequencies();
        repeated = filing.repeated();
    }

    private static Filing filed(List<ListEntry> entries) {
        Filing.Builder filing = new Filing.Builder();
        entries.forEach(entry -> filing.add(entry, 0));
        return filing.build();
    }

    /** How many entries it holds. */
    public int size() {
        return entries.size();
    }

    /** The names that lists repeat very often, the most repeated first; of each list a few (names 7.6). */
    public List<RepeatedName> repeated() {
        return repeated;
    }

    /** An entry by its number, counted from 0 in the order in which they were taken. */
    public ListEntry entry(int number) {
        return entries.get(number);
    }

    /** With how many entries a query is compared that has one name: with more where the day of birth is known (names 7.2). */
    public static int mostCompared(Party query) {
        return MOST_CANDIDATES + (Filing.days(query).isEmpty() ? 0 : MOST_BORN_ON_THE_DAY);
    }

    /**
     * The best hits, best first.
     *
     * @param queryId names the query in the hits
     * @param query whom to look for
     * @param threshold the lowest score reported
     * @param limit how many hits at most
     */
    public List<Hit> screen(String queryId, Party query, double threshold, int limit) {
        CompiledParty asked = CompiledParty.of(query);
        List<Scored> found = new ArrayList<>();
        promising(asked, mostCompared(query)).forEach((number, names) -> {
            double score = matcher.score(query, entries.party(number), names);
            if (score >= threshold && score > 0) {
                found.add(best(asked, number));
            }
        });
        found.sort(BEST_FIRST);
        List<Hit> hits = new ArrayList<>();
        for (Scored scored : found.subList(0, Math.min(limit, found.size()))) {
            Party party = scored.entry.party();
            Match match =
                    matcher.explain(query, party, scored.names).with(frequencies.of(scored.names, query, party, true));
            hits.add(new Hit(
                    queryId,
                    hits.size() + 1,
                    scored.entry.list(),
                    scored.entry.entryId(),
                    scored.names.right().written(),
                    match));
        }
        return hits;
    }

    /**
     * The entries that a query is compared with, the most promising first, by their keys alone (names 7.1). For those who
     * measure the search or score with means of their own.
     *
     * @param most how many at most
     */
    public List<ListEntry> candidates(Party query, int most) {
        CompiledParty asked = CompiledParty.of(query);
        List<Integer> found = new ArrayList<>();
        for (CompiledName name : asked.names()) {
            for (int number : candidates(asked, name, most)) {
                found.add(names.entryOf(number));
            }
        }
        return found.stream().distinct().limit(most).map(entries::get).toList();
    }

    /** The numbers of the names that one name of a query is compared with. */
    private int[] candidates(CompiledParty asked, CompiledName name, int most) {
        Keyed keyed = new Keyed(
                name, Filing.years(asked.party()), Filing.days(asked.party()), IdentifierFacts.compact(asked.party()));
        return new Shortlist(index, names, matcher).of(keyed, most);
    }

    /** The entries that keys point to, each with the best comparison of the names that its keys belong to. */
    private Map<Integer, NameComparison> promising(CompiledParty asked, int most) {
        int each = Math.max(LEAST_CANDIDATES, most / asked.names().size());
        Map<Integer, NameComparison> promising = new LinkedHashMap<>();
        for (CompiledName name : asked.names()) {
            for (int number : candidates(asked, name, each)) {
                int entry = names.entryOf(number);
                if (!NameMatcher.kindsContradict(asked.party().kind(), entries.kind(entry))) {
                    promising.merge(entry, matcher.compare(name, names.get(number)), NameMatcher::better);
                }
            }
        }
        return promising;
    }

    /** All names of the entry compared, so that the answer is that of the pair alone (names 5.6). */
    private Scored best(CompiledParty asked, int number) {
        ListEntry entry = entries.get(number);
        NameComparison best = matcher.best(asked, new CompiledParty(entry.party(), names.of(number)));
        return new Scored(entry, best, matcher.score(asked.party(), entry.party(), best));
    }
}
