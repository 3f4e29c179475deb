package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** Finds senders by their sources: by each address where those are single addresses, one by one where they are ranges. */
final class Sources {

    /** An address as a source: of one member of a span, or of all of them. */
    private record Point(IpAddress address, int member, Span span) {}

    private static final int ALL = -1;

    /** Single addresses of a span without a class that are looked up one by one. */
    private static final int FEW = 4;

    /** As many points are looked up at once. */
    private static final int BLOCK = 64;

    private static final @Nullable RoaringBitmap[] NO_BLOCKS = new @Nullable RoaringBitmap[0];

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Roster roster;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> wide = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    /** All members of as many points each; empty until one is asked for. */
    private @Nullable RoaringBitmap[] blocks = NO_BLOCKS;

    private final Map<AddressSet, RoaringBitmap> known = new HashMap<>();
    private int indexed;

    Sources(Roster roster) {
        this.roster = roster;
    }

    void add(Span span) {
        spans.add(span);
        changed();
    }

    /** Says that a span has more members than before. */
    void changed() {
        known.clear();
        blocks = NO_BLOCKS;
    }

    /** The senders with a source in a set; not to be changed. */
    RoaringBitmap having(AddressSet sources) {
        if (sources.isEmpty() || spans.isEmpty()) {
            return NOBODY;
        }
        return known.computeIfAbsent(sources, this::select);
    }

    private RoaringBitmap select(AddressSet sources) {
        index();
        List<RoaringBitmap> parts = new ArrayList<>();
        RoaringBitmap single = new RoaringBitmap();
        parts.add(single);
        for (Span span : wide) {
            take(span, sources, parts);
        }
        for (AddressSet.Range range : sources.ranges()) {
            select(from(range.first()), after(range.last()), parts, single);
        }
        RoaringBitmap found = FastAggregation.or(parts.iterator());
        return found.isEmpty() ? NOBODY : found;
    }

    /** Those of the points from one to before another: of whole blocks where they fit. */
    private void select(int first, int end, List<RoaringBitmap> parts, RoaringBitmap single) {
        int at = first;
        while (at < end) {
            if (at % BLOCK == 0 && at + BLOCK <= end) {
                parts.add(block(at / BLOCK));
                at += BLOCK;
                continue;
            }
            gather(points.get(at++), parts, single);
        }
    }

    private static void gather(Point point, List<RoaringBitmap> parts, RoaringBitmap single) {
        if (point.member() == ALL) {
            parts.add(point.span().members());
        } else {
            single.add(point.member());
        }
    }

    private RoaringBitmap block(int number) {
        if (blocks.length == 0) {
            blocks = new @Nullable RoaringBitmap[points.size() / BLOCK];
        }
        RoaringBitmap made = blocks[number];
        if (made == null) {
            List<RoaringBitmap> parts = new ArrayList<>();
            RoaringBitmap single = new RoaringBitmap();
            parts.add(single);
            points.subList(number * BLOCK, (number + 1) * BLOCK).forEach(point -> gather(point, parts, single));
            made = FastAggregation.or(parts.iterator());
            blocks[number] = made;
        }
        return made;
    }

    /** Those of a span that have a source in a set. */
    RoaringBitmap of(Span span, AddressSet sources) {
        List<RoaringBitmap> found = new ArrayList<>(1);
        take(span, sources, found);
        return found.isEmpty() ? NOBODY : found.getFirst().clone();
    }

    /** Adds those of a span that have a source in a set. */
    private void take(Span span, AddressSet sources, List<RoaringBitmap> found) {
        if (!span.source().overlaps(sources)) {
            return;
        }
        if (span.from().isPresent() && span.members().getCardinality() > 1) {
            RoaringBitmap some = roster.having(span.from().get(), span.source().intersect(sources));
            found.add(RoaringBitmap.and(some, span.members()));
        } else {
            found.add(span.members());
        }
    }

    static boolean isFewPoints(Span span) {
        return span.source().ranges().size() <= FEW && isPoints(span);
    }

    private static boolean isPoints(Span span) {
        for (AddressSet.Range range : span.source().ranges()) {
            if (!range.first().equals(range.last())) {
                return false;
            }
        }
        return true;
    }

    private void index() {
        if (indexed == spans.size()) {
            return;
        }
        for (Span span : spans.subList(indexed, spans.size())) {
            if (span.from().isPresent() && roster.count(span.from().get()) > 1) {
                ofClass(span, span.from().get());
            } else if (isPoints(span)) {
                span.source().ranges().forEach(r -> points.add(new Point(r.first(), ALL, span)));
            } else {
                wide.add(span);
            }
        }
        indexed = spans.size();
        points.sort(Comparator.comparing(Point::address));
    }

    private void ofClass(Span span, Endpoint from) {
        IpAddress lowest = IpAddress.lowest(span.source().family());
        if (span.source().contains(lowest)) {
            wide.add(span);
            return;
        }
        span.members().forEach((int member) -> {
            for (IpAddress address : roster.addresses(member, span.source().family())) {
                if (span.source().contains(address)) {
                    points.add(new Point(address, member, span));
                }
            }
        });
    }

    /** The index of the first point after an address. */
    private int after(IpAddress last) {
        return last.equals(IpAddress.highest(last.family())) ? points.size() : from(last.next());
    }

    /** The index of the first point at an address or after it. */
    private int from(IpAddress first) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).address().compareTo(first) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
