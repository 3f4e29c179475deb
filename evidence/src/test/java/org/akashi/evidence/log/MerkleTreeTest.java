package org.akashi.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static MerkleTree tree(int size) {
        return MerkleTree.of(lines(size));
    }

    private static List<String> lines(int size) {
        return IntStream.range(0, size).mapToObj(i -> "event " + i).toList();
    }

    @Test
    void an_empty_tree_has_the_hash_of_nothing() {
        assertThat(tree(0).head().root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_hash_of_the_empty_leaf_is_that_of_certificate_transparency() {
        // The first entry of the test vectors of the reference implementation of RFC 6962, whose tree RFC 9162 keeps.
        assertThat(MerkleTree.leaf("")).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void every_leaf_is_proved_to_be_in_every_tree_that_has_it_and_no_other_line_is() {
        MerkleTree tree = tree(33);
        for (int size = 1; size <= 33; size++) {
            for (int i = 0; i < size; i++) {
                List<String> proof = tree.inclusion(i, size);
                assertThat(TreeProof.includes(tree.head(size), i, "event " + i, proof))
                        .isTrue();
                assertThat(TreeProof.includes(tree.head(size), i, "event x", proof))
                        .isFalse();
                assertThat(TreeProof.includes(tree.head(size), (i + 1) % 64, "event " + i, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proved_to_continue_every_shorter_one() {
        MerkleTree tree = tree(33);
        for (int to = 1; to <= 33; to++) {
            for (int from = 1; from <= to; from++) {
                List<String> proof = tree.consistency(from, to);
                assertThat(TreeProof.continues(tree.head(from), tree.head(to), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void a_tree_with_another_past_continues_nothing() {
        MerkleTree tree = tree(20);
        List<String> changed = new ArrayList<>(lines(20));
        changed.set(3, "event x");
        MerkleTree other = MerkleTree.of(changed);
        for (int from = 4; from < 20; from++) {
            assertThat(TreeProof.continues(tree.head(from), other.head(), other.consistency(from, 20)))
                    .isFalse();
        }
    }

    @Test
    void proofs_that_are_cut_lengthened_or_no_hashes_prove_nothing() {
        MerkleTree tree = tree(21);
        List<String> proof = tree.consistency(9, 21);
        List<String> longer = new ArrayList<>(proof);
        longer.add(proof.getFirst());
        assertThat(TreeProof.continues(tree.head(9), tree.head(), proof.subList(1, proof.size())))
                .isFalse();
        assertThat(TreeProof.continues(tree.head(9), tree.head(), longer)).isFalse();
        assertThat(TreeProof.continues(tree.head(9), tree.head(), List.of("x"))).isFalse();
        assertThat(TreeProof.continues(tree.head(9), tree.head(), List.of())).isFalse();
        assertThat(TreeProof.includes(tree.head(), 21, "event 20", tree.inclusion(20, 21)))
                .isFalse();
    }

    @Test
    void the_order_of_events_is_in_the_root() {
        assertThat(MerkleTree.of(List.of("a", "b")).head())
                .isNotEqualTo(MerkleTree.of(List.of("b", "a")).head());
    }
}
