package org.comity.names;

import java.nio.file.Path;

/** Scores a file of labelled or unlabelled pairs: {@code match --pairs PAIRS.csv --out SCORES.csv} (names 9). */
public final class PairScoring {

    private PairScoring() {}

    /**
     * Scores every pair, in input order.
     *
     * @throws org.comity.terms.BadInput with file and line when a row cannot be read
     */
    public static void score(Path pairsCsv, Path outCsv) {
        score(pairsCsv, outCsv, Progress.NONE);
    }

    /** As {@link #score(Path, Path)}, telling how far it is. */
    public static void score(Path pairsCsv, Path outCsv, Progress progress) {
        throw new UnsupportedOperationException("not built yet: " + pairsCsv + outCsv);
    }
}
