package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.RouterInterface;
import org.akashi.read.json.Json;

/**
 * A network interface of a namespace.
 *
 * @param kind as {@code ip -d link} names it: {@code veth}, {@code bridge}, {@code tun}, {@code vxlan}; empty for a real card
 * @param master the bridge it is a port of
 * @param peerIndex index of the other end of a veth pair
 * @param peerName its name, which is told instead of the index if it is in this namespace
 * @param peerSpace number of the other end's namespace here; empty if it is this one
 * @param alias words {@code key=value} of the interface's alias
 * @param linkLocal the addresses that are valid on its link only
 * @param details {@code linkinfo}
 */
record Link(
        String space,
        String name,
        long index,
        Optional<MacAddress> mac,
        boolean up,
        String kind,
        Optional<String> master,
        OptionalLong peerIndex,
        Optional<String> peerName,
        OptionalLong peerSpace,
        Map<String, String> alias,
        List<RouterInterface.Address> addresses,
        List<IpAddress> linkLocal,
        Optional<Json> details,
        EvidenceRef evidence) {

    /** The name by which the interface is known in the network: namespace and interface. */
    String id() {
        return space + "/" + name;
    }

    Optional<String> word(String key) {
        return Optional.ofNullable(alias.get(key));
    }

    /** A property of the bridge, or of the bridge's port. */
    Optional<Json> property(String group, String name) {
        return details.flatMap(d -> d.get(group)).flatMap(d -> d.get(name));
    }

    boolean portFlag(String name) {
        return property("info_slave_data", name)
                .filter(v -> v instanceof Json.Flag f && f.value())
                .isPresent();
    }

    static Optional<Link> of(String space, Json json, Optional<Json> withAddresses) {
        Optional<String> name = json.text("ifname");
        OptionalLong index = json.number("ifindex");
        if (name.isEmpty() || index.isEmpty()) {
            return Optional.empty();
        }
        boolean up = json.get("flags").map(Json::items).orElse(List.of()).stream()
                .anyMatch(f -> f.text().filter("UP"::equals).isPresent());
        return Optional.of(new Link(
                space,
                name.get(),
                index.getAsLong(),
                json.text("address").flatMap(MacAddress::parse),
                up,
                json.get("linkinfo").flatMap(l -> l.text("info_kind")).orElse(""),
                json.text("master"),
                json.number("link_index"),
                json.text("link"),
                json.number("link_netnsid"),
                words(json.text("ifalias").orElse("")),
                withAddresses.map(Link::addresses).orElse(List.of()),
                withAddresses.map(Link::linkLocal).orElse(List.of()),
                json.get("linkinfo"),
                json.place()));
    }

    private static Map<String, String> words(String alias) {
        Map<String, String> words = new TreeMap<>();
        Arrays.stream(alias.split(" +", -1))
                .filter(word -> word.indexOf('=') > 0)
                .forEach(word ->
                        words.putIfAbsent(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        return words;
    }

    private static List<IpAddress> linkLocal(Json json) {
        return json.get("addr_info").map(Json::items).orElse(List.of()).stream()
                .filter(info -> info.text("scope").filter("link"::equals).isPresent())
                .flatMap(info -> info.text("local").flatMap(IpAddress::parse).stream())
                .toList();
    }

    /** The addresses of an interface of {@code ip addr} that are valid beyond its link. */
    private static List<RouterInterface.Address> addresses(Json json) {
        List<RouterInterface.Address> addresses = new ArrayList<>();
        for (Json info : json.get("addr_info").map(Json::items).orElse(List.of())) {
            Optional<IpAddress> address = info.text("local").flatMap(IpAddress::parse);
            OptionalLong length = info.number("prefixlen");
            boolean local = info.text("scope").filter("link"::equals).isPresent();
            if (address.isPresent() && length.isPresent() && !local) {
                addresses.add(new RouterInterface.Address(address.get(), (int) length.getAsLong()));
            }
        }
        return addresses;
    }
}
