package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;

/**
 * Ways off a hub, found by what leads there: an emission is asked about those only that it may go.
 *
 * @param <T> what a way leads to
 */
final class WaysOff<T> {

    /** Emissions for this many addresses are looked up address by address. */
    private static final int FEW = 4;

    /** Ranges of more addresses than this are not taken apart. */
    private static final int MANY = 65_536;

    private final List<T> all = new ArrayList<>();
    private final List<Integer> singles = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    /** Those that may answer for addresses which are not told one by one. */
    private final List<Integer> claiming = new ArrayList<>();

    private final List<Integer> broad = new ArrayList<>();
    private final Map<IpAddress, List<Integer>> bySpoken = new HashMap<>();
    private final Map<IpAddress, List<Integer>> byHolder = new HashMap<>();
    private final Map<IpAddress, List<Gate>> gates = new HashMap<>();
    private final List<Gate> many = new ArrayList<>();
    private final Map<Gate, List<Integer>> byGate = new HashMap<>();

    void add(T thing, WayOff way) {
        int number = all.size();
        all.add(thing);
        if (way.group()) {
            groups.add(number);
            return;
        }
        singles.add(number);
        Optional<List<IpAddress>> spoken = points(way.spoken());
        spoken.ifPresentOrElse(p -> p.forEach(a -> note(bySpoken, a, number)), () -> broad.add(number));
        boolean few = true;
        if (way.gate().isPresent()) {
            by(way.gate().get()).add(number);
        } else {
            Optional<List<IpAddress>> holds = points(way.held());
            holds.orElse(List.of()).forEach(a -> note(byHolder, a, number));
            few = holds.isPresent();
        }
        if (!way.claimable().isEmpty() || !few) {
            claiming.add(number);
        }
    }

    private List<Integer> by(Gate gate) {
        return byGate.computeIfAbsent(gate, g -> {
            for (Family family : Family.values()) {
                points(gate.answered(family))
                        .ifPresentOrElse(p -> p.forEach(a -> note(gates, a, gate)), () -> many.add(gate));
            }
            return new ArrayList<>(2);
        });
    }

    private static <K, V> void note(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    /** The addresses of a set, if it is made of single ones. */
    private static Optional<List<IpAddress>> points(AddressSet set) {
        List<IpAddress> points = new ArrayList<>();
        for (AddressSet.Range range : set.ranges()) {
            for (IpAddress at = range.first(); ; at = at.next()) {
                points.add(at);
                if (at.equals(range.last())) {
                    break;
                }
                if (points.size() > MANY) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(points);
    }

    /** The ways an emission may go, and perhaps others, in the order they were added. */
    List<T> of(Emission emission) {
        return switch (emission.mode()) {
            case GROUP -> those(groups);
            case FRAME -> those(singles);
            case UNSPOKEN -> those(claiming);
            case NEXT_HOP -> to(emission.nextHop().orElseThrow());
            case ON_LINK -> onLink(emission.destination());
        };
    }

    private List<T> to(IpAddress nextHop) {
        SortedMap<Integer, T> found = new TreeMap<>();
        take(claiming, found);
        take(byHolder.getOrDefault(nextHop, List.of()), found);
        gates.getOrDefault(nextHop, List.of()).forEach(gate -> take(by(gate), found));
        many.forEach(gate -> take(by(gate), found));
        return List.copyOf(found.values());
    }

    private List<T> onLink(AddressSet destination) {
        List<AddressSet.Range> ranges = destination.ranges();
        if (ranges.size() > FEW || !destination.isPoints()) {
            return those(singles);
        }
        SortedMap<Integer, T> found = new TreeMap<>();
        take(claiming, found);
        take(broad, found);
        ranges.forEach(r -> take(bySpoken.getOrDefault(r.first(), List.of()), found));
        return List.copyOf(found.values());
    }

    private void take(List<Integer> numbers, SortedMap<Integer, T> found) {
        numbers.forEach(n -> found.put(n, all.get(n)));
    }

    private List<T> those(List<Integer> numbers) {
        List<T> found = new ArrayList<>(numbers.size());
        numbers.forEach(n -> found.add(all.get(n)));
        return found;
    }
}
