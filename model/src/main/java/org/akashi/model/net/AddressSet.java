package org.akashi.model.net;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An immutable set of addresses of one family, held as sorted intervals.
 *
 * <p>Invariant: intervals are inclusive, ascending, and neither overlap nor touch, so equal sets have equal intervals. All
 * operations take linear time in the number of intervals; both operands are of the same family.
 */
public final class AddressSet {

    /** An inclusive interval of addresses. */
    public record Range(IpAddress first, IpAddress last) {
        public Range {
            if (first.family() != last.family() || first.compareTo(last) > 0) {
                throw new IllegalArgumentException("no range: " + first + " to " + last);
            }
        }

        /** {@code 10.0.0.0/8}, {@code 10.0.0.7} or {@code 10.0.0.1-10.0.0.6}. */
        @Override
        public String toString() {
            if (first.equals(last)) {
                return first.toString();
            }
            for (int length = first.family().bits(); length >= 0; length--) {
                Prefix prefix = Prefix.holding(first, length);
                if (prefix.last().compareTo(last) >= 0) {
                    return prefix.first().equals(first) && prefix.last().equals(last)
                            ? prefix.toString()
                            : first + "-" + last;
                }
            }
            throw new AssertionError("the prefix of length 0 holds every address");
        }
    }

    private static final AddressSet NO_V4 = new AddressSet(Family.V4, new long[0]);
    private static final AddressSet NO_V6 = new AddressSet(Family.V6, new long[0]);
    private static final AddressSet ALL_V4 = everything(Family.V4);
    private static final AddressSet ALL_V6 = everything(Family.V6);

    private final Family family;
    /** The bounds of the intervals, ascending: of each its first and its last address, of IPv4 in one word, of IPv6 in two. */
    private final long[] bounds;

    private int hash;

    /**
     * @param bounds of the intervals, ascending, neither overlapping nor touching; nobody changes it any more
     */
    AddressSet(Family family, long[] bounds) {
        this.family = family;
        this.bounds = bounds;
    }

    private static AddressSet everything(Family family) {
        return of(family, IpAddress.lowest(family), IpAddress.highest(family));
    }

    private static AddressSet of(Family family, IpAddress first, IpAddress last) {
        return new AddressSet(
                family,
                family == Family.V4
                        ? new long[] {first.low(), last.low()}
                        : new long[] {first.high(), first.low(), last.high(), last.low()});
    }

    public static AddressSet none(Family family) {
        return family == Family.V4 ? NO_V4 : NO_V6;
    }

    public static AddressSet all(Family family) {
        return family == Family.V4 ? ALL_V4 : ALL_V6;
    }

    public static AddressSet of(IpAddress address) {
        return of(address.family(), address, address);
    }

    public static AddressSet of(Prefix prefix) {
        return of(prefix.family(), prefix.first(), prefix.last());
    }

    /** The union of those prefixes that are of the given family. */
    public static AddressSet of(Family family, Collection<Prefix> prefixes) {
        return union(
                family,
                prefixes.stream()
                        .filter(p -> p.family() == family)
                        .map(p -> new Range(p.first(), p.last()))
                        .toList());
    }

    /** The union of intervals, in any order and overlapping as they may. */
    public static AddressSet union(Family family, Collection<Range> intervals) {
        Intervals merged = new Intervals(family, intervals.size());
        intervals.stream()
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .forEach(r -> merged.join(
                        r.first().high(),
                        r.first().low(),
                        r.last().high(),
                        r.last().low()));
        return merged.set();
    }

    public Family family() {
        return family;
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many intervals it has. */
    public int size() {
        return family == Family.V4 ? bounds.length >> 1 : bounds.length >> 2;
    }

    /** Whether it holds exactly one address. */
    public boolean isSingle() {
        return size() == 1 && isPoint(0);
    }

    private boolean isPoint(int interval) {
        return compareLast(interval, firstHigh(interval), firstLow(interval)) == 0;
    }

    public boolean isAll() {
        return this == all(family) || size() == 1 && Arrays.equals(bounds, all(family).bounds);
    }

    long firstHigh(int interval) {
        return family == Family.V4 ? 0 : bounds[4 * interval];
    }

    long firstLow(int interval) {
        return family == Family.V4 ? bounds[2 * interval] : bounds[4 * interval + 1];
    }

    long lastHigh(int interval) {
        return family == Family.V4 ? 0 : bounds[4 * interval + 2];
    }

    long lastLow(int interval) {
        return family == Family.V4 ? bounds[2 * interval + 1] : bounds[4 * interval + 3];
    }

    private int compareFirst(int interval, long high, long low) {
        return family == Family.V4
                ? Long.compare(bounds[2 * interval], low)
                : Intervals.compare(bounds[4 * interval], bounds[4 * interval + 1], high, low);
    }

    private int compareLast(int interval, long high, long low) {
        return family == Family.V4
                ? Long.compare(bounds[2 * interval + 1], low)
                : Intervals.compare(bounds[4 * interval + 2], bounds[4 * interval + 3], high, low);
    }

    /** The intervals, ascending; a view that cannot be changed, and makes each when it is asked for. */
    public List<Range> ranges() {
        return new AbstractList<>() {
            @Override
            public Range get(int index) {
                return new Range(
                        new IpAddress(family, firstHigh(index), firstLow(index)),
                        new IpAddress(family, lastHigh(index), lastLow(index)));
            }

            @Override
            public int size() {
                return AddressSet.this.size();
            }
        };
    }

    /** Whether every interval is a single address. */
    public boolean isPoints() {
        return IntStream.range(0, size()).allMatch(this::isPoint);
    }

    /** The lowest address; an empty set has none, and asking is an error. */
    public IpAddress first() {
        return new IpAddress(family, firstHigh(0), firstLow(0));
    }

    public boolean contains(IpAddress address) {
        if (address.family() != family) {
            return false;
        }
        int at = firstEndingAt(address.high(), address.low(), 0, size());
        return at < size() && compareFirst(at, address.high(), address.low()) <= 0;
    }

    public AddressSet union(AddressSet other) {
        requireSameFamily(other);
        if (isEmpty() || other.isAll() || this == other) {
            return other;
        }
        if (other.isEmpty() || isAll()) {
            return this;
        }
        Intervals merged = new Intervals(family, size() + other.size());
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            boolean mine =
                    j == other.size() || i < size() && compareFirst(i, other.firstHigh(j), other.firstLow(j)) <= 0;
            AddressSet from = mine ? this : other;
            int at = mine ? i++ : j++;
            merged.join(from.firstHigh(at), from.firstLow(at), from.lastHigh(at), from.lastLow(at));
        }
        return merged.set();
    }

    public AddressSet intersect(AddressSet other) {
        requireSameFamily(other);
        if (isEmpty() || other.isAll() || this == other) {
            return this;
        }
        if (other.isEmpty() || isAll()) {
            return other;
        }
        boolean fewer = size() <= other.size();
        AddressSet few = fewer ? this : other;
        AddressSet many = fewer ? other : this;
        int at = 0;
        int inside = 0; // most often all of them: nothing is copied before an interval is found that is not
        for (; inside < few.size(); inside++) {
            at = many.endingAt(few.firstHigh(inside), few.firstLow(inside), at);
            if (!many.covers(at, few, inside)) {
                break;
            }
        }
        if (inside == few.size()) {
            return few;
        }
        Intervals common = new Intervals(family, few.size());
        common.addFirst(few.bounds, inside);
        for (int a = inside; a < few.size(); a++) {
            at = many.endingAt(few.firstHigh(a), few.firstLow(a), at);
            for (int b = at; b < many.size() && many.compareFirst(b, few.lastHigh(a), few.lastLow(a)) <= 0; b++) {
                common.addCommon(few, a, many, b);
            }
        }
        AddressSet found = common.set();
        return found.equals(many) ? many : found;
    }

    /**
     * The addresses of this set that are not in the other. What of the other lies outside this set's span costs only the search for it.
     */
    public AddressSet minus(AddressSet other) {
        requireSameFamily(other);
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        if (other.isAll() || other.containsAll(this)) {
            return none(family);
        }
        if (!overlaps(other)) {
            return this;
        }
        Intervals left = new Intervals(family, size() + 1);
        int at = other.endingAt(firstHigh(0), firstLow(0), 0);
        for (int i = 0; i < size(); i++) {
            at = other.cut(this, i, at, left);
        }
        return left.set();
    }

    /** Adds what this set leaves of an interval of another; gives the first interval that may matter to the next one. */
    private int cut(AddressSet whole, int interval, int start, Intervals left) {
        long high = whole.firstHigh(interval);
        long low = whole.firstLow(interval);
        long lastHigh = whole.lastHigh(interval);
        long lastLow = whole.lastLow(interval);
        int at = start;
        while (at < size() && compareFirst(at, lastHigh, lastLow) <= 0) {
            if (compareLast(at, high, low) >= 0) {
                if (compareFirst(at, high, low) > 0) {
                    left.addUntil(high, low, firstHigh(at), firstLow(at));
                }
                if (compareLast(at, lastHigh, lastLow) >= 0) {
                    return at;
                }
                low = lastLow(at) + 1;
                high = low == 0 ? lastHigh(at) + 1 : lastHigh(at);
            }
            at++;
        }
        left.add(high, low, lastHigh, lastLow);
        return at;
    }

    /** Whether some address is in both. */
    public boolean overlaps(AddressSet other) {
        if (family != other.family || isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean fewer = size() <= other.size();
        AddressSet few = fewer ? this : other;
        AddressSet many = fewer ? other : this;
        int at = 0;
        for (int i = 0; i < few.size() && at < many.size(); i++) {
            at = many.endingAt(few.firstHigh(i), few.firstLow(i), at);
            if (at < many.size() && many.compareFirst(at, few.lastHigh(i), few.lastLow(i)) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first interval from one on and before another that ends at an address or after it; else that other. */
    private int firstEndingAt(long high, long low, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end) {
            int middle = (begin + end) >>> 1;
            if (compareLast(middle, high, low) < 0) {
                begin = middle + 1;
            } else {
                end = middle;
            }
        }
        return begin;
    }

    /** The same where it is most often near: the distance is doubled until it is passed. */
    int endingAt(long high, long low, int from) {
        int begin = from;
        int step = 1;
        while (begin + step <= size() && compareLast(begin + step - 1, high, low) < 0) {
            begin += step;
            step *= 2;
        }
        return firstEndingAt(high, low, begin, Math.min(size(), begin + step - 1));
    }

    public boolean containsAll(AddressSet other) {
        requireSameFamily(other);
        if (this == other || other.isEmpty()) {
            return true;
        }
        int at = 0;
        for (int i = 0; i < other.size(); i++) {
            at = endingAt(other.firstHigh(i), other.firstLow(i), at);
            if (!covers(at, other, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an interval, if there is one, holds all of another set's. */
    private boolean covers(int interval, AddressSet other, int at) {
        return interval < size()
                && compareFirst(interval, other.firstHigh(at), other.firstLow(at)) <= 0
                && compareLast(interval, other.lastHigh(at), other.lastLow(at)) >= 0;
    }

    private void requireSameFamily(AddressSet other) {
        if (family != other.family) {
            throw new IllegalArgumentException("sets of two families");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof AddressSet set && family == set.family && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * family.ordinal() + Arrays.hashCode(bounds);
            hash = known;
        }
        return known;
    }

    /** {@code any}, {@code none}, or the intervals joined by commas. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        return isAll() ? "any" : ranges().stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
