package org.akashi.oracle.slow;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Chance and numbers for making clouds; equal seeds give equal ones. */
final class Dice {

    private final Random random;
    private int macs;
    private int ids;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A MAC address that nothing has yet. */
    String mac() {
        return String.format(Locale.ROOT, "fa:16:3e:00:00:%02x", ++macs);
    }

    /** An id that nothing has yet. */
    String id(String kind) {
        return kind + "-" + next();
    }

    int next() {
        return ++ids;
    }

    /** How many numbers were given. */
    int given() {
        return ids;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int percent() {
        return random.nextInt(100);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
