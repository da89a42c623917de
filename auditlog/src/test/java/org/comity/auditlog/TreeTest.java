package org.comity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clauses 4 of docs/spec/auditlog.md: the fast trees against the definition, and against the vectors of Certificate Transparency. */
class TreeTest {

    private static final int LARGEST = 70;

    /** The leaves and roots that the implementations of Certificate Transparency share as test vectors. */
    private static final List<String> CT_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> CT_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<TreeHash> leaves = IntStream.range(0, LARGEST)
            .mapToObj(i -> TreeHash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private final MerkleTree tree = MerkleTree.of(leaves);

    /** RFC 6962 2.1, word for word. */
    private static TreeHash definition(List<TreeHash> part) {
        if (part.isEmpty()) {
            return TreeHash.EMPTY;
        }
        if (part.size() == 1) {
            return part.getFirst();
        }
        int k = 1;
        while (2 * k < part.size()) {
            k *= 2;
        }
        return TreeHash.ofNode(definition(part.subList(0, k)), definition(part.subList(k, part.size())));
    }

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(TreeHash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Frontier.EMPTY.root()).isEqualTo(TreeHash.EMPTY);
        assertThat(new MerkleTree().root()).isEqualTo(TreeHash.EMPTY);
    }

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        MerkleTree ct = new MerkleTree();
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < CT_LEAVES.size(); i++) {
            TreeHash leaf = TreeHash.ofLeaf(HexFormat.of().parseHex(CT_LEAVES.get(i)));
            ct.append(leaf);
            frontier = frontier.append(leaf);
            assertThat(ct.root().hex()).isEqualTo(CT_ROOTS.get(i));
            assertThat(frontier.root().hex()).isEqualTo(CT_ROOTS.get(i));
        }
        assertThat(ct.consistencyProof(6, 8))
                .extracting(TreeHash::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void frontierAndTreeAgreeWithTheDefinitionAtEverySize() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size <= LARGEST; size++) {
            TreeHash root = definition(leaves.subList(0, size));
            assertThat(frontier.root()).as("frontier of %d", size).isEqualTo(root);
            assertThat(Frontier.of(size, frontier.bytes()))
                    .as("stored frontier of %d", size)
                    .isEqualTo(frontier);
            assertThat(tree.root(size)).as("tree of %d", size).isEqualTo(root);
            if (size < LARGEST) {
                frontier = frontier.append(leaves.get(size));
            }
        }
    }

    @Test
    void aFrontierOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> Frontier.of(3, new byte[TreeHash.LENGTH]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(1, new byte[TreeHash.LENGTH + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyInclusionProofHoldsForItsOwnLeafPlaceSizeAndRootOnly() {
        for (int size = 1; size <= LARGEST; size++) {
            TreeHash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<TreeHash> proof = tree.inclusionProof(index, size);
                TreeHash leaf = leaves.get(index);
                assertThat(Proofs.includes(leaf, index, size, root, proof))
                        .as("%d in %d", index, size)
                        .isTrue();
                TreeHash other = TreeHash.ofLeaf(new byte[] {(byte) index, (byte) size});
                assertThat(Proofs.includes(other, index, size, root, proof)).isFalse();
                assertThat(Proofs.includes(leaf, index, size, other, proof)).isFalse();
                assertThat(Proofs.includes(leaf, index - 1, size, root, proof)).isFalse();
                assertThat(Proofs.includes(leaf, index + 1, size, root, proof)).isFalse();
                for (List<TreeHash> wrong : spoiled(proof, other)) {
                    assertThat(Proofs.includes(leaf, index, size, root, wrong))
                            .as("%d in %d, spoiled proof", index, size)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyConsistencyProofHoldsForItsOwnSizesAndRootsOnly() {
        for (int second = 1; second <= LARGEST; second++) {
            for (int first = 1; first <= second; first++) {
                List<TreeHash> proof = tree.consistencyProof(first, second);
                TreeHash one = tree.root(first);
                TreeHash two = tree.root(second);
                assertThat(Proofs.consistent(first, one, second, two, proof))
                        .as("%d to %d", first, second)
                        .isTrue();
                TreeHash other = TreeHash.ofLeaf(new byte[] {(byte) first, (byte) second});
                assertThat(Proofs.consistent(first, other, second, two, proof)).isFalse();
                assertThat(Proofs.consistent(first, one, second, other, proof)).isFalse();
                for (List<TreeHash> wrong : spoiled(proof, other)) {
                    assertThat(Proofs.consistent(first, one, second, two, wrong))
                            .as("%d to %d, spoiled proof", first, second)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anotherHistoryIsNotConsistent() {
        List<TreeHash> rewritten = new ArrayList<>(leaves);
        rewritten.set(4, TreeHash.ofLeaf(new byte[] {1}));
        MerkleTree other = MerkleTree.of(rewritten);
        for (int first = 5; first < LARGEST; first++) {
            assertThat(Proofs.consistent(
                            first, tree.root(first), LARGEST, other.root(), other.consistencyProof(first, LARGEST)))
                    .isFalse();
        }
    }

    private static List<List<TreeHash>> spoiled(List<TreeHash> proof, TreeHash other) {
        List<List<TreeHash>> spoiled = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<TreeHash> swapped = new ArrayList<>(proof);
            swapped.set(i, other);
            spoiled.add(swapped);
        }
        List<TreeHash> longer = new ArrayList<>(proof);
        longer.add(other);
        spoiled.add(longer);
        if (!proof.isEmpty()) {
            spoiled.add(proof.subList(0, proof.size() - 1));
            spoiled.add(proof.subList(1, proof.size()));
        }
        return spoiled;
    }
}
