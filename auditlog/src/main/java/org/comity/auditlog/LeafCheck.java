package org.comity.auditlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through the leaves of a log with the hashes beside them, builds the tree of each, and says in the end which side is as
 * signed (auditlog 8.3, 8.4).
 */
final class LeafCheck {

    private record Disagreement(long entry, String leafFile, String hashFile) {}

    /** A tree as far as it can be built: a missing leaf ends it. */
    private static final class Side {
        private final TileBuilder tiles = new TileBuilder();
        private final Map<TilePath, byte[]> upperTiles = new LinkedHashMap<>();
        private Frontier frontier = Frontier.EMPTY;
        private boolean complete = true;

        void add(Optional<TreeHash> hash) {
            complete &= hash.isPresent();
            if (complete) {
                hash.ifPresent(leaf -> {
                    frontier = frontier.append(leaf);
                    keep(tiles.add(leaf));
                });
            }
        }

        void keep(List<TileBuilder.Tile> ready) {
            ready.stream()
                    .filter(tile -> tile.path().level() > 0)
                    .forEach(tile -> upperTiles.put(tile.path(), tile.hashes()));
        }

        boolean gives(Optional<Checkpoint> stated) {
            return complete
                    && stated.filter(checkpoint -> checkpoint.size() == frontier.size()
                                    && checkpoint.rootHash().equals(frontier.root()))
                            .isPresent();
        }
    }

    private final Findings findings;
    private final EntryOrder order = new EntryOrder();
    private final Side leaves = new Side();
    private final Side hashes = new Side();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private long disagreementCount;
    private long position;
    private long read;

    LeafCheck(Findings findings) {
        this.findings = findings;
    }

    /** Takes the next place of the log: its leaf and the hash beside it, each as far as it could be read. */
    void next(String leafFile, Optional<byte[]> leaf, String hashFile, Optional<TreeHash> beside) {
        Optional<TreeHash> hash = leaf.map(TreeHash::ofLeaf);
        leaf.ifPresentOrElse(bytes -> entry(leafFile, bytes), order::skip);
        if (hash.isPresent() && beside.isPresent() && !hash.equals(beside)) {
            disagreementCount++;
            if (disagreements.size() < LogVerification.MAX_LISTED) {
                disagreements.add(new Disagreement(position, leafFile, hashFile));
            }
        }
        leaves.add(hash);
        hashes.add(beside);
        position++;
    }

    private void entry(String file, byte[] leaf) {
        read++;
        try {
            order.faultIn(LogEntry.parse(leaf)).ifPresent(fault -> findings.add(file, position, fault));
        } catch (IllegalArgumentException e) {
            order.skip();
            findings.add(file, position, String.valueOf(e.getMessage()));
        }
    }

    /** Compares with what the checkpoint states and reports where entries and hashes disagree. */
    void conclude(String checkpointFile, Optional<Checkpoint> stated) {
        leaves.keep(leaves.tiles.partial());
        hashes.keep(hashes.tiles.partial());
        boolean leavesAsSigned = leaves.gives(stated);
        boolean hashesAsSigned = hashes.gives(stated);
        for (Disagreement at : disagreements) {
            if (hashesAsSigned) {
                findings.add(
                        at.leafFile, at.entry, "it was altered: it does not give the hash that the checkpoint covers");
            } else if (leavesAsSigned) {
                findings.add(
                        at.hashFile,
                        at.entry,
                        "the hash beside it is damaged; the entry is as the checkpoint covers it");
            } else {
                findings.add(at.leafFile, at.entry, "it does not give the hash beside it in " + at.hashFile);
            }
        }
        for (long more = disagreements.size(); more < disagreementCount; more++) {
            findings.add(checkpointFile, "an entry does not give the hash beside it");
        }
        stated.ifPresent(checkpoint -> compare(checkpointFile, checkpoint, leavesAsSigned, hashesAsSigned));
    }

    private void compare(String file, Checkpoint stated, boolean leavesAsSigned, boolean hashesAsSigned) {
        if (stated.size() != position) {
            findings.add(file, "it states " + stated.size() + " entries; there are " + position);
        } else if (!leavesAsSigned && !hashesAsSigned && leaves.complete) {
            findings.add(
                    file,
                    "it states the root " + stated.rootHash().base64() + "; the entries give "
                            + leaves.frontier.root().base64() + ": at least one was altered, added, removed or moved");
        }
    }

    /**
     * The tiles above the leaf hashes as they must be: by the side that is as signed, else by the entries, else by the hashes. Empty when
     * neither side is whole.
     */
    Optional<Map<TilePath, byte[]>> upperTiles(Optional<Checkpoint> stated) {
        return Stream.of(leaves, hashes)
                .filter(side -> side.complete)
                .max(Comparator.comparing(side -> side.gives(stated)))
                .map(side -> side.upperTiles);
    }

    /** Entries that could be read. */
    long read() {
        return read;
    }

    /** Places gone through. */
    long position() {
        return position;
    }
}
