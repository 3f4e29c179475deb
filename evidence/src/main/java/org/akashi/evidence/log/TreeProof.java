package org.akashi.evidence.log;

import java.util.HexFormat;
import java.util.List;

/** Checks of proofs by those who do not have the log, step by step as RFC 9162 gives them. */
public final class TreeProof {

    private TreeProof() {}

    /** Whether a line is the one at an index of the log with that head (section 2.1.3.2). */
    public static boolean includes(TreeHead head, int index, String line, List<String> proof) {
        if (index < 0 || index >= head.size() || !wellFormed(proof)) {
            return false;
        }
        long fn = index;
        long sn = head.size() - 1L;
        byte[] r = bytes(MerkleTree.leaf(line));
        for (String step : proof) {
            if (sn == 0) {
                return false;
            }
            byte[] p = bytes(step);
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleTree.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleTree.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hex(r).equals(head.root());
    }

    /** Whether the log of one head is the beginning of the log of the other (section 2.1.4.2). */
    public static boolean continues(TreeHead first, TreeHead second, List<String> proof) {
        if (first.size() < 1 || first.size() > second.size() || !wellFormed(proof)) {
            return false;
        }
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        boolean power = Integer.bitCount(first.size()) == 1;
        if (proof.isEmpty() && !power) {
            return false;
        }
        long fn = first.size() - 1L;
        long sn = second.size() - 1L;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        List<String> steps = power ? proof : proof.subList(1, proof.size());
        byte[] fr = bytes(power ? first.root() : proof.getFirst());
        byte[] sr = fr;
        for (String step : steps) {
            if (sn == 0) {
                return false;
            }
            byte[] c = bytes(step);
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(c, fr);
                sr = MerkleTree.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hex(fr).equals(first.root()) && hex(sr).equals(second.root());
    }

    private static boolean wellFormed(List<String> proof) {
        return proof.stream().allMatch(step -> step.matches("[0-9a-f]{64}"));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
