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
import org.roaringbitmap.RoaringBitmap;

/** Finds senders by their sources: by each address where those are single addresses, one by one where they are ranges. */
final class Sources {

    /** An address as a source: of one member of a span, or of all of them. */
    private record Point(IpAddress address, int member, Span span) {}

    private static final int ALL = -1;

    /** Single addresses of a span without a class that are looked up one by one. */
    private static final int FEW = 4;

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Roster roster;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> wide = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
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
        RoaringBitmap found = new RoaringBitmap();
        for (Span span : wide) {
            take(span, sources, found);
        }
        for (AddressSet.Range range : sources.ranges()) {
            for (int i = from(range.first()); i < points.size(); i++) {
                Point at = points.get(i);
                if (at.address().compareTo(range.last()) > 0) {
                    break;
                }
                if (at.member() == ALL) {
                    found.or(at.span().members());
                } else {
                    found.add(at.member());
                }
            }
        }
        return found.isEmpty() ? NOBODY : found;
    }

    /** Adds those of a span that have a source in a set. */
    void take(Span span, AddressSet sources, RoaringBitmap found) {
        if (!span.source().overlaps(sources)) {
            return;
        }
        if (span.from().isPresent() && span.members().getCardinality() > 1) {
            RoaringBitmap some = roster.having(span.from().get(), span.source().intersect(sources));
            found.or(RoaringBitmap.and(some, span.members()));
        } else {
            found.or(span.members());
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
