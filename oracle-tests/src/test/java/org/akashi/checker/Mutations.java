package org.akashi.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Door;
import org.akashi.model.certificate.Certificate.Hub;
import org.akashi.model.certificate.Certificate.Pairs;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.certificate.Certificate.Zone;

/** Changes one thing in a true certificate, and keeps everything in order, so that order does not give it away. */
final class Mutations {

    /** What is changed. */
    enum Kind {
        ZONE_SPLIT,
        ZONES_MERGED,
        SEGMENT_MOVED,
        ROUTER_MOVED,
        HUB_DROPPED,
        HUB_ADDED,
        DOOR_DROPPED,
        DOOR_ADDED,
        RECEIVER_DROPPED,
        RECEIVER_MOVED,
        WAY_CHANGED,
        SENDERS_CHANGED,
        OWNER_CHANGED,
        TOTALS_CHANGED
    }

    private final Random random;
    private final Certificate truth;
    private final SortedMap<String, String> wires;

    /**
     * Of one certificate.
     *
     * @param wires of the cloud's segments, by segment
     */
    Mutations(Random random, Certificate truth, SortedMap<String, String> wires) {
        this.random = random;
        this.truth = truth;
        this.wires = wires;
    }

    /** The certificate with one thing changed; empty if it has no such thing, or says the same as before. */
    Optional<Certificate> mutate(Kind kind) {
        return switch (kind) {
            case ZONE_SPLIT -> split();
            case ZONES_MERGED -> merged();
            case SEGMENT_MOVED -> moved(true);
            case ROUTER_MOVED -> moved(false);
            case HUB_DROPPED -> hubs(hubs -> drop(hubs));
            case HUB_ADDED -> hubAdded();
            case DOOR_DROPPED -> doors(truth.doors(), doors -> drop(doors));
            case DOOR_ADDED -> doorAdded();
            case RECEIVER_DROPPED -> receiverDropped();
            case RECEIVER_MOVED -> receiverMoved();
            case WAY_CHANGED -> door(this::otherWay);
            case SENDERS_CHANGED -> door(this::otherSenders);
            case OWNER_CHANGED -> ownerChanged();
            case TOTALS_CHANGED -> Optional.of(totalsChanged());
        };
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> drop(List<T> from) {
        List<T> fewer = new ArrayList<>(from);
        if (!fewer.isEmpty()) {
            fewer.remove(random.nextInt(fewer.size()));
        }
        return fewer;
    }

    private Optional<Certificate> changed(Certificate other) {
        boolean same = truth.owners().equals(other.owners())
                && truth.hubs().equals(other.hubs())
                && truth.zones().equals(other.zones())
                && entries(truth).equals(entries(other))
                && truth.pairs().equals(other.pairs());
        return same ? Optional.empty() : Optional.of(other);
    }

    /** What a certificate says of doors, however receivers are grouped. */
    private static Set<List<Object>> entries(Certificate certificate) {
        Set<List<Object>> entries = new HashSet<>();
        for (Door door : certificate.doors()) {
            door.receivers()
                    .forEach(receiver ->
                            entries.add(List.of(door.hub(), door.zone(), door.way(), receiver, door.senders())));
        }
        return entries;
    }

    private Optional<Certificate> zones(List<Zone> zones) {
        List<Zone> sorted =
                zones.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        return changed(new Certificate(truth.owners(), truth.hubs(), sorted, truth.doors(), truth.pairs()));
    }

    private Optional<Certificate> doors(List<Door> doors, UnaryOperator<List<Door>> change) {
        List<Door> sorted =
                change.apply(new ArrayList<>(doors)).stream().sorted().toList();
        return changed(new Certificate(truth.owners(), truth.hubs(), truth.zones(), sorted, truth.pairs()));
    }

    private Optional<Certificate> hubs(UnaryOperator<List<Hub>> change) {
        List<Hub> sorted = change.apply(new ArrayList<>(truth.hubs())).stream()
                .sorted((a, b) -> a.wire().compareTo(b.wire()))
                .toList();
        return changed(new Certificate(truth.owners(), sorted, truth.zones(), truth.doors(), truth.pairs()));
    }

    /** A zone of these parts; none without parts. */
    private static Stream<Zone> zone(List<String> segments, List<String> routers) {
        List<String> sortedSegments = segments.stream().sorted().toList();
        List<String> sortedRouters = routers.stream().sorted().toList();
        return Stream.concat(sortedSegments.stream(), sortedRouters.stream())
                .limit(1)
                .map(id -> new Zone(id, sortedSegments, sortedRouters));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Optional<Certificate> split() {
        List<Zone> zones = new ArrayList<>(truth.zones());
        List<Zone> large = zones.stream()
                .filter(zone -> zone.segments().size() + zone.routers().size() > 1)
                .toList();
        if (large.isEmpty()) {
            return Optional.empty();
        }
        Zone whole = pick(large);
        zones.remove(whole);
        List<String> segments = new ArrayList<>();
        List<String> routers = new ArrayList<>();
        List<String> otherSegments = new ArrayList<>();
        List<String> otherRouters = new ArrayList<>();
        whole.segments().forEach(id -> (random.nextBoolean() ? segments : otherSegments).add(id));
        whole.routers().forEach(id -> (random.nextBoolean() ? routers : otherRouters).add(id));
        zone(segments, routers).forEach(zones::add);
        zone(otherSegments, otherRouters).forEach(zones::add);
        return zones(zones);
    }

    private Optional<Certificate> merged() {
        List<Zone> zones = new ArrayList<>(truth.zones());
        if (zones.size() < 2) {
            return Optional.empty();
        }
        Zone a = zones.remove(random.nextInt(zones.size()));
        Zone b = zones.remove(random.nextInt(zones.size()));
        zone(both(a.segments(), b.segments()), both(a.routers(), b.routers())).forEach(zones::add);
        return zones(zones);
    }

    /** A segment or a router of one zone said to be in another. */
    private Optional<Certificate> moved(boolean segment) {
        List<Zone> zones = new ArrayList<>(truth.zones());
        List<Zone> from = zones.stream()
                .filter(zone -> !(segment ? zone.segments() : zone.routers()).isEmpty())
                .toList();
        if (from.isEmpty() || zones.size() < 2) {
            return Optional.empty();
        }
        Zone loser = pick(from);
        zones.remove(loser);
        Zone winner = zones.remove(random.nextInt(zones.size()));
        List<String> one = List.of(pick(segment ? loser.segments() : loser.routers()));
        List<String> fewer = new ArrayList<>(segment ? loser.segments() : loser.routers());
        fewer.removeAll(one);
        if (segment) {
            zone(fewer, loser.routers()).forEach(zones::add);
            zone(both(winner.segments(), one), winner.routers()).forEach(zones::add);
        } else {
            zone(loser.segments(), fewer).forEach(zones::add);
            zone(winner.segments(), both(winner.routers(), one)).forEach(zones::add);
        }
        return zones(zones);
    }

    /** The wire of a zone's segment called a hub. */
    private Optional<Certificate> hubAdded() {
        List<String> segments =
                truth.zones().stream().flatMap(zone -> zone.segments().stream()).toList();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        String wire = wires.getOrDefault(pick(segments), "");
        List<String> all = wires.keySet().stream()
                .filter(segment -> wire.equals(wires.get(segment)))
                .toList();
        return hubs(hubs -> {
            hubs.add(new Hub(wire, all));
            return hubs;
        });
    }

    private Optional<Certificate> door(UnaryOperator<Door> change) {
        return truth.doors().isEmpty()
                ? Optional.empty()
                : doors(truth.doors(), doors -> {
                    int at = random.nextInt(doors.size());
                    doors.set(at, change.apply(doors.get(at)));
                    return doors;
                });
    }

    private Door otherWay(Door door) {
        return new Door(door.hub(), door.zone(), pick(List.of(Way.values())), door.receivers(), door.senders());
    }

    private Door otherSenders(Door door) {
        long other = Math.max(0, door.senders() + random.nextInt(7) - 3);
        return new Door(door.hub(), door.zone(), door.way(), door.receivers(), other);
    }

    private Optional<Certificate> doorAdded() {
        List<String> receivers = truth.doors().stream()
                .flatMap(door -> door.receivers().stream())
                .toList();
        if (receivers.isEmpty()) {
            return Optional.empty();
        }
        String zone = truth.zones().isEmpty() || random.nextInt(4) == 0
                ? ""
                : pick(truth.zones()).id();
        Door added = new Door(
                pick(truth.hubs()).wire(),
                zone,
                pick(List.of(Way.values())),
                List.of(pick(receivers)),
                1 + random.nextInt(5));
        return doors(truth.doors(), doors -> {
            doors.add(added);
            return doors;
        });
    }

    private Optional<Certificate> receiverDropped() {
        List<Door> several = truth.doors().stream()
                .filter(door -> door.receivers().size() > 1)
                .toList();
        if (several.isEmpty()) {
            return Optional.empty();
        }
        Door door = pick(several);
        return doors(truth.doors(), doors -> {
            doors.remove(door);
            doors.add(new Door(door.hub(), door.zone(), door.way(), drop(door.receivers()), door.senders()));
            return doors;
        });
    }

    private Optional<Certificate> receiverMoved() {
        if (truth.doors().size() < 2) {
            return Optional.empty();
        }
        return doors(truth.doors(), doors -> {
            Door from = doors.remove(random.nextInt(doors.size()));
            Door to = doors.remove(random.nextInt(doors.size()));
            String one = pick(from.receivers());
            List<String> fewer = from.receivers().stream()
                    .filter(receiver -> !receiver.equals(one))
                    .toList();
            if (!fewer.isEmpty()) {
                doors.add(new Door(from.hub(), from.zone(), from.way(), fewer, from.senders()));
            }
            List<String> more = Stream.concat(to.receivers().stream(), Stream.of(one))
                    .distinct()
                    .sorted()
                    .toList();
            doors.add(new Door(to.hub(), to.zone(), to.way(), more, to.senders()));
            return doors;
        });
    }

    /** A project that is given to the owner of another one. */
    private Optional<Certificate> ownerChanged() {
        if (truth.owners().isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> owners = new TreeMap<>(truth.owners());
        owners.put(
                pick(List.copyOf(owners.keySet())),
                pick(List.copyOf(truth.owners().values())));
        return changed(new Certificate(owners, truth.hubs(), truth.zones(), truth.doors(), truth.pairs()));
    }

    private Certificate totalsChanged() {
        long by = 1 + random.nextInt(3);
        Pairs pairs = random.nextBoolean()
                ? new Pairs(truth.pairs().total() + by, truth.pairs().certified())
                : new Pairs(truth.pairs().total(), truth.pairs().certified() + by);
        return new Certificate(truth.owners(), truth.hubs(), truth.zones(), truth.doors(), pairs);
    }
}
