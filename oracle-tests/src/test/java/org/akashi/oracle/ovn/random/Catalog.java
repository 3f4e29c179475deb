package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.oracle.ovn.random.Content.Row;
import tools.jackson.databind.JsonNode;

/** Who and what there is in a northbound database, read for the oracle and not by the product's reader. */
final class Catalog {

    /** A binding of port security: a MAC address with addresses, or with any if there are none. */
    record Binding(MacAddress mac, List<Prefix> prefixes) {

        boolean admits(IpAddress address) {
            return prefixes.isEmpty()
                    || prefixes.stream().anyMatch(p -> p.contains(address))
                    || (speaks(Family.V6) && mac.linkLocal().equals(address));
        }

        boolean speaks(Family family) {
            return prefixes.isEmpty() || prefixes.stream().anyMatch(p -> p.family() == family);
        }
    }

    /** A port of a switch. */
    record Station(
            String id,
            String network,
            String type,
            Optional<MacAddress> mac,
            List<IpAddress> addresses,
            boolean unknown,
            List<Binding> security,
            boolean enabled,
            String peer,
            Optional<String> parent,
            OptionalInt tag,
            String physical) {

        boolean isGuest() {
            return type.isEmpty();
        }

        boolean isExit() {
            return type.equals("localnet");
        }

        Optional<IpAddress> first(Family family) {
            return addresses.stream().filter(a -> a.family() == family).findFirst();
        }

        /** The MAC address with which it may answer for an address that is not its own. */
        Optional<MacAddress> claims(IpAddress address, MacAddress stranger) {
            if (!isGuest() || !enabled) {
                return Optional.empty();
            }
            if (security.isEmpty()) {
                return mac.or(() -> unknown ? Optional.of(stranger) : Optional.empty());
            }
            return security.stream()
                    .filter(b -> b.admits(address))
                    .map(Binding::mac)
                    .findFirst();
        }
    }

    /** A router's interface. */
    record Face(
            String id,
            String router,
            String network,
            MacAddress mac,
            List<IpAddress> addresses,
            List<Prefix> prefixes,
            boolean gateway) {}

    /** What a router does besides forwarding. */
    record Duties(List<IpAddress> translated, List<IpAddress> balanced) {}

    private final Map<String, List<Station>> stations = new LinkedHashMap<>();
    private final List<Face> faces = new ArrayList<>();
    private final Map<String, Duties> duties = new HashMap<>();
    private final List<IpAddress> hops = new ArrayList<>();
    private final List<IpAddress> balanced = new ArrayList<>();
    private final Map<String, List<IpAddress>> wholes = new HashMap<>();
    private final List<Integer> listening = new ArrayList<>();

    private Catalog() {}

    static Catalog of(Content content) {
        Catalog catalog = new Catalog();
        Map<String, String> networkOfPeer = new HashMap<>();
        content.of("Logical_Switch").forEach(row -> {
            List<Station> list = new ArrayList<>();
            for (String name : Content.named(row.columns().path("ports"))) {
                Station station = station(content.row(name), id(row));
                list.add(station);
                networkOfPeer.putIfAbsent(station.peer(), station.network());
            }
            catalog.stations.put(id(row), list);
            catalog.wholes(content, row);
        });
        content.of("Logical_Router").forEach(row -> catalog.router(content, row, networkOfPeer));
        content.of("Load_Balancer").forEach(row -> catalog.balanced.addAll(catalog.listeners(row)));
        return catalog;
    }

    /** Whether a switch balances an address, whatever the port, to another. */
    boolean isOwnBackEnd(String network, IpAddress vip, IpAddress backend) {
        return wholes.getOrDefault(network + " " + vip, List.of()).contains(backend);
    }

    private void wholes(Content content, Row logicalSwitch) {
        for (String name : Content.named(logicalSwitch.columns().path("load_balancer"))) {
            Content.entries(content.row(name).columns().path("vips")).forEach((vip, backends) -> {
                if (IpAddress.parse(vip).isPresent()) {
                    wholes.put(
                            id(logicalSwitch) + " " + vip,
                            Stream.of(backends.split(",", -1))
                                    .map(IpAddress::of)
                                    .toList());
                }
            });
        }
    }

    private static String id(Row row) {
        return row.columns().path("name").asString("");
    }

    private static Station station(Row row, String network) {
        JsonNode columns = row.columns();
        Optional<MacAddress> mac = Optional.empty();
        List<IpAddress> addresses = new ArrayList<>();
        boolean unknown = false;
        for (String entry : Content.texts(columns.path("addresses"))) {
            for (String word : entry.split(" ", -1)) {
                unknown |= word.equals("unknown");
                mac = mac.or(() -> MacAddress.parse(word));
                IpAddress.parse(word).ifPresent(addresses::add);
            }
        }
        List<Binding> security = new ArrayList<>();
        for (String entry : Content.texts(columns.path("port_security"))) {
            String[] words = entry.split(" ", -1);
            List<Prefix> prefixes =
                    Stream.of(words).skip(1).map(Catalog::prefix).toList();
            security.add(new Binding(MacAddress.of(words[0]), prefixes));
        }
        return new Station(
                id(row),
                network,
                columns.path("type").asString(""),
                mac,
                addresses,
                unknown,
                security,
                !columns.has("enabled") || columns.path("enabled").asBoolean(),
                Content.entries(columns.path("options")).getOrDefault("router-port", ""),
                columns.has("parent_name")
                        ? Optional.of(columns.path("parent_name").asString())
                        : Optional.empty(),
                columns.has("tag") ? OptionalInt.of(columns.path("tag").asInt()) : OptionalInt.empty(),
                Content.entries(columns.path("options")).getOrDefault("network_name", ""));
    }

    /** An address with a length and host bits is that address alone (ovn-nb(5), "port_security"). */
    private static Prefix prefix(String word) {
        Prefix prefix = Prefix.of(word);
        int slash = word.indexOf('/');
        IpAddress address = IpAddress.of(slash < 0 ? word : word.substring(0, slash));
        return prefix.network().equals(address) ? prefix : Prefix.host(address);
    }

    private void router(Content content, Row row, Map<String, String> networkOfPeer) {
        JsonNode columns = row.columns();
        if (!columns.path("enabled").asBoolean(true)) {
            // Nobody has its addresses then.
            return;
        }
        for (String name : Content.named(columns.path("ports"))) {
            JsonNode port = content.row(name).columns();
            List<String> networks = Content.texts(port.path("networks"));
            faces.add(new Face(
                    port.path("name").asString(),
                    id(row),
                    networkOfPeer.getOrDefault(port.path("name").asString(), ""),
                    MacAddress.of(port.path("mac").asString()),
                    networks.stream()
                            .map(n -> IpAddress.of(n.substring(0, n.indexOf('/'))))
                            .toList(),
                    networks.stream().map(Prefix::of).toList(),
                    !Content.named(port.path("gateway_chassis")).isEmpty()));
        }
        List<IpAddress> translated = new ArrayList<>();
        for (String name : Content.named(columns.path("nat"))) {
            translated.add(
                    IpAddress.of(content.row(name).columns().path("external_ip").asString()));
        }
        List<IpAddress> vips = new ArrayList<>();
        for (String name : Content.named(columns.path("load_balancer"))) {
            vips.addAll(listeners(content.row(name)));
        }
        for (String name : Content.named(columns.path("static_routes"))) {
            IpAddress.parse(content.row(name).columns().path("nexthop").asString())
                    .ifPresent(hops::add);
        }
        duties.put(id(row), new Duties(translated, vips));
    }

    private List<IpAddress> listeners(Row balancer) {
        List<IpAddress> addresses = new ArrayList<>();
        Content.entries(balancer.columns().path("vips")).forEach((vip, backends) -> {
            int end = vip.startsWith("[") ? vip.indexOf(']') : vip.indexOf(':');
            boolean v6 = vip.startsWith("[") || vip.indexOf(':') != vip.lastIndexOf(':');
            String host = vip.startsWith("[") ? vip.substring(1, end) : v6 || end < 0 ? vip : vip.substring(0, end);
            addresses.add(IpAddress.of(host));
            String rest = vip.substring(vip.lastIndexOf(':') + 1);
            if (!host.equals(vip) && rest.chars().allMatch(Character::isDigit)) {
                listening.add(Integer.parseInt(rest));
            }
        });
        return addresses;
    }

    Stream<Station> stations() {
        return stations.values().stream().flatMap(List::stream);
    }

    List<Station> on(String network) {
        return stations.getOrDefault(network, List.of());
    }

    Optional<Station> station(String id) {
        return stations().filter(s -> s.id().equals(id)).findFirst();
    }

    Optional<Station> exit(String network) {
        return on(network).stream().filter(Station::isExit).findFirst();
    }

    List<String> networks() {
        return List.copyOf(stations.keySet());
    }

    List<Face> faces() {
        return faces;
    }

    List<Face> facesOn(String network) {
        return faces.stream().filter(f -> f.network().equals(network)).toList();
    }

    Duties duties(String router) {
        return duties.getOrDefault(router, new Duties(List.of(), List.of()));
    }

    /** Whether a port has an address that some router translates. */
    boolean isHeldTwice(IpAddress address) {
        return duties.values().stream().anyMatch(d -> d.translated().contains(address))
                && stations().anyMatch(s -> s.addresses().contains(address));
    }

    /** Next hops of static routes. */
    List<IpAddress> hops() {
        return hops;
    }

    /** Addresses that are balanced anywhere. */
    List<IpAddress> balanced() {
        return balanced;
    }

    /** Ports of balanced addresses. */
    List<Integer> listening() {
        return listening;
    }
}
