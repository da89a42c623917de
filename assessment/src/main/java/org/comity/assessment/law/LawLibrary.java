package org.comity.assessment.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlReader;

/** The law packs of a folder, compiled and ready. Immutable and safe to share between threads. */
public final class LawLibrary {

    private final Path folder;
    private final Map<String, LawPack> packs;
    private final List<BilateralTreaty> bilateral;
    private final Map<String, WorkingCalendar> calendars;

    private LawLibrary(Path folder, Map<String, LawPack> packs, List<BilateralTreaty> bilateral) {
        this.folder = folder;
        this.packs = packs;
        this.bilateral = bilateral;
        this.calendars = WorkingCalendar.load(folder);
    }

    /**
     * Loads every pack under a folder.
     *
     * @throws BadInput when a pack cannot be used; the message names file and line
     */
    public static LawLibrary load(Path lawFolder) {
        Map<String, LawPack> packs = new LinkedHashMap<>();
        packFolders(lawFolder).parallelStream()
                .map(folder -> ReadPack.of(lawFolder, folder))
                .toList()
                .forEach(read -> packs.put(read.packOrThrow().id(), read.packOrThrow()));
        return new LawLibrary(lawFolder, packs, BilateralTreaty.list(lawFolder));
    }

    /** A pack, or why it cannot be used: packs are read side by side, and the first wrong one by name is the one told of. */
    private record ReadPack(Optional<LawPack> pack, Optional<BadInput> wrong) {

        static ReadPack of(Path lawFolder, Path folder) {
            try {
                return new ReadPack(
                        Optional.of(PackReader.read(lawFolder, folder, wrong -> {
                            throw wrong;
                        })),
                        Optional.empty());
            } catch (BadInput e) {
                return new ReadPack(Optional.empty(), Optional.of(e));
            }
        }

        LawPack packOrThrow() {
            wrong.ifPresent(e -> {
                throw e;
            });
            return pack.orElseThrow();
        }
    }

    /** A library of packs that were read already, by themselves: without the treaties of the register beside them. */
    public static LawLibrary of(Path lawFolder, List<LawPack> packs) {
        Map<String, LawPack> byId = new LinkedHashMap<>();
        packs.forEach(pack -> byId.put(pack.id(), pack));
        return new LawLibrary(lawFolder, byId, List.of());
    }

    /** The folders with a {@code pack.yaml}, in the order of their paths. */
    public static List<Path> packFolders(Path lawFolder) {
        if (!Files.isDirectory(lawFolder)) {
            throw BadInput.at(
                    Place.of(lawFolder.toString()),
                    "there is no such folder",
                    "expected the folder with the law packs",
                    "check the path");
        }
        try (Stream<Path> inside = Files.walk(lawFolder, 5)) {
            List<Path> folders = inside.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .sorted()
                    .toList();
            if (folders.isEmpty()) {
                throw BadInput.at(
                        Place.of(lawFolder.toString()), "no law pack is here", "expected folders with a pack.yaml", "");
            }
            return folders;
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(Place.of(lawFolder.toString()), "the folder cannot be read", "", ""), e);
        }
    }

    /**
     * A library of some of these packs.
     *
     * @throws BadInput when there is no pack of that name
     */
    public LawLibrary only(List<String> ids) {
        return of(folder, ids.stream().map(this::get).toList());
    }

    /**
     * The same packs as they speak another language than English; what a pack does not say in it stays English and is marked.
     *
     * @throws BadInput when no pack speaks it
     */
    public LawLibrary in(String language) {
        List<String> known = packs.values().stream()
                .flatMap(pack -> pack.content().papers().translations().stream())
                .map(Translation::language)
                .distinct()
                .sorted()
                .toList();
        if (language.equals("en")) {
            return this;
        }
        if (!known.contains(language)) {
            throw BadInput.at(
                    Place.of("--language"),
                    "no law pack speaks '" + language + "'",
                    known.isEmpty() ? "the packs speak English only" : "expected en, " + String.join(", ", known),
                    "leave the option out, or add words/" + language + ".yaml to a pack");
        }
        return of(folder, packs.values().stream().map(pack -> pack.in(language)).toList());
    }

    /**
     * A pack by its id, or by the path of its folder, which may stand anywhere.
     *
     * @throws BadInput when there is neither; the message suggests the nearest id
     */
    public LawPack getOrRead(String idOrFolder) {
        Path own = Path.of(idOrFolder).toAbsolutePath().normalize();
        if (packs.containsKey(idOrFolder) || !Files.isRegularFile(own.resolve("pack.yaml"))) {
            return get(idOrFolder);
        }
        String id = YamlReader.read(own.resolve("pack.yaml")).asMap().getText("id");
        Path above = own;
        for (int i = 0; i < id.split("/").length; i++) {
            above = Optional.ofNullable(above.getParent()).orElse(above);
        }
        return PackReader.read(above, own, wrong -> {
            throw wrong;
        });
    }

    /** The folder the packs were loaded from. */
    public Path folder() {
        return folder;
    }

    /** The treaties between two states that the register beside the packs names. */
    public List<BilateralTreaty> bilateral() {
        return bilateral;
    }

    /** The calendars of public holidays, by name. */
    public Map<String, WorkingCalendar> calendars() {
        return calendars;
    }

    /** All packs, by id. */
    public List<LawPack> packs() {
        return List.copyOf(packs.values());
    }

    /**
     * A pack by its id.
     *
     * @throws BadInput when there is none; the message suggests the nearest
     */
    public LawPack get(String id) {
        return find(id).orElseThrow(() -> BadInput.at(
                Place.of(id),
                "there is no such law pack",
                NearestName.suggest(id, packs.keySet()),
                "see: comity law list"));
    }

    /** A pack by its id. */
    public Optional<LawPack> find(String id) {
        return Optional.ofNullable(packs.get(id));
    }
}
