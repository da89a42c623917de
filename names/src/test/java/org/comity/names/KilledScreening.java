package org.comity.names;

import java.nio.file.Path;
import java.util.List;
import org.comity.names.Screening.Options;

/** A screening in a process of its own, slow enough to be killed in the middle. */
final class KilledScreening {

    private static final int PAUSE = 15;

    private KilledScreening() {}

    /** Queries, list and output. */
    public static void main(String[] args) {
        Progress slowly = (done, total) -> {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Screening.run(Path.of(args[0]), List.of(Path.of(args[1])), Path.of(args[2]), Options.DEFAULT, slowly);
    }
}
