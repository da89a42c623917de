package org.comity.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The public material that stands beside the repository; a test that needs it is skipped, visibly, where it is absent. */
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        Path shared = Optional.ofNullable(System.getenv("COMITY_SHARED"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("comity.root", ".."))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared"));
        Path folder = shared.resolve("data").resolve(name);
        assumeTrue(Files.exists(folder), "skipped: " + folder + " is not here");
        return folder;
    }
}
