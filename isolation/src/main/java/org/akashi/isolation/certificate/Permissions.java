package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.certificate.Census.Resident;
import org.akashi.isolation.certificate.Senders.Sources;
import org.akashi.isolation.walk.Attachment;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/** What endpoints may use as a source, and what they let in. */
final class Permissions {

    /** Packets of some protocols and destination ports, from some sources. */
    record Box(AddressSet sources, IntRanges protocols, IntRanges ports) {
        static Box everything(Family family) {
            return new Box(AddressSet.all(family), IntRanges.ALL, IntRanges.ALL);
        }
    }

    private record Key(List<String> filters, boolean dns) {}

    private final Network network;
    private final Territory territory;
    private final Map<Key, List<Box>> admitted = new HashMap<>();

    Permissions(Network network, Territory territory) {
        this.network = network;
        this.territory = territory;
    }

    private boolean isUnclear(Port port) {
        if (territory.isUnmodelled(Unmodelled.EVERYTHING)
                || territory.isUnmodelled(port.id())
                || territory.isUnmodelled(port.segment())) {
            return true;
        }
        for (String id : port.filters()) {
            Optional<Filter> filter = network.filter(id);
            if (territory.isUnmodelled(id)
                    || filter.isEmpty()
                    || filter.get().rules().stream()
                            .anyMatch(r -> r.direction() == Direction.INGRESS
                                    && r.opaque().isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** Every source that an endpoint may use. */
    Sources sources(Resident resident) {
        return new Sources(sources(resident, Family.V4), sources(resident, Family.V6));
    }

    private AddressSet sources(Resident resident, Family family) {
        Port port = resident.attachment().map(Attachment::port).orElse(null);
        if (port == null || isUnclear(port) || !port.antiSpoofing().enabled()) {
            return AddressSet.all(family);
        }
        AddressSet all = AddressSet.none(family);
        for (Binding binding : port.antiSpoofing().bindings()) {
            if (binding.prefixes().isEmpty()) {
                return AddressSet.all(family);
            }
            AddressSet some = AddressSet.of(family, binding.prefixes());
            all = all.union(some);
            if (family == Family.V6 && !some.isEmpty()) {
                all = all.union(AddressSet.of(binding.mac().linkLocal()));
            }
        }
        return all;
    }

    /** What an endpoint lets in, of both families. */
    List<Box> admitted(Resident resident) {
        Port port = resident.attachment().map(Attachment::port).orElse(null);
        if (port == null || port.filters().isEmpty() || isUnclear(port)) {
            return List.of(Box.everything(Family.V4), Box.everything(Family.V6));
        }
        boolean dns =
                network.segment(port.segment()).filter(Segment::answersDns).isPresent();
        return admitted.computeIfAbsent(new Key(port.filters(), dns), this::decide);
    }

    private List<Box> decide(Key key) {
        SortedMap<Integer, List<FilterRule>> levels = new TreeMap<>(Comparator.reverseOrder());
        for (String id : new LinkedHashSet<>(key.filters())) {
            network.filter(id).stream()
                    .flatMap(filter -> filter.rules().stream())
                    .filter(rule -> rule.direction() == Direction.INGRESS)
                    .forEach(rule -> levels.computeIfAbsent(rule.priority(), l -> new ArrayList<>())
                            .add(rule));
        }
        List<Box> boxes = new ArrayList<>();
        for (Family family : Family.values()) {
            decide(levels, family, boxes);
            if (key.dns()) {
                boxes.add(new Box(AddressSet.all(family), IntRanges.of(Protocols.UDP), IntRanges.ALL));
            }
        }
        return List.copyOf(boxes);
    }

    private static void decide(SortedMap<Integer, List<FilterRule>> levels, Family family, List<Box> boxes) {
        TrafficMatch everything = TrafficMatch.any(family);
        for (List<FilterRule> level : levels.values()) {
            boolean ends = false;
            for (FilterRule rule : level) {
                for (TrafficMatch match : rule.match()) {
                    if (match.family() == family && rule.action().admits()) {
                        boxes.add(new Box(match.source(), match.protocols(), match.destinationPorts()));
                    } else if (match.family() == family) {
                        ends |= match.equals(everything);
                    }
                }
            }
            if (ends) {
                return;
            }
        }
        boxes.add(Box.everything(family));
    }
}
