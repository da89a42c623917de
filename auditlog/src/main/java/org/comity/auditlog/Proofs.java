package org.comity.auditlog;

import java.util.List;
import java.util.Optional;

/** What a reader does with a proof: needs roots and hashes, not the tree. */
public final class Proofs {

    private Proofs() {}

    /** Whether the proof shows that the leaf stands at the index in the tree of that size and root (RFC 9162 2.1.3.2). */
    public static boolean includes(TreeHash leafHash, long index, long size, TreeHash root, List<TreeHash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leafHash;
        for (TreeHash step : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(step, hash);
                int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                hash = TreeHash.ofNode(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the tree of the first size and root is the beginning of the second (RFC 9162 2.1.4.2). */
    public static boolean consistent(
            long first, TreeHash firstRoot, long second, TreeHash secondRoot, List<TreeHash> proof) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        // When the first tree is full, its root is the start of the proof and is left out of it.
        boolean full = Long.bitCount(first) == 1;
        Optional<TreeHash> start =
                full ? Optional.of(firstRoot) : proof.stream().findFirst();
        if (start.isEmpty()) {
            return false;
        }
        int skipped = Long.numberOfTrailingZeros(~(first - 1));
        long node = (first - 1) >> skipped;
        long last = (second - 1) >> skipped;
        TreeHash one = start.get();
        TreeHash two = start.get();
        for (TreeHash step : proof.subList(full ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                one = TreeHash.ofNode(step, one);
                two = TreeHash.ofNode(step, two);
                int even = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= even;
                last >>= even;
            } else {
                two = TreeHash.ofNode(two, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && two.equals(secondRoot);
    }
}
