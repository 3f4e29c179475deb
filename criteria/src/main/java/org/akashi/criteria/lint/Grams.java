package org.akashi.criteria.lint;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the multiset of its short runs of characters, so that likeness can be measured without knowing where words end. Two
 * characters for Japanese, three for English. Letters and digits count, in lower case and normal form NFKC; everything else does
 * not.
 *
 * <p>Likeness of two texts is the coefficient of Dice: twice the runs in common over all runs of both; 1 for equal texts. It does
 * not see the order of clauses, so a statement with its halves swapped still counts as the same.
 */
final class Grams {

    private static final int WORDS = 16;

    private final long[] sorted;

    /** A bit for each run, by hash: what has a bit of its own here is missing there. */
    private final long[] bits = new long[WORDS];

    private Grams(long[] sorted) {
        this.sorted = sorted;
        for (long gram : sorted) {
            int hash = (int) ((gram * 0x9E3779B97F4A7C15L) >>> 54);
            bits[hash >>> 6] |= 1L << (hash & 63);
        }
    }

    static Grams of(String text, int length) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] kept = new char[plain.length()];
        int count = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept[count++] = Character.toLowerCase(c);
            }
        }
        int runs = Math.max(0, count - length + 1);
        long[] grams = new long[runs];
        for (int i = 0; i < runs; i++) {
            long gram = 0;
            for (int j = 0; j < length; j++) {
                gram = gram << 16 | kept[i + j];
            }
            grams[i] = gram;
        }
        Arrays.sort(grams);
        return new Grams(grams);
    }

    /** The runs, sorted; each is a number of at most 48 bits. */
    long[] grams() {
        return sorted;
    }

    /** At least so many runs are here and not in the other text. */
    private int alone(Grams other) {
        int alone = 0;
        for (int i = 0; i < WORDS; i++) {
            alone += Long.bitCount(bits[i] & ~other.bits[i]);
        }
        return alone;
    }

    /** The likeness, or anything not above the bound if it is not above it. */
    double likeness(Grams other, double bound) {
        int all = sorted.length + other.sorted.length;
        if (all == 0 || 2.0 * Math.min(sorted.length, other.sorted.length) / all <= bound) {
            return 0;
        }
        int most = Math.min(sorted.length - alone(other), other.sorted.length - other.alone(this));
        if (2.0 * most / all <= bound) {
            return 0;
        }
        int spare = (int) (all * (1 - bound)) + 1;
        int common = 0;
        int i = 0;
        int j = 0;
        int missed = 0;
        while (i < sorted.length && j < other.sorted.length && missed <= spare) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            if (order == 0) {
                common++;
                i++;
                j++;
            } else {
                missed++;
                if (order < 0) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return 2.0 * common / all;
    }
}
