package org.comity.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.names.ListEntry;
import org.comity.names.ListReader;
import org.comity.server.store.DocumentStore;
import org.comity.server.store.DocumentStore.StoredDocument;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/**
 * Lays the documents of a case out as files, for as long as an engine reads them: the engines read files and know no database. The files
 * stand in a folder of the server's own, readable by its user alone, and are gone when the reading is done.
 */
public final class Papers {

    private static final String PREFIX = "papers-";

    private final DocumentStore documents;
    private final Path folder;
    private final Pattern laidOutPlace;

    /** Lays out under {@code folder}, which is the server's own; what a killed server left there is cleared away. */
    public Papers(DocumentStore documents, Path folder) {
        this.documents = documents;
        this.folder = folder;
        this.laidOutPlace = Pattern.compile(Pattern.quote(folder.toString()) + "[/\\\\]" + PREFIX + "[0-9]+[/\\\\]");
        try {
            if (Files.exists(folder)) {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was left in " + folder + " could not be cleared away", e);
        }
    }

    /** A list of people or organisations, by the document's name. */
    record NamedList(String name, List<ListEntry> entries) {}

    /** The lists in a folder of the case. */
    List<NamedList> lists(UUID caseId, String under) {
        List<StoredDocument> found = documents.list(caseId, under).stream()
                .filter(document -> !document.name().endsWith(".md"))
                .toList();
        return read(
                caseId,
                found,
                laidOut -> found.stream()
                        .map(document ->
                                new NamedList(document.name(), ListReader.read(laidOut.resolve(document.name()))))
                        .toList());
    }

    /** What a reading of documents gives. */
    <T> T read(UUID caseId, List<StoredDocument> wanted, Function<Path, T> reading) {
        try {
            Files.createDirectories(folder);
            Path laidOut = Files.createTempDirectory(folder, PREFIX);
            try {
                for (StoredDocument document : wanted) {
                    write(laidOut, document.name(), documents.getContent(caseId, document.name()));
                }
                return reading.apply(laidOut);
            } catch (BadInput bad) {
                throw named(bad.problem(), bad);
            } finally {
                clear(laidOut);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the documents of a case could not be laid out in " + folder, e);
        }
    }

    /**
     * A text of an engine's in which each document stands under its name in the case: an engine names files by where they were laid out,
     * which is nobody's business and another place each time.
     */
    String named(String text) {
        return laidOutPlace.matcher(text).replaceAll("");
    }

    private BadInput named(InputProblem problem, BadInput cause) {
        return new BadInput(
                new InputProblem(
                        new Place(named(problem.place().file()), problem.place().line()),
                        named(problem.what()),
                        named(problem.expected()),
                        named(problem.toDo())),
                cause);
    }

    private static void write(Path laidOut, String name, byte[] content) throws IOException {
        Path file = laidOut.resolve(name).normalize();
        Path parent = file.getParent();
        if (!file.startsWith(laidOut) || parent == null) {
            throw new IOException("a document's name leads out of its case");
        }
        Files.createDirectories(parent);
        Files.write(file, content);
    }

    private static void clear(Path laidOut) throws IOException {
        try (Stream<Path> files = Files.walk(laidOut)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
