package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Owner;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;

/**
 * An endpoint by itself: where it stands, what it gets into its wire, and what it takes off it.
 *
 * @param wire id of its wire; empty if unknown
 * @param enabled whether it takes part in its wire
 * @param held addresses for which it speaks
 */
record Standing(
        Owner owner, String wire, boolean enabled, List<Coming> sent, List<Taking> taken, List<IpAddress> held) {

    /** Id of the broadcast domain in which it is everybody's neighbour; empty if it is nowhere, or switched off. */
    String neighbourhood() {
        return enabled ? wire : "";
    }

    static Standing nowhere(Owner owner) {
        return new Standing(owner, "", true, List.of(), List.of(), List.of());
    }

    private static Walk walk(Fabric fabric) {
        return Walk.between(fabric, wire -> true, to -> true);
    }

    /** A port on a known segment. */
    static Standing of(Fabric fabric, Owner owner, Attachment attachment) {
        Port port = attachment.port();
        String wire = attachment.wire().id();
        List<Coming> sent = new ArrayList<>();
        List<Taking> taken = new ArrayList<>();
        List<IpAddress> held = new ArrayList<>();
        for (Family family : Family.values()) {
            sent(fabric, attachment, family, sent);
            taken(fabric, attachment, family, taken);
            if (port.mac().isPresent()) {
                held.addAll(Place.points(attachment.held(family)));
            }
        }
        return new Standing(owner, wire, port.enabled(), List.copyOf(sent), List.copyOf(taken), List.copyOf(held));
    }

    private static void sent(Fabric fabric, Attachment from, Family family, List<Coming> sent) {
        Switching switching = new Switching(walk(fabric));
        TrafficMatch anything = TrafficMatch.any(family);
        String wire = from.wire().id();
        for (Trail trail : switching.emit(from, Optional.empty(), anything, false)) {
            add(wire, Coming.Kind.FRAME, trail, sent);
        }
        for (Trail trail : switching.emit(from, Optional.empty(), anything, true)) {
            add(wire, Coming.Kind.GROUP, trail, sent);
        }
    }

    private static void add(String wire, Coming.Kind kind, Trail trail, List<Coming> sent) {
        if (!trail.box().isEmpty()) {
            sent.add(new Coming(wire, kind, null, null, trail.box(), trail.certain()));
        }
    }

    private static void taken(Fabric fabric, Attachment to, Family family, List<Taking> taken) {
        TrafficMatch anything = TrafficMatch.any(family);
        String wire = to.wire().id();
        AddressSet none = AddressSet.none(family);
        for (MacAddress mac : to.macs()) {
            Walk walk = walk(fabric);
            Switching switching = new Switching(walk);
            switching.toAttachment(to, Optional.of(mac), switching.onHub(to, anything));
            boolean own = to.port().mac().filter(mac::equals).isPresent();
            AddressSet answers = own ? to.held(family) : none;
            AddressSet claims = to.port().role() == Port.Role.GUEST ? to.claimable(mac, family) : none;
            for (Walk.Arrival arrival : walk.arrivals()) {
                TrafficMatch box = arrival.trail().box();
                taken.add(new Taking(
                        wire, null, box, false, answers, claims, arrival.trail().certain()));
            }
        }
        Walk walk = walk(fabric);
        Switching switching = new Switching(walk);
        switching.toAttachment(to, Optional.empty(), switching.onHub(to, anything));
        for (Walk.Arrival arrival : walk.arrivals()) {
            TrafficMatch box = arrival.trail().box();
            taken.add(new Taking(
                    wire, null, box, true, none, none, arrival.trail().certain()));
        }
    }

    /** The world behind a segment's uplink. */
    static Standing of(Fabric fabric, String id, Segment segment) {
        List<Coming> sent = new ArrayList<>();
        List<Taking> taken = new ArrayList<>();
        for (Family family : Family.values()) {
            Switching switching = new Switching(walk(fabric));
            TrafficMatch anything = TrafficMatch.any(family);
            switching
                    .balancedFromOutside(id, segment, anything)
                    .forEach(trail -> add(segment.wire(), Coming.Kind.FRAME, trail, sent));
            switching
                    .fromOutside(id, segment, anything)
                    .forEach(trail -> add(segment.wire(), Coming.Kind.GROUP, trail, sent));
            for (Trail trail : segment.enabled() ? switching.outwards(segment, anything) : List.<Trail>of()) {
                taken.add(new Taking(
                        segment.wire(),
                        null,
                        trail.box(),
                        false,
                        AddressSet.none(family),
                        AddressSet.all(family),
                        trail.certain()));
            }
        }
        return new Standing(Owner.OUTSIDE, segment.wire(), true, List.copyOf(sent), List.copyOf(taken), List.of());
    }
}
