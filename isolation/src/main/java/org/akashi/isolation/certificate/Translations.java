package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.akashi.isolation.certificate.Senders.Sources;
import org.akashi.isolation.certificate.Territory.Hub;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.NeighbourBinding;
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
        learned(territory);
    }

    private static void answers(Map<IpAddress, Set<Zone>> known, IpAddress address, Zone zone) {
        known.computeIfAbsent(address, a -> new HashSet<>(2)).add(zone);
    }

    /** A gate has every address that some interface on its hub has learned with its MAC address. */
    private void learned(Territory territory) {
        if (territory.learned().isEmpty()) {
            return;
        }
        Map<String, Hub> byInterface = new HashMap<>();
        Map<Hub, Map<MacAddress, Set<Zone>>> byMac = new HashMap<>();
        for (Hub hub : territory.hubs()) {
            Map<MacAddress, Set<Zone>> macs = new HashMap<>();
            byMac.put(hub, macs);
            hub.wire().gates().forEach(gate -> byInterface.put(gate.id(), hub));
            for (Zone zone : hub.zones()) {
                zone.gates(hub.id())
                        .forEach(gate -> macs.computeIfAbsent(gate.face().mac(), m -> new HashSet<>(2))
                                .add(zone));
            }
        }
        for (NeighbourBinding binding : territory.learned()) {
            Hub hub = byInterface.get(binding.routerInterface());
            if (hub != null) {
                byMac.getOrDefault(hub, Map.of())
                        .getOrDefault(binding.mac(), Set.of())
                        .forEach(zone -> answers(
                                answering.computeIfAbsent(hub.id(), h -> new HashMap<>()), binding.address(), zone));
            }
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
            all = union(all, known(router).outsides());
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

    /** The inside addresses of the source translations of all zones with a gate on a hub; all addresses, if one of them is unclear. */
    Sources insides(Hub hub) {
        List<Prefix> all = new ArrayList<>();
        for (Zone zone : hub.zones()) {
            if (zone.unclear()) {
                return Sources.ALL;
            }
            for (Forwarder router : zone.routers()) {
                router.router().nat().stream()
                        .filter(rule -> rule.kind().translatesSource())
                        .map(NatRule::logical)
                        .forEach(all::add);
            }
        }
        return sets(all);
    }

    private static Stream<Route> routes(Zone zone) {
        return zone.routers().stream().flatMap(router -> router.router().routes().stream());
    }

    /** To which zones a zone hands on at a hub; and whether, to each of them, everything that is present there. */
    Map<Zone, Boolean> handsOn(Zone zone, Hub hub, Family family) {
        Map<Zone, Boolean> found = new HashMap<>();
        if (zone.unclear()) {
            hub.zones().stream().filter(to -> to != zone).forEach(to -> found.put(to, true));
            return found;
        }
        Set<IpAddress> insides = insides(zone);
        routes(zone)
                .filter(route -> route.nextHop().family() == family)
                .forEach(route -> answering(hub).getOrDefault(route.nextHop(), Set.of()).stream()
                        .filter(to -> to != zone)
                        .forEach(to -> found.merge(to, takesPublished(route, insides), Boolean::logicalOr)));
        return found;
    }

    private static boolean takesPublished(Route route, Set<IpAddress> insides) {
        return route.bySource() || insides.stream().anyMatch(route.prefix()::contains);
    }

    /** What a zone's routers translate or balance destinations to. */
    private static Set<IpAddress> insides(Zone zone) {
        Set<IpAddress> insides = new HashSet<>();
        for (Forwarder router : zone.routers()) {
            for (NatRule rule : router.router().nat()) {
                if (rule.kind().translatesDestination()) {
                    insides.add(rule.logical().network());
                }
            }
            for (LoadBalancer balancer : router.balancers()) {
                balancer.listeners().forEach(l -> l.members().forEach(m -> insides.add(m.address())));
            }
        }
        return insides;
    }

    /** Whether a zone passes on to a hub more than is handed to it. */
    boolean leadsOn(Zone zone, Hub onto, Family family) {
        if (zone.unclear()) {
            return true;
        }
        Set<IpAddress> towards = insides(zone);
        routes(zone).map(Route::nextHop).forEach(towards::add);
        Map<IpAddress, Set<Zone>> known = answering(onto);
        return towards.stream()
                .filter(address -> address.family() == family)
                .anyMatch(address ->
                        known.getOrDefault(address, Set.of()).stream().anyMatch(z -> z != zone));
    }
}
