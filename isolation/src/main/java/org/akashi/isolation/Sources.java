package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.sets.SourceIndex;
import org.akashi.isolation.sets.Union;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.SortedAddresses;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Finds senders by their sources: by each address where those are single addresses, one by one where they are ranges. */
final class Sources {

    /** An address as a source: of one member of a span, or of all of them. */
    private record Point(IpAddress address, int member, Span span) {}

    private static final int ALL = -1;

    /** Single addresses of a span without a class that are looked up one by one. */
    private static final int FEW = 4;

    /** As many points are looked up at once, or as many blocks of them, or as many blocks of those. */
    private static final int BLOCK = 32;

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Roster roster;
    private final List<Span> spans = new ArrayList<>();
    /** Spans of ranges of which some members may have a part only. */
    private final List<Span> parted = new ArrayList<>();

    /** Spans of ranges that all members have. */
    private final List<Span> ranged = new ArrayList<>();

    private final List<Point> points = new ArrayList<>();
    private @Nullable SortedAddresses sorted;
    /** All members of a block's points, by height and number of the block; empty until one is asked for. */
    private final List<Map<Integer, RoaringBitmap>> blocks = new ArrayList<>();

    private @Nullable SourceIndex wide;

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
        forget();
        blocks.clear();
        wide = null;
    }

    /** Lets go of what was found; it is found again if somebody asks. */
    void forget() {
        known.clear();
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
        for (Span span : parted) {
            take(span, sources, parts);
        }
        if (!ranged.isEmpty()) {
            parts.addAll(wide().having(sources));
        }
        sorted().in(sources, (first, end) -> select(first, end, parts, single));
        RoaringBitmap found = Union.of(parts);
        return found.isEmpty() ? NOBODY : roster.kept().of(found);
    }

    private SourceIndex wide() {
        SourceIndex made = wide == null
                ? new SourceIndex(ranged.stream()
                        .map(s -> new SourceIndex.User(s.source(), s.members()))
                        .toList())
                : wide;
        wide = made;
        return made;
    }

    /** Those of the points from one to before another: of whole blocks where they fit, as high as they fit. */
    private void select(int first, int end, List<RoaringBitmap> parts, RoaringBitmap single) {
        int at = first;
        while (at < end) {
            int height = 0;
            int size = 1;
            while (at % (size * BLOCK) == 0 && at + size * BLOCK <= end) {
                size *= BLOCK;
                height++;
            }
            if (height == 0) {
                gather(points.get(at), parts, single);
            } else {
                parts.add(block(height, at / size));
            }
            at += size;
        }
    }

    private static void gather(Point point, List<RoaringBitmap> parts, RoaringBitmap single) {
        if (point.member() == ALL) {
            parts.add(point.span().members());
        } else {
            single.add(point.member());
        }
    }

    private RoaringBitmap block(int height, int number) {
        while (blocks.size() <= height) {
            blocks.add(new HashMap<>());
        }
        RoaringBitmap known = blocks.get(height).get(number);
        if (known != null) {
            return known;
        }
        List<RoaringBitmap> parts = new ArrayList<>();
        RoaringBitmap single = new RoaringBitmap();
        parts.add(single);
        for (int i = number * BLOCK; i < (number + 1) * BLOCK; i++) {
            if (height == 1) {
                gather(points.get(i), parts, single);
            } else {
                parts.add(block(height - 1, i));
            }
        }
        RoaringBitmap made = Union.of(parts);
        blocks.get(height).put(number, made);
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
        return span.source().ranges().size() <= FEW && span.source().isPoints();
    }

    private void index() {
        if (indexed == spans.size()) {
            return;
        }
        for (Span span : spans.subList(indexed, spans.size())) {
            if (span.from().isPresent() && roster.count(span.from().get()) > 1) {
                ofClass(span, span.from().get());
            } else if (span.source().isPoints()) {
                span.source().ranges().forEach(r -> points.add(new Point(r.first(), ALL, span)));
            } else {
                ranged.add(span);
            }
        }
        indexed = spans.size();
        points.sort(Comparator.comparing(Point::address));
        sorted = null;
    }

    private SortedAddresses sorted() {
        SortedAddresses made = sorted == null
                ? new SortedAddresses(points.stream().map(Point::address).toList())
                : sorted;
        sorted = made;
        return made;
    }

    private void ofClass(Span span, Endpoint from) {
        IpAddress lowest = IpAddress.lowest(span.source().family());
        if (span.source().contains(lowest)) {
            parted.add(span);
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
}
