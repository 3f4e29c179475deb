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

    private final long[] sorted;

    private Grams(long[] sorted) {
        this.sorted = sorted;
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

    int size() {
        return sorted.length;
    }

    /** The likeness, or anything not above the bound if it is not above it. */
    double likeness(Grams other, double bound) {
        int all = sorted.length + other.sorted.length;
        if (all == 0 || 2.0 * Math.min(sorted.length, other.sorted.length) / all <= bound) {
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
