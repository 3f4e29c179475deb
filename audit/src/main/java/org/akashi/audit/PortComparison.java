package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;

/** Compares guests' ports: where they are, which addresses they may use, and what filters them. */
final class PortComparison {

    private final Comparison comparison;

    PortComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void run() {
        Network declared = comparison.declared();
        Network implemented = comparison.implemented();
        for (String id : Comparison.ids(guests(declared), guests(implemented))) {
            comparison.outcome().examined();
            Port here = declared.ports().get(id);
            Port there = implemented.ports().get(id);
            if (here == null || there == null) {
                Port only = here == null ? there : here;
                if (only != null) {
                    comparison.missing(only, here != null);
                }
                continue;
            }
            compare(here, there);
        }
    }

    private static Set<String> guests(Network network) {
        return network.ports().values().stream()
                .filter(port -> port.role() == Port.Role.GUEST)
                .map(Port::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compare(Port here, Port there) {
        differ(here, there, ComparedAspect.SEGMENT, here.segment(), there.segment());
        differ(here, there, ComparedAspect.MAC, mac(here), mac(there));
        differ(
                here,
                there,
                ComparedAspect.ADDRESSES,
                Comparison.text(here.addresses()),
                Comparison.text(there.addresses()));
        differ(
                here,
                there,
                ComparedAspect.ENABLED,
                Boolean.toString(here.enabled()),
                Boolean.toString(there.enabled()));
        differ(here, there, ComparedAspect.ANTI_SPOOFING, text(here.antiSpoofing()), text(there.antiSpoofing()));
        filters(here, there);
    }

    private void differ(Port here, Port there, ComparedAspect aspect, String declared, String implemented) {
        comparison.compare(here, aspect, declared, implemented, here.evidence(), there.evidence());
    }

    private static String mac(Port port) {
        return port.mac().map(MacAddress::toString).orElse("");
    }

    private static String text(AntiSpoofing check) {
        if (!check.enabled()) {
            return "off";
        }
        List<String> admitted = new ArrayList<>();
        for (AntiSpoofing.Binding binding : check.bindings()) {
            if (binding.prefixes().isEmpty()) {
                admitted.add(binding.mac() + " *");
            }
            binding.prefixes().forEach(prefix -> admitted.add(binding.mac() + " " + prefix));
        }
        return Comparison.text(admitted);
    }

    /** The filters that admit something, by id; and whether the rest is denied. */
    private void filters(Port here, Port there) {
        differ(
                here,
                there,
                ComparedAspect.FILTERS,
                Comparison.text(admitting(comparison.declared(), here)),
                Comparison.text(admitting(comparison.implemented(), there)));
        differ(
                here,
                there,
                ComparedAspect.DEFAULT_DENIAL,
                denied(comparison.declared(), here),
                denied(comparison.implemented(), there));
    }

    /** Of the filters that both sides have; what only one of them has is told by {@link RuleComparison}. */
    private List<String> admitting(Network network, Port port) {
        return port.filters().stream()
                .filter(id -> comparison.declared().filters().containsKey(id)
                        && comparison.implemented().filters().containsKey(id))
                .filter(id -> network.filter(id).map(Filter::rules).orElse(List.of()).stream()
                        .anyMatch(rule -> rule.action().admits()))
                .toList();
    }

    /** In which directions, of which families, everything is dropped that no rule of higher priority admits. */
    private static String denied(Network network, Port port) {
        List<FilterRule> dropping = port.filters().stream()
                .flatMap(id -> network.filter(id).stream())
                .flatMap(filter -> filter.rules().stream())
                .filter(rule -> !rule.action().admits())
                .toList();
        List<String> denied = new ArrayList<>();
        for (FilterRule.Direction direction : FilterRule.Direction.values()) {
            List<TrafficMatch> dropped = dropping.stream()
                    .filter(rule -> rule.direction() == direction)
                    .flatMap(rule -> rule.match().stream())
                    .toList();
            for (Family family : Family.values()) {
                if (Boxes.minusAll(TrafficMatch.any(family), dropped).isEmpty()) {
                    denied.add(direction.name().toLowerCase(java.util.Locale.ROOT) + " " + WideRules.name(family));
                }
            }
        }
        return Comparison.text(denied);
    }
}
