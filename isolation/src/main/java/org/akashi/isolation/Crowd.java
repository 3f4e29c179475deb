package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.roaringbitmap.RoaringBitmap;

/** The senders of one {@link Emission} onto one hub. Filled first, asked later. */
final class Crowd {

    /**
     * Senders with the same sources.
     *
     * @param from their class, where the sources are their own addresses; empty where a router gave them all the same
     * @param source as seen on the hub
     * @param sent the sources as they send them
     * @param destination as seen on the hub; the emission's without what the sending router keeps for itself
     * @param over the hubs they came over before, in order
     * @param out the router interface that sends; empty if they stand on the hub
     */
    record Span(
            Optional<Endpoint> from,
            AddressSet source,
            AddressSet sent,
            AddressSet destination,
            Optional<Gate> out,
            RoaringBitmap members,
            List<Transit> over) {}

    private record Interval(IpAddress first, IpAddress last, Span span) {}

    /** Sources in more intervals than this are looked through one by one. */
    private static final int FEW = 4;

    private final Emission emission;
    private final Roster roster;
    private final List<Span> spans = new ArrayList<>();
    private final RoaringBitmap all = new RoaringBitmap();
    private final Map<Gate, RoaringBitmap> byOut = new HashMap<>();
    private final RoaringBitmap routed = new RoaringBitmap();
    private final RoaringBitmap several = new RoaringBitmap();
    private final Map<AddressSet, RoaringBitmap> selected = new HashMap<>();
    private final Map<Integer, List<Span>> byClass = new HashMap<>();
    private final List<Span> broad = new ArrayList<>();
    private final List<Span> free = new ArrayList<>();
    private final List<Span> wide = new ArrayList<>();
    private List<Interval> narrow = new ArrayList<>();
    private boolean indexed;

    Crowd(Emission emission, Roster roster) {
        this.emission = emission;
        this.roster = roster;
    }

    Emission emission() {
        return emission;
    }

    List<Span> spans() {
        return spans;
    }

    /** Everybody in it. */
    RoaringBitmap all() {
        return all;
    }

    void add(Span span) {
        if (span.members().isEmpty()) {
            return;
        }
        spans.add(span);
        int one = roster.endpoint(span.members().first()).index();
        if (roster.endpoint(span.members().last()).index() == one) {
            byClass.computeIfAbsent(one, c -> new ArrayList<>(1)).add(span);
        } else {
            broad.add(span);
        }
        if (span.from().filter(e -> e.uplinked().isEmpty()).isEmpty()) {
            free.add(span);
        }
        all.or(span.members());
        span.out().ifPresent(gate -> {
            RoaringBitmap ways = byOut.computeIfAbsent(gate, g -> new RoaringBitmap());
            RoaringBitmap elsewhere = RoaringBitmap.and(routed, span.members());
            elsewhere.andNot(ways);
            several.or(elsewhere);
            ways.or(span.members());
            routed.or(span.members());
        });
        indexed = false;
        selected.clear();
    }

    /** Those with a source in a set; equal sets give the same object, which nobody may change. */
    RoaringBitmap having(AddressSet sources) {
        if (sources.isAll()) {
            return all;
        }
        RoaringBitmap known = selected.get(sources);
        if (known == null) {
            known = select(sources);
            selected.put(sources, known);
        }
        return known;
    }

    private RoaringBitmap select(AddressSet sources) {
        index();
        RoaringBitmap found = new RoaringBitmap();
        for (Span span : wide) {
            take(span, sources, found);
        }
        for (AddressSet.Range range : sources.ranges()) {
            for (int i = from(range.first()); i < narrow.size(); i++) {
                Interval at = narrow.get(i);
                if (at.first().compareTo(range.last()) > 0) {
                    break;
                }
                take(at.span(), sources, found);
            }
        }
        return found;
    }

    /** Adds those of a span that have a source in a set. */
    void take(Span span, AddressSet sources, RoaringBitmap found) {
        if (!span.source().overlaps(sources)) {
            return;
        }
        if (span.from().isPresent() && span.members().getCardinality() > 1) {
            RoaringBitmap some = roster.having(span.from().get(), span.source().intersect(sources));
            some.and(span.members());
            found.or(some);
        } else {
            found.or(span.members());
        }
    }

    /** Those spans of many sources that hold all sources of another, of the same class or of senders who may use any. */
    List<Span> covering(Span other) {
        List<Span> own = other.from()
                .map(e -> byClass.getOrDefault(e.index(), List.of()))
                .orElse(List.of());
        return Stream.concat(own.stream(), free.stream())
                .filter(s -> !isFewPoints(s) && s.source().containsAll(other.source()))
                .toList();
    }

    /** Intervals that are one address each in order of address; whatever is wider apart. */
    private void index() {
        if (indexed) {
            return;
        }
        wide.clear();
        narrow = new ArrayList<>();
        for (Span span : spans) {
            List<AddressSet.Range> ranges = span.source().ranges();
            if (isFewPoints(span)) {
                ranges.forEach(r -> narrow.add(new Interval(r.first(), r.last(), span)));
            } else {
                wide.add(span);
            }
        }
        narrow.sort(Comparator.comparing(Interval::first));
        indexed = true;
    }

    private static boolean isFewPoints(Span span) {
        List<AddressSet.Range> ranges = span.source().ranges();
        return ranges.size() <= FEW && ranges.stream().allMatch(r -> r.first().equals(r.last()));
    }

    private int from(IpAddress first) {
        int low = 0;
        int high = narrow.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (narrow.get(middle).first().compareTo(first) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The senders a member is told among, where its packets go a certain way. */
    Optional<Span> spanOf(int member, AddressSet sources, AddressSet destinations) {
        List<Span> own = byClass.getOrDefault(roster.endpoint(member).index(), List.of());
        return Stream.concat(own.stream(), broad.stream())
                .filter(s -> s.members().contains(member)
                        && s.source().overlaps(sources)
                        && s.destination().overlaps(destinations))
                .min(Comparator.comparingInt((Span s) -> s.over().size()));
    }

    /** Those who come by a router interface and by no other. */
    RoaringBitmap onlyBy(Gate gate) {
        RoaringBitmap ways = byOut.get(gate);
        return ways == null ? new RoaringBitmap() : RoaringBitmap.andNot(ways, several);
    }

    /** Those who come by several router interfaces. */
    RoaringBitmap several() {
        return several;
    }
}
