package org.comity.assessment;

import java.nio.file.Path;
import java.util.List;

/** Runs golden cases: case files that say what must come out of them. */
public final class Casebook {

    private Casebook() {}

    /**
     * What became of one case.
     *
     * @param file the case
     * @param differences what came out otherwise than expected; empty when the case holds
     */
    public record CaseVerdict(Path file, List<String> differences) {
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Runs every case under a folder, in the order of their paths. */
    public static List<CaseVerdict> run(Path folder, LawLibrary library) {
        throw new UnsupportedOperationException();
    }

    /** Rewrites the {@code expect} of every case under a folder to what comes out now; gives the files that changed. */
    public static List<Path> reset(Path folder, LawLibrary library) {
        throw new UnsupportedOperationException();
    }
}
