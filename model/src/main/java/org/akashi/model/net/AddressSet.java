package org.akashi.model.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

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

    private static final AddressSet NO_V4 = new AddressSet(Family.V4, new Range[0]);
    private static final AddressSet NO_V6 = new AddressSet(Family.V6, new Range[0]);
    private static final AddressSet ALL_V4 = everything(Family.V4);
    private static final AddressSet ALL_V6 = everything(Family.V6);

    private final Family family;
    private final Range[] ranges;
    private int hash;

    private AddressSet(Family family, Range[] ranges) {
        this.family = family;
        this.ranges = ranges;
    }

    private static AddressSet everything(Family family) {
        return new AddressSet(family, new Range[] {new Range(IpAddress.lowest(family), IpAddress.highest(family))});
    }

    public static AddressSet none(Family family) {
        return family == Family.V4 ? NO_V4 : NO_V6;
    }

    public static AddressSet all(Family family) {
        return family == Family.V4 ? ALL_V4 : ALL_V6;
    }

    public static AddressSet of(IpAddress address) {
        return new AddressSet(address.family(), new Range[] {new Range(address, address)});
    }

    public static AddressSet of(Prefix prefix) {
        return new AddressSet(prefix.family(), new Range[] {new Range(prefix.first(), prefix.last())});
    }

    /** The union of those prefixes that are of the given family. */
    public static AddressSet of(Family family, Collection<Prefix> prefixes) {
        List<Range> intervals = new ArrayList<>(prefixes.size());
        for (Prefix prefix : prefixes) {
            if (prefix.family() == family) {
                intervals.add(new Range(prefix.first(), prefix.last()));
            }
        }
        return union(family, intervals);
    }

    /** The union of intervals, in any order and overlapping as they may. */
    public static AddressSet union(Family family, Collection<Range> intervals) {
        List<Range> sorted = new ArrayList<>(intervals);
        sorted.sort((a, b) -> a.first().compareTo(b.first()));
        List<Range> merged = new ArrayList<>();
        for (Range next : sorted) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && touches(last, next)) {
                if (next.last().compareTo(last.last()) > 0) {
                    merged.set(merged.size() - 1, new Range(last.first(), next.last()));
                }
            } else {
                merged.add(next);
            }
        }
        return merged.isEmpty() ? none(family) : new AddressSet(family, merged.toArray(Range[]::new));
    }

    private static boolean touches(Range earlier, Range later) {
        return earlier.last().compareTo(later.first()) >= 0
                || earlier.last().next().equals(later.first());
    }

    public Family family() {
        return family;
    }

    public boolean isEmpty() {
        return ranges.length == 0;
    }

    /** Whether it holds exactly one address. */
    public boolean isSingle() {
        return ranges.length == 1 && ranges[0].first().equals(ranges[0].last());
    }

    public boolean isAll() {
        return this == all(family)
                || ranges.length == 1
                        && ranges[0].first().equals(IpAddress.lowest(family))
                        && ranges[0].last().equals(IpAddress.highest(family));
    }

    /** The intervals, ascending; a view that cannot be changed. */
    public List<Range> ranges() {
        return Collections.unmodifiableList(Arrays.asList(ranges));
    }

    /** Whether every interval is a single address. */
    public boolean isPoints() {
        for (Range range : ranges) {
            if (!range.first().equals(range.last())) {
                return false;
            }
        }
        return true;
    }

    /** The lowest address; an empty set has none, and asking is an error. */
    public IpAddress first() {
        return ranges[0].first();
    }

    public boolean contains(IpAddress address) {
        if (address.family() != family) {
            return false;
        }
        int low = 0;
        int high = ranges.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (address.compareTo(ranges[middle].first()) < 0) {
                high = middle - 1;
            } else if (address.compareTo(ranges[middle].last()) > 0) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    public AddressSet union(AddressSet other) {
        requireSameFamily(other);
        if (isEmpty() || other.isAll()) {
            return other;
        }
        if (other.isEmpty() || isAll()) {
            return this;
        }
        List<Range> both = new ArrayList<>(ranges.length + other.ranges.length);
        both.addAll(Arrays.asList(ranges));
        both.addAll(Arrays.asList(other.ranges));
        return union(family, both);
    }

    public AddressSet intersect(AddressSet other) {
        requireSameFamily(other);
        if (isEmpty() || other.isAll() || this == other) {
            return this;
        }
        if (other.isEmpty() || isAll()) {
            return other;
        }
        boolean fewer = ranges.length <= other.ranges.length;
        AddressSet few = fewer ? this : other;
        AddressSet many = fewer ? other : this;
        if (many.containsAll(few)) {
            return few;
        }
        if (few.containsAll(many)) {
            return many;
        }
        List<Range> common = new ArrayList<>(many.ranges.length);
        int at = many.firstEndingAt(few.ranges[0].first(), 0);
        for (Range a : few.ranges) {
            at = many.endingAt(a.first(), at);
            for (int i = at; i < many.ranges.length; i++) {
                Range b = many.ranges[i];
                if (b.first().compareTo(a.last()) > 0) {
                    break;
                }
                common.add(common(a, b));
            }
        }
        return common.isEmpty() ? none(family) : new AddressSet(family, common.toArray(Range[]::new));
    }

    private static Range common(Range a, Range b) {
        boolean later = a.first().compareTo(b.first()) >= 0;
        boolean earlier = a.last().compareTo(b.last()) <= 0;
        if (later && earlier) {
            return a;
        }
        return later || earlier ? new Range(later ? a.first() : b.first(), earlier ? a.last() : b.last()) : b;
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
        List<Range> left = new ArrayList<>();
        int at = other.firstEndingAt(ranges[0].first(), 0);
        for (Range range : ranges) {
            at = other.cut(range, at, left);
        }
        return left.isEmpty() ? none(family) : new AddressSet(family, left.toArray(Range[]::new));
    }

    /** Adds what this set leaves of a range; gives the first interval that may matter to the next range. */
    private int cut(Range range, int start, List<Range> left) {
        IpAddress from = range.first();
        int at = start;
        while (at < ranges.length && ranges[at].first().compareTo(range.last()) <= 0) {
            Range taken = ranges[at];
            if (taken.last().compareTo(from) >= 0) {
                if (from.compareTo(taken.first()) < 0) {
                    left.add(new Range(from, taken.first().previous()));
                }
                if (taken.last().compareTo(range.last()) >= 0) {
                    return at;
                }
                from = taken.last().next();
            }
            at++;
        }
        left.add(new Range(from, range.last()));
        return at;
    }

    /** Whether some address is in both. */
    public boolean overlaps(AddressSet other) {
        if (isAll() || other.isAll()) {
            return !isEmpty() && !other.isEmpty();
        }
        if (other.ranges.length == 1) {
            return holdsPartOf(other.ranges[0]);
        }
        if (ranges.length == 1) {
            return other.holdsPartOf(ranges[0]);
        }
        int i = 0;
        int j = 0;
        while (i < ranges.length && j < other.ranges.length) {
            if (ranges[i].last().compareTo(other.ranges[j].first()) < 0) {
                i++;
            } else if (other.ranges[j].last().compareTo(ranges[i].first()) < 0) {
                j++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean holdsPartOf(Range wanted) {
        int at = firstEndingAt(wanted.first(), 0);
        return at < ranges.length && ranges[at].first().compareTo(wanted.last()) <= 0;
    }

    /** Index of the first interval from one on that ends at an address or after it. */
    private int firstEndingAt(IpAddress address, int from) {
        int low = from;
        int high = ranges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges[middle].last().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same where it is most often near: the distance is doubled until it is passed. */
    private int endingAt(IpAddress address, int from) {
        int low = from;
        int step = 1;
        while (low + step <= ranges.length && ranges[low + step - 1].last().compareTo(address) < 0) {
            low += step;
            step *= 2;
        }
        return firstEndingAt(address, low);
    }

    public boolean containsAll(AddressSet other) {
        requireSameFamily(other);
        if (this == other || other.isEmpty()) {
            return true;
        }
        int at = 0;
        for (Range range : other.ranges) {
            at = endingAt(range.first(), at);
            if (at == ranges.length
                    || ranges[at].first().compareTo(range.first()) > 0
                    || ranges[at].last().compareTo(range.last()) < 0) {
                return false;
            }
        }
        return true;
    }

    private void requireSameFamily(AddressSet other) {
        if (family != other.family) {
            throw new IllegalArgumentException("sets of two families");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet set && family == set.family && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * family.ordinal() + Arrays.hashCode(ranges);
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
        return isAll()
                ? "any"
                : String.join(",", Arrays.stream(ranges).map(Range::toString).toList());
    }
}
