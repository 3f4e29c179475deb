package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Question;
import org.roaringbitmap.RoaringBitmap;

/** Endpoints with numbers, so that those of an owner are neighbours. */
final class Census {

    /**
     * @param attachment where it is a port on a known segment
     * @param wire where it stands; empty if that is not known
     */
    record Resident(String id, Owner owner, Optional<Attachment> attachment, Optional<Wire> wire) {}

    private record Range(int first, int end) {}

    private final List<Resident> residents = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Owner, Range> ranges = new HashMap<>();
    private final SortedMap<String, String> projects = new TreeMap<>();
    private final Map<String, Set<Owner>> byWire = new HashMap<>();
    private final RoaringBitmap placed = new RoaringBitmap();

    Census(Fabric fabric, Network network, Ownership ownership) {
        for (Port port : network.ports().values()) {
            if (port.isEndpoint()) {
                Owner owner = ownership.of(port, network);
                ownership.projectOf(port, network).ifPresent(project -> projects.put(project, owner.id()));
                Optional<Attachment> attachment =
                        Optional.ofNullable(fabric.attachments().get(port.id()));
                Optional<Wire> wire = attachment.map(Attachment::wire);
                residents.add(new Resident(port.id(), owner, attachment, wire));
                wire.filter(w -> port.role() == Port.Role.GUEST)
                        .ifPresent(w -> byWire.computeIfAbsent(w.id(), k -> new HashSet<>(2))
                                .add(owner));
            }
        }
        for (Segment segment : network.segments().values()) {
            if (!segment.uplinks().isEmpty()) {
                String id = Question.EXTERNAL + segment.id();
                residents.add(new Resident(id, Owner.OUTSIDE, Optional.empty(), fabric.wire(segment.id())));
            }
        }
        residents.sort(Comparator.comparing(Resident::owner).thenComparing(Resident::id));
        for (int i = 0; i < residents.size(); i++) {
            Resident one = residents.get(i);
            int end = i + 1;
            numbers.put(one.id(), i);
            ranges.merge(one.owner(), new Range(i, end), (a, b) -> new Range(a.first(), b.end()));
            if (one.wire().isPresent()) {
                placed.add(i);
            }
        }
    }

    List<Resident> residents() {
        return residents;
    }

    /** The place of an endpoint among the residents. */
    OptionalInt number(String id) {
        Integer known = numbers.get(id);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The owner's id of every project that has an endpoint. */
    SortedMap<String, String> projects() {
        return projects;
    }

    /** How many owners, besides services, have ports on a wire. */
    int tenants(Wire wire) {
        return byWire.getOrDefault(wire.id(), Set.of()).size();
    }

    /** How many of a set are not of an owner. */
    long others(RoaringBitmap some, Owner owner) {
        Range own = ranges.getOrDefault(owner, new Range(0, 0));
        return some.getLongCardinality() - some.rangeCardinality(own.first(), own.end());
    }

    /** Those of whom it is known where they stand. */
    RoaringBitmap placed() {
        return placed;
    }

    /** How many ordered pairs have different owners. */
    long pairs() {
        long n = residents.size();
        return n * n
                - ranges.values().stream()
                        .mapToLong(r -> (long) (r.end() - r.first()) * (r.end() - r.first()))
                        .sum();
    }
}
