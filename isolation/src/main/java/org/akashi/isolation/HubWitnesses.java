package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.isolation.Emission.Mode;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Meeting.Way;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Inquiry;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Port;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.jspecify.annotations.Nullable;

/** Concrete packets for meetings: walked among classes, and told of the members they are from and for. */
final class HubWitnesses {

    private static final Packet NOTHING =
            new Packet(new MacAddress(0), new MacAddress(0), IpAddress.v4(0), IpAddress.v4(0), 0, 0, 0);

    private final Fabric fabric;
    private final Roster roster;
    private final Facts facts;
    private final Witnesses plain;

    HubWitnesses(Fabric fabric, Roster roster, Facts facts) {
        this.fabric = fabric;
        this.roster = roster;
        this.facts = facts;
        this.plain = new Witnesses(fabric);
    }

    Witness of(Way way) {
        return switch (way) {
            case Way.Walked walked ->
                named(
                        plain.of(walked.fact()),
                        walked.fact().from(),
                        walked.fact().to());
            case Way.Met met -> met(met);
        };
    }

    Witness of(Fact fact) {
        return plain.of(fact);
    }

    private Witness met(Way.Met met) {
        Endpoint from = roster.endpoint(met.from());
        TrafficMatch sent = met.box();
        for (Transit transit : met.over().reversed()) {
            sent = transit.before(sent).withDestinationPorts(sent.destinationPorts());
        }
        List<AddressSet> sources = sources(from, met, sent);
        Optional<Witness> found = arriving(from, met, List.of(sent), sources);
        if (found.isEmpty()) {
            found = arriving(from, met, untranslated(from, sent), sources);
        }
        if (found.isPresent()) {
            return found.get();
        }
        TrafficMatch box = sent.withSource(sources.getFirst());
        Packet packet = Witnesses.packet(from, met.to(), box, MacAddress.BROADCAST);
        return named(new Witness(from.id(), met.to().id(), packet, List.of()), from, met.to());
    }

    private Optional<Witness> arriving(Endpoint from, Way.Met met, List<TrafficMatch> sent, List<AddressSet> sources) {
        for (TrafficMatch box : sent) {
            for (AddressSet source : sources) {
                for (MacAddress frame : frames(from, met)) {
                    Packet packet = Witnesses.packet(from, met.to(), box.withSource(source), frame);
                    Optional<List<Hop>> hops =
                            Inquiry.hops(fabric, from.id(), packet, met.to().id());
                    if (hops.isPresent()) {
                        Witness witness = new Witness(from.id(), met.to().id(), packet, hops.get());
                        return Optional.of(named(witness, from, met.to()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Packets as they may have been before the sender's segment or one of its routers sent them to another destination. */
    private List<TrafficMatch> untranslated(Endpoint from, TrafficMatch box) {
        List<TrafficMatch> all = new ArrayList<>();
        Set<String> routers = new HashSet<>();
        for (Gate gate : from.attachment().map(a -> a.wire().gates()).orElse(List.of())) {
            for (NatRule rule : gate.router().router().nat()) {
                boolean inside = rule.kind().translatesDestination()
                        && box.destination().family() == rule.logical().family()
                        && box.destination().contains(rule.logical().network());
                if (inside) {
                    all.add(box.withDestination(AddressSet.of(rule.external())));
                }
            }
            routers.add(gate.router().id());
        }
        for (LoadBalancer balancer : fabric.network().loadBalancers().values()) {
            if (balancer.segments().contains(from.segment())
                    || balancer.routers().stream().anyMatch(routers::contains)) {
                for (LoadBalancer.Listener listener : balancer.listeners()) {
                    boolean inside = listener.members().stream()
                            .map(LoadBalancer.Member::address)
                            .anyMatch(a -> a.family() == box.family()
                                    && box.destination().contains(a));
                    if (inside) {
                        all.add(towards(listener, balancer.protocol(), box));
                    }
                }
            }
        }
        return all;
    }

    /** Those of some sources that the sender may use with its own MAC address, if it may use any. */
    private static AddressSet sendable(Endpoint from, AddressSet sources) {
        AddressSet admitted = from.attachment()
                .flatMap(a -> a.port().mac().map(mac -> a.claimable(mac, sources.family())))
                .map(sources::intersect)
                .orElse(sources);
        return admitted.isEmpty() ? sources : admitted;
    }

    private static TrafficMatch towards(LoadBalancer.Listener listener, int protocol, TrafficMatch box) {
        TrafficMatch to = box.withDestination(AddressSet.of(listener.address()));
        return listener.port() == 0
                ? to
                : to.withProtocols(IntRanges.of(protocol)).withDestinationPorts(IntRanges.of(listener.port()));
    }

    /** The member's own address first, where it need not forge one; it may be another after translation. */
    private List<AddressSet> sources(Endpoint from, Way.Met met, TrafficMatch box) {
        Family family = box.family();
        AddressSet both = box.source().intersect(met.sent());
        AddressSet sources = sendable(from, both.isEmpty() ? met.sent() : both);
        AddressSet own = facts.own(from, family);
        AddressSet liked = met.emission().forged() ? sources.minus(own) : sources.intersect(own);
        AddressSet one = liked.isEmpty() ? sources : liked;
        if (met.emission().forged()) {
            return List.of(one);
        }
        List<IpAddress> addresses = roster.port(met.from()).map(Port::addresses).orElse(List.of()).stream()
                .filter(a -> a.family() == family)
                .toList();
        return addresses.stream()
                .filter(one::contains)
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(AddressSet::of)
                .map(address -> List.of(address, one))
                .orElse(List.of(one));
    }

    /** The MAC addresses by which the frame may have left its sender. */
    private static List<MacAddress> frames(Endpoint from, Way.Met met) {
        if (met.emission().mode() == Mode.GROUP) {
            IpAddress to = met.box().destination().first();
            return List.of(to.isMulticast() ? MacAddress.ofMulticast(to) : MacAddress.BROADCAST);
        }
        List<MacAddress> frames = new ArrayList<>();
        met.over().stream().limit(1).map(t -> t.gate().face().mac()).forEach(frames::add);
        met.gate().map(g -> g.face().mac()).ifPresent(frames::add);
        met.to().attachment().ifPresent(a -> frames.addAll(a.macs()));
        from.attachment()
                .map(org.akashi.isolation.walk.Attachment::wire)
                .map(Wire::gates)
                .ifPresent(gates -> {
                    for (Gate gate : gates.subList(0, Math.min(gates.size(), 64))) {
                        frames.add(gate.face().mac());
                    }
                });
        frames.add(MacAddress.BROADCAST);
        return frames;
    }

    /** Puts members in the place of their classes: the sender by its source, the receiver by the last destination. */
    private Witness named(Witness witness, Endpoint from, Endpoint to) {
        Packet last =
                witness.hops().isEmpty() ? NOTHING : witness.hops().getLast().packet();
        Port sender = member(from, witness.packet().source());
        Port receiver = member(to, last.destination());
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : witness.hops()) {
            Port is = hop.object().equals(from.id()) && !from.equals(to)
                    ? sender
                    : hop.object().equals(to.id()) ? receiver : null;
            hops.add(renamed(hop, is, sender, receiver, from, to));
        }
        Packet packet = macs(witness.packet(), sender, receiver, from, to);
        return new Witness(id(sender, from), id(receiver, to), packet, hops);
    }

    private static Hop renamed(
            Hop hop, @Nullable Port is, @Nullable Port sender, @Nullable Port receiver, Endpoint from, Endpoint to) {
        Packet packet = macs(hop.packet(), sender, receiver, from, to);
        if (is == null) {
            return new Hop(hop.object(), hop.type(), hop.rule(), packet, hop.evidence());
        }
        boolean whole = hop.type() == Hop.Type.ENDPOINT;
        Reason reason =
                hop.rule().code() == Reason.Code.DELIVERED ? Reason.of(Reason.Code.DELIVERED, is.id()) : hop.rule();
        return new Hop(is.id(), hop.type(), reason, packet, whole ? is.evidence() : hop.evidence());
    }

    private static Packet macs(
            Packet packet, @Nullable Port sender, @Nullable Port receiver, Endpoint from, Endpoint to) {
        return new Packet(
                mac(packet.sourceMac(), sender, from),
                mac(packet.destinationMac(), receiver, to),
                packet.source(),
                packet.destination(),
                packet.protocol(),
                packet.sourcePort(),
                packet.destinationPort());
    }

    private static MacAddress mac(MacAddress mac, @Nullable Port member, Endpoint one) {
        boolean ofClass = one.attachment()
                .flatMap(a -> a.port().mac())
                .filter(mac::equals)
                .isPresent();
        return ofClass && member != null ? member.mac().orElse(mac) : mac;
    }

    private @Nullable Port member(Endpoint one, IpAddress address) {
        if (one.attachment().isEmpty()) {
            return null;
        }
        int first = roster.first(one);
        Port any = null;
        for (int i = 0; i < roster.count(one); i++) {
            Port port = roster.port(first + i).orElseThrow();
            any = any == null ? port : any;
            boolean linkLocal =
                    port.mac().filter(mac -> mac.linkLocal().equals(address)).isPresent();
            if (port.addresses().contains(address) || linkLocal) {
                return port;
            }
        }
        return any;
    }

    private static String id(@Nullable Port port, Endpoint one) {
        return port == null ? one.id() : port.id();
    }
}
