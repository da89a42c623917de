package org.comity.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.compare.NameComparison;
import org.comity.names.keys.KeyIndex;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/** Finds the likely matches of a party in lists held in memory (names 7). Thread-safe once built. */
public final class Screener {

    /** Up to so many entries keep their names compiled; beyond, names are read again when they are candidates. */
    private static final int MOST_KEPT_COMPILED = 300_000;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.entry.list())
            .thenComparing(scored -> scored.entry.entryId());

    private record Scored(ListEntry entry, NameComparison names, double score) {}

    private final List<ListEntry> entries;
    private final List<CompiledParty> compiled;
    private final KeyIndex index;
    private final NameMatcher matcher;

    /** Indexes the entries; takes time and memory in proportion to their number. */
    public Screener(List<ListEntry> entries) {
        this.entries = List.copyOf(entries);
        boolean keep = entries.size() <= MOST_KEPT_COMPILED;
        compiled = keep ? new ArrayList<>(entries.size()) : List.of();
        KeyIndex.Builder builder = new KeyIndex.Builder();
        Map<String, Integer> sounds = new HashMap<>();
        int names = 0;
        for (int i = 0; i < this.entries.size(); i++) {
            CompiledParty party = CompiledParty.of(this.entries.get(i).party());
            builder.add(i, party.names());
            names += party.names().size();
            count(party, sounds);
            if (keep) {
                compiled.add(party);
            }
        }
        index = builder.build();
        matcher = new NameMatcher(NameCounts.ofTheWorld().with(sounds, names));
    }

    private static void count(CompiledParty party, Map<String, Integer> sounds) {
        party.names().stream()
                .map(CompiledName::parts)
                .flatMap(List::stream)
                .filter(Part::isTelling)
                .map(Part::sound)
                .distinct()
                .forEach(sound -> sounds.merge(sound, 1, Integer::sum));
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
        for (int i : index.candidates(asked.names())) {
            ListEntry entry = entries.get(i);
            if (NameMatcher.kindsContradict(query, entry.party())) {
                continue;
            }
            NameComparison names = matcher.best(asked, party(i));
            double score = matcher.score(query, entry.party(), names);
            if (score >= threshold && score > 0) {
                found.add(new Scored(entry, names, score));
            }
        }
        found.sort(BEST_FIRST);
        List<Hit> hits = new ArrayList<>();
        for (Scored scored : found.subList(0, Math.min(limit, found.size()))) {
            Match match = matcher.explain(query, scored.entry.party(), scored.names);
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

    private CompiledParty party(int i) {
        return compiled.isEmpty() ? CompiledParty.of(entries.get(i).party()) : compiled.get(i);
    }
}
