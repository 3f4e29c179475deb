package org.akashi.criteria.revision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * How much of one passage is in another. A passage is the set of its short runs of letters and digits (two and four characters in
 * Japanese, one and two words in English), each weighing the more the fewer passages have it: what every item says tells nothing about
 * which is which.
 */
final class Likeness {

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private double[] weights = new double[0];
    private double[] wholes = new double[0];

    /** Takes a passage in and gives its place. */
    int add(Passage passage) {
        TreeSet<Integer> set = new TreeSet<>();
        String ja = plain(passage.ja());
        for (int i = 0; i + 2 <= ja.length(); i++) {
            set.add(id(ja.substring(i, i + 2)));
            if (i + 4 <= ja.length()) {
                set.add(id(ja.substring(i, i + 4)));
            }
        }
        String last = "";
        for (String word :
                Normalizer.normalize(passage.en(), Normalizer.Form.NFKC).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                String lower = word.toLowerCase(Locale.ROOT);
                set.add(id(" " + lower));
                set.add(id(last + " " + lower));
                last = lower;
            }
        }
        sets.add(set.stream().mapToInt(Integer::intValue).toArray());
        return sets.size() - 1;
    }

    private int id(String run) {
        return ids.computeIfAbsent(run, r -> ids.size());
    }

    private static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Weighs all runs; to be called once, when every passage is in. */
    void weigh() {
        int[] count = new int[ids.size()];
        for (int[] set : sets) {
            for (int run : set) {
                count[run]++;
            }
        }
        weights = new double[count.length];
        Arrays.setAll(weights, run -> Math.log(1 + (double) sets.size() / count[run]));
        wholes = sets.stream()
                .mapToDouble(set ->
                        Arrays.stream(set).mapToDouble(run -> weights[run]).sum())
                .toArray();
    }

    private double weight(int passage) {
        return wholes[passage];
    }

    private double common(int[] one, int[] other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                sum += weights[one[i]];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The coefficient of Dice, weighed: from 0, nothing in common, to 1, equal. */
    double between(int one, int other) {
        double both = weight(one) + weight(other);
        return both == 0 ? 0 : 2 * common(sets.get(one), sets.get(other)) / both;
    }

    /** How much of the first is in the second, from 0 to 1. */
    double within(int part, int whole) {
        double weight = weight(part);
        return weight == 0 ? 0 : common(sets.get(part), sets.get(whole)) / weight;
    }

    /** How much of a passage is in any of some others, from 0 to 1. */
    double covered(int whole, List<Integer> parts) {
        TreeSet<Integer> all = new TreeSet<>();
        parts.forEach(part -> Arrays.stream(sets.get(part)).forEach(all::add));
        double weight = weight(whole);
        int[] union = all.stream().mapToInt(Integer::intValue).toArray();
        return weight == 0 ? 0 : common(sets.get(whole), union) / weight;
    }
}
