package org.comity.auditlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Verifies a log's folder (auditlog 6): entries and leaf hashes bundle by bundle, then the tiles above, then what else stands there. */
final class FolderCheck {

    private static final int MAX_NOTE = 1 << 20;
    private static final int FULL_TILE = TilePath.FULL * TreeHash.LENGTH;

    private final Path folder;
    private final Findings findings = new Findings();
    private final LeafCheck leaves = new LeafCheck(findings);

    /** What the size of the log asks for under tile/, by its place at full width. */
    private final Map<TilePath, TilePath> expected = new HashMap<>();

    private FolderCheck(Path folder) {
        this.folder = folder;
    }

    static LogVerification run(Path folder, NoteVerifierKey key) throws IOException {
        if (!Files.exists(folder.resolve(LogFolder.CHECKPOINT)) && !Files.exists(folder.resolve("tile"))) {
            throw BadInput.at(
                    Place.of(folder.toString()),
                    "this folder holds no log",
                    "expected a file 'checkpoint' and a folder 'tile'",
                    "name the folder that holds them");
        }
        return new FolderCheck(folder).check(key);
    }

    private LogVerification check(NoteVerifierKey key) throws IOException {
        Set<String> present = filesUnderTile();
        Optional<Checkpoint> stated = readOrReport(LogFolder.CHECKPOINT, MAX_NOTE)
                .flatMap(bytes -> LogVerifier.checkpoint(LogFolder.CHECKPOINT, bytes, key, findings));
        checkLeaves(stated.map(Checkpoint::size).orElseGet(() -> sizeOf(present)), present.size());
        leaves.conclude(LogFolder.CHECKPOINT, stated);
        Optional<Map<TilePath, byte[]>> upper = leaves.upperTiles(stated);
        upper.ifPresent(this::checkUpperTiles);
        // Without either side whole, nothing says what the tiles above should be; the fault that caused it is reported.
        present.stream().filter(path -> upper.isPresent() || !isUpper(path)).forEach(this::checkOther);
        return new LogVerification(
                folder.toString(), key, stated, leaves.read(), findings.listed(), findings.count(), filesBeside());
    }

    /** Entries that the bundles present would hold: the best guess when the checkpoint cannot be read. */
    private static long sizeOf(Set<String> present) {
        return present.stream()
                .flatMap(path -> TilePath.find(path).stream())
                .filter(path -> path.level() == TilePath.ENTRIES)
                .mapToLong(path -> path.index() * TilePath.FULL + path.width())
                .max()
                .orElse(0);
    }

    private static boolean isUpper(String path) {
        return TilePath.find(path).filter(found -> found.level() > 0).isPresent();
    }

    /** Gives up when more is missing than is present, so that a damaged size cannot keep it busy. */
    private void checkLeaves(long size, int present) {
        int missing = 0;
        for (long index = 0; index * TilePath.FULL < size && missing <= present; index++) {
            int width = (int) Math.min(TilePath.FULL, size - index * TilePath.FULL);
            TilePath bundle = TilePath.entries(index, width);
            expect(bundle);
            expect(bundle.hashes());
            Optional<byte[]> entries = readOrReport(bundle.path(), EntryBundle.MAX_BYTES);
            Optional<byte[]> hashes = readOrReport(bundle.hashes().path(), FULL_TILE);
            missing += entries.isEmpty() && hashes.isEmpty() ? 1 : 0;
            checkBundle(bundle, entries.map(EntryBundle::decode), hashes);
        }
    }

    private void expect(TilePath path) {
        expected.put(path.atFullWidth(), path);
    }

    private void checkBundle(TilePath path, Optional<EntryBundle> bundle, Optional<byte[]> hashes) {
        int width = path.width();
        List<byte[]> found = bundle.map(EntryBundle::leaves).orElse(List.of());
        boolean hashesFit =
                hashes.filter(row -> row.length == width * TreeHash.LENGTH).isPresent();
        if (hashes.isPresent() && !hashesFit) {
            findings.add(path.hashes().path(), "it does not have the " + width + " hashes of 32 bytes expected");
        }
        for (int i = 0; i < width; i++) {
            int at = i;
            Optional<byte[]> leaf = i < found.size() ? Optional.of(found.get(i)) : Optional.empty();
            Optional<TreeHash> beside = hashes.filter(row -> hashesFit).map(row -> TreeHash.at(row, at));
            leaves.next(path.path(), leaf, path.hashes().path(), beside);
        }
        bundle.filter(read -> !read.whole() || found.size() != width)
                .ifPresent(read -> findings.add(
                        path.path(),
                        path.index() * TilePath.FULL + Math.min(found.size(), width),
                        "the bundle cannot be taken apart into " + width + " entries from here on"));
    }

    private void checkUpperTiles(Map<TilePath, byte[]> upper) {
        upper.forEach((path, hashes) -> {
            expect(path);
            readOrReport(path.path(), FULL_TILE)
                    .filter(found -> !Arrays.equals(found, hashes))
                    .ifPresent(found -> reportTile(path, hashes, found));
        });
    }

    private void reportTile(TilePath path, byte[] hashes, byte[] found) {
        int byteAt = Arrays.mismatch(hashes, found);
        long span = 1L << 8 * path.level();
        long first = (path.index() * TilePath.FULL + byteAt / TreeHash.LENGTH) * span;
        findings.add(
                path.path(),
                found.length != hashes.length
                        ? "it does not have the " + path.width() + " hashes of 32 bytes expected"
                        : "its hash of entries " + first + " to " + (first + span - 1) + " is not the one they give");
    }

    /** What the log's size does not ask for: an earlier partial file that is a beginning is good, anything else is not. */
    private void checkOther(String file) {
        Optional<TilePath> path = TilePath.find(file);
        if (path.isEmpty()) {
            findings.add(file, "this is no part of a log");
            return;
        }
        Optional<TilePath> now = Optional.ofNullable(expected.get(path.get().atFullWidth()));
        if (now.isEmpty() || now.get().width() < path.get().width()) {
            findings.add(file, "it lies beyond the entries that the checkpoint covers");
        } else if (now.get().width() > path.get().width() && !isBeginning(path.get(), now.get())) {
            findings.add(file, "it is not the beginning of " + now.get().path() + ", which it grew into");
        }
    }

    private boolean isBeginning(TilePath earlier, TilePath now) {
        Optional<byte[]> beginning = read(earlier.path(), EntryBundle.MAX_BYTES);
        Optional<byte[]> whole = read(now.path(), EntryBundle.MAX_BYTES);
        if (beginning.isEmpty() || whole.isEmpty() || beginning.get().length > whole.get().length) {
            return false;
        }
        int length = beginning.get().length;
        boolean widthFits;
        if (earlier.level() == TilePath.ENTRIES) {
            EntryBundle bundle = EntryBundle.decode(beginning.get());
            widthFits = bundle.whole() && bundle.leaves().size() == earlier.width();
        } else {
            widthFits = length == earlier.width() * TreeHash.LENGTH;
        }
        return widthFits && Arrays.equals(beginning.get(), 0, length, whole.get(), 0, length);
    }

    private Optional<byte[]> readOrReport(String path, int maxBytes) {
        Optional<byte[]> bytes = read(path, maxBytes);
        if (bytes.isEmpty()) {
            findings.add(path, "the file is missing, too large, or cannot be read");
        }
        return bytes;
    }

    private Optional<byte[]> read(String path, int maxBytes) {
        Path file = folder.resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > maxBytes) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Set<String> filesUnderTile() throws IOException {
        Path tile = folder.resolve("tile");
        if (!Files.exists(tile)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(tile)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(this::relative)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> filesBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(this::relative)
                    .filter(name -> !name.equals(LogFolder.CHECKPOINT) && !name.equals("tile"))
                    .sorted()
                    .toList();
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
