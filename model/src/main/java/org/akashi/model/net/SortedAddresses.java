package org.akashi.model.net;

import java.util.List;

/**
 * Addresses of one family in ascending order, each as often as it was given, in which those of a set are found: in time linear in the
 * smaller of both, and logarithmic in the larger.
 */
public final class SortedAddresses {

    /** Gets addresses that follow each other: from the index of one to before that of another. */
    public interface Stretch {
        void of(int first, int end);
    }

    private final long[] high;
    private final long[] low;

    /**
     * @param ascending all of one family
     */
    public SortedAddresses(List<IpAddress> ascending) {
        high = new long[ascending.size()];
        low = new long[ascending.size()];
        for (int i = 0; i < low.length; i++) {
            high[i] = ascending.get(i).high();
            low[i] = ascending.get(i).low();
        }
    }

    public int size() {
        return low.length;
    }

    /** Tells of those that are in a set of the same family, interval by interval. */
    public void in(AddressSet set, Stretch told) {
        int at = 0;
        int interval = 0;
        while (at < low.length) {
            interval = set.endingAt(high[at], low[at], interval);
            if (interval == set.size()) {
                return;
            }
            int first = notBefore(set.firstHigh(interval), set.firstLow(interval), at);
            int end = after(set.lastHigh(interval), set.lastLow(interval), first);
            if (end > first) {
                told.of(first, end);
            }
            at = end;
            interval++;
        }
    }

    /**
     * Tells, interval by interval of a set of the same family, of the last address at its beginning or before it and of all others in it; of
     * what was told before only what is new. The addresses cut all others into pieces then, and those pieces are told that the set meets.
     *
     * @param told gets no piece before the first address
     */
    public void pieces(AddressSet set, Stretch told) {
        int at = 0;
        int before = 0;
        for (int interval = 0; interval < set.size(); interval++) {
            at = after(set.firstHigh(interval), set.firstLow(interval), at);
            int first = Math.max(before, at - 1);
            at = after(set.lastHigh(interval), set.lastLow(interval), at);
            if (at > first) {
                told.of(first, at);
                before = at;
            }
        }
    }

    /** How many are an address or before it. */
    public int upTo(IpAddress address) {
        return after(address.high(), address.low(), 0);
    }

    /** The index of the first that is an address or after it, where it is most often near. */
    private int notBefore(long highest, long lowest, int from) {
        int begin = from;
        int step = 1;
        while (begin + step <= low.length && compare(begin + step - 1, highest, lowest) < 0) {
            begin += step;
            step *= 2;
        }
        int end = Math.min(low.length, begin + step - 1);
        while (begin < end) {
            int middle = (begin + end) >>> 1;
            if (compare(middle, highest, lowest) < 0) {
                begin = middle + 1;
            } else {
                end = middle;
            }
        }
        return begin;
    }

    private int after(long highest, long lowest, int from) {
        return highest == -1 && lowest == -1
                ? low.length
                : notBefore(lowest == -1 ? highest + 1 : highest, lowest + 1, from);
    }

    private int compare(int index, long highest, long lowest) {
        return Intervals.compare(high[index], low[index], highest, lowest);
    }
}
