package org.akashi.evidence.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.akashi.evidence.Sha256;

/**
 * The Merkle tree of a log (RFC 9162, section 2.1): a leaf is hashed behind a byte 0, a node behind a byte 1, and the left half of
 * {@code n} leaves is the largest power of two below {@code n}.
 *
 * <p>Custody logs are short, tens to thousands of events, so proofs are computed from the leaves each time, as the RFC defines them.
 */
public final class MerkleTree {

    private final List<byte[]> leaves = new ArrayList<>();

    /** A tree over the lines of a log. */
    public static MerkleTree of(List<String> lines) {
        MerkleTree tree = new MerkleTree();
        lines.forEach(tree::append);
        return tree;
    }

    /** Appends a line, without its end. */
    public void append(String line) {
        leaves.add(Sha256.of(new byte[] {0}, line.getBytes(StandardCharsets.UTF_8)));
    }

    /** The head of the whole tree. */
    public TreeHead head() {
        return head(leaves.size());
    }

    /**
     * The head when the tree had its first leaves only.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= size <= head().size()}
     */
    public TreeHead head(int size) {
        return new TreeHead(size, HexFormat.of().formatHex(hash(leaves.subList(0, size))));
    }

    /**
     * That a leaf is in the tree of a size (section 2.1.3.1): the hashes from the bottom up that lead to the root.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size <= head().size()}
     */
    public List<String> inclusion(int index, int size) {
        List<String> proof = new ArrayList<>();
        path(Objects.checkIndex(index, size), leaves.subList(0, size), proof);
        return List.copyOf(proof);
    }

    /**
     * That the tree of one size is the beginning of the tree of another (section 2.1.4.1).
     *
     * @throws IndexOutOfBoundsException unless {@code 0 < from <= to <= head().size()}
     */
    public List<String> consistency(int from, int to) {
        Objects.checkFromToIndex(1, from, to);
        List<String> proof = new ArrayList<>();
        subproof(from, leaves.subList(0, to), true, proof);
        return List.copyOf(proof);
    }

    /** The hash of a line as a leaf. */
    public static String leaf(String line) {
        return HexFormat.of().formatHex(Sha256.of(new byte[] {0}, line.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(new byte[] {1}, left, right);
    }

    private static byte[] hash(List<byte[]> some) {
        if (some.isEmpty()) {
            return Sha256.of();
        }
        if (some.size() == 1) {
            return some.getFirst();
        }
        int left = split(some.size());
        return node(hash(some.subList(0, left)), hash(some.subList(left, some.size())));
    }

    private static void path(int index, List<byte[]> some, List<String> proof) {
        if (some.size() == 1) {
            return;
        }
        int left = split(some.size());
        if (index < left) {
            path(index, some.subList(0, left), proof);
            proof.add(hex(some.subList(left, some.size())));
        } else {
            path(index - left, some.subList(left, some.size()), proof);
            proof.add(hex(some.subList(0, left)));
        }
    }

    private static void subproof(int from, List<byte[]> some, boolean known, List<String> proof) {
        if (from == some.size()) {
            if (!known) {
                proof.add(hex(some));
            }
            return;
        }
        int left = split(some.size());
        if (from <= left) {
            subproof(from, some.subList(0, left), known, proof);
            proof.add(hex(some.subList(left, some.size())));
        } else {
            subproof(from - left, some.subList(left, some.size()), false, proof);
            proof.add(hex(some.subList(0, left)));
        }
    }

    private static String hex(List<byte[]> some) {
        return HexFormat.of().formatHex(hash(some));
    }

    /** The largest power of two below a number of leaves beyond one. */
    private static int split(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }
}
