package org.comity.conformance;

import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code shared} beside the repository: papers and public data that are not part of it. Tests that need it are skipped where it is absent. */
final class SharedPapers {

    private SharedPapers() {}

    /** Where it would be: the environment variable COMITY_SHARED, else beside the root. */
    static Path folder() {
        return Optional.ofNullable(System.getenv("COMITY_SHARED"))
                .map(Path::of)
                .orElseGet(() -> Repository.root().resolveSibling("shared"));
    }
}
