package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.akashi.isolation.walk.Forwarder.Entry;
import org.akashi.isolation.walk.Forwarder.Way;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.network.NatRule;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/**
 * Through a router: drops of impossible addresses, balancing, translation of destinations, the router's own addresses, the
 * longest-prefix look-up, translation of sources, and the next hop; in the order of ovn-northd(8).
 */
final class Routing {

    /** Sources no router forwards, besides its own (RFC 1812 section 5.3.7). */
    private static final AddressSet BAD_SOURCES = AddressSet.of(
            Family.V4,
            List.of(
                    Prefix.of("0.0.0.0/8"),
                    Prefix.of("127.0.0.0/8"),
                    Prefix.of("224.0.0.0/4"),
                    Prefix.of("255.255.255.255/32")));

    private static final AddressSet BAD_DESTINATIONS =
            AddressSet.of(Family.V4, List.of(Prefix.of("0.0.0.0/8"), Prefix.of("127.0.0.0/8")));

    private static final Prefix LINK_LOCAL = Prefix.of("fe80::/64");

    private final Walk walk;
    private final Switching switching;
    private final Resolution resolution;
    private final Passage passage;

    Routing(Walk walk, Switching switching) {
        this.walk = walk;
        this.switching = switching;
        this.resolution = new Resolution(walk, switching, this);
        this.passage = new Passage(walk);
    }

    /**
     * Lets packets enter a router, when their turn has come.
     *
     * @param back whether the router itself turned them round at its gateway
     */
    void enter(Gate gate, Trail trail, boolean back) {
        List<Trail> passed = back
                ? List.of(trail)
                : switching.passed(gate.ingress(), gate.id(), gate.face().evidence(), Direction.INGRESS, trail);
        for (Trail part : passed) {
            walk.later(() -> walk.fresh(gate.id() + (back ? " back" : ""), part).forEach(t -> admit(gate, t, back)));
        }
    }

    /**
     * Lets packets enter that came in a frame to a group address. Packets to multicast addresses go no further, and of what came in a
     * broadcast frame a router only answers echo requests to its addresses; but what a gateway gets from the address that it translates
     * to, a neighbour turned round, and all of it passes.
     */
    void enterFlooded(Gate gate, MacAddress group, Trail trail) {
        TrafficMatch any = TrafficMatch.any(trail.box().family());
        AddressSet multicast = AddressSet.of(Prefix.of(trail.box().family() == Family.V4 ? "224.0.0.0/4" : "ff00::/8"));
        TrafficMatch turned =
                any.withSource(turnedByNeighbours(gate, trail.box().family()));
        List<TrafficMatch> rest = Boxes.minusAll(trail.box(), List.of(turned, any.withDestination(multicast)));
        for (TrafficMatch box : rest) {
            if (group.equals(MacAddress.BROADCAST)) {
                AddressSet own = gate.router().ownAddresses(trail.box().family());
                Boxes.common(box, any.withDestination(own)).ifPresent(b -> enter(gate, trail.narrowed(b), false));
            } else {
                enter(gate, trail.narrowed(box), false);
            }
        }
        Boxes.common(trail.box(), turned).ifPresent(box -> enter(gate, trail.narrowed(box), false));
    }

    /** Sources from which a gateway passes everything on: the addresses that it translates subnets to (northd, priority 120). */
    private static AddressSet turnedByNeighbours(Gate gate, Family family) {
        return gate.face().gateway() ? gate.router().shared(family) : AddressSet.none(family);
    }

    private void admit(Gate gate, Trail trail, boolean back) {
        Forwarder router = gate.router();
        EvidenceRef place = router.router().evidence();
        if (!router.router().enabled() || !gate.face().enabled()) {
            walk.stop(trail, Reason.of(Code.DISABLED, router.id()), place);
            return;
        }
        Trail checked = switching.doubtful(router.id(), trail);
        if (walk.isDoubtful(router.id())) {
            anywhere(router, checked);
        }
        TrafficMatch all = TrafficMatch.any(checked.box().family());
        TrafficMatch turned =
                all.withSource(back ? AddressSet.none(all.family()) : turnedByNeighbours(gate, all.family()));
        for (TrafficMatch box : Boxes.minus(checked.box(), turned)) {
            admitOthers(gate, checked.narrowed(box), back);
        }
        Boxes.common(checked.box(), turned)
                .ifPresent(box -> passage.arrive(gate, checked.narrowed(box))
                        .forEach(t -> translateDestination(gate, t, passed -> routeFromNeighbour(gate, passed))));
    }

    private void admitOthers(Gate gate, Trail trail, boolean back) {
        TrafficMatch all = TrafficMatch.any(trail.box().family());
        List<TrafficMatch> bad = new ArrayList<>();
        if (all.family() == Family.V4) {
            bad.add(all.withSource(impossibleSources(gate, back)));
            bad.add(all.withDestination(BAD_DESTINATIONS));
        }
        for (TrafficMatch box : walk.single() ? bad : List.<TrafficMatch>of()) {
            Boxes.common(trail.box(), box)
                    .ifPresent(b -> walk.stop(
                            trail.narrowed(b),
                            Reason.of(Code.MARTIAN, b.source().first().toString()),
                            gate.router().router().evidence()));
        }
        for (TrafficMatch box : Boxes.minusAll(trail.box(), bad)) {
            passage.arrive(gate, trail.narrowed(box))
                    .forEach(t -> translateDestination(gate, t, passed -> ownAddresses(gate, passed)));
        }
    }

    /** The router asks for its own addresses like for any other then, but for those that it translates to. */
    private void routeFromNeighbour(Gate gate, Trail trail) {
        Family family = trail.box().family();
        AddressSet own =
                gate.router().ownAddresses(family).intersect(gate.router().shared(family));
        TrafficMatch dropped = TrafficMatch.any(family).withDestination(own);
        Boxes.minus(trail.box(), dropped).forEach(box -> route(gate, trail.narrowed(box)));
    }

    /** A router that cannot be reasoned about may send whatever it gets to whomever is on its segments. */
    private void anywhere(Forwarder router, Trail trail) {
        for (Gate gate : router.gates()) {
            Wire wire = gate.wire();
            if (walk.endsAt(wire)) {
                walk.exit(wire, Optional.empty(), Optional.empty(), trail);
                continue;
            }
            for (Attachment attachment : wire.attachments()) {
                switching.deliver(attachment, attachment.port().mac(), trail, true);
            }
            for (Gate other : wire.gates()) {
                if (other.router() != router) {
                    enter(other, trail, false);
                }
            }
            switching.leave(wire, "", trail);
        }
    }

    /** A router's own addresses cannot be a neighbour's; its outside addresses can, where it turns packets round. */
    private static AddressSet impossibleSources(Gate gate, boolean back) {
        Forwarder router = gate.router();
        return back
                ? BAD_SOURCES
                : BAD_SOURCES.union(router.ownAddresses(Family.V4)).union(router.broadcasts());
    }

    /** @param others takes what is translated to no other destination */
    private void translateDestination(Gate gate, Trail trail, Consumer<Trail> others) {
        Forwarder router = gate.router();
        List<Trail> rest = Balancing.apply(router.balancers(), trail, t -> route(gate, t));
        if (gate.face().gateway()) {
            rest = publish(gate, rest);
        }
        rest.forEach(others);
    }

    /** Sends on what is for an address that a rule translates, of several rules for one address by the first; gives the rest. */
    private List<Trail> publish(Gate gate, List<Trail> trails) {
        Forwarder router = gate.router();
        List<Trail> rest = new ArrayList<>();
        for (Trail trail : trails) {
            AddressSet published = router.published(trail.box().family());
            if (!published.overlaps(trail.box().destination())) {
                rest.add(trail);
                continue;
            }
            for (NatRule rule : router.destinationRules(trail.box().destination())) {
                if (rule.external().family() == published.family()) {
                    TrafficMatch outside =
                            TrafficMatch.any(published.family()).withDestination(AddressSet.of(rule.external()));
                    Boxes.common(trail.box(), outside).ifPresent(b -> route(gate, inside(rule, trail, b)));
                }
            }
            TrafficMatch all = TrafficMatch.any(published.family()).withDestination(published);
            Boxes.minus(trail.box(), all).forEach(b -> rest.add(trail.narrowed(b)));
        }
        return rest;
    }

    private static Trail inside(NatRule rule, Trail trail, TrafficMatch hit) {
        IpAddress logical = rule.logical().network();
        Reason reason = Reason.of(Code.DESTINATION_TRANSLATED, rule.external().toString(), logical.toString());
        TrafficMatch to = hit.withDestination(AddressSet.of(logical));
        return trail.translate(Hop.Type.TRANSLATION, rule.id(), reason, rule.evidence(), hit, to);
    }

    /** The router answers echo requests to its addresses and drops everything else. */
    private void ownAddresses(Gate gate, Trail trail) {
        Forwarder router = gate.router();
        if (!walk.tellsOfRouters()) {
            AddressSet mine = router.ownAddresses(trail.box().family());
            TrafficMatch own = TrafficMatch.any(trail.box().family()).withDestination(mine);
            Boxes.minus(trail.box(), own).forEach(b -> route(gate, trail.narrowed(b)));
            return;
        }
        List<Trail> rest = List.of(trail);
        for (Gate own : router.gates()) {
            for (IpAddress address : ownOf(own)) {
                TrafficMatch mine = TrafficMatch.any(address.family()).withDestination(AddressSet.of(address));
                List<Trail> next = new ArrayList<>();
                for (Trail part : rest) {
                    Boxes.common(part.box(), mine)
                            .ifPresent(
                                    b -> passage.local(gate, part.narrowed(b)).forEach(t -> answer(own, t, address)));
                    Boxes.minus(part.box(), mine).forEach(b -> next.add(part.narrowed(b)));
                }
                rest = next;
            }
        }
        rest.forEach(t -> route(gate, t));
    }

    /** An interface's addresses; ovn-northd(8) asks for none of them, nor for the link-local one, at which interface it was met. */
    private static List<IpAddress> ownOf(Gate own) {
        List<IpAddress> addresses = new ArrayList<>(
                own.face().addresses().stream().map(a -> a.address()).toList());
        addresses.add(own.linkLocal());
        return addresses;
    }

    private void answer(Gate own, Trail trail, IpAddress address) {
        Family family = address.family();
        TrafficMatch echo = TrafficMatch.any(family)
                .withProtocols(IntRanges.of(family == Family.V4 ? Protocols.ICMP : Protocols.ICMPV6))
                .withDestinationPorts(IntRanges.of(Packet.echoRequest(family)));
        Reason reason = Reason.of(Code.ROUTER_ADDRESS, address.toString());
        EvidenceRef place = own.face().evidence();
        Boxes.common(trail.box(), echo)
                .ifPresent(b -> walk.arrive(
                        own.id(), own.face().segment(), true, trail.then(Hop.Type.ROUTER, own.id(), reason, place, b)));
        if (walk.single()) {
            Boxes.minus(trail.box(), echo).forEach(b -> walk.stop(trail.narrowed(b), reason, place));
        }
    }

    private void route(Gate entered, Trail trail) {
        Forwarder router = entered.router();
        List<Trail> rest = List.of(trail);
        if (trail.box().family() == Family.V6) {
            Way onLink = new Way(entered, Optional.empty(), entered.face().evidence());
            rest = take(entered, new Entry(LINK_LOCAL, false, 0, List.of(onLink)), rest);
        }
        for (Entry entry : router.entries()) {
            rest = take(entered, entry, rest);
        }
        for (Trail part : rest) {
            Reason reason =
                    Reason.of(Code.NO_ROUTE, part.box().destination().first().toString());
            walk.stop(part, reason, router.router().evidence());
        }
    }

    private List<Trail> take(Gate entered, Entry entry, List<Trail> trails) {
        TrafficMatch any = TrafficMatch.any(entry.prefix().family());
        AddressSet prefix = AddressSet.of(entry.prefix());
        TrafficMatch match = entry.bySource() ? any.withSource(prefix) : any.withDestination(prefix);
        List<Trail> rest = new ArrayList<>();
        for (Trail trail : trails) {
            Boxes.common(trail.box(), match).ifPresent(box -> {
                for (Way way : entry.ways()) {
                    String hop = way.nextHop().map(IpAddress::toString).orElse("on-link");
                    Reason reason = Reason.of(Code.ROUTED, entry.prefix().toString(), hop);
                    leave(
                            entered,
                            way,
                            trail.then(Hop.Type.ROUTER, entered.router().id(), reason, way.evidence(), box));
                }
            });
            Boxes.minus(trail.box(), match).forEach(b -> rest.add(trail.narrowed(b)));
        }
        return rest;
    }

    private void leave(Gate entered, Way way, Trail trail) {
        Gate out = way.out();
        if (!out.face().enabled()) {
            walk.stop(trail, Reason.of(Code.DISABLED, out.id()), out.face().evidence());
            return;
        }
        for (Trail passed : passage.forward(entered, out, trail)) {
            for (Trail part : out.face().gateway() ? translateSource(out.router(), passed) : List.of(passed)) {
                for (Trail sent : turnRound(out, part)) {
                    switching
                            .passed(out.egress(), out.id(), out.face().evidence(), Direction.EGRESS, sent)
                            .forEach(t -> resolution.resolve(out, way.nextHop(), t));
                }
            }
        }
    }

    private static List<Trail> translateSource(Forwarder router, Trail trail) {
        List<Trail> done = new ArrayList<>();
        List<TrafficMatch> rest = List.of(trail.box());
        for (NatRule rule : router.sourceRules(trail.box().source())) {
            TrafficMatch inside = TrafficMatch.any(rule.logical().family()).withSource(AddressSet.of(rule.logical()));
            for (TrafficMatch part : rest) {
                Boxes.common(part, inside).ifPresent(hit -> {
                    Reason reason = Reason.of(
                            Code.SOURCE_TRANSLATED,
                            hit.source().toString(),
                            rule.external().toString());
                    TrafficMatch to = hit.withSource(AddressSet.of(rule.external()));
                    done.add(trail.translate(Hop.Type.TRANSLATION, rule.id(), reason, rule.evidence(), hit, to));
                });
            }
            rest = Boxes.minus(rest, inside);
        }
        rest.forEach(box -> done.add(trail.narrowed(box)));
        return done;
    }

    /** What leaves the gateway for one of the router's own outside addresses comes back in there. */
    private List<Trail> turnRound(Gate out, Trail trail) {
        if (!out.face().gateway()) {
            return List.of(trail);
        }
        Family family = trail.box().family();
        TrafficMatch own = TrafficMatch.any(family).withDestination(out.router().translated(family));
        Boxes.common(trail.box(), own).ifPresent(b -> {
            if (walk.endsAtTurns()) {
                walk.turn(out, trail.narrowed(b));
            } else {
                enter(out, trail.narrowed(b), true);
            }
        });
        return Boxes.minus(trail.box(), own).stream().map(trail::narrowed).toList();
    }
}
