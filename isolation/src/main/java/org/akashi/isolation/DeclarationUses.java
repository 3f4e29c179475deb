package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.isolation.DeclarationUse.State;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Network;

/**
 * Holds what crosses under declarations against what they allow.
 *
 * <p>Addresses and IP versions are left out of the comparison of traffic: a declaration speaks of owners, and need not be repeated for a
 * version that one of them does not use. What an earlier declaration covers is not the use of a later one.
 */
final class DeclarationUses {

    private record Pair(Owner from, Owner to) {}

    /** What was seen to cross under one declaration. */
    private static final class Seen {
        private final Set<String> crossings = new TreeSet<>();
        private final Set<Pair> pairs = new HashSet<>();
        private final List<TrafficMatch> traffic = new ArrayList<>();
    }

    private final Network network;
    private final Declarations declarations;
    private final Map<String, Seen> seen = new HashMap<>();

    DeclarationUses(Network network, Declarations declarations) {
        this.network = network;
        this.declarations = declarations;
    }

    /**
     * Notes a crossing under a declaration.
     *
     * @param boxes its traffic, as the senders emit it; none where it is not about IP packets
     */
    void note(String declaration, String crossing, Owner from, Owner to, Collection<TrafficMatch> boxes) {
        Seen under = seen.computeIfAbsent(declaration, d -> new Seen());
        under.crossings.add(crossing);
        under.pairs.add(new Pair(from, to));
        boxes.forEach(box -> under.traffic.addAll(Boxes.minusAll(whatever(box), under.traffic)));
    }

    /**
     * What is to be said of every declaration, in the order they were made.
     *
     * @param owners everybody with an endpoint
     */
    List<DeclarationUse> of(Set<Owner> owners) {
        List<Owner> inOrder = owners.stream().sorted().toList();
        return declarations.interconnections().stream()
                .map(declared -> use(declared, inOrder))
                .toList();
    }

    private DeclarationUse use(Interconnection declared, List<Owner> owners) {
        Seen under = seen.getOrDefault(declared.id(), new Seen());
        List<String> crossings = List.copyOf(under.crossings);
        List<String> unknown = unknown(declared, owners);
        if (!declared.holdsOn(declarations.asOf())) {
            return new DeclarationUse(declared, State.EXPIRED, unknown, crossings, List.of(), List.of(), 0);
        }
        if (crossings.isEmpty()) {
            return new DeclarationUse(declared, State.UNUSED, unknown, crossings, List.of(), List.of(), 0);
        }
        List<String> traffic = unusedTraffic(declared, under);
        TreeSet<String> pairs = new TreeSet<>();
        long count = unusedPairs(declared, owners, under.pairs, pairs);
        State state = traffic.isEmpty() && count == 0 ? State.FITTING : State.TOO_WIDE;
        return new DeclarationUse(declared, state, unknown, crossings, traffic, List.copyOf(pairs), count);
    }

    private List<String> unknown(Interconnection declared, List<Owner> owners) {
        Set<String> unknown = new TreeSet<>();
        for (String name : List.of(declared.from(), declared.to())) {
            if (owners.stream().noneMatch(owner -> Sanctions.isOwner(name, owner))) {
                unknown.add(name);
            }
        }
        declared.segment()
                .filter(name -> network.segments().values().stream()
                        .noneMatch(segment ->
                                segment.id().equals(name) || segment.name().equals(name)))
                .ifPresent(unknown::add);
        return List.copyOf(unknown);
    }

    private static List<String> unusedTraffic(Interconnection declared, Seen under) {
        List<TrafficMatch> allowed = new ArrayList<>();
        for (TrafficMatch match : Sanctions.traffic(declared)) {
            allowed.addAll(Boxes.minusAll(whatever(match), allowed));
        }
        List<TrafficMatch> unused = new ArrayList<>();
        allowed.forEach(match -> unused.addAll(Boxes.minusAll(match, under.traffic)));
        return Traffic.texts(unused);
    }

    /** The same protocols and ports, between any addresses of whichever version. */
    private static TrafficMatch whatever(TrafficMatch match) {
        return TrafficMatch.any(Family.V4)
                .withProtocols(match.protocols())
                .withSourcePorts(match.sourcePorts())
                .withDestinationPorts(match.destinationPorts());
    }

    /** Where very many owners meet under a declaration, none of its pairs counts as unused. */
    private static long unusedPairs(
            Interconnection declared, List<Owner> owners, Set<Pair> used, TreeSet<String> listed) {
        List<Owner> froms = named(declared.from(), owners);
        List<Owner> tos = named(declared.to(), owners);
        Map<String, Set<Owner>> senders = new HashMap<>();
        Set<String> toMany = new HashSet<>();
        used.forEach(pair -> {
            senders.computeIfAbsent(pair.to().id(), to -> new HashSet<>()).add(pair.from());
            if (pair.to().id().equals(Owner.MANY)) {
                toMany.add(pair.from().id());
            }
        });
        if (toMany.contains(Owner.MANY)) {
            return 0;
        }
        List<Owner> single =
                froms.stream().filter(from -> !toMany.contains(from.id())).toList();
        Set<Owner> singles = Set.copyOf(single);
        long count = 0;
        for (Owner to : tos) {
            Set<Owner> met = senders.getOrDefault(to.id(), Set.of());
            if (met.stream().anyMatch(from -> from.id().equals(Owner.MANY))) {
                continue;
            }
            long unused = single.size()
                    - met.stream()
                            .filter(from -> singles.contains(from) && !from.equals(to))
                            .count()
                    - (singles.contains(to) ? 1 : 0);
            count += unused;
            list(single, to, met, unused, listed);
        }
        return count;
    }

    /** Names pairs that are not used, as far as they are listed. */
    private static void list(List<Owner> froms, Owner to, Set<Owner> met, long unused, Set<String> listed) {
        if (unused == 0) {
            return;
        }
        for (Owner from : froms) {
            if (listed.size() >= DeclarationUse.LISTED) {
                return;
            }
            if (!from.equals(to) && !met.contains(from)) {
                listed.add(from.name() + " > " + to.name());
            }
        }
    }

    private static List<Owner> named(String name, List<Owner> owners) {
        return owners.stream().filter(owner -> Sanctions.isOwner(name, owner)).toList();
    }
}
