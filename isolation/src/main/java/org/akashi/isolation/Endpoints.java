package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Question;

/** Everything between which isolation is asked: guests' and services' ports, and the world behind each physical uplink. */
final class Endpoints {

    /**
     * @param attachment where it is a port on a known segment
     * @param uplinked where it is the world behind a segment's uplink
     */
    record Endpoint(int index, String id, Owner owner, Optional<Attachment> attachment, Optional<Segment> uplinked) {

        /** Whether anything is known of where it stands. */
        boolean placed() {
            return attachment.isPresent() || uplinked.isPresent();
        }

        boolean isService() {
            return attachment.filter(a -> a.port().role() == Port.Role.SERVICE).isPresent();
        }

        /** Id of the broadcast domain it takes part in; empty if unknown, or if it is switched off. */
        String wire() {
            if (attachment.filter(a -> !a.port().enabled()).isPresent()) {
                return "";
            }
            return attachment
                    .map(a -> a.wire().id())
                    .or(() -> uplinked.map(Segment::wire))
                    .orElse("");
        }

        /** Id of the segment it stands on; empty if unknown. */
        String segment() {
            return attachment
                    .map(a -> a.port().segment())
                    .or(() -> uplinked.map(Segment::id))
                    .orElse("");
        }
    }

    private final List<Endpoint> all = new ArrayList<>();
    private final Map<String, Endpoint> byId = new HashMap<>();
    private final Map<String, List<Endpoint>> byWire = new TreeMap<>();

    private Endpoints() {}

    static Endpoints of(Fabric fabric, Ownership ownership) {
        return of(fabric, ownership, fabric.network());
    }

    /**
     * @param whole the network in which devices are looked up, where the fabric's is not all of it
     */
    static Endpoints of(Fabric fabric, Ownership ownership, Network whole) {
        Endpoints endpoints = new Endpoints();
        Network network = fabric.network();
        for (Port port : network.ports().values()) {
            if (port.isEndpoint()) {
                Optional<Attachment> attachment =
                        Optional.ofNullable(fabric.attachments().get(port.id()));
                endpoints.add(
                        port.id(),
                        ownership.of(port, whole),
                        attachment,
                        Optional.empty(),
                        attachment.map(Attachment::wire));
            }
        }
        for (Segment segment : network.segments().values()) {
            if (!segment.uplinks().isEmpty()) {
                String id = Question.EXTERNAL + segment.id();
                endpoints.add(id, Owner.OUTSIDE, Optional.empty(), Optional.of(segment), fabric.wire(segment.id()));
            }
        }
        return endpoints;
    }

    private void add(
            String id, Owner owner, Optional<Attachment> attachment, Optional<Segment> uplinked, Optional<Wire> wire) {
        Endpoint endpoint = new Endpoint(all.size(), id, owner, attachment, uplinked);
        all.add(endpoint);
        byId.put(id, endpoint);
        if (wire.isPresent() && !endpoint.wire().isEmpty()) {
            byWire.computeIfAbsent(wire.get().id(), k -> new ArrayList<>()).add(endpoint);
        }
    }

    List<Endpoint> all() {
        return Collections.unmodifiableList(all);
    }

    Optional<Endpoint> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Endpoints that are switched on, by broadcast domain, both in order of id. */
    Map<String, List<Endpoint>> byWire() {
        return byWire;
    }

    /** Everybody with an endpoint. */
    Set<Owner> owners() {
        return all.stream().map(Endpoint::owner).collect(Collectors.toSet());
    }

    long tenants() {
        return all.stream()
                .map(Endpoint::owner)
                .filter(o -> o.kind() == Owner.Kind.TENANT)
                .distinct()
                .count();
    }

    /** How many ordered pairs have different owners. */
    long pairs() {
        Map<Owner, Long> sizes = new TreeMap<>();
        all.forEach(e -> sizes.merge(e.owner(), 1L, Long::sum));
        long n = all.size();
        return n * n - sizes.values().stream().mapToLong(s -> s * s).sum();
    }
}
