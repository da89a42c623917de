package org.comity.assessment.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;

/** Runs golden cases: case files that say what must come out of them (docs/reference/law-packs.md, "cases/"). */
public final class Casebook {

    private static final Pattern EXPECT_LINE = Pattern.compile("expect:.*");
    private static final Pattern TOP_LINE = Pattern.compile("[^\\s#].*");

    private Casebook() {}

    /**
     * What became of one case.
     *
     * @param file the case
     * @param differences what came out otherwise than expected; empty when the case holds
     */
    public record CaseVerdict(Path file, List<String> differences) {

        public CaseVerdict {
            differences = List.copyOf(differences);
        }

        /** Whether everything that was expected came out. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** With which packs a case is assessed: a pack's own case with that pack alone, any other with all. */
    private static final class Assessors {

        private final LawLibrary library;
        private final Map<String, Assessor> alone = new HashMap<>();
        private final Assessor all;

        Assessors(LawLibrary library) {
            this.library = library;
            this.all = new Assessor(library);
        }

        /** A pack without the force of law is used only by name, and its own cases ask for it. */
        private static List<String> named(LawPack pack) {
            return pack.scope().use().onlyByName() ? List.of(pack.id()) : List.of();
        }

        Assessor of(Path file) {
            Path here = file.toAbsolutePath().normalize();
            return library.packs().stream()
                    .filter(pack -> here.startsWith(
                            pack.folder().resolve("cases").toAbsolutePath().normalize()))
                    .findFirst()
                    .map(pack -> alone.computeIfAbsent(
                            pack.id(), id -> new Assessor(LawLibrary.of(library.folder(), List.of(pack)), named(pack))))
                    .orElse(all);
        }
    }

    /**
     * Runs every case under a folder, in the order of their paths. A case that stands in the {@code cases} of a pack is assessed
     * with that pack alone; any other with all packs.
     *
     * @throws BadInput when there is no such folder, or no case in it
     */
    public static List<CaseVerdict> run(Path folder, LawLibrary library) {
        Assessors assessors = new Assessors(library);
        return files(folder).stream()
                .map(file -> new CaseVerdict(file, differences(file, assessors.of(file))))
                .toList();
    }

    private static List<String> differences(Path file, Assessor assessor) {
        Expectation expected;
        try {
            expected = expectation(file);
        } catch (BadInput e) {
            return List.of(e.problem().text());
        }
        try {
            return expected.differences(assessor.assess(FactsReader.read(file)));
        } catch (BadInput e) {
            return expected.differences(e);
        }
    }

    private static Expectation expectation(Path file) {
        return Expectation.read(Place.of(file.toString()), findExpect(file));
    }

    /**
     * The {@code expect} of a case. A case that must be refused may be no YAML at all, or not one strict document: then only
     * its {@code expect} is read.
     */
    private static Optional<YamlMap> findExpect(Path file) {
        try {
            return YamlReader.read(file).asMap().find("expect").map(node -> node.asMap());
        } catch (BadInput broken) {
            List<String> lines = lines(file);
            Span span = span(lines);
            if (span.isEmpty()) {
                throw broken;
            }
            String block = String.join("\n", lines.subList(span.from(), span.to()));
            return YamlReader.read(file.toString(), block)
                    .asMap()
                    .find("expect")
                    .map(node -> node.asMap());
        }
    }

    /**
     * Rewrites the {@code expect} of every case under a folder to what comes out now, for what it names; the rest of the file
     * stays as it is. Gives the files that changed.
     */
    public static List<Path> reset(Path folder, LawLibrary library) {
        Assessors assessors = new Assessors(library);
        List<Path> changed = new ArrayList<>();
        for (Path file : files(folder)) {
            List<String> lines = lines(file);
            List<String> fresh = reset(file, lines, assessors.of(file));
            if (!fresh.equals(lines)) {
                write(file, fresh);
                changed.add(file);
            }
        }
        return changed;
    }

    private static List<String> reset(Path file, List<String> lines, Assessor assessor) {
        if (differences(file, assessor).isEmpty()) {
            return lines;
        }
        Expectation expected = expectation(file);
        List<String> block;
        try {
            block = expected.rewritten(assessor.assess(FactsReader.read(file)));
        } catch (BadInput e) {
            block = expected.rewritten(e);
        }
        Span span = span(lines);
        List<String> fresh = new ArrayList<>(lines.subList(0, span.from()));
        fresh.addAll(block);
        fresh.addAll(lines.subList(span.to(), lines.size()));
        return fresh;
    }

    /** The lines of {@code expect}; at the end of the file when there is none. */
    private record Span(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }
    }

    private static Span span(List<String> lines) {
        int from = 0;
        while (from < lines.size() && !EXPECT_LINE.matcher(lines.get(from)).matches()) {
            from++;
        }
        int to = Math.min(lines.size(), from + 1);
        while (to < lines.size() && !TOP_LINE.matcher(lines.get(to)).matches()) {
            to++;
        }
        return new Span(from, to);
    }

    /**
     * The folders directly beneath one that hold golden cases: files that say what they expect.
     *
     * @throws BadInput when there is none
     */
    public static List<Path> folders(Path casebook) {
        try (Stream<Path> inside = Files.list(casebook)) {
            List<Path> folders = inside.filter(Files::isDirectory)
                    .filter(Casebook::holdsCases)
                    .sorted()
                    .toList();
            if (folders.isEmpty()) {
                throw BadInput.at(Place.of(casebook.toString()), "no folder of cases is here", "", "check the path");
            }
            return folders;
        } catch (IOException e) {
            throw unreadable(casebook, e);
        }
    }

    private static boolean holdsCases(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> file.toString().endsWith(".yaml"))
                    .anyMatch(file -> !span(lines(file)).isEmpty());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Every case under a folder, in the order of their paths. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BadInput.at(Place.of(folder.toString()), "there is no such folder", "expected a folder of cases", "");
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> files = inside.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw BadInput.at(Place.of(folder.toString()), "no case is here", "expected YAML files", "");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new BadInput(new InputProblem(Place.of(file.toString()), "the case cannot be written", "", ""), e);
        }
    }

    private static BadInput unreadable(Path path, IOException cause) {
        return new BadInput(new InputProblem(Place.of(path.toString()), "this cannot be read", "", ""), cause);
    }
}
