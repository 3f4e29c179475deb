package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Reception.Admission;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Reason;
import org.roaringbitmap.RoaringBitmap;

/** What becomes of every packet that may be on a hub, up to receivers and to the next hubs. */
final class Entries {

    /** What one way off a hub leads to. */
    record Taken(List<Reception> receptions, List<Transit> transits, List<Walk.Stop> doubts) {}

    private static final AddressSet MANY_V4 =
            AddressSet.of(Family.V4, List.of(Prefix.of("255.255.255.255/32"), Prefix.of("224.0.0.0/4")));
    private static final AddressSet MANY_V6 = AddressSet.of(Prefix.of("ff00::/8"));

    private final Fabric fabric;
    private final Map<String, Hub> hubs;
    private final Endpoints endpoints;
    private final Causes causes;
    private final Roster roster;

    Entries(Fabric fabric, Map<String, Hub> hubs, Endpoints endpoints, Causes causes, Roster roster) {
        this.roster = roster;
        this.fabric = fabric;
        this.hubs = hubs;
        this.endpoints = endpoints;
        this.causes = causes;
    }

    private Walk walk() {
        return Walk.between(fabric, wire -> hubs.containsKey(wire.id()), to -> true);
    }

    /** By a router's interface. */
    Taken by(Gate gate) {
        Walk walk = walk();
        Switching switching = new Switching(walk);
        for (Family family : Family.values()) {
            switching.toGate(gate, switching.onHub(gate, TrafficMatch.any(family)));
        }
        walk.finish();
        List<Reception> receptions = new ArrayList<>();
        for (Walk.Arrival arrival : walk.arrivals()) {
            TrafficMatch box = arrival.trail().atSender();
            Optional<Endpoint> to = endpoints.byId(arrival.receiver());
            if (to.isPresent() && !box.isEmpty()) {
                receptions.add(reception(to.get(), WayOff.by(gate, box), arrival.trail()));
            }
        }
        List<Transit> transits = new ArrayList<>();
        for (Walk.Exit exit : walk.exits()) {
            TrafficMatch in = exit.trail().atSender();
            if (!in.isEmpty()) {
                transits.add(transit(gate, exit, in));
            }
        }
        return new Taken(receptions, transits, walk.doubts());
    }

    private Transit transit(Gate gate, Walk.Exit exit, TrafficMatch in) {
        return new Transit(
                WayOff.by(gate, in),
                exit.trail().box(),
                exit.wire().id(),
                exit.out(),
                exit.nextHop(),
                exit.trail().certain(),
                causes.fromOutside(exit.trail().steps()),
                causes.routerOnTheWay(
                        exit.trail().steps(), exit.out().map(g -> g.face().segment())));
    }

    /** By a guest or service that stands on the hub. */
    Taken to(Attachment attachment) {
        Endpoint to = endpoints.byId(attachment.id()).orElseThrow();
        List<Reception> receptions = new ArrayList<>();
        List<Walk.Stop> doubts = new ArrayList<>();
        for (Family family : Family.values()) {
            for (MacAddress mac : attachment.macs()) {
                Walk walk = walk();
                Switching switching = new Switching(walk);
                switching.toAttachment(
                        attachment, Optional.of(mac), switching.onHub(attachment, TrafficMatch.any(family)));
                walk.arrivals().forEach(a -> receptions.add(direct(to, mac, a.trail())));
                doubts.addAll(walk.doubts());
            }
            Walk walk = walk();
            Switching switching = new Switching(walk);
            switching.toAttachment(attachment, Optional.empty(), switching.onHub(attachment, TrafficMatch.any(family)));
            walk.arrivals().forEach(a -> {
                receptions.add(reception(to, WayOff.toGroup(a.trail().box()), a.trail()));
            });
        }
        return new Taken(receptions, List.of(), doubts);
    }

    private Reception direct(Endpoint to, MacAddress mac, Trail trail) {
        Attachment attachment = to.attachment().orElseThrow();
        Family family = trail.box().family();
        AddressSet none = AddressSet.none(family);
        boolean own = attachment.port().mac().filter(mac::equals).isPresent();
        AddressSet held = own ? attachment.held(family) : none;
        boolean guest = attachment.port().role() == Port.Role.GUEST;
        AddressSet claimable = guest ? attachment.claimable(mac, family) : none;
        return reception(to, WayOff.to(trail.box(), held, claimable), trail);
    }

    /** By the physical uplink of a segment: whatever nobody in the cloud speaks for, and every frame that is sent there. */
    Taken to(Endpoint outside) {
        Segment segment = outside.uplinked().orElseThrow();
        List<Reception> receptions = new ArrayList<>();
        for (Family family : segment.enabled() ? Family.values() : new Family[0]) {
            Admission admission =
                    new Admission("", "", segment.uplinks().getFirst().evidence(), 2);
            for (Trail left : new Switching(walk()).outwards(segment, TrafficMatch.any(family))) {
                receptions.add(new Reception(
                        outside,
                        roster.all(outside),
                        true,
                        WayOff.to(left.box(), AddressSet.none(family), AddressSet.all(family)),
                        left.certain(),
                        segment.external() ? Optional.of(causes.atUplink(segment, outside)) : Optional.empty(),
                        Optional.empty(),
                        admission));
            }
        }
        return new Taken(receptions, List.of(), List.of());
    }

    private Reception reception(Endpoint to, WayOff way, Trail trail) {
        List<Trail> steps = trail.steps();
        return new Reception(
                to,
                members(roster, to, trail.box().destination(), way.group()),
                way.box().destination().equals(trail.box().destination()),
                way,
                trail.certain(),
                causes.behindHub(to, steps),
                causes.routerOnTheWay(steps, Optional.empty()),
                admission(trail, steps.size()));
    }

    /** The members that packets are for: all, if they are for everybody. */
    static RoaringBitmap members(Roster roster, Endpoint to, AddressSet destination, boolean group) {
        boolean forMany = group || destination.overlaps(destination.family() == Family.V4 ? MANY_V4 : MANY_V6);
        return forMany ? roster.all(to) : roster.having(to, destination);
    }

    static Admission admission(Trail trail, int steps) {
        Reason rule = Groups.admission(trail);
        boolean named = rule.arguments().size() == 2;
        return new Admission(
                named ? rule.arguments().getFirst() : "",
                named ? rule.arguments().get(1) : "",
                trail.latest(s -> s.reason().equals(rule)).map(Trail::evidence).orElse(trail.evidence()),
                steps);
    }
}
