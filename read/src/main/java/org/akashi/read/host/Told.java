package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Subnet;
import org.akashi.read.json.Json;

/**
 * What the guests of a segment were told, as their own routes show: the prefixes that are on-link, gateways, and further routes.
 *
 * @param contradiction what guests of one prefix do not agree on
 */
record Told(List<Subnet> subnets, Optional<String> contradiction) {

    private record Routes(TreeSet<IpAddress> gateways, Map<Prefix, TreeSet<IpAddress>> others, Guest first) {}

    static Told of(Collection<Guest> guests, SortedMap<String, Space> spaces) {
        SortedMap<Prefix, Routes> byPrefix = new TreeMap<>();
        for (Guest guest : guests) {
            for (RouterInterface.Address address : guest.far().addresses()) {
                if (address.length() == address.address().family().bits()) {
                    continue;
                }
                Routes routes = byPrefix.computeIfAbsent(
                        address.prefix(), _ -> new Routes(new TreeSet<>(), new TreeMap<>(), guest));
                Optional.ofNullable(spaces.get(guest.far().space()))
                        .map(Space::routes)
                        .orElse(List.of())
                        .forEach(route -> add(route, address.prefix(), routes));
            }
        }
        List<Subnet> subnets = new ArrayList<>();
        Optional<String> contradiction = Optional.empty();
        for (Map.Entry<Prefix, Routes> entry : byPrefix.entrySet()) {
            Prefix prefix = entry.getKey();
            Routes routes = entry.getValue();
            if (routes.gateways().size() > 1
                    || routes.others().values().stream().anyMatch(hops -> hops.size() > 1)) {
                contradiction = Optional.of("guests of " + prefix + " have different routes");
            }
            List<Subnet.HostRoute> others = routes.others().entrySet().stream()
                    .map(e -> new Subnet.HostRoute(e.getKey(), e.getValue().first()))
                    .toList();
            subnets.add(new Subnet(
                    routes.first().segment() + " " + prefix,
                    "",
                    prefix,
                    routes.gateways().stream().findFirst(),
                    false,
                    others,
                    routes.first().far().evidence()));
        }
        return new Told(subnets, contradiction);
    }

    private static void add(Json route, Prefix prefix, Routes routes) {
        Optional<IpAddress> gateway =
                route.text("gateway").flatMap(IpAddress::parse).filter(prefix::contains);
        if (gateway.isEmpty()) {
            return;
        }
        String to = route.text("dst").orElse("");
        if (to.equals("default")) {
            routes.gateways().add(gateway.get());
        } else {
            Prefix.parse(to)
                    .ifPresent(p -> routes.others()
                            .computeIfAbsent(p, _ -> new TreeSet<>())
                            .add(gateway.get()));
        }
    }
}
