package org.comity.names;

import java.util.List;

/** Finds the likely matches of a party in lists held in memory (names 7). Thread-safe once built. */
public final class Screener {

    private final List<ListEntry> entries;

    /** Indexes the entries; takes time and memory in proportion to their number. */
    public Screener(List<ListEntry> entries) {
        this.entries = List.copyOf(entries);
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
        throw new UnsupportedOperationException("not built yet: " + entries.size());
    }
}
