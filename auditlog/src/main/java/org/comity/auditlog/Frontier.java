package org.comity.auditlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of the full subtrees it consists of, largest first (auditlog 4.4). All that an append needs; the
 * server stores it in the transaction that stores the entry.
 *
 * @param size entries in the tree
 * @param hashes one hash for each 1 in the binary form of the size, the most significant first
 */
public record Frontier(long size, List<TreeHash> hashes) {

    /** The tree without entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        hashes = List.copyOf(hashes);
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " entries has a frontier of " + Long.bitCount(size)
                    + " hashes, not " + hashes.size());
        }
    }

    /**
     * A frontier read from storage.
     *
     * @param bytes what {@link #bytes()} gave
     * @throws IllegalArgumentException when the bytes are not as many as a tree of that size has
     */
    public static Frontier of(long size, byte[] bytes) {
        if (bytes.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new IllegalArgumentException(
                    "a frontier of " + bytes.length + " bytes does not belong to " + size + " entries");
        }
        List<TreeHash> hashes = new ArrayList<>();
        for (int i = 0; i < bytes.length / TreeHash.LENGTH; i++) {
            hashes.add(TreeHash.at(bytes, i));
        }
        return new Frontier(size, hashes);
    }

    /** The frontier after one more entry. */
    public Frontier append(TreeHash leafHash) {
        List<TreeHash> next = new ArrayList<>(hashes);
        TreeHash joined = leafHash;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            joined = TreeHash.ofNode(next.removeLast(), joined);
        }
        next.add(joined);
        return new Frontier(size + 1, next);
    }

    /** The root of the tree (auditlog 4.3). */
    public TreeHash root() {
        if (hashes.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = hashes.getLast();
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = TreeHash.ofNode(hashes.get(i), root);
        }
        return root;
    }

    /** The hashes one after the other, for storage. */
    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return bytes;
    }
}
