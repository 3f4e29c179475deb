package org.akashi.checker;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;

/** Definitions <em>sources</em> and <em>translation at a gate</em>, for one family. */
record Sources(Family family, Clarity clarity) {

    /** The sources that an endpoint may use. */
    AddressSet of(Endpoint endpoint) {
        return endpoint.port().map(this::of).orElse(AddressSet.all(family));
    }

    private AddressSet of(Port port) {
        AntiSpoofing check = port.antiSpoofing();
        if (!check.enabled() || clarity.isUnclear(port)) {
            return AddressSet.all(family);
        }
        AddressSet sources = AddressSet.none(family);
        for (AntiSpoofing.Binding binding : check.bindings()) {
            sources = sources.union(of(binding));
        }
        return sources;
    }

    private AddressSet of(AntiSpoofing.Binding binding) {
        if (binding.prefixes().isEmpty()) {
            return AddressSet.all(family);
        }
        AddressSet named = AddressSet.of(family, binding.prefixes());
        return named.isEmpty() || family == Family.V4
                ? named
                : named.union(AddressSet.of(binding.mac().linkLocal()));
    }

    /** What sources become on their way from a zone through one of its gates. */
    UnaryOperator<AddressSet> translation(Zone zone, Gate gate) {
        if (zone.isUnclear()) {
            return sources -> AddressSet.all(family);
        }
        AddressSet all = outside(zone.routers().stream());
        if (!gate.isGateway()) {
            return all::union;
        }
        AddressSet inside = inside(Stream.of(gate.router()));
        AddressSet outside = outside(Stream.of(gate.router()));
        return sources -> sources.union(all).minus(inside).union(outside);
    }

    /** The inside addresses of routers' source translations. */
    AddressSet inside(Stream<Router> routers) {
        return AddressSet.of(family, translations(routers).map(NatRule::logical).toList());
    }

    private AddressSet outside(Stream<Router> routers) {
        return AddressSet.of(
                family,
                translations(routers).map(rule -> Prefix.host(rule.external())).toList());
    }

    private static Stream<NatRule> translations(Stream<Router> routers) {
        return routers.flatMap(router -> router.nat().stream())
                .filter(rule -> rule.kind().translatesSource());
    }
}
