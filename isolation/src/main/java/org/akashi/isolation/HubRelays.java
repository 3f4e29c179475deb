package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.roaringbitmap.RoaringBitmap;

/** Servers with interfaces on broadcast domains of different owners, told by owners or, where those are very many, all at once. */
final class HubRelays {

    private final Network network;
    private final Quotient quotient;
    private final Endpoints endpoints;
    private final Roster roster;
    private final Fabric fabric;

    HubRelays(Network network, Quotient quotient, Endpoints endpoints, Roster roster, Fabric fabric) {
        this.network = network;
        this.quotient = quotient;
        this.endpoints = endpoints;
        this.roster = roster;
        this.fabric = fabric;
    }

    void into(Meetings meetings) {
        Map<String, List<Port>> byServer = new HashMap<>();
        for (Port port : network.ports().values()) {
            String server = port.role() == Port.Role.GUEST ? Relays.server(network, port) : "";
            if (!server.isEmpty() && fabric.wire(port.segment()).isPresent()) {
                byServer.computeIfAbsent(server, s -> new ArrayList<>(1)).add(port);
            }
        }
        new TreeMap<>(byServer).forEach((server, ports) -> {
            if (ports.size() > 1) {
                between(server, ports, meetings);
            }
        });
    }

    private void between(String server, List<Port> ports, Meetings meetings) {
        List<String> ids = ports.stream().map(Port::id).sorted().toList();
        Cause cause = new Cause(
                Cause.Code.DUAL_HOMED_SERVER, server, ids, ports.getFirst().evidence());
        for (Port in : ports) {
            for (Port out : ports) {
                Map<Owner, RoaringBitmap> before = neighbours(in);
                Map<Owner, RoaringBitmap> after = wire(in).equals(wire(out)) ? Map.of() : neighbours(out);
                across(cause, before, after, meetings);
            }
        }
    }

    private String wire(Port port) {
        return fabric.wire(port.segment()).map(Wire::id).orElse("");
    }

    /** Guests, and the world behind uplinks, on a port's broadcast domain besides itself. */
    private Map<Owner, RoaringBitmap> neighbours(Port port) {
        Map<Owner, RoaringBitmap> found = new TreeMap<>();
        for (Endpoint one : endpoints.byWire().getOrDefault(wire(port), List.of())) {
            if (one.isService()) {
                continue;
            }
            RoaringBitmap others = roster.all(one);
            List<Port> members = quotient.members(one.id());
            int own = members.isEmpty() ? (one.id().equals(port.id()) ? 0 : -1) : members.indexOf(port);
            if (own >= 0) {
                others = others.clone();
                others.remove(roster.first(one) + own);
            }
            if (!others.isEmpty()) {
                found.computeIfAbsent(one.owner(), o -> new RoaringBitmap()).or(others);
            }
        }
        return found;
    }

    private void across(
            Cause cause, Map<Owner, RoaringBitmap> before, Map<Owner, RoaringBitmap> after, Meetings meetings) {
        boolean few = (long) before.size() * after.size() <= Meetings.FEW;
        before.forEach((from, senders) -> after.forEach((to, receivers) -> {
            if (!from.equals(to)) {
                Fact fact = new Fact(
                        roster.endpoint(senders.first()),
                        roster.endpoint(receivers.first()),
                        Kind.BACKDOOR,
                        Relation.RELAY,
                        cause,
                        null,
                        null,
                        null);
                meetings.crowd(
                        fact,
                        senders,
                        receivers,
                        few ? Optional.of(from) : Optional.empty(),
                        few ? Optional.of(to) : Optional.empty());
            }
        }));
    }
}
