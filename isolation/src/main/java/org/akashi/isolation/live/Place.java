package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.jspecify.annotations.Nullable;

/** A wire: the router interfaces on it, and who speaks for its addresses. */
final class Place {

    /** Sets of more ranges than this are not looked at address by address. */
    private static final int FEW = 8;

    private final String id;
    private final Map<String, Door> doors = new TreeMap<>();
    private final Map<IpAddress, Integer> holders = new HashMap<>();
    private final Map<IpAddress, List<Door>> answering = new HashMap<>();
    private final @Nullable AddressSet[] spoken = new AddressSet[Family.values().length];

    Place(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Map<String, Door> doors() {
        return doors;
    }

    boolean isEmpty() {
        return doors.isEmpty() && holders.isEmpty();
    }

    Optional<Door> door(@Nullable String gate) {
        return gate == null ? Optional.empty() : Optional.ofNullable(doors.get(gate));
    }

    /** The router interfaces that answer for an address. */
    List<Door> answering(IpAddress address) {
        return answering.getOrDefault(address, List.of());
    }

    void add(Door door) {
        doors.put(door.id(), door);
        for (AddressSet set : door.answered()) {
            for (IpAddress address : points(set)) {
                hold(address, 1);
                answering.computeIfAbsent(address, a -> new ArrayList<>(1)).add(door);
            }
        }
    }

    void remove(Door door) {
        doors.remove(door.id());
        for (AddressSet set : door.answered()) {
            for (IpAddress address : points(set)) {
                hold(address, -1);
                List<Door> known = answering.getOrDefault(address, List.of());
                known.remove(door);
                if (known.isEmpty()) {
                    answering.remove(address);
                }
            }
        }
    }

    /** Counts who speaks for an address. */
    void hold(IpAddress address, int more) {
        holders.merge(address, more, Integer::sum);
        holders.remove(address, 0);
        spoken[address.family().ordinal()] = null;
    }

    int holders(IpAddress address) {
        return holders.getOrDefault(address, 0);
    }

    private AddressSet spoken(Family family) {
        AddressSet known = spoken[family.ordinal()];
        if (known == null) {
            known = AddressSet.of(
                    family,
                    holders.keySet().stream()
                            .filter(a -> a.family() == family)
                            .map(Prefix::host)
                            .toList());
            spoken[family.ordinal()] = known;
        }
        return known;
    }

    /** Whether anybody but the sending interface speaks for an address. */
    private boolean isHanded(IpAddress address, @Nullable String out) {
        int others = holders(address);
        return others > 1
                || others == 1 && door(out).filter(d -> d.answers(address)).isEmpty();
    }

    /** The addresses of a set for which nobody but the sending interface speaks. */
    AddressSet unhanded(AddressSet set, @Nullable String out) {
        if (isFew(set)) {
            return unhandedPoints(set, out);
        }
        AddressSet own = door(out).map(d -> d.answered(set.family())).orElse(AddressSet.none(set.family()));
        return set.minus(spoken(set.family())).union(unhandedPoints(own.intersect(set), out));
    }

    private AddressSet unhandedPoints(AddressSet points, @Nullable String out) {
        return AddressSet.of(
                points.family(),
                points(points).stream()
                        .filter(a -> !isHanded(a, out))
                        .map(Prefix::host)
                        .toList());
    }

    /** Addresses of a set for which nobody at all speaks. */
    boolean hasUnspoken(AddressSet set) {
        return isFew(set)
                ? points(set).stream().anyMatch(a -> holders(a) == 0)
                : !spoken(set.family()).containsAll(set);
    }

    /**
     * The destinations with which packets that come onto this wire are taken off it one way.
     */
    AddressSet destinations(Coming coming, Taking taking) {
        AddressSet none = AddressSet.none(coming.box().family());
        boolean group = coming.kind() == Coming.Kind.GROUP;
        if (group != taking.group() || !coming.box().overlaps(taking.box())) {
            return none;
        }
        AddressSet both = coming.box().destination().intersect(taking.box().destination());
        if (coming.kind() != Coming.Kind.ROUTED) {
            return both;
        }
        String out = coming.out();
        if (out != null && out.equals(taking.gate())) {
            return none;
        }
        IpAddress nextHop = coming.nextHop();
        if (nextHop != null) {
            boolean claimed = taking.claims().contains(nextHop) && !isHanded(nextHop, out);
            return speaksFor(taking, nextHop) || claimed ? both : none;
        }
        AddressSet right = both.intersect(taking.answers());
        AddressSet open = both.intersect(taking.claims());
        return open.isEmpty() ? right : right.union(unhanded(open, out));
    }

    boolean speaksFor(Taking taking, IpAddress nextHop) {
        return taking.gate() == null
                ? taking.answers().contains(nextHop)
                : door(taking.gate()).filter(d -> d.answers(nextHop)).isPresent();
    }

    static boolean isFew(AddressSet set) {
        return set.ranges().size() <= FEW && set.isPoints();
    }

    /** The addresses of a set that is made of single ones. */
    static List<IpAddress> points(AddressSet set) {
        List<IpAddress> points = new ArrayList<>(set.ranges().size());
        for (AddressSet.Range range : set.ranges()) {
            for (IpAddress at = range.first(); ; at = at.next()) {
                points.add(at);
                if (at.equals(range.last())) {
                    break;
                }
            }
        }
        return points;
    }
}
