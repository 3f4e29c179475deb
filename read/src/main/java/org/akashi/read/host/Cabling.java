package org.akashi.read.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which interface is the other end of which, and which bridges are one wire because a pair of interfaces joins them. */
final class Cabling {

    private final SortedMap<String, Space> spaces;
    private final Map<String, Link> peers = new HashMap<>();
    private final Map<String, String> representative = new TreeMap<>();

    Cabling(SortedMap<String, Space> spaces) {
        this.spaces = spaces;
        for (Space space : spaces.values()) {
            for (Link link : space.links().values()) {
                find(space, link).ifPresent(peer -> peers.put(link.id(), peer));
            }
        }
        for (Space space : spaces.values()) {
            for (Link link : space.links().values()) {
                Optional<Link> bridge = bridge(link);
                Optional<Link> other = peer(link).flatMap(this::bridge);
                if (bridge.isPresent() && other.isPresent()) {
                    join(bridge.get().id(), other.get().id());
                }
                if (bridge.isPresent() && link.kind().equals("vxlan")) {
                    join(
                            bridge.get().id(),
                            "vxlan/"
                                    + link.property("info_data", "id")
                                            .flatMap(v -> v.text())
                                            .orElse(link.id()));
                }
            }
        }
    }

    /** The other end of an interface, if it is in evidence. */
    Optional<Link> peer(Link link) {
        return Optional.ofNullable(peers.get(link.id()));
    }

    /** The bridge that an interface is a port of. */
    Optional<Link> bridge(Link link) {
        return link.master()
                .flatMap(m -> Optional.ofNullable(spaces.get(link.space())).flatMap(s -> s.link(m)))
                .filter(l -> l.kind().equals("bridge"));
    }

    /** The wire that a bridge is part of. */
    String wire(String bridge) {
        String at = bridge;
        for (String up = representative.get(at); up != null; up = representative.get(at)) {
            at = up;
        }
        return at;
    }

    private void join(String a, String b) {
        String rootA = wire(a);
        String rootB = wire(b);
        if (!rootA.equals(rootB)) {
            boolean first = rootA.compareTo(rootB) < 0;
            representative.put(first ? rootB : rootA, first ? rootA : rootB);
        }
    }

    /** Both ends name each other's index; where that is not enough, the number of the namespace tells. */
    private Optional<Link> find(Space space, Link link) {
        if (!link.kind().equals("veth")) {
            return Optional.empty();
        }
        if (link.peerIndex().isEmpty()) {
            return link.peerName().flatMap(space::link).filter(l -> l.kind().equals("veth"));
        }
        List<Link> candidates = spaces.values().stream()
                .filter(s -> s.host().equals(space.host()))
                .filter(s -> link.peerSpace().isPresent() != (s == space))
                .flatMap(s -> s.links().values().stream())
                .filter(l -> l.kind().equals("veth")
                        && l.index() == link.peerIndex().getAsLong()
                        && l.peerIndex().orElse(-1) == link.index())
                .toList();
        Optional<String> name =
                link.peerSpace().isPresent() ? space.namespace(link.peerSpace().getAsLong()) : Optional.empty();
        if (name.isPresent()) {
            return candidates.stream()
                    .filter(l -> l.space().equals(space.host() + "/" + name.get()))
                    .findFirst();
        }
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
