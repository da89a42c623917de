package org.comity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Where the program's data lies: the law packs, the golden cases and the examples of the folder it was started from.
 *
 * @param root the repository, or an installed copy of it
 */
record Installation(Path root) {

    /** The folder that the launcher named, or the working folder. */
    static Installation find() {
        return new Installation(
                Path.of(Optional.ofNullable(System.getProperty("comity.root")).orElse(""))
                        .toAbsolutePath()
                        .normalize());
    }

    /** The law packs: those named, or those that came with the program. */
    Path law(Optional<Path> named) {
        return named.orElseGet(() -> folder("law"));
    }

    Path casebook() {
        return folder("casebook");
    }

    Path examples() {
        return folder("examples");
    }

    private Path folder(String name) {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw BadInput.at(
                    Place.of(folder.toString()),
                    "there is no such folder",
                    "expected the one that came with Comity",
                    "start Comity with the launcher of its own folder, or name the folder with an option");
        }
        return folder;
    }
}
