package org.comity.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Checks and faults of files that are written. */
final class OutputFile {

    private OutputFile() {}

    /** Refuses a folder, and a file whose folder does not exist, before any work is done. */
    static void check(Path out) {
        if (Files.isDirectory(out)) {
            throw BadInput.at(
                    Place.of(out.toString()), "this is a folder", "expected a file to write", "name a file in it");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw BadInput.at(Place.of(out.toString()), "its folder does not exist", "", "create the folder first");
        }
    }

    static BadInput unwritable(Path out, IOException cause) {
        return BadInput.at(
                Place.of(out.toString()),
                "it cannot be written (" + cause.getMessage() + ")",
                "",
                "check the disk and the rights");
    }
}
