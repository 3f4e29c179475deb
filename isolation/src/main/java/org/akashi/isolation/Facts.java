package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Sweep.Reached;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Boxes;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;
import org.jspecify.annotations.Nullable;

/** Turns arrivals and neighbourhoods into relations between owners. */
final class Facts {

    private final Endpoints endpoints;
    private final Causes causes;
    private final OwnSources sources;
    private final List<AddressSet> management = new ArrayList<>();

    Facts(Network network, Endpoints endpoints, Causes causes, List<ManagementAddress> managementAddresses) {
        this.endpoints = endpoints;
        this.causes = causes;
        this.sources = new OwnSources(network);
        for (Family family : Family.values()) {
            management.add(AddressSet.of(
                    family,
                    managementAddresses.stream()
                            .map(ManagementAddress::prefix)
                            .filter(p -> !isLoopback(p))
                            .toList()));
        }
    }

    /** An address that is reached only on the host itself says nothing about a network. */
    private static boolean isLoopback(Prefix prefix) {
        return Prefix.of("127.0.0.0/8").contains(prefix) || Prefix.of("::1/128").contains(prefix);
    }

    /** What IP packets of a sender reach, where the owner differs. */
    List<Fact> deliveries(Reached reached) {
        List<Fact> facts = new ArrayList<>();
        Endpoint from = reached.from();
        for (Walk.Arrival arrival : reached.arrivals()) {
            Optional<Endpoint> to = endpoints.byId(arrival.receiver());
            if (to.isEmpty() || !arrival.trail().certain() || to.get().owner().equals(from.owner())) {
                continue;
            }
            delivery(from, to.get(), arrival, facts);
        }
        return withoutHonest(facts);
    }

    /** An injection is what only a forged source can do: what an honest packet does too is taken out. */
    private static List<Fact> withoutHonest(List<Fact> facts) {
        Map<String, List<TrafficMatch>> honest = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.relation() != Relation.INJECT && fact.box() != null) {
                honest.computeIfAbsent(fact.to().id(), k -> new ArrayList<>()).add(Traffic.anywhere(fact.box()));
            }
        }
        List<Fact> rest = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.relation() == Relation.INJECT && fact.box() != null) {
                List<TrafficMatch> known = honest.getOrDefault(fact.to().id(), List.of());
                Boxes.minusAll(fact.box(), known).forEach(box -> rest.add(fact.with(box)));
            } else {
                rest.add(fact);
            }
        }
        return rest;
    }

    private void delivery(Endpoint from, Endpoint to, Walk.Arrival arrival, List<Fact> facts) {
        TrafficMatch box = arrival.trail().atSender();
        if (box.isEmpty()) {
            return;
        }
        Cause cause = causes.of(from, to, arrival.trail());
        if (from.isService() || to.isService()) {
            Cause service = causes.service(to.isService() ? to : from);
            facts.add(new Fact(from, to, Kind.SERVICE, Relation.SERVICE, service, box, arrival.trail(), null));
            return;
        }
        management(from, to, cause, box, arrival.trail()).ifPresent(facts::add);
        Kind kind = kind(cause);
        AddressSet forged = box.source().minus(own(from, box.family()));
        AddressSet honest = box.source().minus(forged);
        if (!honest.isEmpty()) {
            facts.add(
                    new Fact(from, to, kind, Relation.DELIVERY, cause, box.withSource(honest), arrival.trail(), null));
        } else {
            facts.add(new Fact(from, to, kind, Relation.INJECT, cause, box, arrival.trail(), null));
        }
    }

    /** What senders with packets on a hub reach, by one of them: the relation, and that to management addresses if there are any. */
    List<Fact> onHub(Endpoint from, Endpoint to, Cause cause, boolean forged, TrafficMatch box) {
        if (from.isService() || to.isService()) {
            Cause service = causes.service(to.isService() ? to : from);
            return List.of(new Fact(from, to, Kind.SERVICE, Relation.SERVICE, service, box, null, null));
        }
        List<Fact> found = new ArrayList<>(2);
        management(from, to, cause, box, null).ifPresent(found::add);
        found.add(
                new Fact(from, to, kind(cause), forged ? Relation.INJECT : Relation.DELIVERY, cause, box, null, null));
        return found;
    }

    /** The part of a relation that reaches management addresses on the physical network. */
    private Optional<Fact> management(
            Endpoint from, Endpoint to, Cause cause, TrafficMatch box, @Nullable Trail trail) {
        AddressSet reserved = to.uplinked()
                .map(segment -> onLink(segment, box.family())
                        .intersect(management.get(box.family().ordinal()))
                        .intersect(box.destination()))
                .orElse(AddressSet.none(box.family()));
        return reserved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        from,
                        to,
                        Kind.MANAGEMENT,
                        Relation.DELIVERY,
                        cause,
                        box.withDestination(reserved),
                        trail,
                        null));
    }

    /** What is reached on the physical network itself; what lies behind its routers is not in evidence. */
    private static AddressSet onLink(Segment segment, Family family) {
        return AddressSet.of(
                family, segment.subnets().stream().map(Subnet::prefix).toList());
    }

    private static Kind kind(Cause cause) {
        return switch (cause.code()) {
            case PUBLISHED_ADDRESS, EXTERNAL_SEGMENT -> Kind.EXPOSED;
            case PROVIDER_SERVICE -> Kind.SERVICE;
            case ROUTER_JOINS_OWNERS,
                    SHARED_SEGMENT,
                    FOREIGN_PORT,
                    SHARED_WIRE,
                    PROVIDER_SEGMENT,
                    DUAL_HOMED_SERVER,
                    UNFILTERED_GATEWAY -> Kind.BACKDOOR;
        };
    }

    /** Sources that are the sender's own; the outside has every address that is not inside the cloud. */
    AddressSet own(Endpoint from, Family family) {
        return sources.of(from, family);
    }

    /** Who shares a broadcast domain: ARP, ND and the like between all of them, and claims of each other's addresses. */
    List<Fact> neighbourhoods() {
        List<Fact> facts = new ArrayList<>();
        for (List<Endpoint> domain : endpoints.byWire().values()) {
            for (Endpoint from : domain) {
                for (Endpoint to : domain) {
                    if (!from.owner().equals(to.owner())) {
                        neighbours(from, to, facts);
                    }
                }
            }
        }
        return facts;
    }

    /** The relations of one endpoint with another on its broadcast domain. */
    void neighbours(Endpoint from, Endpoint to, List<Fact> facts) {
        Cause cause = causes.neighbours(from, to);
        Kind kind = kind(cause);
        Relation relation = kind == Kind.SERVICE ? Relation.SERVICE : Relation.LINK;
        facts.add(new Fact(from, to, kind, relation, cause, null, null, null));
        if (kind != Kind.SERVICE && mayClaim(from, to)) {
            facts.add(new Fact(from, to, kind, Relation.CLAIM, cause, null, null, null));
        }
    }

    /** Whether an endpoint could answer ARP or ND for an address of another. */
    static boolean mayClaim(Endpoint from, Endpoint to) {
        if (from.attachment().isEmpty() || to.attachment().isEmpty()) {
            return false;
        }
        Attachment claimant = from.attachment().get();
        return to.attachment().get().port().addresses().stream().anyMatch(claimant::mayClaim);
    }
}
