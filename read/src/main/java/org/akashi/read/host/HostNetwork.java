package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.network.Filter;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/**
 * The network that hosts make themselves: bridges are segments, the other ends of their ports are guests, namespaces that forward are
 * routers. What the model cannot hold makes what it touches undetermined.
 *
 * <p>Described for users in {@code docs/reading.md}.
 */
public final class HostNetwork {

    private final SortedMap<String, Space> spaces;
    private final Cabling cabling;
    private final SortedMap<String, Segment> segments = new TreeMap<>();
    private final SortedMap<String, Port> ports = new TreeMap<>();
    private final SortedMap<String, Router> routers = new TreeMap<>();
    private final SortedMap<String, Filter> filters = new TreeMap<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();

    private HostNetwork(Collection<HostFile> files) {
        this.spaces = Space.of(files);
        this.cabling = new Cabling(spaces);
    }

    /** The network of all hosts in evidence. */
    public static Network of(Collection<HostFile> files) {
        HostNetwork network = new HostNetwork(files);
        network.map();
        return new Network(
                        network.segments,
                        network.ports,
                        network.routers,
                        network.filters,
                        new TreeMap<>(),
                        List.of(),
                        List.of(),
                        new TreeMap<>())
                .withUnmodelled(network.unmodelled);
    }

    private void map() {
        List<BridgeMapping> bridges = new ArrayList<>();
        for (Space space : spaces.values()) {
            for (Link link : space.links().values()) {
                if (link.kind().equals("bridge")) {
                    BridgeMapping bridge = new BridgeMapping(space, link, cabling, spaces);
                    bridge.read();
                    bridges.add(bridge);
                    segments.put(bridge.segment().id(), bridge.segment());
                    bridge.ports().forEach(port -> ports.putIfAbsent(port.id(), port));
                    bridge.filters().forEach(filter -> filters.put(filter.id(), filter));
                    unmodelled.addAll(bridge.unmodelled());
                }
            }
        }
        for (Space space : spaces.values()) {
            if (space.forwards()) {
                RouterMapping router = new RouterMapping(space, cabling, bridges);
                router.read();
                routers.put(space.id(), router.router());
                router.segments().forEach(segment -> segments.putIfAbsent(segment.id(), segment));
                router.ports().forEach(port -> ports.putIfAbsent(port.id(), port));
                unmodelled.addAll(router.unmodelled());
            }
        }
        direct();
    }

    /** A guest at the other end of a router's own interface, with no bridge between. */
    private void direct() {
        Set<String> bridged = new HashSet<>(ports.keySet());
        for (Space space : spaces.values()) {
            for (Link link : space.forwards() ? List.<Link>of() : space.links().values()) {
                cabling.peer(link)
                        .filter(peer -> link.master().isEmpty() && peer.master().isEmpty())
                        .filter(peer -> segments.containsKey(RouterMapping.direct(link, peer)))
                        .filter(_ -> !bridged.contains(link.id()))
                        .ifPresent(peer -> {
                            Guest guest = new Guest(link, link, RouterMapping.direct(link, peer));
                            ports.put(
                                    link.id(), guest.port(List.of(), org.akashi.model.network.AntiSpoofing.OFF, true));
                        });
            }
        }
    }
}
