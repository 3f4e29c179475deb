package org.akashi.criteria.lint;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs of texts that are more alike than a bound, without looking at every pair.
 *
 * <p>Two texts of which the coefficient of Dice is above b have more than b/(2-b) of the runs of each in common. So if the runs of
 * each are put in one order, the same for all, they share one among the first n - ⌈n·b/(2-b)⌉ + 1 of its n runs; rare runs come first
 * in that order, and few texts share them (prefix filtering: Chaudhuri, Ganti, Kaushik, ICDE 2006). What shares one is compared in
 * full.
 */
final class AlikePairs {

    private static final int BUCKETS = 1 << 16;

    /** Takes a pair of texts by their places in the list, the first before the second. */
    @FunctionalInterface
    interface Pair {
        void found(int first, int second, double likeness);
    }

    private final List<Grams> texts;
    private final double bound;
    private final int[] frequency = new int[BUCKETS];

    private AlikePairs(List<Grams> texts, double bound) {
        this.texts = texts;
        this.bound = bound;
        for (Grams text : texts) {
            for (long gram : text.grams()) {
                frequency[bucket(gram)]++;
            }
        }
    }

    static void find(List<Grams> texts, double bound, Pair pair) {
        new AlikePairs(texts, bound).search(pair);
    }

    private void search(Pair pair) {
        int[] heads = new int[BUCKETS];
        Arrays.fill(heads, -1);
        int[] next = new int[1 << 10];
        int[] holder = new int[1 << 10];
        int links = 0;
        int[] seenBy = new int[texts.size()];
        Arrays.fill(seenBy, -1);
        for (int second = 0; second < texts.size(); second++) {
            long[] first = prefix(texts.get(second));
            for (long gram : first) {
                for (int link = heads[bucket(gram)]; link >= 0; link = next[link]) {
                    if (seenBy[holder[link]] != second) {
                        seenBy[holder[link]] = second;
                        double likeness = texts.get(holder[link]).likeness(texts.get(second), bound);
                        if (likeness > bound) {
                            pair.found(holder[link], second, likeness);
                        }
                    }
                }
            }
            for (long gram : first) {
                if (links == next.length) {
                    next = Arrays.copyOf(next, 2 * links);
                    holder = Arrays.copyOf(holder, 2 * links);
                }
                next[links] = heads[bucket(gram)];
                holder[links] = second;
                heads[bucket(gram)] = links++;
            }
        }
    }

    /** The rarest runs of a text, as many as it must share one of with whatever is as like it. */
    private long[] prefix(Grams text) {
        long[] grams = text.grams().clone();
        for (int i = 0; i < grams.length; i++) {
            grams[i] |= (long) Math.min(frequency[bucket(grams[i])], Short.MAX_VALUE) << 48;
        }
        Arrays.sort(grams);
        int common = (int) Math.ceil(grams.length * bound / (2 - bound) - 1e-9);
        long[] prefix = Arrays.copyOf(grams, grams.length == 0 ? 0 : grams.length - common + 1);
        for (int i = 0; i < prefix.length; i++) {
            prefix[i] &= (1L << 48) - 1;
        }
        return prefix;
    }

    private static int bucket(long gram) {
        return (int) ((gram * 0x9E3779B97F4A7C15L) >>> 48);
    }
}
