package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Network;
import org.akashi.model.network.Segment;

/** Which sources are a sender's own; every other one it forges. */
final class OwnSources {

    private final List<AddressSet> inside = new ArrayList<>();

    OwnSources(Network network) {
        for (Family family : Family.values()) {
            List<Prefix> prefixes = network.segments().values().stream()
                    .filter(s -> !s.external())
                    .map(Segment::subnets)
                    .flatMap(List::stream)
                    .map(s -> s.prefix())
                    .toList();
            inside.add(AddressSet.of(family, prefixes));
        }
    }

    /** The outside has every address that is not inside the cloud; everybody else, those assigned to it. */
    AddressSet of(Endpoint from, Family family) {
        if (from.uplinked().isPresent()) {
            return AddressSet.all(family).minus(inside.get(family.ordinal()));
        }
        return from.attachment().orElseThrow().own(family);
    }
}
