package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.certificate.Census.Resident;
import org.akashi.isolation.certificate.Permissions.Box;
import org.akashi.isolation.certificate.Publishing.Published;
import org.akashi.isolation.certificate.Senders.Sources;
import org.akashi.isolation.certificate.Territory.Hub;
import org.akashi.isolation.walk.Fabric;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Door;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * Makes the certificate of a cloud: the cut at its hubs, and every door. All words are defined in {@code docs/certificate.md}; the
 * checker finds the same from the definitions alone.
 *
 * <pre>{@code
 * Certificate certificate = Certification.of(cloud.network(), ownership).certificate();
 * certificate.pairs().certified();   // pairs that have no door between them
 * }</pre>
 */
public final class Certification {

    private record DoorKey(String hub, String zone, Way way, Owner owner, RoaringBitmap senders) {
        @Override
        public boolean equals(Object other) {
            return other instanceof DoorKey key
                    && key.senders == senders
                    && key.way == way
                    && key.hub.equals(hub)
                    && key.zone.equals(zone)
                    && key.owner.equals(owner);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * hub.hashCode() + zone.hashCode()) + System.identityHashCode(senders) + owner.hashCode();
        }
    }

    private final Census census;
    private final Territory territory;
    private final Permissions permissions;
    private final Publishing publishing;
    private final Senders v4;
    private final Senders v6;
    private final Map<DoorKey, List<String>> doors = new HashMap<>();
    private final Map<List<Integer>, RoaringBitmap> unions = new HashMap<>();
    private final Map<RoaringBitmap, Integer> numbers = new IdentityHashMap<>();
    /** Who may reach each endpoint, or is together with it. */
    private final List<RoaringBitmap> reached = new ArrayList<>();

    private long certified;

    private Certification(Network network, Ownership ownership) {
        Fabric fabric = Fabric.of(network);
        this.census = new Census(fabric, network, ownership);
        this.territory = new Territory(fabric, network, census);
        this.permissions = new Permissions(network, territory);
        this.publishing = new Publishing(permissions);
        Translations translations = new Translations(territory);
        this.v4 = new Senders(territory, census, permissions, translations, Family.V4);
        this.v6 = new Senders(territory, census, permissions, translations, Family.V6);
    }

    /** Finds all doors of a network; equal input gives equal certificates. */
    public static Certification of(Network network, Ownership ownership) {
        Certification made = new Certification(network, ownership);
        made.census.residents().forEach(made::receiver);
        return made;
    }

    /** Whether a pair of endpoints is certified. */
    public boolean certifies(String from, String to) {
        OptionalInt sender = census.number(from);
        OptionalInt receiver = census.number(to);
        if (sender.isEmpty() || receiver.isEmpty()) {
            return false;
        }
        Owner owner = census.residents().get(sender.getAsInt()).owner();
        return census.placed().contains(sender.getAsInt())
                && census.placed().contains(receiver.getAsInt())
                && !census.residents().get(receiver.getAsInt()).owner().equals(owner)
                && !reached.get(receiver.getAsInt()).contains(sender.getAsInt());
    }

    /** What is claimed of the network. */
    public Certificate certificate() {
        List<Certificate.Hub> hubs = territory.hubs().stream()
                .map(hub -> new Certificate.Hub(
                        hub.id(),
                        hub.wire().segments().stream().map(Segment::id).sorted().toList()))
                .toList();
        List<Certificate.Zone> zones = territory.zones().stream()
                .map(zone -> new Certificate.Zone(zone.id(), zone.segments(), zone.routerIds()))
                .toList();
        List<Door> found = new ArrayList<>();
        doors.forEach((key, receivers) -> found.add(new Door(
                key.hub(),
                key.zone(),
                key.way(),
                receivers.stream().sorted().toList(),
                census.others(key.senders(), key.owner()))));
        found.sort(Comparator.naturalOrder());
        return new Certificate(
                new TreeMap<>(census.projects()), hubs, zones, found, new Certificate.Pairs(census.pairs(), certified));
    }

    private void receiver(Resident to) {
        if (to.wire().isEmpty()) {
            reached.add(new RoaringBitmap());
            return;
        }
        List<RoaringBitmap> reaching = new ArrayList<>();
        List<Box> admitted = permissions.admitted(to);
        Sources direct = sources(admitted);
        Optional<Hub> on = territory.hubOf(to);
        if (on.isPresent()) {
            Hub hub = on.get();
            reaching.add(hub.standing());
            door(hub.id(), "", Way.STANDING, to, present(hub.id(), direct), reaching);
            for (Zone zone : hub.zones()) {
                if (zone.hubs().size() > 1) {
                    published(zone, to, admitted, Optional.of(hub.id()), reaching);
                }
            }
        } else {
            Zone zone = territory.zoneOf(to).orElseThrow();
            reaching.add(zone.members());
            published(zone, to, admitted, Optional.empty(), reaching);
            for (String hub : zone.hubs()) {
                door(
                        hub,
                        zone.id(),
                        Way.HANDED,
                        to,
                        joined(v4.handing(zone, hub, direct), v6.handing(zone, hub, direct)),
                        reaching);
            }
        }
        long others = census.others(census.placed(), to.owner());
        RoaringBitmap all = union(reaching);
        reached.add(all);
        certified += others - census.others(all, to.owner());
    }

    private void published(
            Zone zone, Resident to, List<Box> admitted, Optional<String> but, List<RoaringBitmap> reaching) {
        List<Published> boxes = publishing.of(zone, to);
        if (boxes.isEmpty()) {
            return;
        }
        Sources sources = sources(admitted.stream()
                .filter(box -> boxes.stream().anyMatch(p -> shares(box, p)))
                .toList());
        for (String hub : zone.hubs()) {
            if (but.filter(hub::equals).isEmpty()) {
                door(hub, zone.id(), Way.PUBLISHED, to, present(hub, sources), reaching);
            }
        }
    }

    private static boolean shares(Box box, Published published) {
        return box.sources().family() == published.family()
                && box.protocols().overlaps(published.protocols())
                && box.ports().overlaps(published.ports());
    }

    private static Sources sources(List<Box> boxes) {
        AddressSet v4 = AddressSet.none(Family.V4);
        AddressSet v6 = AddressSet.none(Family.V6);
        for (Box box : boxes) {
            if (box.sources().family() == Family.V4) {
                v4 = v4.union(box.sources());
            } else {
                v6 = v6.union(box.sources());
            }
        }
        return new Sources(v4, v6);
    }

    private void door(
            String hub, String zone, Way way, Resident to, RoaringBitmap found, List<RoaringBitmap> reaching) {
        if (census.others(found, to.owner()) > 0) {
            reaching.add(found);
            doors.computeIfAbsent(new DoorKey(hub, zone, way, to.owner(), found), k -> new ArrayList<>())
                    .add(to.id());
        }
    }

    private RoaringBitmap present(String hub, Sources admitted) {
        return joined(v4.present(hub, admitted), v6.present(hub, admitted));
    }

    /** Who comes with either family; the same object for the same two. */
    private RoaringBitmap joined(RoaringBitmap a, RoaringBitmap b) {
        return union(List.of(a, b));
    }

    private RoaringBitmap union(List<RoaringBitmap> some) {
        List<Integer> key = some.stream()
                .map(bits -> numbers.computeIfAbsent(bits, b -> numbers.size()))
                .sorted()
                .distinct()
                .toList();
        return unions.computeIfAbsent(key, k -> FastAggregation.or(some.iterator()));
    }
}
