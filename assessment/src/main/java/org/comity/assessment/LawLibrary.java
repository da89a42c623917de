package org.comity.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The law packs of a folder, compiled and ready. Immutable and safe to share between threads. */
public final class LawLibrary {

    private LawLibrary() {}

    /**
     * Loads every pack under a folder.
     *
     * @throws org.comity.terms.BadInput when a pack cannot be used; the message names file and line
     */
    public static LawLibrary load(Path lawFolder) {
        throw new UnsupportedOperationException();
    }

    /** All packs, by id. */
    public List<LawPack> packs() {
        throw new UnsupportedOperationException();
    }

    /**
     * A pack by its id.
     *
     * @throws org.comity.terms.BadInput when there is none; the message suggests the nearest
     */
    public LawPack get(String id) {
        throw new UnsupportedOperationException();
    }

    /** A pack by its id. */
    public Optional<LawPack> find(String id) {
        throw new UnsupportedOperationException();
    }
}
