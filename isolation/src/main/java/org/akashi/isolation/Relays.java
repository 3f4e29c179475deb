package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;

/**
 * Servers with interfaces on broadcast domains of different owners. Such a guest could forward between them; whether it does is
 * its own matter and cannot be seen from outside it, so this is possible, not proved, and its pairs are not counted as crossing.
 */
final class Relays {

    private final Network network;
    private final Endpoints endpoints;

    Relays(Network network, Endpoints endpoints) {
        this.network = network;
        this.endpoints = endpoints;
    }

    List<Fact> find() {
        Map<String, List<Endpoint>> byServer = new TreeMap<>();
        for (Endpoint endpoint : endpoints.all()) {
            String server = endpoint.isService() ? "" : server(endpoint);
            if (!server.isEmpty()) {
                byServer.computeIfAbsent(server, s -> new ArrayList<>()).add(endpoint);
            }
        }
        List<Fact> facts = new ArrayList<>();
        byServer.forEach((server, ports) -> between(server, ports, facts));
        return facts;
    }

    private String server(Endpoint endpoint) {
        return endpoint.attachment().map(a -> server(network, a.port())).orElse("");
    }

    /** The device behind a port, empty if there is none; a subport's is its parent's. */
    static String server(Network network, Port port) {
        return port.parent()
                .flatMap(p -> network.port(p.port()))
                .orElse(port)
                .device()
                .orElse("");
    }

    private void between(String server, List<Endpoint> ports, List<Fact> facts) {
        List<String> ids = ports.stream().map(Endpoint::id).sorted().toList();
        EvidenceRef place = ports.getFirst().attachment().orElseThrow().port().evidence();
        Cause cause = new Cause(Cause.Code.DUAL_HOMED_SERVER, server, ids, place);
        for (Endpoint in : ports) {
            for (Endpoint out : ports) {
                if (!wire(in).equals(wire(out))) {
                    across(in, out, cause, facts);
                }
            }
        }
    }

    private void across(Endpoint in, Endpoint out, Cause cause, List<Fact> facts) {
        for (Endpoint from : endpoints.byWire().getOrDefault(wire(in), List.of())) {
            for (Endpoint to : endpoints.byWire().getOrDefault(wire(out), List.of())) {
                boolean others = from != in && to != out && !from.isService() && !to.isService();
                if (others && !from.owner().equals(to.owner())) {
                    facts.add(new Fact(from, to, Kind.BACKDOOR, Relation.RELAY, cause, null, null, null));
                }
            }
        }
    }

    private static String wire(Endpoint endpoint) {
        return endpoint.attachment().orElseThrow().wire().id();
    }
}
