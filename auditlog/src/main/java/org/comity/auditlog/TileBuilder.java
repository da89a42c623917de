package org.comity.auditlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Turns leaf hashes, given one by one, into the tiles of all levels (auditlog 6.3). Holds one unfinished tile for each level. */
final class TileBuilder {

    /**
     * A tile.
     *
     * @param path where it belongs
     * @param hashes its hashes one after the other
     */
    record Tile(TilePath path, byte[] hashes) {}

    private final List<ByteArrayOutputStream> unfinished = new ArrayList<>();
    private final List<Long> finished = new ArrayList<>();

    /** Adds a leaf hash; gives the tiles that it completes, the lowest first. */
    List<Tile> add(TreeHash leafHash) {
        List<Tile> complete = new ArrayList<>(0);
        TreeHash hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == unfinished.size()) {
                unfinished.add(new ByteArrayOutputStream());
                finished.add(0L);
            }
            ByteArrayOutputStream tile = unfinished.get(level);
            tile.writeBytes(hash.bytes());
            if (tile.size() < TilePath.FULL * TreeHash.LENGTH) {
                return complete;
            }
            byte[] hashes = tile.toByteArray();
            tile.reset();
            long index = finished.get(level);
            finished.set(level, index + 1);
            complete.add(new Tile(new TilePath(level, index, TilePath.FULL), hashes));
            hash = root(hashes);
        }
    }

    /** The partial tiles at the right edge, the lowest first. */
    List<Tile> partial() {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level < unfinished.size(); level++) {
            byte[] hashes = unfinished.get(level).toByteArray();
            if (hashes.length > 0) {
                int width = hashes.length / TreeHash.LENGTH;
                partial.add(new Tile(new TilePath(level, finished.get(level), width), hashes));
            }
        }
        return partial;
    }

    private static TreeHash root(byte[] hashes) {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < hashes.length / TreeHash.LENGTH; i++) {
            frontier = frontier.append(TreeHash.at(hashes, i));
        }
        return frontier.root();
    }
}
