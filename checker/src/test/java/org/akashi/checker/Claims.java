package org.akashi.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Door;
import org.akashi.model.certificate.Certificate.Hub;
import org.akashi.model.certificate.Certificate.Pairs;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.certificate.Certificate.Zone;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;

/** Certificates to be checked: those that are true, written by the checker itself, and the same with something changed. */
record Claims(SortedMap<String, String> owners, List<Hub> hubs, List<Zone> zones, List<Door> doors, Pairs pairs) {

    /** What is true of a cloud, with every project {@code p-x} owned by {@code x}. */
    static Claims truth(Cloud cloud, String... hubs) {
        SortedMap<String, List<Segment>> wires = Territory.wires(cloud.network());
        List<Hub> chosen = Set.of(hubs).stream()
                .sorted()
                .map(wire -> new Hub(
                        wire,
                        wires.getOrDefault(wire, List.of()).stream()
                                .map(Segment::id)
                                .toList()))
                .toList();
        SortedMap<String, String> owners = new TreeMap<>();
        Certificate empty = new Certificate(owners, chosen, List.of(), List.of(), new Pairs(0, 0));
        Doors.of(cloud, empty).endpoints().projects().forEach(p -> owners.put(p, p.replaceFirst("^p-", "")));
        Doors doors = Doors.of(cloud, new Certificate(owners, chosen, List.of(), List.of(), new Pairs(0, 0)));
        List<Zone> zones = doors.territory().zones().stream()
                .map(zone -> new Zone(
                        zone.id(),
                        zone.segments().stream().map(Segment::id).toList(),
                        zone.routers().stream().map(Router::id).toList()))
                .toList();
        long certified = 0;
        Map<Map<String, Object>, List<String>> groups = new LinkedHashMap<>();
        for (Endpoint receiver : doors.endpoints().all()) {
            List<Doors.Door> own = doors.to(receiver);
            certified += doors.certified(receiver, own).getLongCardinality();
            for (Doors.Door door : own) {
                groups.computeIfAbsent(Map.of("door", door, "owner", receiver.owner()), d -> new ArrayList<>())
                        .add(receiver.id());
            }
        }
        List<Door> listed = new ArrayList<>();
        groups.forEach((group, receivers) -> {
            if (group.get("door") instanceof Doors.Door(String hub, String zone, Way way, var senders)) {
                listed.add(new Door(hub, zone, way, receivers, senders.getLongCardinality()));
            }
        });
        Pairs pairs = new Pairs(doors.endpoints().pairs(), certified);
        return new Claims(owners, chosen, zones, listed.stream().sorted().toList(), pairs);
    }

    Certificate certificate() {
        return new Certificate(owners, hubs, zones, doors, pairs);
    }

    Claims withOwners(SortedMap<String, String> other) {
        return new Claims(other, hubs, zones, doors, pairs);
    }

    Claims withHubs(List<Hub> other) {
        return new Claims(owners, other, zones, doors, pairs);
    }

    Claims withZones(List<Zone> other) {
        return new Claims(owners, hubs, other, doors, pairs);
    }

    Claims withDoors(List<Door> other) {
        return new Claims(owners, hubs, zones, other, pairs);
    }

    Claims withPairs(long total, long certified) {
        return new Claims(owners, hubs, zones, doors, new Pairs(total, certified));
    }

    /** The doors, one line each: {@code hub>zone WAY receivers senders}. */
    List<String> lines() {
        return doors.stream()
                .map(door -> door.hub() + ">" + door.zone() + " " + door.way() + " "
                        + String.join(",", door.receivers()) + " " + door.senders())
                .toList();
    }

    /** Expects a cloud to have these pairs and doors, and the checker to confirm a certificate that says so. */
    static void expect(Town town, List<String> hubs, long total, long certified, String... doors) {
        Claims truth = Claims.truth(town.cloud(), hubs.toArray(String[]::new));
        assertThat(truth.lines()).containsExactly(doors);
        assertThat(truth.pairs()).isEqualTo(new Pairs(total, certified));
        assertThat(CertificateChecker.check(town.cloud(), truth.certificate()).objections())
                .isEmpty();
    }
}
