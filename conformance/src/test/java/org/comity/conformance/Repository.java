package org.comity.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The folder that the sources stand in, as the tests of this room read it. */
final class Repository {

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", "node_modules", ".comity", ".idea");

    private Repository() {}

    /** The root: where the parent pom stands. */
    static Path root() {
        return Path.of(System.getProperty("comity.root", "..")).toAbsolutePath().normalize();
    }

    /** Whether the golden files of that name are to be written anew in this run: {@code -Dcomity.reset=docs}. */
    static boolean resets(String name) {
        return name.equals(System.getProperty("comity.reset"));
    }

    /** Every file that is not built or fetched, by its path from the root with slashes. */
    static List<String> files() {
        Path root = root();
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = NOT_SOURCES.contains(String.valueOf(folder.getFileName()));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // In a worktree .git is a file, not a folder.
                    if (!NOT_SOURCES.contains(String.valueOf(file.getFileName()))) {
                        files.add(root.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /** The text of a file; bytes that are no UTF-8 are replaced. */
    static String text(String file) {
        try {
            return new String(Files.readAllBytes(root().resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
