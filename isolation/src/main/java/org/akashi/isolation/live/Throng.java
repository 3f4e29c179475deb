package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The senders onto a junction whose packets differ in their sources only, and in what a sending router keeps for itself. */
final class Throng {

    /**
     * What they have in common.
     *
     * @param destination as it is for most sending routers, see {@link Door#usual}; every address, where all goes to one next hop
     */
    record Sort(
            Coming.Kind kind,
            @Nullable IpAddress nextHop,
            AddressSet destination,
            IntRanges protocols,
            IntRanges sourcePorts,
            IntRanges destinationPorts,
            boolean certain) {

        static Sort of(Coming coming, Place at) {
            TrafficMatch box = coming.box();
            AddressSet usual = box.destination();
            if (coming.nextHop() != null) {
                usual = AddressSet.all(box.family());
            } else if (coming.kind() == Coming.Kind.ROUTED) {
                usual = at.door(coming.out())
                        .map(d -> d.usual(box.destination()))
                        .orElse(box.destination());
            }
            return new Sort(
                    coming.kind(),
                    coming.nextHop(),
                    usual,
                    box.protocols(),
                    box.sourcePorts(),
                    box.destinationPorts(),
                    coming.certain());
        }

        boolean sharesTraffic(TrafficMatch box) {
            return destination.family() == box.family()
                    && protocols.overlaps(box.protocols())
                    && destinationPorts.overlaps(box.destinationPorts())
                    && sourcePorts.overlaps(box.sourcePorts());
        }
    }

    /** As many ranges of common destinations are kept. */
    private static final int MANY = 64;

    private final Sort sort;
    private final Map<Integer, List<Coming>> comings = new HashMap<>();
    private final RoaringBitmap all = new RoaringBitmap();
    private final TreeMap<IpAddress, RoaringBitmap> bySource = new TreeMap<>();
    private final RoaringBitmap wide = new RoaringBitmap();
    private final Map<String, RoaringBitmap> byOut = new HashMap<>();
    /** Destinations that all of them send to; some of those. */
    private AddressSet common;
    /** Sources that all of them with ranges of sources use; some of those. */
    private AddressSet commonSource;

    Throng(Sort sort) {
        this.sort = sort;
        this.common = AddressSet.all(sort.destination().family());
        this.commonSource = common;
    }

    Sort sort() {
        return sort;
    }

    boolean isEmpty() {
        return comings.isEmpty();
    }

    /** Everybody in it; not to be changed. */
    RoaringBitmap all() {
        return all;
    }

    void add(int number, Coming coming) {
        comings.computeIfAbsent(number, n -> new ArrayList<>(1)).add(coming);
        all.add(number);
        if (sort.nextHop() != null && !coming.box().destination().containsAll(common)) {
            common = largest(common.intersect(coming.box().destination()));
        }
        AddressSet source = coming.box().source();
        if (Place.isFew(source)) {
            Place.points(source)
                    .forEach(a -> bySource.computeIfAbsent(a, s -> new RoaringBitmap())
                            .add(number));
        } else {
            wide.add(number);
            if (!source.containsAll(commonSource)) {
                commonSource = largest(commonSource.intersect(source));
            }
        }
        if (coming.out() != null) {
            byOut.computeIfAbsent(coming.out(), o -> new RoaringBitmap()).add(number);
        }
    }

    /** Not more of a set than a few large ranges. */
    private static AddressSet largest(AddressSet set) {
        return set.ranges().size() <= MANY
                ? set
                : AddressSet.union(
                        set.family(),
                        set.ranges().stream()
                                .sorted(Comparator.comparing((AddressSet.Range r) ->
                                                r.last().high() - r.first().high())
                                        .thenComparing(
                                                r -> r.last().low() - r.first().low())
                                        .reversed())
                                .limit(MANY / 4)
                                .toList());
    }

    /** Takes out everything of a sender. */
    void remove(int number) {
        List<Coming> own = comings.remove(number);
        if (own == null) {
            return;
        }
        all.remove(number);
        wide.remove(number);
        for (Coming coming : own) {
            AddressSet source = coming.box().source();
            if (Place.isFew(source)) {
                for (IpAddress address : Place.points(source)) {
                    drop(bySource, address, number);
                }
            }
            if (coming.out() != null) {
                drop(byOut, coming.out(), number);
            }
        }
    }

    private static <K> void drop(Map<K, RoaringBitmap> map, K key, int number) {
        RoaringBitmap known = map.get(key);
        if (known != null) {
            known.remove(number);
            if (known.isEmpty()) {
                map.remove(key);
            }
        }
    }

    List<Coming> of(int number) {
        return comings.getOrDefault(number, List.of());
    }

    /** Those who come by a router interface; not to be changed. */
    RoaringBitmap by(String out) {
        return byOut.getOrDefault(out, NOBODY);
    }

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    /** Adds those whose packets go a way off the junction, but for some nobody asks for. */
    void into(Place at, Taking taking, RoaringBitmap unasked, RoaringBitmap found) {
        TrafficMatch box = taking.box();
        boolean group = sort.kind() == Coming.Kind.GROUP;
        if (group != taking.group()
                || !sort.sharesTraffic(box)
                || !sort.destination().overlaps(box.destination())) {
            return;
        }
        if (sort.kind() != Coming.Kind.ROUTED) {
            having(box.source(), unasked, found);
            return;
        }
        IpAddress nextHop = sort.nextHop();
        if (nextHop == null) {
            onLink(at, taking, unasked, found);
        } else {
            to(nextHop, at, taking, unasked, found);
        }
    }

    private void to(IpAddress nextHop, Place at, Taking taking, RoaringBitmap unasked, RoaringBitmap found) {
        boolean speaks = at.speaksFor(taking, nextHop);
        if (!speaks && !taking.claims().contains(nextHop)) {
            return;
        }
        if (!common.overlaps(taking.box().destination())) {
            RoaringBitmap some = new RoaringBitmap();
            having(taking.box().source(), unasked, some);
            some.andNot(found);
            closely(some, at, taking, found);
        } else if (speaks) {
            apart(at, taking, List.of(), true, unasked, found);
        } else {
            apart(at, taking, at.answering(nextHop), at.holders(nextHop) == 0, unasked, found);
        }
    }

    private void onLink(Place at, Taking taking, RoaringBitmap unasked, RoaringBitmap found) {
        AddressSet both = sort.destination().intersect(taking.box().destination());
        AddressSet right = both.intersect(taking.answers());
        AddressSet claimed = both.intersect(taking.claims());
        boolean open = !claimed.isEmpty() && at.hasUnspoken(claimed);
        if (right.isEmpty() && claimed.isEmpty()) {
            return;
        }
        if (open) {
            // Addresses nobody speaks for are no router's own.
            having(taking.box().source(), unasked, found);
            return;
        }
        List<Door> special = new ArrayList<>();
        for (IpAddress address : Place.points(right.union(claimed.isEmpty() ? right : claimed))) {
            special.addAll(at.answering(address));
        }
        apart(at, taking, special, !right.isEmpty(), unasked, found);
    }

    /**
     * @param special interfaces whose packets are looked at one by one, besides the one the way leads by
     * @param others whether those of all others go this way
     */
    private void apart(
            Place at, Taking taking, List<Door> special, boolean others, RoaringBitmap unasked, RoaringBitmap found) {
        RoaringBitmap closely = new RoaringBitmap();
        special.forEach(d -> closely.or(by(d.id())));
        if (taking.gate() != null) {
            closely.or(by(taking.gate()));
        }
        closely.andNot(unasked);
        closely.andNot(found);
        if (others) {
            RoaringBitmap some = new RoaringBitmap();
            having(taking.box().source(), unasked, some);
            some.andNot(closely);
            found.or(some);
        }
        closely(closely, at, taking, found);
    }

    private void closely(RoaringBitmap some, Place at, Taking taking, RoaringBitmap found) {
        some.forEach((int number) -> {
            for (Coming coming : of(number)) {
                if (!at.destinations(coming, taking).isEmpty()) {
                    found.add(number);
                    return;
                }
            }
        });
    }

    private void having(AddressSet sources, RoaringBitmap unasked, RoaringBitmap found) {
        if (sources.isAll()) {
            found.or(RoaringBitmap.andNot(all, unasked));
            return;
        }
        RoaringBitmap asked = RoaringBitmap.andNot(all, unasked);
        asked.andNot(found);
        boolean most = isMost(sources);
        RoaringBitmap listed = listed(most ? AddressSet.all(sources.family()).minus(sources) : sources);
        boolean ranges = commonSource.overlaps(sources);
        if (ranges) {
            found.or(RoaringBitmap.and(wide, asked));
            asked.andNot(wide);
        }
        RoaringBitmap closely = most ? RoaringBitmap.or(listed, wide) : wide.clone();
        closely.and(asked);
        if (most) {
            asked.andNot(closely);
        } else {
            asked.and(listed);
        }
        found.or(asked);
        closely.forEach((int number) -> {
            if (of(number).stream().anyMatch(c -> c.box().source().overlaps(sources))) {
                found.add(number);
            }
        });
    }

    /** Those with one of their single sources in a set. */
    private RoaringBitmap listed(AddressSet sources) {
        RoaringBitmap some = new RoaringBitmap();
        for (AddressSet.Range range : sources.ranges()) {
            if (range.first().equals(range.last())) {
                Optional.ofNullable(bySource.get(range.first())).ifPresent(some::or);
            } else {
                bySource.subMap(range.first(), true, range.last(), true)
                        .values()
                        .forEach(some::or);
            }
        }
        return some;
    }

    /** Whether a set holds more addresses than it leaves out, about. */
    private static boolean isMost(AddressSet set) {
        boolean v4 = set.family() == Family.V4;
        double size = 0;
        for (AddressSet.Range range : set.ranges()) {
            size += v4
                    ? range.last().low() - range.first().low()
                    : 2.0 * ((range.last().high() >>> 1) - (range.first().high() >>> 1));
        }
        return size > (v4 ? 0x1p31 : 0x1p63);
    }
}
