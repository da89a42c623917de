package org.comity.bench.beside;

import java.util.List;
import java.util.Optional;
import org.comity.names.PartyKind;

/** One way to match names. What it cannot do it does not answer. */
interface Peer {

    /** Two names that may be one party's. */
    record Pair(PartyKind kind, String left, String right) {}

    /**
     * What a peer answered.
     *
     * @param scores one a pair, from 0 to 1
     * @param cpuSeconds the processor time it took, its server's included
     */
    record Scores(double[] scores, double cpuSeconds) {}

    /**
     * What a peer found.
     *
     * @param found for each name asked for the places of the records found, best first
     * @param cpuSeconds the processor time it took, its server's included
     */
    record Found(List<int[]> found, double cpuSeconds) {}

    /** How it is called, with its version. */
    String name();

    /** What it cannot express, in words. */
    String cannot();

    /** The scores of pairs; nothing from a peer that only searches. */
    Optional<Scores> score(List<Pair> pairs);

    /** The records most like each name, so many at most; nothing from a peer that only compares. */
    Optional<Found> search(List<String> records, List<String> asked, int most);
}
