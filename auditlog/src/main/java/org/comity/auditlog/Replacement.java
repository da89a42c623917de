package org.comity.auditlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes a file so that a reader sees the old one or the new one, never a part (auditlog 6.6). */
final class Replacement {

    private Replacement() {}

    static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path beside = beside(file);
        Files.write(beside, bytes);
        move(beside, file);
    }

    /** The name under which a file is written before it takes its place; its folder is there afterwards. */
    static Path beside(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    static void move(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
