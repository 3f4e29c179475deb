package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Floating;
import org.akashi.oracle.slow.Rows.Forwarding;
import org.akashi.oracle.slow.Rows.Pair;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Route;
import org.akashi.oracle.slow.Rows.Router;
import org.akashi.oracle.slow.Rows.Rule;
import org.akashi.oracle.slow.Rows.Subnet;

/** The addresses worth trying between two endpoints: which a sender may use and a receiver may like, and which lead to a receiver. */
final class PairAddresses {

    private static final List<Ip> ELSEWHERE = List.of(
            Ip.parse("192.0.2.1"), Ip.parse("8.8.8.8"), Ip.parse("2001:db8:ffff::1"), Ip.parse("2001:4860:4860::8888"));

    /** How many members of a group stand for all. */
    private static final int SOME = 4;

    private final SlowCloud cloud;
    private final Map<Ip, List<Floating>> floatingsOfFixed = new HashMap<>();
    private final Map<Ip, List<Forwarding>> forwardingsOfInside = new HashMap<>();
    private final Map<String, Floating> floatings = new HashMap<>();
    private final Map<String, List<Subnet>> subnetsOfNetwork = new HashMap<>();

    PairAddresses(SlowCloud cloud) {
        this.cloud = cloud;
        for (List<Floating> all : cloud.floatingsOfRouter.values()) {
            for (Floating floating : all) {
                floatings.put(floating.id(), floating);
                floating.fixed()
                        .ifPresent(ip -> floatingsOfFixed
                                .computeIfAbsent(ip, k -> new ArrayList<>())
                                .add(floating));
            }
        }
        for (List<Forwarding> all : cloud.forwardingsOfFloating.values()) {
            all.forEach(f -> forwardingsOfInside
                    .computeIfAbsent(f.internal(), k -> new ArrayList<>())
                    .add(f));
        }
        cloud.subnets
                .values()
                .forEach(subnet -> subnetsOfNetwork
                        .computeIfAbsent(subnet.network(), k -> new ArrayList<>())
                        .add(subnet));
    }

    /** What is forwarded to an endpoint's own addresses. */
    List<Forwarding> forwardings(String endpoint) {
        Port port = cloud.ports.get(endpoint);
        List<Forwarding> all = new ArrayList<>();
        for (Fixed fixed : port == null ? List.<Fixed>of() : port.fixed()) {
            all.addAll(forwardingsOfInside.getOrDefault(fixed.address(), List.of()));
        }
        return all;
    }

    /** Sources that the sender may use: its own, and of those it forges the ones that the receiver's rules name. */
    List<Ip> sources(String from, String to, boolean six) {
        Port sender = cloud.ports.get(from);
        Set<Ip> sources = new LinkedHashSet<>();
        List<Block> wide = new ArrayList<>();
        if (sender != null) {
            sender.fixed().forEach(fixed -> sources.add(fixed.address()));
            sender.pairs().stream().map(Pair::block).forEach(wide::add);
        }
        if (sender == null || !sender.isGuarded() || sender.fixed().isEmpty()) {
            wide.add(six ? Block.ANY_V6 : Block.ANY_V4);
        }
        for (Block block : wide) {
            sources.add(block.address());
            for (Ip ip : liked(from, to)) {
                if (block.contains(ip)) {
                    sources.add(ip);
                }
            }
        }
        return sources.stream().filter(ip -> ip.six() == six).toList();
    }

    private Set<Ip> liked(String from, String to) {
        Set<Ip> liked = new LinkedHashSet<>(ELSEWHERE);
        Port receiver = cloud.ports.get(to);
        for (String group : receiver == null ? List.<String>of() : receiver.groups()) {
            for (Rule rule : cloud.rulesOfGroup.getOrDefault(group, List.of())) {
                if (rule.ingress()) {
                    rule.prefix().ifPresent(prefix -> addEnds(liked, prefix));
                    cloud.addresses(rule.remoteGroup()).stream()
                            .sorted()
                            .limit(SOME)
                            .forEach(liked::add);
                    cloud.addressGroups
                            .getOrDefault(rule.remoteAddresses(), List.of())
                            .forEach(prefix -> addEnds(liked, prefix));
                }
            }
        }
        subnets(from).forEach(subnet -> liked.add(unused(cloud.network(from), subnet)));
        return liked;
    }

    private static void addEnds(Set<Ip> all, Block block) {
        all.add(block.address());
        all.add(block.first().next());
        all.add(block.last());
    }

    /** Destinations that lead to the receiver, or may: its own, published ones, and such as it could claim or is sent by a route. */
    List<Ip> destinations(String from, String to, boolean six) {
        Set<Ip> all = new LinkedHashSet<>();
        Port receiver = cloud.ports.get(to);
        Port sender = cloud.ports.get(from);
        if (receiver != null) {
            for (Fixed fixed : receiver.fixed()) {
                all.add(fixed.address());
                published(fixed.address(), all);
            }
            receiver.pairs().forEach(pair -> {
                addEnds(all, pair.block());
                published(pair.block().address(), all);
            });
        } else {
            all.addAll(ELSEWHERE);
        }
        boolean claims = receiver == null
                || !receiver.isGuarded()
                || !receiver.pairs().isEmpty()
                || receiver.fixed().isEmpty();
        if (claims) {
            subnets(to).forEach(subnet -> all.add(unused(cloud.network(to), subnet)));
            routes(to).forEach(route -> addEnds(all, route.destination()));
            if (sender != null) {
                egress(sender).forEach(rule -> rule.prefix().ifPresent(prefix -> addEnds(all, prefix)));
            }
        }
        return all.stream().filter(ip -> ip.six() == six).toList();
    }

    private List<Rule> egress(Port sender) {
        return sender.groups().stream()
                .flatMap(group -> cloud.rulesOfGroup.getOrDefault(group, List.of()).stream())
                .filter(rule -> !rule.ingress())
                .toList();
    }

    private void published(Ip inside, Set<Ip> all) {
        floatingsOfFixed.getOrDefault(inside, List.of()).forEach(floating -> all.add(floating.address()));
        for (Forwarding forwarding : forwardingsOfInside.getOrDefault(inside, List.of())) {
            Floating floating = floatings.get(forwarding.floating());
            if (floating != null) {
                all.add(floating.address());
            }
        }
    }

    private List<Subnet> subnets(String endpoint) {
        return subnetsOfNetwork.getOrDefault(cloud.network(endpoint), List.of());
    }

    /** Routes of the routers on an endpoint's wire. */
    private List<Route> routes(String endpoint) {
        List<Route> routes = new ArrayList<>();
        for (Port port : cloud.wire(cloud.network(endpoint)).routerPorts()) {
            Router router = cloud.routers.get(port.device());
            if (router != null) {
                routes.addAll(router.routes());
            }
        }
        return routes;
    }

    /** An address of a subnet that nobody has. */
    private Ip unused(String network, Subnet subnet) {
        Ip ip = subnet.block().last().previous();
        while (!cloud.wire(network).withAddress(ip).isEmpty() && subnet.block().contains(ip.previous())) {
            ip = ip.previous();
        }
        return ip;
    }
}
