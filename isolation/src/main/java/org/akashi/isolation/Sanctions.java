package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;

/** Splits relations into what a declaration in force covers and the rest. */
final class Sanctions {

    private final List<Interconnection> inForce;

    /** Ids of the segments that declarations name, by id or by name. */
    private final Map<String, Set<String>> segments = new HashMap<>();

    /** The declarations in force that name an owner as the sender, in order. */
    private final Map<Owner, List<Interconnection>> bySender = new HashMap<>();

    Sanctions(Network network, Declarations declarations) {
        this.inForce = declarations.interconnections().stream()
                .filter(i -> i.holdsOn(declarations.asOf()))
                .toList();
        inForce.forEach(declared ->
                declared.segment().ifPresent(name -> segments.put(name, new HashSet<>(Set.of(name)))));
        for (Segment segment : network.segments().values()) {
            Set<String> named = segments.get(segment.name());
            if (named != null) {
                named.add(segment.id());
            }
        }
    }

    /** Those owners that a declaration in force names as senders. */
    List<Owner> senders(Collection<Owner> owners) {
        return inForce.isEmpty()
                ? List.of()
                : owners.stream()
                        .filter(o -> inForce.stream()
                                .anyMatch(i -> !i.from().equals(Interconnection.ANYONE) && isOwner(i.from(), o)))
                        .sorted()
                        .toList();
    }

    /** The same relation in parts, each sanctioned as a whole or not at all. */
    List<Fact> split(Fact fact) {
        if (inForce.isEmpty() || fact.kind() == Kind.SERVICE) {
            return List.of(fact);
        }
        TrafficMatch box = fact.box();
        if (box == null) {
            return List.of(fact.relation() == Relation.LINK ? link(fact) : fact);
        }
        List<Fact> parts = new ArrayList<>();
        List<TrafficMatch> rest = List.of(box);
        for (Interconnection declared : of(fact.from().owner())) {
            if (!names(declared, fact.from(), fact.to())) {
                continue;
            }
            for (TrafficMatch covered : traffic(declared)) {
                for (TrafficMatch part : rest) {
                    Boxes.common(part, covered).ifPresent(b -> parts.add(fact.sanctioned(b, declared.id())));
                }
                rest = Boxes.minus(rest, covered);
            }
        }
        rest.forEach(part -> parts.add(fact.with(part)));
        return parts;
    }

    private List<Interconnection> of(Owner sender) {
        return bySender.computeIfAbsent(
                sender,
                owner -> inForce.stream().filter(i -> isOwner(i.from(), owner)).toList());
    }

    /** To be on one segment is sanctioned by whatever either side may send the other there. */
    private Fact link(Fact fact) {
        Optional<Interconnection> declared = inForce.stream()
                .filter(d -> names(d, fact.from(), fact.to()) || names(d, fact.to(), fact.from()))
                .findFirst();
        return declared.map(d -> new Fact(
                        fact.from(),
                        fact.to(),
                        Kind.SANCTIONED,
                        fact.relation(),
                        fact.cause(),
                        null,
                        fact.trail(),
                        d.id()))
                .orElse(fact);
    }

    /** All traffic, where a declaration does not limit it. */
    static List<TrafficMatch> traffic(Interconnection declared) {
        return declared.traffic().isEmpty()
                ? List.of(TrafficMatch.any(Family.V4), TrafficMatch.any(Family.V6))
                : declared.traffic();
    }

    private boolean names(Interconnection declared, Endpoint from, Endpoint to) {
        return isOwner(declared.from(), from.owner())
                && isOwner(declared.to(), to.owner())
                && declared.segment()
                        .map(name -> segments.getOrDefault(name, Set.of()))
                        .map(ids -> ids.contains(from.segment()) || ids.contains(to.segment()))
                        .orElse(true);
    }

    /** Whether a declaration means an owner by a name. */
    static boolean isOwner(String name, Owner owner) {
        return name.equals(Interconnection.ANYONE) || name.equals(owner.id()) || name.equals(owner.name());
    }
}
