package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.model.net.TrafficMatch;

/**
 * A match as the model can hold it.
 *
 * @param parts per set of ports, the traffic that matches; a port in several sets matches the union
 * @param opaque why nothing can be said about the whole; then there are no parts
 * @param addressSets names of the address sets that occur
 */
public record Compiled(List<Part> parts, Optional<String> opaque, SortedSet<String> addressSets) {

    /**
     * What matches for some ports.
     *
     * @param opaque why the traffic cannot be told; then {@code traffic} says nothing
     */
    public record Part(PortSet ports, List<TrafficMatch> traffic, Optional<String> opaque) {
        public Part {
            traffic = List.copyOf(traffic);
        }
    }

    /** What matches nothing, for no port. */
    public static final Part NOTHING = new Part(PortSet.ALL, List.of(), Optional.empty());

    static Compiled opaque(String reason) {
        return new Compiled(List.of(), Optional.of(reason), new TreeSet<>());
    }

    static Compiled of(Region region, SortedSet<String> addressSets) {
        Map<PortSet, List<Term>> byPorts = new LinkedHashMap<>();
        for (Term term : region.terms()) {
            byPorts.computeIfAbsent(term.ports(), _ -> new ArrayList<>()).add(term);
        }
        List<Part> parts = new ArrayList<>();
        byPorts.forEach((ports, terms) -> {
            Optional<String> opaque = Optional.empty();
            List<TrafficMatch> traffic = new ArrayList<>();
            for (Term term : terms) {
                opaque = opaque.or(term::unknown);
                traffic.add(term.traffic());
            }
            parts.add(new Part(ports, opaque.isPresent() ? List.of() : Boxes.merged(traffic), opaque));
        });
        return new Compiled(parts, Optional.empty(), addressSets);
    }
}
