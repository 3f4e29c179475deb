package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.oracle.ovn.random.Catalog.Duties;
import org.akashi.oracle.ovn.random.Catalog.Face;
import org.akashi.oracle.ovn.random.Catalog.Station;
import org.akashi.oracle.ovn.random.LiveOvn.Neighbour;

/**
 * Whom ARP and ND would find for routers.
 *
 * @param neighbours those who have an address, or answer for it
 * @param claims for addresses that nobody has, the first of everybody who may claim them, the second, and so on
 */
record Claims(List<Neighbour> neighbours, List<List<Neighbour>> claims) {

    private static final MacAddress STRANGER = MacAddress.of("02:00:5e:00:53:99");

    /** Whoever answers behind a physical network. */
    private static final MacAddress OUTSIDER = MacAddress.of("02:00:5e:00:53:98");

    static Claims of(Catalog catalog, Set<IpAddress> addresses) {
        List<Neighbour> neighbours = neighbours(catalog);
        return new Claims(neighbours, claims(catalog, neighbours, addresses));
    }

    int rounds() {
        return claims.size();
    }

    /** What routers know in a round; in round 0, the neighbours only. */
    List<Neighbour> round(int number) {
        List<Neighbour> known = new ArrayList<>(neighbours);
        if (number > 0) {
            known.addAll(claims.get(number - 1));
        }
        return known;
    }

    private static List<Neighbour> neighbours(Catalog catalog) {
        List<Neighbour> known = new ArrayList<>();
        for (Face asking : catalog.faces()) {
            for (Station station : catalog.on(asking.network())) {
                if (station.enabled()
                        && !station.type().equals("router")
                        && station.mac().isPresent()) {
                    MacAddress mac = station.mac().get();
                    station.addresses().forEach(a -> known.add(new Neighbour(asking.id(), a, mac)));
                    if (station.first(Family.V6).isPresent()) {
                        known.add(new Neighbour(asking.id(), mac.linkLocal(), mac));
                    }
                }
            }
            for (Face other : catalog.facesOn(asking.network())) {
                if (!other.router().equals(asking.router())) {
                    answered(catalog, other).forEach(a -> known.add(new Neighbour(asking.id(), a, other.mac())));
                }
            }
        }
        return once(known);
    }

    private static List<IpAddress> answered(Catalog catalog, Face face) {
        List<IpAddress> addresses = new ArrayList<>(face.addresses());
        addresses.add(face.mac().linkLocal());
        Duties duties = catalog.duties(face.router());
        if (face.gateway()) {
            addresses.addAll(duties.translated());
        }
        duties.balanced().stream()
                .filter(a -> face.prefixes().stream().anyMatch(p -> p.contains(a)))
                .forEach(addresses::add);
        return addresses;
    }

    private static List<Neighbour> once(List<Neighbour> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(n -> seen.add(n.port() + " " + n.address())).toList();
    }

    /** The first claimants of every address, the second, and so on. */
    private static List<List<Neighbour>> claims(Catalog catalog, List<Neighbour> neighbours, Set<IpAddress> addresses) {
        Map<String, Set<IpAddress>> known = new HashMap<>();
        neighbours.forEach(
                n -> known.computeIfAbsent(n.port(), p -> new HashSet<>()).add(n.address()));
        List<List<Neighbour>> rounds = new ArrayList<>();
        for (Face asking : catalog.faces()) {
            for (IpAddress address : addresses) {
                if (known.getOrDefault(asking.id(), Set.of()).contains(address)) {
                    continue;
                }
                List<MacAddress> claimants = new ArrayList<>();
                for (Station station : catalog.on(asking.network())) {
                    station.claims(address, STRANGER).ifPresent(claimants::add);
                }
                catalog.exit(asking.network()).ifPresent(exit -> claimants.add(OUTSIDER));
                for (int round = 0; round < claimants.size(); round++) {
                    if (rounds.size() <= round) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round).add(new Neighbour(asking.id(), address, claimants.get(round)));
                }
            }
        }
        return rounds;
    }
}
