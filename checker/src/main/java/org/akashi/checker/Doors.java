package org.akashi.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.certificate.Certificate.Way;
import org.akashi.model.net.Family;
import org.akashi.model.network.Network;
import org.roaringbitmap.RoaringBitmap;

/** Definitions <em>doors</em> and <em>certified</em>: what the evidence says of every receiver. */
final class Doors {

    /**
     * A door as one receiver sees it.
     *
     * @param senders numbers of endpoints of other owners; never none
     */
    record Door(String hub, String zone, Way way, RoaringBitmap senders) {}

    /** What is said of one family. */
    private record Rules(Senders senders, Admission admission, Publishing publishing) {}

    private final Endpoints endpoints;
    private final Territory territory;
    private final List<Rules> rules;
    private final RoaringBitmap known;

    private Doors(Endpoints endpoints, Territory territory, List<Rules> rules) {
        this.endpoints = endpoints;
        this.territory = territory;
        this.rules = rules;
        this.known = territory.known();
    }

    /** The doors of a cloud, with the owners and the hubs of a certificate. */
    static Doors of(Cloud cloud, Certificate certificate) {
        Network network = cloud.network();
        Endpoints endpoints = Endpoints.of(cloud, certificate.owners());
        Set<String> hubs = new TreeSet<>();
        certificate.hubs().forEach(hub -> hubs.add(hub.wire()));
        Territory territory = Territory.of(network, hubs, endpoints);
        Clarity clarity = new Clarity(network);
        List<Rules> rules = Arrays.stream(Family.values())
                .map(family -> new Sources(family, clarity))
                .map(sources -> new Rules(
                        new Senders(sources, territory, endpoints),
                        new Admission(sources.family(), network, clarity),
                        new Publishing(sources)))
                .toList();
        return new Doors(endpoints, territory, rules);
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Territory territory() {
        return territory;
    }

    /** The doors by which packets come to an endpoint. */
    List<Door> to(Endpoint receiver) {
        List<Door> doors = new ArrayList<>();
        territory.zone(receiver).ifPresent(zone -> {
            for (Hub hub : zone.hubs()) {
                add(hub, Optional.of(zone), Way.PUBLISHED, receiver, doors);
                add(hub, Optional.of(zone), Way.HANDED, receiver, doors);
            }
        });
        territory.hub(receiver).ifPresent(own -> {
            add(own, Optional.empty(), Way.STANDING, receiver, doors);
            for (Zone zone : own.zones()) {
                for (Hub hub : zone.hubs()) {
                    if (hub != own) {
                        add(hub, Optional.of(zone), Way.PUBLISHED, receiver, doors);
                    }
                }
            }
        });
        return doors;
    }

    private void add(Hub hub, Optional<Zone> zone, Way way, Endpoint receiver, List<Door> doors) {
        RoaringBitmap senders = new RoaringBitmap();
        for (Rules family : rules) {
            switch (way) {
                case PUBLISHED -> {
                    Set<Service> services = family.publishing().services(zone.orElseThrow(), receiver);
                    senders.or(family.senders()
                            .present(hub)
                            .using(family.admission().sources(receiver, services)));
                }
                case HANDED ->
                    senders.or(family.senders()
                            .handing(zone.orElseThrow(), hub)
                            .using(family.admission().sources(receiver, Set.of(Service.EVERYTHING))));
                case STANDING ->
                    senders.or(family.senders()
                            .present(hub)
                            .using(family.admission().sources(receiver, Set.of(Service.EVERYTHING))));
            }
        }
        senders.andNot(endpoints.of(receiver.owner()));
        if (!senders.isEmpty()) {
            doors.add(new Door(hub.wire(), zone.map(Zone::id).orElse(""), way, senders));
        }
    }

    /**
     * The endpoints of other owners whose pairs with a receiver are certified.
     *
     * @param doors those to the receiver
     */
    RoaringBitmap certified(Endpoint receiver, List<Door> doors) {
        if (!known.contains(receiver.number())) {
            return new RoaringBitmap();
        }
        RoaringBitmap kept = RoaringBitmap.andNot(known, endpoints.of(receiver.owner()));
        kept.andNot(territory.around(receiver));
        doors.forEach(door -> kept.andNot(door.senders()));
        return kept;
    }

    /** Whether a pair is certified; both ids are those of endpoints. */
    boolean certified(String from, String to) {
        Endpoint sender = endpoints.find(from).orElseThrow();
        Endpoint receiver = endpoints.find(to).orElseThrow();
        return certified(receiver, to(receiver)).contains(sender.number());
    }
}
