package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.isolation.certificate.Senders.Sources;
import org.akashi.isolation.certificate.Territory.Hub;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Route;

/** What zones' routers do to addresses, and for which they answer on hubs. */
final class Translations {

    private record Translating(Sources insides, Sources outsides) {}

    private final Map<Forwarder, Translating> sources = new HashMap<>();
    private final Map<String, Map<IpAddress, Set<Zone>>> answering = new HashMap<>();

    Translations(Territory territory) {
        for (Zone zone : territory.zones()) {
            for (Forwarder router : zone.routers()) {
                sources.put(router, translating(router));
            }
        }
        for (Hub hub : territory.hubs()) {
            Map<IpAddress, Set<Zone>> known = new HashMap<>();
            for (Zone zone : hub.zones()) {
                for (Gate gate : zone.gates(hub.id())) {
                    for (Family family : Family.values()) {
                        singles(gate.answered(family))
                                .forEach(a -> known.computeIfAbsent(a, k -> new HashSet<>(2))
                                        .add(zone));
                    }
                }
            }
            answering.put(hub.id(), known);
        }
    }

    /** What a router answers for are single addresses. */
    private static List<IpAddress> singles(AddressSet set) {
        List<IpAddress> all = new ArrayList<>();
        for (AddressSet.Range range : set.ranges()) {
            for (IpAddress at = range.first(); ; at = at.next()) {
                all.add(at);
                if (at.equals(range.last())) {
                    break;
                }
            }
        }
        return all;
    }

    private static Translating translating(Forwarder router) {
        List<Prefix> inside = new ArrayList<>();
        List<Prefix> outside = new ArrayList<>();
        for (NatRule rule : router.router().nat()) {
            if (rule.kind().translatesSource()) {
                inside.add(rule.logical());
                outside.add(Prefix.host(rule.external()));
            }
        }
        return new Translating(sets(inside), sets(outside));
    }

    private static Sources sets(List<Prefix> prefixes) {
        return new Sources(AddressSet.of(Family.V4, prefixes), AddressSet.of(Family.V6, prefixes));
    }

    /** Who answers for which address on a hub. */
    Map<IpAddress, Set<Zone>> answering(Hub hub) {
        return answering.getOrDefault(hub.id(), Map.of());
    }

    /** The sources of a zone's endpoint where it comes onto a hub. */
    Sources at(Gate gate, Zone zone, Sources own) {
        if (zone.unclear()) {
            return Sources.ALL;
        }
        Sources all = own;
        for (Forwarder router : zone.routers()) {
            if (router != gate.router()) {
                all = union(all, known(router).outsides());
            }
        }
        if (!gate.face().gateway()) {
            return all;
        }
        Translating here = known(gate.router());
        Sources kept = new Sources(
                all.v4().minus(here.insides().v4()),
                all.v6().minus(here.insides().v6()));
        return union(kept, here.outsides());
    }

    private static Sources union(Sources a, Sources b) {
        return new Sources(a.v4().union(b.v4()), a.v6().union(b.v6()));
    }

    private Translating known(Forwarder router) {
        return sources.getOrDefault(router, new Translating(sets(List.of()), sets(List.of())));
    }

    /** The inside addresses of the source translations of all gateways on a hub. */
    Sources insides(Hub hub) {
        List<Prefix> all = new ArrayList<>();
        for (Zone zone : hub.zones()) {
            for (Gate gate : zone.gates(hub.id())) {
                if (gate.face().gateway()) {
                    gate.router().router().nat().stream()
                            .filter(rule -> rule.kind().translatesSource())
                            .map(NatRule::logical)
                            .forEach(all::add);
                }
            }
        }
        return sets(all);
    }

    /** The next hops of a zone's static routes. */
    Set<IpAddress> nextHops(Zone zone) {
        Set<IpAddress> all = new HashSet<>();
        for (Forwarder router : zone.routers()) {
            router.router().routes().stream().map(Route::nextHop).forEach(all::add);
        }
        return all;
    }

    /** Whether a zone passes on to a hub more than is handed to it. */
    boolean leadsOn(Zone zone, Hub onto) {
        if (zone.unclear()) {
            return true;
        }
        Set<IpAddress> towards = nextHops(zone);
        for (Forwarder router : zone.routers()) {
            for (NatRule rule : router.router().nat()) {
                if (rule.kind().translatesDestination()) {
                    towards.add(rule.logical().network());
                }
            }
            for (LoadBalancer balancer : router.balancers()) {
                balancer.listeners().forEach(l -> l.members().forEach(m -> towards.add(m.address())));
            }
        }
        Map<IpAddress, Set<Zone>> known = answering(onto);
        return towards.stream()
                .anyMatch(address ->
                        known.getOrDefault(address, Set.of()).stream().anyMatch(z -> z != zone));
    }
}
