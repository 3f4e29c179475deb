package org.akashi.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;

/** Definition <em>admission</em>: what endpoints let in, for one family. */
final class Admission {

    /** Filters of a port, and whether its segment answers DNS: those who agree in this let in the same. */
    private record Rules(Set<String> filters, boolean dns) {}

    /** Some of what somebody lets in. */
    private record Part(List<Box> boxes, Set<Service> services) {}

    private final Family family;
    private final Network network;
    private final Clarity clarity;
    private final Map<Rules, List<Box>> known = new HashMap<>();
    private final Map<Part, AddressSet> sources = new HashMap<>();

    Admission(Family family, Network network, Clarity clarity) {
        this.family = family;
        this.network = network;
        this.clarity = clarity;
    }

    /** The sources from which an endpoint lets in packets that belong to one of some services. */
    AddressSet sources(Endpoint endpoint, Set<Service> services) {
        List<Box> boxes = endpoint.port().map(this::boxes).orElse(List.of(Box.everything(family)));
        return sources.computeIfAbsent(new Part(boxes, services), part -> {
            List<AddressSet.Range> ranges = new ArrayList<>();
            for (Box box : part.boxes()) {
                if (part.services().stream().anyMatch(box::holds)) {
                    ranges.addAll(box.sources().ranges());
                }
            }
            return AddressSet.union(family, ranges);
        });
    }

    private List<Box> boxes(Port port) {
        if (port.filters().isEmpty() || clarity.isUnclear(port)) {
            return List.of(Box.everything(family));
        }
        boolean dns = network.segment(port.segment()).map(Segment::answersDns).orElse(false);
        return known.computeIfAbsent(new Rules(new LinkedHashSet<>(port.filters()), dns), this::boxes);
    }

    private List<Box> boxes(Rules rules) {
        List<FilterRule> incoming = rules.filters().stream()
                .flatMap(id -> network.filter(id).stream())
                .flatMap(filter -> filter.rules().stream())
                .filter(rule -> rule.direction() == FilterRule.Direction.INGRESS)
                .sorted(Comparator.comparingInt(FilterRule::priority).reversed())
                .toList();
        Set<Box> boxes = new LinkedHashSet<>();
        boolean ended = false;
        int end = 0;
        for (FilterRule rule : incoming) {
            if (ended && rule.priority() < end) {
                break;
            }
            if (rule.action().admits()) {
                rule.match().stream()
                        .filter(match -> match.family() == family)
                        .map(Box::of)
                        .forEach(boxes::add);
            } else if (rule.match().stream().anyMatch(this::isEverything)) {
                ended = true;
                end = rule.priority();
            }
        }
        if (!ended) {
            return List.of(Box.everything(family));
        }
        if (rules.dns()) {
            boxes.add(new Box(AddressSet.all(family), IntRanges.of(Protocols.UDP), IntRanges.ALL));
        }
        return List.copyOf(boxes);
    }

    private boolean isEverything(TrafficMatch match) {
        return match.family() == family
                && match.source().isAll()
                && match.destination().isAll()
                && TrafficMatch.ANY_PROTOCOL.minus(match.protocols()).isEmpty()
                && match.sourcePorts().isAll()
                && match.destinationPorts().isAll();
    }
}
