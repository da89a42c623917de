package org.comity.auditlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree held in memory with all its full subtrees, from which proofs are made (auditlog 4.5, 4.6). A proof costs the depth of the
 * tree, not its size.
 */
public final class MerkleTree {

    /** Level k holds the roots of the full subtrees of 2^k leaves, from the left. */
    private final List<List<TreeHash>> levels = new ArrayList<>();

    /** The tree of a list of leaf hashes. */
    public static MerkleTree of(List<TreeHash> leafHashes) {
        MerkleTree tree = new MerkleTree();
        leafHashes.forEach(tree::append);
        return tree;
    }

    /** Adds a leaf at the right edge. */
    public void append(TreeHash leafHash) {
        TreeHash hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<TreeHash> row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = TreeHash.ofNode(row.get(row.size() - 2), hash);
        }
    }

    /** Leaves in the tree. */
    public int size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    /** The root of the whole tree. */
    public TreeHash root() {
        return root(size());
    }

    /** The root of the tree when it had that many leaves. */
    public TreeHash root(int size) {
        requireSize(size);
        return size == 0 ? TreeHash.EMPTY : hash(0, size);
    }

    /**
     * The proof that a leaf stands in the tree of a size: hashes from the leaf upwards (RFC 9162 2.1.3.1).
     *
     * @throws IllegalArgumentException when there is no such leaf in a tree of that size, or no such size
     */
    public List<TreeHash> inclusionProof(int index, int size) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        }
        List<TreeHash> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(int index, int from, int to, List<TreeHash> proof) {
        if (to - from == 1) {
            return;
        }
        int split = from + Integer.highestOneBit(to - from - 1);
        if (index < split) {
            inclusion(index, from, split, proof);
            proof.add(hash(split, to));
        } else {
            inclusion(index, split, to, proof);
            proof.add(hash(from, split));
        }
    }

    /**
     * The proof that the tree of one size is the beginning of the tree of another (RFC 9162 2.1.4.1). Empty when the sizes are equal.
     *
     * @throws IllegalArgumentException unless 0 &lt; first ≤ second ≤ size
     */
    public List<TreeHash> consistencyProof(int first, int second) {
        requireSize(second);
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no proof leads from " + first + " leaves to " + second);
        }
        List<TreeHash> proof = new ArrayList<>();
        consistency(first, 0, second, true, proof);
        return proof;
    }

    /** {@code whole}: whether the part of the first tree that lies here is the first tree itself, whose root the reader has. */
    private void consistency(int first, int from, int to, boolean whole, List<TreeHash> proof) {
        if (first == to) {
            if (!whole) {
                proof.add(hash(from, to));
            }
            return;
        }
        int split = from + Integer.highestOneBit(to - from - 1);
        if (first <= split) {
            consistency(first, from, split, whole, proof);
            proof.add(hash(split, to));
        } else {
            consistency(first, split, to, false, proof);
            proof.add(hash(from, split));
        }
    }

    private TreeHash hash(int from, int to) {
        int width = to - from;
        if (Integer.bitCount(width) == 1) {
            // Splits always leave full subtrees aligned to their own width.
            int level = Integer.numberOfTrailingZeros(width);
            return levels.get(level).get(from >> level);
        }
        int split = from + Integer.highestOneBit(width - 1);
        return TreeHash.ofNode(hash(from, split), hash(split, to));
    }

    private void requireSize(int size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("the tree has " + size() + " leaves, not " + size);
        }
    }
}
